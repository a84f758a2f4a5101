package xueban.model.bkt;

/**
 * The rates that are likeliest given counts: {@code guessed ln g + (unknown - guessed) ln (1 - g) +
 * slipped ln s + (known - slipped) ln (1 - s)} is largest.
 *
 * @param unknown answers given without knowing, above 0
 * @param guessed those of them that are right, above 0 and below {@code unknown}
 * @param known answers given with knowing, above 0
 * @param slipped those of them that are wrong, above 0 and below {@code known}
 */
record BestRates(double unknown, double guessed, double known, double slipped) {
  private static final double LEAST = 1e-3;
  private static final int BISECTIONS = 60;

  /**
   * Returns the best rates within bounds.
   *
   * @param mostSum of guess and slip, below 1
   */
  AnswerRates within(double mostGuess, double mostSlip, double mostSum) {
    double guess = Math.max(LEAST, Math.min(mostGuess, guessed / unknown));
    double slip = Math.max(LEAST, Math.min(mostSlip, slipped / known));
    if (guess + slip <= mostSum) {
      return new AnswerRates(guess, slip);
    }
    // The sum is concave, so the best lies on the line guess + slip = mostSum.
    double low = Math.max(LEAST, mostSum - mostSlip);
    double high = Math.min(mostGuess, mostSum - LEAST);
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (slope(middle, mostSum - middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new AnswerRates(low, mostSum - low);
  }

  /** Returns how the value changes when the guess grows and the slip shrinks by as much. */
  private double slope(double guess, double slip) {
    return guessed / guess
        - (unknown - guessed) / (1 - guess)
        - slipped / slip
        + (known - slipped) / (1 - slip);
  }
}
