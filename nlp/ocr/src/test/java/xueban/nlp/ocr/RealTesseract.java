package xueban.nlp.ocr;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The real program with its Chinese data, and a Chinese font to draw pictures with: those of this
 * machine, else Debian's. Where neither can be had, the tests that need them are left out, aloud.
 */
final class RealTesseract {
  private static final Path FOLDER = Path.of("target", "debian").toAbsolutePath();

  private RealTesseract() {}

  /** Returns settings for it, or leaves the test out. */
  static TesseractSettings settings() {
    TesseractSettings settings = TesseractSettings.usual();
    if (new Tesseract(settings).status() instanceof TesseractStatus.Ready) {
      return settings;
    }
    DebianPackages packages =
        new DebianPackages(
            FOLDER.resolve("tesseract"),
            List.of("tesseract-ocr", "tesseract-ocr-chi-sim", "tesseract-ocr-eng"));
    Optional<Path> root = packages.root();
    if (root.isEmpty()) {
      return leftOut("no tesseract here, and none from Debian: " + packages.trouble());
    }
    TesseractSettings unpacked = settings.withProgram(script(root.get()).toString());
    TesseractStatus status = new Tesseract(unpacked).status();
    return status instanceof TesseractStatus.Missing missing
        ? leftOut("Debian's tesseract does not run here: " + missing.why())
        : unpacked;
  }

  /** Returns a Chinese font, or leaves the test out. */
  static Font font() {
    try {
      Path installed = Path.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc");
      Path file = installed;
      if (!Files.exists(installed)) {
        DebianPackages packages =
            new DebianPackages(FOLDER.resolve("font"), List.of("fonts-wqy-microhei"));
        Optional<Path> root = packages.root();
        if (root.isEmpty()) {
          return leftOut("no Chinese font here, and none from Debian: " + packages.trouble());
        }
        file = root.get().resolve("usr/share/fonts/truetype/wqy/wqy-microhei.ttc");
      }
      return Font.createFonts(file.toFile())[0];
    } catch (IOException | FontFormatException | LinkageError | InternalError e) {
      return leftOut("no font can be used here: " + e);
    }
  }

  private static <T> T leftOut(String why) {
    System.err.println("LEFT OUT: reading pictures by the real tesseract: " + why);
    return Assumptions.abort(why);
  }

  /** Returns a script that runs the unpacked program with the libraries and data beside it. */
  private static Path script(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> all = files.toList();
      String libraries =
          all.stream()
              .filter(f -> f.getFileName().toString().contains(".so."))
              .map(f -> f.getParent().toString())
              .distinct()
              .collect(Collectors.joining(":"));
      Path data = all.stream().filter(f -> f.endsWith("tessdata")).findFirst().orElse(root);
      Path script = root.resolve("tesseract.sh");
      Files.writeString(
          script,
          """
          #!/bin/sh
          export LD_LIBRARY_PATH='%s' TESSDATA_PREFIX='%s'
          exec '%s' "$@"
          """
              .formatted(libraries, data, root.resolve("usr/bin/tesseract")));
      Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
      return script;
    } catch (IOException e) {
      return leftOut("the script for it cannot be written: " + e);
    }
  }
}
