/**
 * The facade of the library and what it teaches with: profile, practice, layered homework, grading,
 * cited answers, insight, class rosters and teachers' settings.
 *
 * <p>Plain Java: no framework, no database, no network.
 */
@NullMarked
package xueban.tutor;

import org.jspecify.annotations.NullMarked;
