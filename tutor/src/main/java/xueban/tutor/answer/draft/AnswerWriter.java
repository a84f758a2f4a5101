package xueban.tutor.answer.draft;

import java.util.function.Consumer;

/**
 * Words drafts of answers from passages. What it writes is held against them before anybody reads
 * it, so it need not be trusted. Safe for concurrent use.
 */
public interface AnswerWriter {
  /**
   * Writes a draft, hands its sentences on one by one as they come about, and says how it ended.
   *
   * <p>Returns soon after {@link DraftRequest#waiting} is over. What {@code sentences} throws goes
   * to the caller at once; nothing of the draft is worked on then any more.
   */
  DraftEnd write(DraftRequest request, Consumer<DraftSentence> sentences);
}
