package xueban.nlp.ocr;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import xueban.nlp.media.Patience;

/** The program: whether it is there, and what it reads in a picture. */
final class Tesseract {
  /** Automatic segmentation of a page into columns and lines, upright. */
  static final int PAGE = 3;

  /** One block of lines, whatever the page looks like. */
  static final int BLOCK = 6;

  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final Pattern VERSION = Pattern.compile("tesseract v?(\\d[\\w.+-]*)");
  private static final int OLDEST = 4;

  private final TesseractSettings settings;

  Tesseract(TesseractSettings settings) {
    this.settings = settings;
  }

  /** Returns whether the program is there with all languages; takes some milliseconds. */
  TesseractStatus status() {
    ProgramEnd version = run(List.of("--version"));
    if (!(version instanceof ProgramEnd.Ended ended) || ended.code() != 0) {
      return new TesseractStatus.Missing(
          "the program \"%s\" %s; %s"
              .formatted(
                  settings.program(),
                  version instanceof ProgramEnd.NotStarted
                      ? "cannot be started"
                      : "does not tell its version",
                  install(settings.languages(), true)));
    }
    Matcher matcher = VERSION.matcher(ended.output() + ended.errors());
    String number = matcher.find() ? matcher.group(1) : "unknown";
    if (!Character.isDigit(number.charAt(0))
        || Integer.parseInt(number.split("[^0-9]")[0]) < OLDEST) {
      return new TesseractStatus.Missing(
          "the program \"%s\" is of version %s, and 4 or newer is needed; %s"
              .formatted(settings.program(), number, install(settings.languages(), true)));
    }
    List<String> there =
        run(List.of("--list-langs")) instanceof ProgramEnd.Ended languages
            ? languages.output().lines().map(String::strip).filter(l -> !l.endsWith(":")).toList()
            : List.of();
    List<String> lacking =
        settings.languages().stream().filter(language -> !there.contains(language)).toList();
    return lacking.isEmpty()
        ? new TesseractStatus.Ready(number, there)
        : new TesseractStatus.Missing(
            "tesseract %s has no data for %s; %s"
                .formatted(number, String.join(", ", lacking), install(lacking, false)));
  }

  private ProgramEnd run(List<String> arguments) {
    long end = System.nanoTime() + LOOK.toNanos();
    return ProgramRun.of(command(arguments), new byte[0], until(end));
  }

  /** Runs the program over a picture; what it writes is for {@link TsvLines}. */
  ProgramEnd read(GrayPicture picture, int segmentation, Patience patience) {
    List<String> arguments =
        List.of(
            "-",
            "-",
            "-l",
            String.join("+", settings.languages()),
            "--psm",
            Integer.toString(segmentation),
            "-c",
            "tessedit_create_tsv=1");
    return ProgramRun.of(command(arguments), picture.pgm(), patience);
  }

  private List<String> command(List<String> arguments) {
    return Stream.concat(Stream.of(settings.program()), arguments.stream()).toList();
  }

  private static Patience until(long end) {
    return new Patience() {
      @Override
      public boolean over() {
        return left().isZero();
      }

      @Override
      public Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
      }
    };
  }

  private static String install(List<String> languages, boolean program) {
    StringBuilder packages = new StringBuilder(program ? "tesseract-ocr" : "");
    for (String language : languages) {
      packages.append(packages.isEmpty() ? "" : " ").append("tesseract-ocr-");
      packages.append(language.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return "install it, on Debian and Ubuntu by: apt-get install " + packages;
  }
}
