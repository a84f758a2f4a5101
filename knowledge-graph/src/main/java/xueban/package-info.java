/**
 * The few words every floor shares: identifiers and errors.
 *
 * <p>Not a place for helpers; what belongs to a subject lives in that subject's package. Start with
 * {@link xueban.XuebanException}.
 */
@NullMarked
package xueban;

import org.jspecify.annotations.NullMarked;
