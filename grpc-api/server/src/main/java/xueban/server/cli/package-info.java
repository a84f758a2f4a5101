/**
 * The command line: {@code ./xueban …}. Every command but {@code serve} and {@code doctor} is a
 * client of the API; it talks to the service that holds the data folder, or starts one in this
 * process.
 *
 * <p>Start with {@link xueban.server.cli.Main}.
 */
@NullMarked
package xueban.server.cli;

import org.jspecify.annotations.NullMarked;
