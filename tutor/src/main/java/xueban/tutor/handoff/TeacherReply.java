package xueban.tutor.handoff;

import xueban.Ids;
import xueban.XuebanException;
import xueban.tutor.faq.FaqEntry;

/**
 * What a teacher answers to a question, and whether others shall find it.
 *
 * @param question id of the question
 * @param text what the learner gets, 1 to 5,000 characters
 * @param publish what the answer becomes for the next who asks
 * @param title the question as others shall read it, edited by the teacher: 1 to 200 characters;
 *     empty if it is not published
 */
public record TeacherReply(
    String question, String teacher, String text, Publish publish, String title) {
  /** What becomes of an answer beside going back to the learner. */
  public enum Publish {
    NOTHING,
    FAQ_ENTRY,
    RESOURCE
  }

  public TeacherReply {
    Ids.require("id", question);
    Ids.require("teacher", teacher);
    if (text.isBlank() || text.length() > HandedQuestion.Reply.MAX_LENGTH) {
      throw XuebanException.invalid(
          "text",
          "has %d characters; a reply has 1 to %d, not all blank."
              .formatted(text.length(), HandedQuestion.Reply.MAX_LENGTH));
    }
    boolean titled = !title.isBlank() && title.length() <= FaqEntry.MAX_QUESTION;
    if (publish != Publish.NOTHING && !titled) {
      throw XuebanException.invalid(
          "title",
          "has %d characters; to publish, write the question as others shall read it, 1 to %d."
              .formatted(title.length(), FaqEntry.MAX_QUESTION));
    }
  }

  /** Returns an answer for the learner alone. */
  public static TeacherReply of(String question, String teacher, String text) {
    return new TeacherReply(question, teacher, text, Publish.NOTHING, "");
  }

  public TeacherReply published(Publish newPublish, String newTitle) {
    return new TeacherReply(question, teacher, text, newPublish, newTitle);
  }
}
