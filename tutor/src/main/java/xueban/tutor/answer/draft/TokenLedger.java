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
   * @param tokens at least 0
   */
  void add(LocalDate day, String learner, long tokens);

  /**
   * Corrects what was added for a call once it is known what it needed; durable on return. Booked
   * on the learner only if there is a count of the learner's on that day that it does not take
   * below 0; else on nobody: a learner who was forgotten meanwhile does not come back.
   *
   * @param learner empty if not known
   * @param difference negative for what was taken and not needed
   */
  void correct(LocalDate day, String learner, long difference);

  /** Returns how many tokens a learner spent on a day. */
  long spent(LocalDate day, String learner);

  /** Returns how many tokens all spent from a day on. */
  long spentSince(LocalDate day);

  /** Deletes what was spent before a day. */
  void dropBefore(LocalDate day);

  /** Makes what a learner spent nobody's: the sums stay, the learner goes; durable on return. */
  void forget(String learner);
}
