/**
 * Sentence embeddings: the bge-small models run on ONNX Runtime.
 *
 * <p>An adapter: only the server and the benchmarks use it.
 */
@NullMarked
package xueban.nlp.onnx;

import org.jspecify.annotations.NullMarked;
