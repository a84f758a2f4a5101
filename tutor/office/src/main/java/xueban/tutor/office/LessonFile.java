package xueban.tutor.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import xueban.tutor.lesson.LessonPack;

/** A kind of file that a lesson pack can be written as. */
public enum LessonFile {
  /** Slides for the lesson; answers stand in the speaker's notes. */
  PPTX("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
  /** A document to plan with and to print; answers stand at its end. */
  DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final String ending;
  private final String mediaType;

  LessonFile(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** Returns the media type of such files (RFC 2046). */
  public String mediaType() {
    return mediaType;
  }

  /** Returns a name for the pack's file, such as {@code 备课-勾股定理.pptx}. */
  public String name(LessonPack pack) {
    return "备课-" + pack.concept().name().replaceAll("[\\\\/:*?\"<>|\\s]+", "_") + "." + ending;
  }

  /** Returns the pack as the bytes of a file; some tens of thousands. */
  public byte[] write(LessonPack pack) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      switch (this) {
        case PPTX -> LessonSlides.write(pack, out);
        case DOCX -> LessonDocument.write(pack, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a byte array cannot fail", e);
    }
    return out.toByteArray();
  }
}
