/**
 * What a school sees: profile, practice, layered homework, grading, cited answers, insight.
 *
 * <p>No database, no network. Start with {@link xueban.tutor.Xueban}, the facade. Here are the
 * facade, its stores, and the desks that join features to stores and log decisions; the features
 * themselves are in packages of their own, which use nothing of this one.
 */
@NullMarked
package xueban.tutor;

import org.jspecify.annotations.NullMarked;
