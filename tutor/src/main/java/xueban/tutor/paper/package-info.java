/**
 * Test papers 试卷 from a blueprint 双向细目表, in parallel versions, and the lesson check 当堂测评.
 *
 * <p>{@link xueban.tutor.paper.Blueprint} says what is wanted, {@link
 * xueban.tutor.paper.PaperWriter} makes the {@link xueban.tutor.paper.Paper}; which items go where
 * is decided on numbers alone, by {@link xueban.tutor.paper.PaperAssembler}. A lesson check is a
 * set of homework for one learner who is the class, so {@link xueban.tutor.paper.LessonChecker}
 * leaves it to {@link xueban.tutor.homework.ClassAssembler}.
 */
@NullMarked
package xueban.tutor.paper;

import org.jspecify.annotations.NullMarked;
