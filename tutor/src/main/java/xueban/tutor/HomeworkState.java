package xueban.tutor;

/**
 * Where homework stands.
 *
 * <pre>
 *   draft ──issue──► issued ──close──► closed
 *     └──withdraw──►    └──withdraw──► withdrawn
 * </pre>
 */
public enum HomeworkState {
  /** 草稿: planned, not seen by learners; the teacher may change all of it. */
  DRAFT,
  /** 已布置: learners see it; title and due date may still change. */
  ISSUED,
  /**
   * 已结束: learners see it, and the teacher is through with it; late answers are taken all the same.
   */
  CLOSED,
  /** 已撤回: learners see it no more; what they answered stays in their logs. */
  WITHDRAWN;

  /** Returns whether learners see it. */
  public boolean shown() {
    return this == ISSUED || this == CLOSED;
  }
}
