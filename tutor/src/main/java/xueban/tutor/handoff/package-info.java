/**
 * Questions that go to a person: what a learner asked, in whose queue it waits, and what came back.
 *
 * <p>Start with {@link xueban.tutor.handoff.HandedQuestion}.
 */
@NullMarked
package xueban.tutor.handoff;

import org.jspecify.annotations.NullMarked;
