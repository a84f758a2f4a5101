/**
 * Exact numbers and mathematical expressions as schools and learners write them: {@link Rational},
 * {@link Expression}, {@link WrittenMath}; their exact value {@link AlgebraicForm}, quantities with
 * units, regions of the number line, times of day. Not a computer algebra system: it parses,
 * compares, evaluates and prints, within bounds.
 */
@NullMarked
package xueban.nlp.math;

import org.jspecify.annotations.NullMarked;
