/**
 * Text in pictures by the {@code tesseract} program, which runs as a process of its own for each
 * picture: no native code in our process, no file on disk. Begin at {@link
 * xueban.nlp.ocr.TesseractRecognizer}.
 */
@NullMarked
package xueban.nlp.ocr;

import org.jspecify.annotations.NullMarked;
