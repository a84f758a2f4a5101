/**
 * The catalog of resources and items, search, ranking, recommendation, resource quality and offline
 * packs.
 *
 * <p>No learner data ever enters its search index.
 */
@NullMarked
package xueban.recommend;

import org.jspecify.annotations.NullMarked;
