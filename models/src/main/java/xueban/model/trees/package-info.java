/**
 * Gradient boosted decision trees, grown and read in plain Java. Knows nothing of learners. Start
 * with {@link xueban.model.trees.BoostedTrees}.
 */
@NullMarked
package xueban.model.trees;

import org.jspecify.annotations.NullMarked;
