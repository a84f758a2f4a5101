/**
 * Who gets which items, as an optimisation apart from catalog and learners: {@link
 * xueban.tutor.homework.AssemblyProblem} says what is wanted, {@link
 * xueban.tutor.homework.ClassAssembler} finds sets close to the best, {@link
 * xueban.tutor.homework.Assembly} is the answer.
 *
 * <p>It knows numbers, not what they stand for: what an item is worth to a learner, and which layer
 * fits, is decided by the caller.
 */
@NullMarked
package xueban.tutor.homework;

import org.jspecify.annotations.NullMarked;
