/**
 * Trains the networks of {@link xueban.model.neural} by ND4J's SameDiff and Deeplearning4j.
 *
 * <p>An adapter with native code: benchmarks and {@code train} alone use it, and nothing here
 * serves. Start with {@link xueban.model.training.AttentionTrainer} or {@link
 * xueban.model.training.LstmTrainer}; {@link xueban.model.training.NetworkProcess} runs one in a
 * process of its own.
 */
@NullMarked
package xueban.model.training;

import org.jspecify.annotations.NullMarked;
