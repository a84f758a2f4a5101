/**
 * Tests that choose their next item by the answers so far.
 *
 * <p>{@link xueban.model.adaptive.AdaptiveTest} measures one ability over a pool of items with
 * known curves. {@link xueban.model.adaptive.GraphDiagnostic} finds out which concepts of a graph
 * are mastered, using prerequisites. Both are immutable and hold nothing between calls: a session
 * is a value, made again from its seed and answers. Neither grades answers nor knows learner
 * states.
 */
@NullMarked
package xueban.model.adaptive;

import org.jspecify.annotations.NullMarked;
