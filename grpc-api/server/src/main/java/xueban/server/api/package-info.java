/**
 * The services of {@code xueban.v1}: one endpoint and one mapper each.
 *
 * <p>An endpoint checks the request, calls the facade once and maps the result; it decides nothing.
 * Generated classes never leave this package and those above it. Start with any {@code *Endpoint}.
 */
@NullMarked
package xueban.server.api;

import org.jspecify.annotations.NullMarked;
