package xueban.model.eval;

/** Predicts reviews of one log, walked in order. Mutable, for one thread. */
public interface ReviewForecaster {
  /**
   * Returns the probability that the answer is right, in [0, 1], from what came before it.
   *
   * @param review an answer with at least one concept met again after a day or more; its outcome
   *     must not be read
   */
  double probability(MetRow review);

  /** Takes an answer, review or not, once it is known. */
  void learn(MetRow answer);
}
