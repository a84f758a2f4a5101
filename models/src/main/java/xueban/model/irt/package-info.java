/**
 * Item response theory: curves of items ({@link xueban.model.irt.ItemCurve}), their fitting to
 * responses ({@link xueban.model.irt.IrtTrainer}), a learner's ability ({@link
 * xueban.model.irt.AbilityPosterior}), and Elo ratings for the time before there is data to fit.
 *
 * <p>Plain mathematics over responses, which knows neither learner states nor events; {@link
 * xueban.model.irt.IrtTracer} alone follows learners with it. One ability a learner; several at
 * once are cognitive diagnosis. Arithmetic is {@code StrictMath} in fixed order, so results have
 * the same bits on every JVM.
 */
@NullMarked
package xueban.model.irt;

import org.jspecify.annotations.NullMarked;
