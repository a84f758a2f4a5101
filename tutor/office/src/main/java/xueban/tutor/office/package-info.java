/**
 * Lesson packs and test papers as files that a teacher can edit: slides (PPTX) and documents
 * (DOCX), by Apache POI.
 *
 * <p>Names fonts and ships none; formulas are text. Start with {@link
 * xueban.tutor.office.LessonFile} and {@link xueban.tutor.office.PaperDocument}.
 */
@NullMarked
package xueban.tutor.office;

import org.jspecify.annotations.NullMarked;
