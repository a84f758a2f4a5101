package xueban.tutor.paper;

/** Whose success on an item is expected. */
public enum Basis {
  /** The learners of the class, each by the learner's state. */
  CLASS,
  /**
   * Nobody in particular, as there is no class, or nobody in it: by the author's estimate of the
   * item's difficulty, or where there is none by the model, for a learner of whom nothing is known.
   */
  TYPICAL_LEARNER
}
