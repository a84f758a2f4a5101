package xueban.nlp.meaning;

import static java.util.Comparator.comparingDouble;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import xueban.graph.AskedPhrase;
import xueban.graph.BuiltInGraph;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Misconception;
import xueban.nlp.Embedder;
import xueban.nlp.MeaningFinder;
import xueban.nlp.ShippedVectors;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextRole;
import xueban.nlp.tag.ConceptGrams;

/**
 * Which concept of the built-in graph a question means, whether it names it or not: by likeness of
 * meaning to the concept's name, definition, {@link AskedPhrase}s and {@link Misconception}s, which
 * pupils often ask out of, the likest and the second, and by the characters that they share. Knows
 * nothing of a tenant's own concepts: those are found by their names ({@code TextAnalysis.tag}),
 * and by searches from what a trained tagger has learnt of their texts ({@code
 * TextAnalysis.meantByTexts}).
 *
 * <p>The vectors ship with us; a question costs one embedding and some milliseconds. Immutable and
 * safe for concurrent use.
 */
public final class MeantConcepts implements MeaningFinder {
  private static final String FILE = "vectors.bin";
  private static final double SECOND = .6;
  private static final double WORDS = .05;
  private static final double SATURATION = 1.2;
  private static final double TEMPERATURE = .05;
  private static final double ABOUT_FROM = 1.3;
  private static final double ABOUT_WIDTH = .06;

  private final Embedder embedder;

  private MeantConcepts(Embedder embedder) {
    this.embedder = embedder;
  }

  /**
   * Returns what finds concepts by this embedder, or empty if its vectors do not compare with those
   * that ship. The vectors are read when the first question comes.
   */
  public static Optional<MeantConcepts> by(Embedder embedder) {
    return Shipped.EMBEDDER
        .filter(shipped -> shipped.equals(embedder.space()))
        .map(shipped -> new MeantConcepts(embedder));
  }

  /** Returns every text whose vector has to ship. */
  public static List<String> texts() {
    return sayings(BuiltInGraph.load()).values().stream()
        .flatMap(List::stream)
        .map(Saying::text)
        .toList();
  }

  /**
   * {@inheritDoc} Ties by id. The evidence is what is said of the concept that is likest and no
   * wrong idea: people are shown it.
   *
   * <p>The probabilities are a softmax over the concepts that pass, times how likely a question
   * that fits its best concept so well is about any of them: of questions about the built-in graph
   * 95 % fit by 1.37 or more, of help-centre questions 95 % by 1.35 or less, of everyday questions
   * 90 % by 1.37 or less. The 1.3 from which it is likelier than not was chosen before
   * misconceptions were among the texts, when a help-centre question in twenty fitted by more than
   * that: now one in twenty has .70 or more of being about the graph. See the module's RATIONALE.
   */
  @Override
  public List<TaggedConcept> find(String question, Predicate<String> among, int most) {
    Table table = Loaded.TABLE;
    List<Integer> passing =
        IntStream.range(0, table.concepts.size())
            .filter(i -> among.test(table.concepts.get(i)))
            .boxed()
            .toList();
    if (passing.isEmpty()) {
      return List.of();
    }
    float[] vector = embedder.embed(question, TextRole.QUERY);
    double[] scores = table.scores(question, vector);
    List<Integer> best =
        passing.stream()
            .sorted(comparingDouble((Integer i) -> -scores[i]).thenComparing(table.concepts::get))
            .toList();
    double top = scores[best.getFirst()];
    double sum = best.stream().mapToDouble(i -> Math.exp((scores[i] - top) / TEMPERATURE)).sum();
    double about = 1 / (1 + Math.exp((ABOUT_FROM - top) / ABOUT_WIDTH));
    return best.stream()
        .limit(most)
        .map(
            i ->
                new TaggedConcept(
                    table.concepts.get(i),
                    about * Math.exp((scores[i] - top) / TEMPERATURE) / sum,
                    table.likest(i, vector)))
        .toList();
  }

