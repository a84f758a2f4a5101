/**
 * What holds for every call, whatever it asks: errors, deadlines, limits, the log line.
 *
 * <p>Knows no endpoint and no tenant. Start with {@link xueban.server.call.ErrorStatus}.
 */
@NullMarked
package xueban.server.call;

import org.jspecify.annotations.NullMarked;
