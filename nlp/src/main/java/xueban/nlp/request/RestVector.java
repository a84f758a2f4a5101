package xueban.nlp.request;

/** Numbers that tell what a word of the rest means and where it stands; immutable. */
final class RestVector {
  /** Tells nothing. */
  static final RestVector NONE = new RestVector();

  private final float[] numbers;

  RestVector(float... numbers) {
    this.numbers = numbers.clone();
  }

  int length() {
    return numbers.length;
  }

  /**
   * Returns the sum of the numbers, each times the weight at its place; of any finite size.
   *
   * @param weights at least one for each number
   * @throws IllegalArgumentException if they are fewer
   */
  double times(double[] weights) {
    if (weights.length < numbers.length) {
      throw new IllegalArgumentException(
          "weights (%d) must be at least as many as numbers (%d). Learn them for such vectors."
              .formatted(weights.length, numbers.length));
    }
    double sum = 0;
    for (int i = 0; i < numbers.length; i++) {
      sum += numbers[i] * weights[i];
    }
    return sum;
  }

  /** Adds the numbers, each times a factor, to what stands at their places. */
  void addTo(double[] sums, double factor) {
    for (int i = 0; i < numbers.length; i++) {
      sums[i] += factor * numbers[i];
    }
  }
}
