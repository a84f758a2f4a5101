/**
 * What a school sees: profile, practice, layered homework, grading, cited answers, insight.
 *
 * <p>No database, no network. Start with {@code Xueban}, the facade.
 */
@NullMarked
package xueban.tutor;

import org.jspecify.annotations.NullMarked;
