package xueban.tutor.answer.draft;

import java.time.LocalDate;

/**
 * Keeps how many tokens of a language model were spent, or units of another kind such as
 * recordings, by day and learner, so that a restart does not make a budget anew. One ledger keeps
 * one kind. Safe for concurrent use.
 */
public interface TokenLedger {
  /**
   * Adds tokens to what was spent on a day; durable on return.
   *
   * @param learner empty if not known
   * @param tokens may be negative, for what was taken and not needed
   */
  void add(LocalDate day, String learner, long tokens);

  /** Returns how many tokens a learner spent on a day. */
  long spent(LocalDate day, String learner);

  /** Returns how many tokens all spent from a day on. */
  long spentSince(LocalDate day);

  /** Deletes what was spent before a day. */
  void dropBefore(LocalDate day);

  /** Makes what a learner spent nobody's: the sums stay, the learner goes; durable on return. */
  void forget(String learner);
}
