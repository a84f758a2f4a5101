package xueban.tutor.handoff;

/** Who answers the questions that a tenant's learners hand on. */
public enum HandOffQueue {
  /** The teachers of the learner's class; learners of no class go to the remote teachers. */
  CLASS_TEACHERS,
  /** The tenant's remote teachers, for all classes. */
  REMOTE_TEACHERS
}
