/**
 * Chinese and English text: folding, words, concepts that a text names, questions, unsafe text, and
 * the interface of what turns text into vectors.
 *
 * <p>No index and no catalog. Start with {@link xueban.nlp.TextAnalysis}.
 */
@NullMarked
package xueban.nlp;

import org.jspecify.annotations.NullMarked;
