/**
 * Grading of answers: choices, true or false, blanks.
 *
 * <p>Never grades by guessing: what no rule decides goes to a person. Uses no other package of the
 * tutor. Start with {@link xueban.tutor.grading.Grader}.
 */
@NullMarked
package xueban.tutor.grading;

import org.jspecify.annotations.NullMarked;
