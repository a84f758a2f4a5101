/**
 * Graphs in the formats of others: CASE, JSON-LD, GraphML, OPML, Mermaid, the coherence map of the
 * Common Core, and xueban's own JSON and CSV.
 *
 * <p>What a format cannot hold is said, never dropped silently. Start with {@link
 * xueban.graph.format.GraphFormats}.
 */
@NullMarked
package xueban.graph.format;

import org.jspecify.annotations.NullMarked;
