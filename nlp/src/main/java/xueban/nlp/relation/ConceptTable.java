package xueban.nlp.relation;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.Concept;
import xueban.nlp.Embedder;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextFolding;
import xueban.nlp.TextRole;
import xueban.nlp.Token;

/** The concepts by number, 0 to {@link #size} − 1 in order of id, with all that is read off one. */
final class ConceptTable {
  private static final int MENTIONS = 60;

  private final List<Concept> concepts;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<List<String>> names = new ArrayList<>();
  private final double[] frequencies;
  private final List<Set<String>> nameWords = new ArrayList<>();
  private final List<Set<String>> textWords = new ArrayList<>();
  private final double[][] mentions;
  private final double[] mentioned;

  /** {@code [concepts][dimension]}, or without rows if there is no embedder. */
  private final float[][] nameVectors;

  private final float[][] textVectors;
  private final RelationSources sources;

  ConceptTable(RelationSources sources) {
    this.sources = sources;
    concepts = List.copyOf(sources.graph().concepts());
    int n = concepts.size();
    frequencies = new double[n];
    mentions = new double[n][n];
    mentioned = new double[n];
    for (int i = 0; i < n; i++) {
      numbers.put(concepts.get(i).id(), i);
    }
    TextAnalysis analysis = TextAnalysis.of(sources.graph());
    for (int i = 0; i < n; i++) {
      read(i, analysis);
    }
    Optional<Embedder> embedder = sources.embedder();
    nameVectors = embedder.map(e -> vectors(e, true)).orElse(new float[0][]);
    textVectors = embedder.map(e -> vectors(e, false)).orElse(new float[0][]);
  }

  private void read(int i, TextAnalysis analysis) {
    Concept concept = concepts.get(i);
    Set<String> all = new TreeSet<>();
    all.add(TextFolding.fold(concept.name()));
    concept.aliases().forEach(alias -> all.add(TextFolding.fold(alias)));
    String folded = TextFolding.fold(concept.name());
    all.remove(folded);
    List<String> ordered = new ArrayList<>(List.of(folded));
    ordered.addAll(all);
    names.add(ordered);
    frequencies[i] = StrictMath.log1p(CoreDictionary.getTermFrequency(folded));
    nameWords.add(nameWords(folded, analysis));
    Set<String> words = new HashSet<>();
    words(concept.definition(), analysis, words);
    mention(i, concept.definition(), 1, analysis);
    List<String> texts = sources.texts(concept.id());
    for (String text : texts) {
      mention(i, text, 1.0 / texts.size(), analysis);
      words(text, analysis, words);
    }
    textWords.add(words);
  }

  private static void words(String text, TextAnalysis analysis, Set<String> words) {
    analysis.tokens(text).stream().map(Token::term).forEach(words::add);
  }

  private void mention(int of, String text, double weight, TextAnalysis analysis) {
    if (text.isBlank()) {
      return;
    }
    for (TaggedConcept tag : analysis.tag(text, "", MENTIONS)) {
      int named = number(tag.concept());
      if (named != of) {
        mentions[of][named] += weight;
        mentioned[named] += weight;
      }
    }
  }

  /** Returns characters and neighbouring pairs of a Chinese name, the stems of another one. */
  private static Set<String> nameWords(String name, TextAnalysis analysis) {
    Set<String> words = new HashSet<>();
    if (name.codePoints().noneMatch(Character::isIdeographic)) {
      words(name, analysis, words);
      return words;
    }
    for (int i = 0; i < name.length(); i++) {
      words.add(name.substring(i, i + 1));
      if (i + 2 <= name.length()) {
        words.add(name.substring(i, i + 2));
      }
    }
    return words;
  }

  private float[][] vectors(Embedder embedder, boolean name) {
    Map<String, float[]> done = new TreeMap<>();
    float[][] vectors = new float[size()][];
    for (int i = 0; i < size(); i++) {
      Concept concept = concepts.get(i);
      String text =
          name || concept.definition().isEmpty() || concept.definition().equals(concept.name())
              ? concept.name()
              : concept.name() + "。" + concept.definition();
      vectors[i] = done.computeIfAbsent(text, t -> embedder.embed(t, TextRole.PASSAGE));
    }
    return vectors;
  }

  int size() {
    return concepts.size();
  }

  Concept concept(int number) {
    return concepts.get(number);
  }

  /**
   * Returns the number of a concept.
   *
   * @throws xueban.XuebanException if the graph lacks it
   */
  int number(String id) {
    @Nullable Integer number = numbers.get(id);
    if (number == null) {
      throw new XuebanException(
          ErrorCode.UNKNOWN_CONCEPT,
          "The graph of the sources has no concept \"%s\". Add it, or leave its pairs out."
              .formatted(id));
    }
    return number;
  }

  /** Returns the folded name, then the folded aliases. */
  List<String> names(int number) {
    return names.get(number);
  }

  Set<String> nameWords(int number) {
    return nameWords.get(number);
  }

  Set<String> textWords(int number) {
    return textWords.get(number);
  }

  /** Returns ln(1 + occurrences of the name in HanLP's corpus); 0 if it is no word there. */
  double frequency(int number) {
    return frequencies[number];
  }

  /**
   * Returns how much definition and texts of one concept name another: 1 for each, mean of texts.
   */
  double mentions(int of, int named) {
    return mentions[of][named];
  }

  double mentioned(int number) {
    return mentioned[number];
  }

  boolean embedded() {
    return nameVectors.length > 0;
  }

  double cosine(int a, int b) {
    return !embedded() ? 0 : dot(nameVectors[a], nameVectors[b]);
  }

  double textCosine(int a, int b) {
    return !embedded() ? 0 : dot(textVectors[a], textVectors[b]);
  }

  /** Returns the cosine of one concept's name with another's name and definition. */
  double nameToText(int name, int text) {
    return !embedded() ? 0 : dot(nameVectors[name], textVectors[text]);
  }

  double masteryAsymmetry(int before, int after) {
    return sources
        .mastery()
        .map(m -> m.asymmetry(concepts.get(before).id(), concepts.get(after).id()))
        .orElse(0.0);
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