  /** Returns what is said of each concept: name, definition, wrong ideas about it, phrases. */
  private static Map<String, List<Saying>> sayings(KnowledgeGraph graph) {
    Map<String, List<Saying>> sayings = new LinkedHashMap<>();
    for (Concept concept : graph.concepts()) {
      List<Saying> said = new ArrayList<>();
      said.add(new Saying(concept.name(), false));
      if (!concept.definition().isBlank()) {
        said.add(new Saying(concept.name() + "：" + concept.definition(), false));
      }
      for (Misconception misconception : graph.misconceptionsOf(concept.id())) {
        said.add(new Saying(misconception.name(), true));
        if (!misconception.showsAs().isBlank()) {
          said.add(new Saying(misconception.showsAs(), true));
        }
      }
      sayings.put(concept.id(), said);
    }
    for (AskedPhrase phrase : AskedPhrase.builtIn()) {
      List<Saying> said = sayings.get(phrase.concept());
      if (said == null) {
        throw new IllegalStateException("A phrase is of no built-in concept: " + phrase);
      }
      said.add(new Saying(phrase.text(), false));
    }
    return sayings;
  }

  /**
   * What is said of a concept.
   *
   * @param isWrong whether it is a misconception: it tells what is meant, but may not be shown
   */
  private record Saying(String text, boolean isWrong) {}

  /** What is known of all concepts, once for all tenants. */
  private static final class Table {
    private final ShippedVectors vectors;
    private final List<String> concepts;
    private final List<List<Saying>> sayings;
    private final List<int[]> rows = new ArrayList<>();
    private final ConceptGrams words;

    Table(ShippedVectors vectors) {
      this.vectors = vectors;
      KnowledgeGraph graph = BuiltInGraph.load();
      Map<String, List<Saying>> byConcept = sayings(graph);
      concepts = List.copyOf(byConcept.keySet());
      sayings = List.copyOf(byConcept.values());
      for (List<Saying> said : sayings) {
        rows.add(said.stream().map(Saying::text).mapToInt(this::row).toArray());
      }
      List<List<String>> documents = new ArrayList<>();
      for (int i = 0; i < concepts.size(); i++) {
        List<String> document = new ArrayList<>();
        sayings.get(i).forEach(saying -> document.add(saying.text()));
        document.addAll(graph.concept(concepts.get(i)).aliases());
        documents.add(document);
      }
      words = ConceptGrams.of(documents, SATURATION, Integer.MAX_VALUE);
    }

    private int row(String text) {
      return vectors
          .row(text)
          .orElseThrow(
              () ->
                  new IllegalStateException(
                      "%s lacks \"%s\". Make it anew: ./xueban vectors FOLDER"
                          .formatted(FILE, text)));
    }

    /** Returns what is rightly said of a concept and likest a question; its name is the first. */
    String likest(int concept, float[] vector) {
      List<Saying> said = sayings.get(concept);
      int[] ofConcept = rows.get(concept);
      int best = 0;
      for (int i = 1; i < ofConcept.length; i++) {
        if (!said.get(i).isWrong()
            && vectors.dot(ofConcept[i], vector) > vectors.dot(ofConcept[best], vector)) {
          best = i;
        }
      }
      return said.get(best).text();
    }

    double[] scores(String question, float[] vector) {
      double[] scores = words.scores(question);
      for (int i = 0; i < scores.length; i++) {
        double first = 0;
        double second = 0;
        for (int row : rows.get(i)) {
          double likeness = vectors.dot(row, vector);
          if (likeness > first) {
            second = first;
            first = likeness;
          } else if (likeness > second) {
            second = likeness;
          }
        }
        scores[i] = first + SECOND * second + WORDS * scores[i];
      }
      return scores;
    }
  }

  /** Whose vectors ship, if any do. */
  private static final class Shipped {
    static final Optional<String> EMBEDDER = read();

    private static Optional<String> read() {
      try (@Nullable InputStream in = MeantConcepts.class.getResourceAsStream(FILE)) {
        return in == null ? Optional.empty() : Optional.of(ShippedVectors.embedderOf(in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Loaded {
    static final Table TABLE = read();

    private static Table read() {
      try (@Nullable InputStream in = MeantConcepts.class.getResourceAsStream(FILE)) {
        if (in == null) {
          throw new IllegalStateException("The jar lacks " + FILE);
        }
        return new Table(ShippedVectors.read(new BufferedInputStream(in)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
