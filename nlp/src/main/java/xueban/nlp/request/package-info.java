/**
 * What a person asks a search for: the words of a request as slots (subject, grade, concept, type,
 * duration …), each with where it stands, and the rest as text.
 *
 * <p>Rules over folded text, segmentation and the names of one graph's concepts; nothing is learnt
 * and nothing is looked up elsewhere. The words are in the resource {@code words.tsv}. It knows no
 * catalog: types and orders are words here, and what they filter is for the caller to say. Start
 * with {@link xueban.nlp.request.RequestParser}.
 */
@NullMarked
package xueban.nlp.request;

import org.jspecify.annotations.NullMarked;
