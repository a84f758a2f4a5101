package xueban.tutor;

/**
 * What was there of a learner, and is no more.
 *
 * @param events events of the learner log, duplicates not counted
 * @param decisions logged decisions about the learner
 * @param questions questions that were handed on
 * @param homework homework with a set of the learner, or changes of a former one
 * @param classes classes of which the learner was
 */
public record Erased(long events, int decisions, int questions, int homework, int classes) {}
