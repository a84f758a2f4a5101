/**
 * English grammar by Stanford CoreNLP, found by the service loader.
 *
 * <p>GPL-3.0, unlike all the rest, so no module depends on it. Start with {@link
 * xueban.nlp.corenlp.CoreNlpQuestionAnalyzer}.
 */
@NullMarked
package xueban.nlp.corenlp;

import org.jspecify.annotations.NullMarked;
