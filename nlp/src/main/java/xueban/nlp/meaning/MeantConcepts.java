package xueban.nlp.meaning;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xueban.graph.AskedPhrase;
import xueban.graph.BuiltInGraph;
import xueban.graph.Concept;
import xueban.nlp.Embedder;
import xueban.nlp.MeaningFinder;
import xueban.nlp.ShippedVectors;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextRole;

/**
 * Which concept of the built-in graph a question means, whether it names it or not: by likeness of
 * meaning to the concept's name, definition and {@link AskedPhrase}s, the likest and the second,
 * and by the characters that they share. A tenant's own concepts are found by their names alone
 * ({@code TextAnalysis.tag}): nothing is known of how they are asked for.
 *
 * <p>The vectors ship with us; a question costs one embedding and some milliseconds. Immutable and
 * safe for concurrent use.
 */
public final class MeantConcepts implements MeaningFinder {
  private static final String FILE = "vectors.bin";
  private static final double SECOND = .6;
  private static final double WORDS = .05;
  private static final double TEMPERATURE = .05;
  private static final double ABOUT_FROM = 1.3;
  private static final double ABOUT_WIDTH = .06;
  private static final String EVIDENCE = "问法";

  private final Table table;
  private final Embedder embedder;

  private MeantConcepts(Table table, Embedder embedder) {
    this.table = table;
    this.embedder = embedder;
  }

  /**
   * Returns what finds concepts by this embedder, or empty if the vectors that ship are of another
   * model.
   */
  public static Optional<MeantConcepts> by(Embedder embedder) {
    return Shipped.TABLE
        .filter(table -> table.vectors.embedder().equals(embedder.id()))
        .map(table -> new MeantConcepts(table, embedder));
  }

  /** Returns every text whose vector has to ship. */
  public static List<String> texts() {
    return sayings().values().stream().flatMap(List::stream).toList();
  }

  /**
   * {@inheritDoc}
   *
   * <p>The probabilities are a softmax over the concepts that pass, times how likely a question
   * that fits its best concept so well is about any of them: of questions about the built-in graph
   * 95 % fit by 1.34 or more, of queries of other subjects and help-centre questions 95 % by 1.31
   * or less, of everyday questions 90 % by 1.44 or less. See the module's RATIONALE.
   */
  @Override
  public List<TaggedConcept> find(String question, Predicate<String> among, int most) {
    double[] scores = table.scores(question, embedder.embed(question, TextRole.QUERY));
    int[] best =
        IntStream.range(0, scores.length)
            .filter(i -> among.test(table.concepts.get(i)))
            .boxed()
            .sorted((a, b) -> Double.compare(scores[b], scores[a]))
            .mapToInt(Integer::intValue)
            .toArray();
    if (best.length == 0) {
      return List.of();
    }
    double sum = 0;
    for (int i : best) {
      sum += Math.exp((scores[i] - scores[best[0]]) / TEMPERATURE);
    }
    double about = 1 / (1 + Math.exp((ABOUT_FROM - scores[best[0]]) / ABOUT_WIDTH));
    List<TaggedConcept> found = new ArrayList<>();
    for (int i = 0; i < Math.min(most, best.length); i++) {
      double share = Math.exp((scores[best[i]] - scores[best[0]]) / TEMPERATURE) / sum;
      found.add(new TaggedConcept(table.concepts.get(best[i]), share * about, EVIDENCE));
    }
    return found;
  }

  /** Returns what is said of each concept: name, definition, phrases. */
  private static Map<String, List<String>> sayings() {
    Map<String, List<String>> sayings = new LinkedHashMap<>();
    for (Concept concept : BuiltInGraph.load().concepts()) {
      List<String> said = new ArrayList<>();
      said.add(concept.name());
      if (!concept.definition().isBlank()) {
        said.add(concept.name() + "：" + concept.definition());
      }
      sayings.put(concept.id(), said);
    }
    for (AskedPhrase phrase : AskedPhrase.builtIn()) {
      sayings.getOrDefault(phrase.concept(), new ArrayList<>()).add(phrase.text());
    }
    return sayings;
  }

  /** What is known of all concepts, once for all tenants. */
  private static final class Table {
    private final ShippedVectors vectors;
    private final List<String> concepts;
    private final List<int[]> rows = new ArrayList<>();
    private final PhraseWords words;

    Table(ShippedVectors vectors) {
      this.vectors = vectors;
      Map<String, List<String>> sayings = sayings();
      concepts = List.copyOf(sayings.keySet());
      for (List<String> said : sayings.values()) {
        rows.add(
            said.stream()
                .map(vectors::row)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .toArray());
      }
      Map<String, List<String>> aliases = new LinkedHashMap<>();
      BuiltInGraph.load().concepts().forEach(c -> aliases.put(c.id(), c.aliases()));
      words =
          new PhraseWords(
              concepts.stream()
                  .map(
                      id ->
                          Stream.concat(
                                  sayings.getOrDefault(id, List.of()).stream(),
                                  aliases.getOrDefault(id, List.of()).stream())
                              .toList())
                  .toList());
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

  private static final class Shipped {
    static final Optional<Table> TABLE = read();

    private static Optional<Table> read() {
      try (@Nullable InputStream in = MeantConcepts.class.getResourceAsStream(FILE)) {
        return in == null
            ? Optional.empty()
            : Optional.of(new Table(ShippedVectors.read(new BufferedInputStream(in))));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
