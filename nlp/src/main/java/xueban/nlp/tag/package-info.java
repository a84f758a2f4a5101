/**
 * Concept tagging 自动标注 that learns from texts people have tagged: {@link xueban.nlp.tag.TagTrainer}
 * makes a {@link xueban.nlp.tag.TagModel}.
 *
 * <p>Per subject: kernel ridge regression on character n-grams, nearest neighbours, the concepts'
 * names and which concepts go together are the evidence, and where an embedder is given the same
 * regression and neighbours by the texts' vectors; boosted trees weigh it for each candidate
 * concept.
 */
@NullMarked
package xueban.nlp.tag;

import org.jspecify.annotations.NullMarked;
