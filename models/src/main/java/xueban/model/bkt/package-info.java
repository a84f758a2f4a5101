/**
 * Bayesian knowledge tracing: its parameters, training by EM, model folder and tracer. Start with
 * {@link xueban.model.bkt.BktTracer}.
 */
@NullMarked
package xueban.model.bkt;

import org.jspecify.annotations.NullMarked;
