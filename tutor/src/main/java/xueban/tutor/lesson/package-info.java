/**
 * What a teacher needs to teach a concept, put together from graph, catalog and class.
 *
 * <p>Chooses from what is there and makes nothing up; writing it as slides or a document is an
 * adapter's. Start with {@link xueban.tutor.lesson.LessonPack}.
 */
@NullMarked
package xueban.tutor.lesson;

import org.jspecify.annotations.NullMarked;
