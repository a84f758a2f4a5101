/**
 * Pinyin as people type it: in full, by initials, mixed with characters, with one slip.
 *
 * <p>No list of candidates and no ranking. Start with {@link xueban.nlp.pinyin.PinyinText} for what
 * is offered and {@link xueban.nlp.pinyin.PinyinInput} for what is typed.
 */
@NullMarked
package xueban.nlp.pinyin;

import org.jspecify.annotations.NullMarked;
