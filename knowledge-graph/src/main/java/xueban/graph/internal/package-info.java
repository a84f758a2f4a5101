/**
 * How graph files are read, whatever their format: bytes, lines, JSON elements and XML events. Not
 * for use outside this module, and knows no graph. Start with {@link
 * xueban.graph.internal.TextFile}.
 */
@NullMarked
package xueban.graph.internal;

import org.jspecify.annotations.NullMarked;
