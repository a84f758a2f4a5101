package xueban.tutor.answer.draft;

import static java.util.Objects.requireNonNull;

/**
 * What a tenant has spent, a ledger for each kind of unit.
 *
 * @param tokens of the language model that words answers
 * @param recordings that a model for speech wrote down
 */
public record SpentLedgers(TokenLedger tokens, TokenLedger recordings) {
  public SpentLedgers {
    requireNonNull(tokens, "tokens");
    requireNonNull(recordings, "recordings");
  }

  /** Makes what a learner spent of any kind nobody's; durable on return. */
  public void forget(String learner) {
    tokens.forget(learner);
    recordings.forget(learner);
  }
}
