package xueban.nlp;

import static java.util.Objects.requireNonNull;

import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xueban.graph.KnowledgeGraph;

/**
 * Words and concepts of Chinese and English text, for one knowledge graph.
 *
 * <p>Immutable and safe for concurrent use. Make one for each graph: the names of its concepts are
 * known to this analysis alone, so tenants cannot see each other's. The first in a process takes
 * one or two seconds, in which HanLP reads its dictionaries.
 */
public final class TextAnalysis {
  private static final Comparator<TaggedConcept> LIKELIEST =
      Comparator.comparingDouble(TaggedConcept::probability)
          .reversed()
          .thenComparing(TaggedConcept::concept);

  private static final int MOST_NAMED = 10;

  /** Below it nothing is worth giving: no concept misleads less than a wrong one. */
  private static final double LEAST_GIVEN = .15;

  /** What is less likely adds next to nothing to the expected number of concepts. */
  private static final double LEAST_COUNTED = .005;

  /** The probabilities of names are not calibrated: what is given must be likely. */
  private static final double LEAST_NAMED = .5;

  private static final int MOST_GIVEN_BY_NAME = 3;

  private final ConceptNames names;
  private final KnowledgeGraph graph;
  private final ConceptTagger namesTagger = new ConceptTagger();
  private final @Nullable TextTagger learnt;
  private final @Nullable MeaningFinder meaning;

  private TextAnalysis(
      KnowledgeGraph graph,
      ConceptNames names,
      @Nullable TextTagger learnt,
      @Nullable MeaningFinder meaning) {
    this.graph = graph;
    this.names = names;
    this.learnt = learnt;
    this.meaning = meaning;
  }

  /** Returns the analysis for a graph. */
  public static TextAnalysis of(KnowledgeGraph graph) {
    return new TextAnalysis(graph, new ConceptNames(graph), null, null);
  }

  /** Returns the analysis with a tagger that has learnt from texts: {@link #about} asks it. */
  public TextAnalysis with(TextTagger tagger) {
    return new TextAnalysis(graph, names, requireNonNull(tagger, "tagger"), meaning);
  }

  /** Returns the analysis with what finds the concepts that a question means: {@link #meant}. */
  public TextAnalysis with(MeaningFinder finder) {
    return new TextAnalysis(graph, names, learnt, requireNonNull(finder, "finder"));
  }

  /** Returns what {@link #tokens} and {@link #about} depend on: equal versions, equal answers. */
  public String version() {
    return learnt == null ? graph.version() : graph.version() + '+' + learnt.version();
  }

  /** Returns whether {@link #about} and {@link #given} make vectors of a text. */
  public boolean embeds() {
    return learnt != null && learnt.embeds();
  }

  /**
   * Returns the words of a text to index or to search for, by start, then end, then term.
   *
   * <p>Chinese by HanLP, with every pair of neighbouring characters of a longer word, so that
   * 一元二次方程 is found by 二次方程 and by 方程 whichever way either was cut; the concept names of the graph
   * as words of their own over the words they are made of; English by Lucene's English analyzer;
   * numbers, names of variables and points, mathematical signs, and powers such as {@code x^2}
   * beside their base. So tokens may overlap, and no two are equal. Text and query go through this
   * one method.
   *
   * @return empty if the text has no word
   */
  public List<Token> tokens(String text) {
    return TextTokens.of(text, names);
  }

  /**
   * Counts the terms of the {@link #tokens} of a text, of a blank one none.
   *
   * @param weight as how many each counts, at least 1
   */
  public void count(String text, int weight, TermCounter into) {
    if (!text.isBlank()) {
      read(List.of(text)).count(0, weight, into);
    }
  }

  /**
   * Returns what finds, in one text after another, those of the {@link #tokens} that are sought.
   */
  public SoughtWords sought(Set<String> terms) {
    return new SoughtWords(terms, names);
  }

