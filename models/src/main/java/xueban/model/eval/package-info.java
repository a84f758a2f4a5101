/**
 * How good predictions are: figures over predicted probabilities and what came, and the walk over a
 * response log that gives them. Not used in serving. Start with {@link
 * xueban.model.eval.ResponseLogEvaluation}.
 */
@NullMarked
package xueban.model.eval;

import org.jspecify.annotations.NullMarked;
