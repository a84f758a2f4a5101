package xueban.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The version of xueban, as the build wrote it beside this class. */
public final class ProductVersion {
  private static final String FILE = "version.txt";
  private static final String TEXT = read();

  private ProductVersion() {}

  /** Returns such as {@code 0.1.0}; {@code dev} if no build filled it in. */
  public static String text() {
    return TEXT;
  }

  private static String read() {
    try (InputStream in = ProductVersion.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing beside " + ProductVersion.class);
      }
      String version = new String(in.readAllBytes(), UTF_8).strip();
      return version.startsWith("$") ? "dev" : version.replace("-SNAPSHOT", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
