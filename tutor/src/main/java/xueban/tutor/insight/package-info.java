/**
 * What a teacher should know of a class, and material for it.
 *
 * <p>Ranks concepts, never children. Start with {@link xueban.tutor.insight.ClassInsight}.
 */
@NullMarked
package xueban.tutor.insight;

import org.jspecify.annotations.NullMarked;
