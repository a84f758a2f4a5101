package xueban.tutor;

import static java.util.Objects.requireNonNull;

/**
 * Something that a teacher should know before issuing homework.
 *
 * @param kind what it is about
 * @param learner whose set; empty if it is about the whole homework
 * @param item which item; empty if it is about no single one
 * @param text for the teacher, with the next step
 */
public record HomeworkFinding(Kind kind, String learner, String item, String text) {
  public HomeworkFinding {
    requireNonNull(kind, "kind");
    requireNonNull(text, "text");
  }

  /** What a finding is about. */
  public enum Kind {
    /** A set takes longer than the grade's time of the day, less what is issued already. */
    OVER_DAY(true),
    /** The catalog holds an item no more. */
    ITEM_GONE(true),
    /** The due date has passed. */
    DUE_PAST(true),
    /** A set takes longer than the homework was planned for, but not than the day allows. */
    OVER_CAP(false),
    /** The learner answered an item lately. */
    REPEATED(false),
    /** An item has a newer revision; the issue gives that. */
    ITEM_CHANGED(false),
    /** The learner left the class; the issue drops the set. */
    LEFT_CLASS(false),
    /** Nobody is given an item. */
    NOTHING_GIVEN(false);

    private final boolean blocks;

    Kind(boolean blocks) {
      this.blocks = blocks;
    }

    /** Returns whether homework cannot be issued before it is put right. */
    public boolean blocks() {
      return blocks;
    }
  }
}
