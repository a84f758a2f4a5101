/**
 * Networks over the order of a learner's last answers: one causal attention layer, and an LSTM
 * (DKT). Only serving is here, in plain Java and the same bits on every JVM; {@code
 * models/training} trains. Start with {@link xueban.model.neural.NeuralTracer}.
 */
@NullMarked
package xueban.model.neural;

import org.jspecify.annotations.NullMarked;
