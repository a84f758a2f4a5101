/**
 * Suggestions while typing: concept names and titles that begin with what was typed, in characters,
 * pinyin, initials or a mixture, and with one slip.
 *
 * <p>Knows no catalog: titles and counts are handed in. Start with {@link
 * xueban.recommend.suggest.Suggester}.
 */
@NullMarked
package xueban.recommend.suggest;

import org.jspecify.annotations.NullMarked;
