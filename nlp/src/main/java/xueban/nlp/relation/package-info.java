/**
 * Relations from data: how probable it is that one concept is a prerequisite of another, judged
 * from names, definitions, embeddings, texts, answers and the relations already known; and, for a
 * graph, which prerequisites seem to be missing or wrong. It proposes; a person decides.
 *
 * <p>Nothing here ships trained: a model is trained where it is used, on the relations given.
 *
 * <p>Start with {@link xueban.nlp.relation.PrerequisiteSuggester} for a graph, with {@link
 * xueban.nlp.relation.PrerequisiteModel} for pairs.
 */
@NullMarked
package xueban.nlp.relation;

import org.jspecify.annotations.NullMarked;
