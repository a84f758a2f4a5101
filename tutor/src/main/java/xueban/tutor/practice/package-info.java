/**
 * What a learner does next, and the hints on the way.
 *
 * <p>Chooses and explains; the facade logs the decision. Start with {@link
 * xueban.tutor.practice.NextItem}.
 */
@NullMarked
package xueban.tutor.practice;

import org.jspecify.annotations.NullMarked;
