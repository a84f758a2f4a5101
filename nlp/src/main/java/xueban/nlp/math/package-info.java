/**
 * Exact numbers and mathematical expressions as schools write them: {@link Rational} and {@link
 * Expression}. Not a computer algebra system: it parses, evaluates and prints.
 */
@NullMarked
package xueban.nlp.math;

import org.jspecify.annotations.NullMarked;
