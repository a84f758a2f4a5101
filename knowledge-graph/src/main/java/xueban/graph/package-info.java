/**
 * The subject knowledge graph: concepts, prerequisites, editions, learning paths, import and
 * export.
 *
 * <p>Knows no learner: who has mastered what is handed in. Start with {@link
 * xueban.graph.KnowledgeGraph}.
 */
@NullMarked
package xueban.graph;

import org.jspecify.annotations.NullMarked;