  /**
   * Returns the concepts that a text names, the likeliest first, ties by id.
   *
   * <p>By Chinese and English names and aliases, folded and stemmed, the longest name at each
   * place; {@link ConceptTagger} says how the probability comes about.
   *
   * @param subject only concepts of this subject, or empty for all
   * @param limit most concepts to return, at least 1
   * @return empty if the text names none
   * @throws IllegalArgumentException if {@code limit} is below 1
   */
  public List<TaggedConcept> tag(String text, String subject, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException(
          "limit (" + limit + ") must be at least 1. Maybe leave it at 5.");
    }
    return tag(read(List.of(text)), subject, limit);
  }

  private List<TaggedConcept> tag(TextParts text, String subject, int limit) {
    SingleCharacterWords words = new SingleCharacterWords(text.pieces());
    return namesTagger.tag(text.folded(), text.hits(), words::isAt, subject, limit);
  }

  /** Reads a text in parts, for the words of each and for what the whole is {@link #about}. */
  public TextParts read(List<String> parts) {
    return new TextParts(parts, names);
  }

  /**
   * Returns the concepts of the graph that a question may mean without naming them, the likeliest
   * first; none without a {@link MeaningFinder}.
   *
   * @param subject only concepts of this subject, or empty for all
   * @param limit most concepts to return, at least 1
   */
  public List<TaggedConcept> meant(String question, String subject, int limit) {
    return meaning == null || question.isBlank()
        ? List.of()
        : meaning.find(question, inSubject(subject), limit);
  }

  /**
   * Returns the concepts of the graph that a search may mean by what the tagger has learnt from
   * their texts, the likeliest first; none if it has learnt nothing of the kind. Such texts tell
   * one concept from another, not whether a question is about any: they may order what is found,
   * but answer nothing.
   *
   * @param subject only concepts of this subject, or empty for all
   * @param limit most concepts to return, at least 1
   */
  public List<TaggedConcept> meantByTexts(String question, String subject, int limit) {
    @Nullable MeaningFinder searches = learnt == null ? null : learnt.searches().orElse(null);
    return searches == null || question.isBlank()
        ? List.of()
        : searches.find(question, inSubject(subject), limit);
  }

  private Predicate<String> inSubject(String subject) {
    return id ->
        graph.find(id).filter(c -> subject.isEmpty() || c.subject().equals(subject)).isPresent();
  }

  /**
   * Returns the concepts of the graph that a text is about, the likeliest first, ties by id: as the
   * tagger has learnt, and of concepts that it has not learnt about, those that the text names.
   *
   * @param subject id, or empty if unknown
   * @param solution answer and analysis, or empty
   * @param least probability of a concept that is returned, in [0, 1]
   */
  public List<TaggedConcept> about(String subject, String text, String solution, double least) {
    return about(subject, text, solution, whole(text, solution), least);
  }

  /**
   * Returns what {@link #about(String, String, String, double)} does.
   *
   * @param whole text and solution, read
   */
  public List<TaggedConcept> about(
      String subject, String text, String solution, TextParts whole, double least) {
    TextTags said = learnt(subject, text, solution, least);
    return sorted(
        inGraph(said),
        named(subject, whole, said).stream()
            .filter(tag -> tag.probability() >= least)
            .limit(MOST_NAMED)
            .toList());
  }

  /**
   * Returns the concepts of the graph that are worth giving to a text that has none, the likeliest
   * first: of those that the tagger has learnt as many as make the expected F1 greatest, and of
   * others at most three that the text names more likely than not.
   *
   * @param subject id, or empty if unknown
   * @param solution answer and analysis, or empty
   */
  public List<TaggedConcept> given(String subject, String text, String solution) {
    TextTags said = learnt(subject, text, solution, LEAST_COUNTED);
    return sorted(
        ChosenTags.of(inGraph(said), LEAST_GIVEN),
        named(subject, whole(text, solution), said).stream()
            .filter(tag -> tag.probability() >= LEAST_NAMED)
            .limit(MOST_GIVEN_BY_NAME)
            .toList());
  }

  private TextParts whole(String text, String solution) {
    return read(List.of(solution.isEmpty() ? text : text + '\n' + solution));
  }

  private TextTags learnt(String subject, String text, String solution, double least) {
    return learnt == null ? TextTags.NONE : learnt.tags(subject, text, solution, least);
  }

  private List<TaggedConcept> inGraph(TextTags said) {
    return said.tags().stream().filter(tag -> graph.find(tag.concept()).isPresent()).toList();
  }

  /** Returns what the text names and the tagger has not judged. */
  private List<TaggedConcept> named(String subject, TextParts whole, TextTags said) {
    return tag(whole, subject, Integer.MAX_VALUE).stream()
        .filter(tag -> !said.judged().contains(tag.concept()))
        .toList();
  }

  private static List<TaggedConcept> sorted(List<TaggedConcept> some, List<TaggedConcept> others) {
    return Stream.concat(some.stream(), others.stream()).sorted(LIKELIEST).toList();
  }

  /**
   * Returns every name of a concept in a folded text, also one inside another, by start, then the
   * longer first.
   */
  public List<ConceptMention> mentions(FoldedText folded) {
    return names.all(CanonicalText.of(folded)).stream()
        .map(hit -> new ConceptMention(hit.name().concepts(), hit.start(), hit.end()))
        .toList();
  }

  /** Returns the Chinese words of a folded text, by start. */
  public static List<Word> words(FoldedText folded) {
    List<Word> words = new ArrayList<>();
    for (Piece piece : TextScanner.scan(folded)) {
      if (piece.kind() == Piece.Kind.HAN) {
        for (Term term : ChineseWords.of(piece.term())) {
          int start = piece.start() + term.offset;
          words.add(new Word(term.word, start, start + term.length(), String.valueOf(term.nature)));
        }
      }
    }
    return words;
  }
}
