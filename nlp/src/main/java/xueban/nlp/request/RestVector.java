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

  /** Returns the sum of the numbers, each times the weight at its place; of any finite size. */
  double times(double[] weights) {
    double sum = 0;
    int length = Math.min(numbers.length, weights.length);
    for (int i = 0; i < length; i++) {
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
