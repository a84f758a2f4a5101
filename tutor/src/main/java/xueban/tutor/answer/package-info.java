/**
 * Answers to questions, every sentence of which quotes a source.
 *
 * <p>Words nothing itself: without a fitting source it says so. Start with {@link
 * xueban.tutor.answer.Answer}.
 */
@NullMarked
package xueban.tutor.answer;

import org.jspecify.annotations.NullMarked;
