package xueban.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import xueban.ErrorCode;
import xueban.XuebanException;

/**
 * The activations of a registry, a JSON object a line, appended and never changed. Who appends
 * holds the registry's lock; reading needs none.
 */
final class ActivationLog {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  ActivationLog(Path file) {
    this.file = file;
  }

  /** How the file looks from outside; it is another one after each append. */
  record Stamp(long bytes, long modifiedMillis) {}

  Stamp stamp() {
    return new Stamp(file.toFile().length(), file.toFile().lastModified());
  }

  /**
   * Returns all whole lines.
   *
   * @throws XuebanException {@code CORRUPT} naming file and line
   */
  ActivationHistory read() {
    byte[] bytes = bytes();
    List<Activation> all = new ArrayList<>();
    int start = 0;
    for (int end = 0; end < bytes.length; end++) {
      if (bytes[end] == '\n') {
        String line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        all.add(parse(line, all.size() + 1));
        start = end + 1;
      }
    }
    return new ActivationHistory(all, bytes.length - start);
  }

  /** Appends a line in place of a torn one; when this returns it is durable. */
  void append(Activation activation) {
    ByteBuffer line = ByteBuffer.wrap((text(activation) + "\n").getBytes(StandardCharsets.UTF_8));
    long whole = (long) bytes().length - read().torn();
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate(whole);
      channel.position(whole);
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return new byte[0];
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static String text(Activation activation) {
    ObjectNode node = JSON.createObjectNode();
    node.put("when", activation.when().toString());
    node.put("who", activation.who());
    node.put("what", activation.what().word());
    node.put("kind", activation.kind());
    node.put("version", activation.version());
    node.put("digest", activation.digest());
    node.put("before", activation.before());
    return node.toString();
  }

  private Activation parse(String line, int number) {
    try {
      JsonNode node = JSON.readTree(line);
      return new Activation(
          Instant.parse(required(node, "when")),
          required(node, "who"),
          Activation.Act.valueOf(required(node, "what").toUpperCase(Locale.ROOT)),
          required(node, "kind"),
          required(node, "version"),
          required(node, "digest"),
          required(node, "before"));
    } catch (JsonProcessingException
        | DateTimeException
        | IllegalArgumentException
        | XuebanException e) {
      throw new XuebanException(
          ErrorCode.CORRUPT,
          "Line %d of %s is damaged (%s). Restore the file, or delete it: then the shipped model serves."
              .formatted(number, file, e.getMessage()),
          e);
    }
  }

  private static String required(JsonNode node, String field) {
    JsonNode value = node.get(field);
    if (value == null || !value.isTextual()) {
      throw new IllegalArgumentException("no text \"" + field + "\"");
    }
    return value.textValue();
  }
}
