package xueban.tutor.answer.draft;

/** How much a draft may tell. */
public enum DraftLevel {
  /** The explanation, as the passages have it. */
  EXPLANATION,
  /** One step of help with an exercise that the learner works on: never its result. */
  HINT
}
