/**
 * Rows of files that people bring: JSON lines, CSV and TSV, also gzipped, and the report of taking
 * them in.
 *
 * <p>Knows nothing of what a row means; each floor turns a {@link xueban.row.Row} into its own
 * records. Start with {@link xueban.row.RowFile}.
 */
@NullMarked
package xueban.row;

import org.jspecify.annotations.NullMarked;
