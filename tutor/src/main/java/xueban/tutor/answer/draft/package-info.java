/**
 * Answers worded by somebody else, such as a language model, and held against their sources.
 *
 * <p>{@link xueban.tutor.answer.draft.AnswerWriter} is what an adapter implements; {@link
 * xueban.tutor.answer.draft.Grounding} decides what of a draft may be said. Knows no network and
 * trusts no draft.
 */
@NullMarked
package xueban.tutor.answer.draft;

import org.jspecify.annotations.NullMarked;
