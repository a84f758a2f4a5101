/**
 * Chinese and English text: folding, words, concepts that a text names, vectors.
 *
 * <p>No index and no catalog. Start with {@link xueban.nlp.Token} and {@link xueban.nlp.Embedder}.
 */
@NullMarked
package xueban.nlp;

import org.jspecify.annotations.NullMarked;
