/**
 * Parametric exercises: a {@link xueban.tutor.generator.Template} draws {@link
 * xueban.tutor.generator.Exercise}s of one solution structure, {@link
 * xueban.tutor.generator.ItemGenerator} makes items of them, and every one is checked by a
 * computation that does not know how it was made. Content for mathematics of grades 1 to 9 is in
 * {@link xueban.tutor.generator.Templates}.
 *
 * <p>Not here: choosing items for a learner (practice), and grading answers.
 */
@NullMarked
package xueban.tutor.generator;

import org.jspecify.annotations.NullMarked;
