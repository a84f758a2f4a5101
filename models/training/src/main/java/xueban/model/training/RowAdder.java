package xueban.model.training;

/** A row of numbers for each token. */
@FunctionalInterface
interface RowAdder {
  /** Adds a token's row, times a factor, from a place on. */
  void addTo(float[] target, int at, int token, double factor);
}
