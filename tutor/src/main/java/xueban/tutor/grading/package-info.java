/**
 * Grading of answers: choices, true or false, blanks, short texts.
 *
 * <p>Never grades by guessing: what no rule decides, and of short texts what no model is sure of,
 * goes to a person. Uses no other package of the tutor. Start with {@link
 * xueban.tutor.grading.Grader}.
 */
@NullMarked
package xueban.tutor.grading;

import org.jspecify.annotations.NullMarked;
