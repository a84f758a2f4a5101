package xueban.nlp.relation;

import org.jspecify.annotations.Nullable;

/** All signals of a pair: of its concepts, of the known relations, of the regression on pairs. */
final class PairSignals {
  private final ConceptSignals concepts;
  private final @Nullable KnownRelations relations;
  private final PairKernel.Fit kernel;

  PairSignals(ConceptSignals concepts, @Nullable KnownRelations relations, PairKernel.Fit kernel) {
    this.concepts = concepts;
    this.relations = relations;
    this.kernel = kernel;
  }

  /** Returns {@code [signals]} by {@link Signal#place}; what has no source is 0. */
  float[] row(int before, int after) {
    double[] row = new double[Signal.ALL.size()];
    concepts.fill(before, after, row);
    if (relations != null) {
      relations.fill(before, after, row);
    }
    double there = kernel.predict(before, after);
    double back = kernel.predict(after, before);
    Signal.KERNEL.put(row, there);
    Signal.KERNEL_REVERSE.put(row, back);
    Signal.KERNEL_DIFFERENCE.put(row, there - back);
    float[] narrow = new float[row.length];
    for (int i = 0; i < row.length; i++) {
      narrow[i] = (float) row[i];
    }
    return narrow;
  }
}
