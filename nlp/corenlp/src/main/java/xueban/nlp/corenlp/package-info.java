/**
 * English grammar by Stanford CoreNLP, found by the service loader.
 *
 * <p>GPL-3.0, unlike all the rest, so no module depends on it.
 */
@NullMarked
package xueban.nlp.corenlp;

import org.jspecify.annotations.NullMarked;
