/**
 * The stacked tracer: what a learner showed, what items and concepts are like, and what answers to
 * other items say of this one, put together by boosted trees. Start with {@link
 * xueban.model.stack.StackedTracer}.
 */
@NullMarked
package xueban.model.stack;

import org.jspecify.annotations.NullMarked;
