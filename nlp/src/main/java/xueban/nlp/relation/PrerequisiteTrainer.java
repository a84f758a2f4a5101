package xueban.nlp.relation;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import xueban.model.trees.BoostedTrees;

/**
 * Learns prerequisites from pairs that are known. Reading the sources takes the time of embedding
 * every concept, and is done once; then any number of models can be trained on them.
 *
 * <p>Immutable, safe for concurrent use. Equal input and seed give equal models, bit for bit.
 */
public final class PrerequisiteTrainer {
  /** Folds in which the regression on pairs predicts what it has not seen, for the trees. */
  private static final int FOLDS = 5;

  /** Most pairs in that regression, whose time and memory grow with their square. */
  private static final int EXAMPLES = 3_000;

  private final ConceptTable table;
  private final double[][] likeness;
  private final ConceptSignals signals;

  private PrerequisiteTrainer(ConceptTable table) {
    this.table = table;
    likeness = Likeness.of(table);
    signals = new ConceptSignals(table);
  }

  /** Returns a trainer that has read the sources. */
  public static PrerequisiteTrainer of(RelationSources sources) {
    return new PrerequisiteTrainer(new ConceptTable(requireNonNull(sources, "sources")));
  }

  /**
   * Returns a model of the known pairs.
   *
   * @param known each ordered pair once; equal pairs count twice
   * @throws xueban.XuebanException if a pair names a concept that the graph lacks
   * @throws IllegalArgumentException if no pair is a prerequisite or all are, or if the scope is
   *     other subjects and there is only one
   */
  public PrerequisiteModel train(List<KnownPair> known, RelationOptions how) {
    long positive = known.stream().filter(KnownPair::isPrerequisite).count();
    if (positive == 0 || positive == known.size()) {
      throw new IllegalArgumentException(
          "known (%d pairs, %d of them prerequisites) must hold both kinds. Maybe add pairs."
              .formatted(known.size(), positive));
    }
    int n = known.size();
    int[] before = known.stream().mapToInt(k -> table.number(k.before())).toArray();
    int[] after = known.stream().mapToInt(k -> table.number(k.after())).toArray();
    double[] targets = known.stream().mapToDouble(k -> k.isPrerequisite() ? 1 : 0).toArray();
    int[] group = groups(before, after, how);
    @Nullable KnownRelations relations =
        how.scope() == RelationOptions.Scope.STRUCTURE
            ? new KnownRelations(table, likeness, known)
            : null;
    int[] examples = examples(n, how.seed());
    PairKernel kernel = new PairKernel(likeness, picked(before, examples), picked(after, examples));
    double[] exampleTargets = IntStream.of(examples).mapToDouble(i -> targets[i]).toArray();
    float[][] columns = new float[Signal.ALL.size()][n];
    int groups = IntStream.of(group).max().orElse(-1) + 1;
    for (int g = 0; g < groups; g++) {
      int fold = g;
      int[] rest =
          IntStream.range(0, examples.length).filter(e -> group[examples[e]] != fold).toArray();
      PairSignals judge = new PairSignals(signals, relations, kernel.fit(rest, exampleTargets));
      for (int i = 0; i < n; i++) {
        if (group[i] == g) {
          float[] row = judge.row(before[i], after[i]);
          for (int c = 0; c < row.length; c++) {
            columns[c][i] = row[c];
          }
        }
      }
    }
    PairKernel.Fit whole =
        kernel.fit(IntStream.range(0, examples.length).toArray(), exampleTargets);
    return new PrerequisiteModel(
        table,
        new PairSignals(signals, relations, whole),
        BoostedTrees.grow(columns, narrow(targets), how.growth()));
  }

  private static float[] narrow(double[] values) {
    float[] narrow = new float[values.length];
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = (float) values[i];
    }
    return narrow;
  }

  /** Returns the pairs for the regression, ascending: all, or {@value #EXAMPLES} drawn by seed. */
  private static int[] examples(int pairs, long seed) {
    int[] order = IntStream.range(0, pairs).toArray();
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int i = 0; i < Math.min(EXAMPLES, pairs - 1); i++) {
      int other = i + random.nextInt(pairs - i);
      int swapped = order[i];
      order[i] = order[other];
      order[other] = swapped;
    }
    return Arrays.stream(order).limit(EXAMPLES).sorted().toArray();
  }

  private static int[] picked(int[] values, int[] which) {
    return IntStream.of(which).map(i -> values[i]).toArray();
  }

  private int[] groups(int[] before, int[] after, RelationOptions how) {
    return switch (how.scope()) {
      case STRUCTURE, EXAMPLES ->
          IntStream.range(0, before.length)
              .map(i -> fold(before[i], after[i], how.seed(), FOLDS))
              .toArray();
      case OTHER_SUBJECTS -> subjects(before);
    };
  }

  /** Returns the fold of two concepts, the same in both orders, in 0 … folds − 1. */
  static int fold(int one, int other, long seed, int folds) {
    long mixed = Math.min(one, other) * 1_000_003L + Math.max(one, other) + seed * 7_919;
    mixed *= 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
    return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 32), folds);
  }

  private int[] subjects(int[] concepts) {
    Map<String, Integer> numbers = new TreeMap<>();
    int[] subjects = new int[concepts.length];
    for (int i = 0; i < concepts.length; i++) {
      String subject = table.concept(concepts[i]).subject();
      @Nullable Integer number = numbers.get(subject);
      if (number == null) {
        number = numbers.size();
        numbers.put(subject, number);
      }
      subjects[i] = number;
    }
    if (numbers.size() < 2) {
      throw new IllegalArgumentException(
          "known (pairs of %s) must come from at least two subjects. Maybe use another scope."
              .formatted(numbers.keySet()));
    }
    return subjects;
  }

  ConceptTable table() {
    return table;
  }

  double[][] likeness() {
    return likeness;
  }
}
