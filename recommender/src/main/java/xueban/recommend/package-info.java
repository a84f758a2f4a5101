/**
 * The catalog of resources and items, search in it, and recommendation from it.
 *
 * <p>No learner data enters an index. Start with {@link xueban.recommend.CatalogStore} and {@link
 * xueban.recommend.CatalogSearch}.
 */
@NullMarked
package xueban.recommend;

import org.jspecify.annotations.NullMarked;
