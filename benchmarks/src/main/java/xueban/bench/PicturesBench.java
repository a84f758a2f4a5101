package xueban.bench;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.bench.PrintedPicture.Taken;
import xueban.nlp.media.Patience;
import xueban.nlp.media.Recognition;
import xueban.nlp.ocr.TesseractRecognizer;
import xueban.nlp.ocr.TesseractSettings;
import xueban.nlp.ocr.TesseractStatus;

/**
 * Reading of pictures: sentences of built-in lessons, printed by a Chinese font at several sizes,
 * straight, aslant, sideways and photographed in poor light. The figure is the share of characters
 * read right; the baseline is tesseract by itself, given the same file. Needs tesseract and a font
 * file ($XUEBAN_TESSERACT, $XUEBAN_FONT).
 */
final class PicturesBench implements Bench {
  private static final Path FONT = Path.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc");
  private static final List<String> LESSONS =
      List.of("lessons-7.jsonl", "lessons-8.jsonl", "lessons-9.jsonl");
  private static final int SENTENCES = 24;
  private static final long SEED = 7;
  private static final List<Taken> WAYS =
      List.of(
          new Taken("print, 12 pixels", 12, 0, 0, 0),
          new Taken("print, 16 pixels", 16, 0, 0, 0),
          new Taken("print, 32 pixels", 32, 0, 0, 0),
          new Taken("print, 32 pixels, 5 degrees aslant", 32, 5, 0, 0),
          new Taken("print, 24 pixels, sideways", 24, 90, 0, 0),
          new Taken("photograph, 32 pixels", 32, 2.5, .5, 10),
          new Taken("photograph, 18 pixels", 18, -2.5, .5, 10));

  private final KeptRows rows = new KeptRows("way", "printed", "read", "read by tesseract alone");

  @Override
  public String name() {
    return "pictures";
  }

  @Override
  public String what() {
    return "characters read right in pictures of printed sentences";
  }

  @Override
  public BenchReport run(BenchOptions options) {
    TesseractSettings settings =
        TesseractSettings.usual()
            .withProgram(System.getenv().getOrDefault("XUEBAN_TESSERACT", "tesseract"))
            .withLongest(Duration.ofMinutes(2));
    TesseractRecognizer recognizer = new TesseractRecognizer(settings);
    if (recognizer.status() instanceof TesseractStatus.Missing missing) {
      throw new XuebanException(
          ErrorCode.NOT_ALLOWED_NOW, "Nothing was measured: " + missing.why());
    }
    Font font = font();
    PlainTesseract plain = new PlainTesseract(settings.program());
    List<String> sentences = sentences();
    rows.clear();
    List<Figure> figures = new ArrayList<>();
    for (Taken way : WAYS) {
      if (options.part().wants(way.name())) {
        options.progress().accept(way.name());
        figures.addAll(measure(way, sentences, font, recognizer, plain));
      }
    }
    rows.keep(options);
    return new BenchReport(name(), figures);
  }

  private List<Figure> measure(
      Taken way,
      List<String> sentences,
      Font font,
      TesseractRecognizer recognizer,
      PlainTesseract plain) {
    CharacterErrors words = new CharacterErrors();
    CharacterErrors plainWords = new CharacterErrors();
    CharacterErrors formulas = new CharacterErrors();
    CharacterErrors plainFormulas = new CharacterErrors();
    Random random = new Random(SEED);
    long nanos = 0;
    for (String sentence : sentences) {
      byte[] picture = PrintedPicture.of(sentence, font, way, random);
      long start = System.nanoTime();
      Recognition recognition = recognizer.recognize(picture, new TenMinutes());
      nanos += System.nanoTime() - start;
      String read = recognition instanceof Recognition.Recognized found ? found.text() : "";
      String byPlain = plain.read(picture);
      boolean formula = isFormula(sentence);
      (formula ? formulas : words).add(sentence, read);
      (formula ? plainFormulas : plainWords).add(sentence, byPlain);
      rows.add(way.name(), sentence, read.replace('\n', ' '), byPlain.replace('\n', ' '));
    }
    return List.of(
        figure("words right, " + way.name(), words.right(), plainWords.right()),
        figure("with formulas right, " + way.name(), formulas.right(), plainFormulas.right()),
        new Figure(
            "time, " + way.name(),
            nanos / 1e9 / sentences.size(),
            "s",
            null,
            "built-in lessons",
            "all"));
  }

  private static Figure figure(String name, double value, double baseline) {
    return new Figure(name, value, "1", baseline, "built-in lessons", "all");
  }

  private static boolean isFormula(String sentence) {
    return sentence.chars().anyMatch(c -> (c >= '0' && c <= '9') || c == '=' || c == '²');
  }

  /** Returns as many sentences of words alone as with formulas, drawn by chance. */
  private static List<String> sentences() {
    List<String> all =
        new ArrayList<>(
            LESSONS.stream()
                .flatMap(file -> BuiltInLines.of("/xueban/tutor/content/" + file).stream())
                .flatMap(
                    lesson -> Arrays.stream(lesson.path("body").asText().split("(?<=[。？！])|\n")))
                .map(String::strip)
                .filter(s -> s.length() >= 12 && s.length() <= 60)
                .distinct()
                .toList());
    Collections.shuffle(all, new Random(SEED));
    List<String> drawn = new ArrayList<>();
    for (boolean formula : new boolean[] {false, true}) {
      all.stream().filter(s -> isFormula(s) == formula).limit(SENTENCES / 2).forEach(drawn::add);
    }
    return drawn;
  }

  private static Font font() {
    Path file = Path.of(System.getenv().getOrDefault("XUEBAN_FONT", FONT.toString()));
    try {
      return Font.createFonts(file.toFile())[0];
    } catch (IOException | FontFormatException e) {
      throw new XuebanException(
          ErrorCode.NOT_ALLOWED_NOW,
          "No font at %s, so nothing was measured. Install fonts-wqy-microhei, or name a Chinese font by $XUEBAN_FONT."
              .formatted(file),
          e);
    }
  }

  private record TenMinutes() implements Patience {
    @Override
    public boolean over() {
      return false;
    }

    @Override
    public Duration left() {
      return Duration.ofMinutes(10);
    }
  }
}
