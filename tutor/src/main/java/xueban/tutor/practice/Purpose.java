package xueban.tutor.practice;

/** What an item is given for. */
public enum Purpose {
  /** To learn a concept of the frontier or a target. */
  LEARN,
  /** To keep a mastered concept that is due. */
  REVIEW,
  /** To mend a prerequisite that is missing. */
  PREREQUISITE,
  /**
   * To find out where the learner stands: there is little evidence of their own for the concept
   * yet.
   */
  DIAGNOSE,
  /** Common core of a homework. */
  CORE,
  /** Chosen by a teacher, for a learner or a layer. */
  TEACHER
}
