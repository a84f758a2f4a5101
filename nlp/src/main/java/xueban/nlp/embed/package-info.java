/**
 * Vectors of texts without a transformer: a table of pieces of text, each with a vector, that add
 * up to nearly what the transformer makes of the whole, a hundred times as fast and in plain Java.
 */
@NullMarked
package xueban.nlp.embed;

import org.jspecify.annotations.NullMarked;
