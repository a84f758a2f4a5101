package xueban.nlp.ocr;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import xueban.XuebanException;

/**
 * How tesseract is run, and how much of it.
 *
 * @param program name or path of the program
 * @param languages names of its language data, the main one first, such as {@code chi_sim}
 * @param longest longest time for one picture, waiting for others included
 * @param atOnce most pictures read at a time, 1 to 64; each takes a core and about 120 MB
 * @param queue most pictures that wait, 0 to 1,000; one more is refused
 * @param mostBytes largest file, in bytes, at least 1 KiB
 * @param mostPixels largest picture, width by height, at least 10,000
 */
public record TesseractSettings(
    String program,
    List<String> languages,
    Duration longest,
    int atOnce,
    int queue,
    int mostBytes,
    int mostPixels) {
  public TesseractSettings {
    requireNonNull(program, "program");
    if (program.isBlank()) {
      throw XuebanException.invalid("program", "is empty; give a name or path, as in tesseract.");
    }
    languages = List.copyOf(languages);
    if (languages.isEmpty()) {
      throw XuebanException.invalid("languages", "is empty; give some, as in chi_sim,eng.");
    }
    for (String language : languages) {
      if (!language.matches("[A-Za-z][A-Za-z_]{1,30}")) {
        throw XuebanException.invalid(
            "languages", "\"%s\" is no name such as chi_sim or eng.".formatted(language));
      }
    }
    if (longest.isNegative() || longest.isZero()) {
      throw XuebanException.invalid("longest", longest + " must be positive, such as 15s.");
    }
    require("at-once", atOnce, 1, 64);
    require("queue", queue, 0, 1_000);
    require("bytes", mostBytes, 1 << 10, Integer.MAX_VALUE);
    require("pixels", mostPixels, 10_000, Integer.MAX_VALUE);
  }

  /** Returns the usual settings: Chinese and English, two pictures at a time. */
  public static TesseractSettings usual() {
    return new TesseractSettings(
        "tesseract", List.of("chi_sim", "eng"), Duration.ofSeconds(15), 2, 8, 6 << 20, 40_000_000);
  }

  public TesseractSettings withProgram(String newProgram) {
    return new TesseractSettings(
        newProgram, languages, longest, atOnce, queue, mostBytes, mostPixels);
  }

  public TesseractSettings withLanguages(List<String> newLanguages) {
    return new TesseractSettings(
        program, newLanguages, longest, atOnce, queue, mostBytes, mostPixels);
  }

  public TesseractSettings withLongest(Duration newLongest) {
    return new TesseractSettings(
        program, languages, newLongest, atOnce, queue, mostBytes, mostPixels);
  }

  public TesseractSettings withPlaces(int newAtOnce, int newQueue) {
    return new TesseractSettings(
        program, languages, longest, newAtOnce, newQueue, mostBytes, mostPixels);
  }

  public TesseractSettings withSizes(int newMostBytes, int newMostPixels) {
    return new TesseractSettings(
        program, languages, longest, atOnce, queue, newMostBytes, newMostPixels);
  }

  private static void require(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw XuebanException.invalid(field, "%d must be in %d..%d.".formatted(value, least, most));
    }
  }
}
