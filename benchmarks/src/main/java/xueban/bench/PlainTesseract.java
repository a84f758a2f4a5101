package xueban.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The program as it is, given a file as it came: what our preparation is compared with. */
final class PlainTesseract {
  private final String program;

  PlainTesseract(String program) {
    this.program = program;
  }

  /** Returns all that it reads. */
  String read(byte[] picture) {
    ProcessBuilder builder =
        new ProcessBuilder(program, "-", "-", "-l", "chi_sim+eng")
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    try {
      Process process = builder.start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(picture);
      }
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
