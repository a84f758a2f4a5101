package xueban.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judged data that stands beside the benches: a JSON object a line. */
final class BuiltInLines {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private BuiltInLines() {}

  /**
   * Returns the objects of a resource, in its order.
   *
   * @param name relative to this package, such as {@code search/requests.dev.jsonl}
   * @throws IllegalStateException if it is missing
   */
  static List<JsonNode> of(String name) {
    @Nullable InputStream stream = BuiltInLines.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException(name + " is missing beside BuiltInLines. Build again.");
    }
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      return lines.lines().map(BuiltInLines::node).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }

  /** Returns the object of a line. */
  static JsonNode node(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Not a JSON object: " + line, e);
    }
  }
}
