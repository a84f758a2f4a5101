package xueban.model.neural;

/** A trained network over past answers. Immutable, safe for concurrent use. */
sealed interface SequenceNetwork permits AttentionNetwork, LstmNetwork {
  TokenTable tokens();

  /**
   * Returns the log-odds (base e) of a right answer.
   *
   * @param item the item's token, or those of its concepts: then their mean is asked
   */
  double logOdds(PastAnswers past, int[] item);
}
