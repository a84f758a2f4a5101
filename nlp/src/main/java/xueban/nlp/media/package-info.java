/**
 * Text from pictures and from speech: what is taken and what is refused, before anything is
 * decoded, and what comes of it. Nothing here reads a picture or hears a word: recognizers are
 * adapters, {@code nlp/ocr} for pictures and {@code tutor/openai} for speech. Pictures and
 * recordings are never kept. Begin at {@link xueban.nlp.media.PictureRecognizer}.
 */
@NullMarked
package xueban.nlp.media;

import org.jspecify.annotations.NullMarked;
