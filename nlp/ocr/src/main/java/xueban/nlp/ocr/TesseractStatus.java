package xueban.nlp.ocr;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Whether tesseract can be used on this machine. */
public sealed interface TesseractStatus {
  /**
   * It can.
   *
   * @param version such as {@code 5.3.0}
   * @param languages names of the language data that are there
   */
  record Ready(String version, List<String> languages) implements TesseractStatus {
    public Ready {
      requireNonNull(version, "version");
      languages = List.copyOf(languages);
    }
  }

  /**
   * It cannot.
   *
   * @param why what is missing, and what to install
   */
  record Missing(String why) implements TesseractStatus {
    public Missing {
      requireNonNull(why, "why");
    }
  }
}
