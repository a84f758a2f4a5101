/**
 * Scores short text answers against reference answers: a score, a confidence, and what is there,
 * missing or contradicted.
 *
 * <p>Sources: Sultan, Salazar and Sumner 2016 (doi:10.18653/v1/N16-1123: overlap of words and
 * meaning with what the question says taken off); Heilman and Madnani 2013 (SemEval-2013 task 7: a
 * model over likeness to the references stacked with likeness to answers of the same question that
 * people graded). Not an authority: who is not sure says so, and a person decides. Uses no other
 * package of the tutor. Start with {@link xueban.tutor.grading.text.ShortAnswerScorer}.
 */
@NullMarked
package xueban.tutor.grading.text;

import org.jspecify.annotations.NullMarked;
