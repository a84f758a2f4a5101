/**
 * What a learner knows, will answer and will forget: the learner log, the state folded from it, and
 * the models that read it.
 *
 * <p>Knows concepts by id only. Start with {@link xueban.model.LearnerEvent} and {@link
 * xueban.model.Tracer}.
 */
@NullMarked
package xueban.model;

import org.jspecify.annotations.NullMarked;
