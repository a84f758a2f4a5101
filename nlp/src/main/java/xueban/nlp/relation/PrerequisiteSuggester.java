package xueban.nlp.relation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Prerequisite;

/**
 * Looks for prerequisites that a graph lacks, and for some that look wrong, by what the graph's
 * other prerequisites teach. So it needs no weights from elsewhere, and a graph judges itself.
 *
 * <p>The known pairs are the graph's prerequisites against pairs without one, half of them of alike
 * concepts. They are split into {@value #FOLDS} parts, both orders of two concepts in one, and a
 * pair is judged by the model that was trained without its part. A candidate for a missing
 * prerequisite is a pair of alike concepts, or of which one names the other, that no chain of
 * prerequisites joins yet, and that does not run backwards in grade and term.
 */
public final class PrerequisiteSuggester {
  /** Fewest prerequisites to learn from. */
  public static final int FEWEST = 30;

  private static final int FOLDS = 5;
  private static final int ALIKE = 20;

  private final RelationSources sources;
  private final PrerequisiteTrainer trainer;
  private final ConceptTable table;
  private final List<PrerequisiteModel> models;
  private final int[][] alike;
  private final long seed;

  private PrerequisiteSuggester(RelationSources sources, long seed) {
    this.sources = sources;
    this.seed = seed;
    trainer = PrerequisiteTrainer.of(sources);
    table = trainer.table();
    alike = IntStream.range(0, table.size()).mapToObj(this::mostAlike).toArray(int[][]::new);
    List<KnownPair> known = new GraphPairs(sources.graph(), table, alike).draw(seed);
    models =
        IntStream.range(0, FOLDS)
            .parallel()
            .mapToObj(
                fold ->
                    trainer.train(
                        known.stream().filter(pair -> fold(pair) != fold).toList(),
                        RelationOptions.standard(seed)))
            .toList();
  }

  /**
   * Returns a suggester that has learnt the graph of the sources.
   *
   * @throws XuebanException {@link ErrorCode#INVALID_INPUT} if the graph has fewer than {@value
   *     #FEWEST} prerequisites
   */
  public static PrerequisiteSuggester learn(RelationSources sources, long seed) {
    int edges = requireNonNull(sources, "sources").graph().prerequisites().size();
    if (edges < FEWEST) {
      throw XuebanException.invalid(
          "graph",
          "has %d prerequisites; at least %d are needed to learn from. Import more first."
              .formatted(edges, FEWEST));
    }
    return new PrerequisiteSuggester(sources, seed);
  }

  private int fold(KnownPair pair) {
    return fold(table.number(pair.before()), table.number(pair.after()));
  }

  private int fold(int one, int other) {
    return PrerequisiteTrainer.fold(one, other, seed + 1, FOLDS);
  }

  private int[] mostAlike(int concept) {
    double[] likeness = trainer.likeness()[concept];
    return IntStream.range(0, table.size())
        .filter(other -> other != concept)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer other) -> -likeness[other]))
        .limit(ALIKE)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /**
   * Returns what to look at.
   *
   * @param subject only pairs of which one concept is of this subject, or empty for all
   * @param limit most of each list, at least 1
   * @param minProbability least probability of a missing prerequisite, in (0, 1); one that the
   *     graph has is doubtful if it is likelier the other way round or its probability is at most 1
   *     − {@code minProbability}
   */
  public RelationSuggestions suggest(String subject, int limit, double minProbability) {
    if (limit < 1) {
      throw XuebanException.invalid("limit", limit + " must be at least 1; maybe give 20.");
    }
    if (!(minProbability > 0 && minProbability < 1)) {
      throw XuebanException.invalid(
          "min", minProbability + " must lie between 0 and 1; maybe give 0.5.");
    }
    KnowledgeGraph graph = sources.graph();
    List<int[]> candidates = candidates(subject);
    List<RelationSuggestion> missing =
        best(
            candidates.parallelStream()
                .map(this::judged)
                .filter(j -> j.probability() >= minProbability)
                .toList(),
            limit,
            Comparator.comparingDouble(Judged::probability).reversed());
    List<Judged> edges = new ArrayList<>();
    for (Prerequisite edge : graph.prerequisites()) {
      int before = table.number(edge.before());
      int after = table.number(edge.after());
      if (isOf(subject, before) || isOf(subject, after)) {
        edges.add(judged(new int[] {before, after}));
      }
    }
    edges.removeIf(j -> j.probability() > 1 - minProbability && j.probability() >= j.reverse());
    List<RelationSuggestion> doubtful =
        best(edges, limit, Comparator.comparingDouble(j -> j.probability() - j.reverse()));
    return new RelationSuggestions(missing, doubtful, candidates.size());
  }

  private record Judged(int before, int after, double probability, double reverse) {}

  private Judged judged(int[] pair) {
    PrerequisiteModel model = models.get(fold(pair[0], pair[1]));
    return new Judged(
        pair[0], pair[1], model.probability(pair[0], pair[1]), model.probability(pair[1], pair[0]));
  }

  private List<RelationSuggestion> best(List<Judged> judged, int limit, Comparator<Judged> order) {
    return judged.stream()
        .sorted(order.thenComparingInt(Judged::before).thenComparingInt(Judged::after))
        .limit(limit)
        .map(
            j ->
                models
                    .get(fold(j.before(), j.after()))
                    .suggestion(j.before(), j.after(), j.probability(), j.reverse()))
        .toList();
  }

  private boolean isOf(String subject, int concept) {
    return subject.isEmpty() || table.concept(concept).subject().equals(subject);
  }

  private List<int[]> candidates(String subject) {
    List<int[]> candidates = new ArrayList<>();
    Reachability joined = new Reachability(sources.graph(), table);
    for (int after = 0; after < table.size(); after++) {
      BitSet before = new BitSet();
      for (int other : alike[after]) {
        before.set(other);
      }
      for (int other = 0; other < table.size(); other++) {
        if (table.mentions(after, other) > 0) {
          before.set(other);
        }
      }
      int later = after;
      before.stream()
          .filter(b -> b != later && !joined.either(b, later))
          .filter(b -> isOf(subject, b) || isOf(subject, later))
          .filter(b -> !backwards(table.concept(b), table.concept(later)))
          .forEach(b -> candidates.add(new int[] {b, later}));
    }
    return candidates;
  }

  private static boolean backwards(Concept before, Concept after) {
    return before.grade() > 0
        && after.grade() > 0
        && ConceptSignals.time(before) > ConceptSignals.time(after);
  }
}
