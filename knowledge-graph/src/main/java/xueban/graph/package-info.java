/**
 * The knowledge graph: concepts, prerequisites, curricula and editions, learning paths, import and
 * export.
 *
 * <p>It knows nothing of learners, of text, or of how it is stored.
 */
@NullMarked
package xueban.graph;

import org.jspecify.annotations.NullMarked;
