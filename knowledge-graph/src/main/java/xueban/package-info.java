/**
 * The few words all floors share: identifiers, errors and their kinds.
 *
 * <p>No behaviour of any one floor lives here; what only one floor needs stays in that floor.
 */
@NullMarked
package xueban;

import org.jspecify.annotations.NullMarked;
