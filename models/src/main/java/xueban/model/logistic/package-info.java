/**
 * The logistic family (PFA, Best-LR): its features, training, model folder and tracer. Start with
 * {@link xueban.model.logistic.LogisticTracer}.
 */
@NullMarked
package xueban.model.logistic;

import org.jspecify.annotations.NullMarked;
