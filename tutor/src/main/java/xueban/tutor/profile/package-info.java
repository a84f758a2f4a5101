/**
 * What a learner has mastered, concept by concept, as a person reads it.
 *
 * <p>A view of the learner state at a given time; stores nothing. Start with {@link
 * xueban.tutor.profile.Profile}.
 */
@NullMarked
package xueban.tutor.profile;

import org.jspecify.annotations.NullMarked;
