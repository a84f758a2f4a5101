/**
 * Answers to questions, every sentence of which cites a source.
 *
 * <p>Words nothing itself: it quotes, or lets a writer ({@code draft}) word what it then holds
 * against the sources; without a fitting source it says so. Start with {@link
 * xueban.tutor.answer.Answer}.
 */
@NullMarked
package xueban.tutor.answer;

import org.jspecify.annotations.NullMarked;
