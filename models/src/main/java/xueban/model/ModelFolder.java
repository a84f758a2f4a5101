package xueban.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;

/**
 * A trained model: an immutable folder with {@code model.json} (its {@link ModelCard}) and files of
 * numbers, each checked against the card's SHA-256 when read.
 */
public final class ModelFolder {
  static final String CARD = "model.json";

  /** How the name of a folder begins while it is written. */
  static final String DRAFT = ".model";

  /** The format written, and the newest that is read. */
  public static final int FORMAT = 1;

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final ModelCard card;
  private final SortedMap<String, byte[]> files;

  private ModelFolder(ModelCard card, SortedMap<String, byte[]> files) {
    this.card = card;
    this.files = files;
  }

  /** Makes a folder in memory; the card's own list of files is replaced by these. */
  public static ModelFolder of(ModelCard card, Map<String, byte[]> files) {
    SortedMap<String, byte[]> sorted = new TreeMap<>(files);
    SortedMap<String, String> checksums = new TreeMap<>();
    sorted.forEach((name, bytes) -> checksums.put(name, sha256(bytes)));
    return new ModelFolder(card.withFiles(checksums), sorted);
  }

  /**
   * Reads and checks a folder.
   *
   * @throws XuebanException {@code CORRUPT} naming the file, {@code FORMAT_TOO_NEW}
   */
  public static ModelFolder read(Path folder) {
    return read(folder.toString(), name -> Files.readAllBytes(folder.resolve(name)));
  }

  /** Reads the folder of this kind that comes with xueban. */
  public static ModelFolder shipped(String kind) {
    String path = "/xueban/model/" + kind + "/";
    return read(
        "shipped " + kind,
        name -> {
          try (InputStream in = ModelFolder.class.getResourceAsStream(path + name)) {
            if (in == null) {
              throw new NoSuchFileException(path + name);
            }
            return in.readAllBytes();
          }
        });
  }

  /** Writes the folder, which must not exist: it appears whole or not at all. */
  public void write(Path folder) {
    if (Files.exists(folder)) {
      throw new XuebanException(
          ErrorCode.CONFLICT,
          folder + " exists, and a model's folder never changes. Name another folder.");
    }
    try {
      Path parent = folder.toAbsolutePath().getParent();
      Files.createDirectories(parent);
      Path made = Files.createTempDirectory(parent, DRAFT);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        writeDurably(made.resolve(file.getKey()), file.getValue());
      }
      writeDurably(made.resolve(CARD), json().getBytes(StandardCharsets.UTF_8));
      Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the model folder " + folder, e);
    }
  }

  public ModelCard card() {
    return card;
  }

  /** Returns the same numbers under another version. */
  ModelFolder withVersion(String version) {
    return new ModelFolder(card.withVersion(version), files);
  }

  /**
   * Checks that the folder is of the kind.
   *
   * @throws XuebanException {@code CORRUPT} naming both kinds otherwise
   */
  public void require(String kind) {
    if (!card.kind().equals(kind)) {
      throw new XuebanException(
          ErrorCode.CORRUPT,
          "The model is of kind \"%s\", not \"%s\". Name another folder."
              .formatted(card.kind(), kind));
    }
  }

  /** Returns a copy of the file's bytes. */
  public byte[] file(String name) {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw new XuebanException(
          ErrorCode.CORRUPT,
          "A model of kind %s has no file %s; it has %s."
              .formatted(card.kind(), name, files.keySet()));
    }
    return bytes.clone();
  }

  /**
   * Returns the SHA-256 of the numbers, in hexadecimal: two folders of one digest predict alike.
   */
  public String digest() {
    return sha256(card.files().toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns the model's name and the start of its digest, such as {@code logistic-1:cca20184f8e1}:
   * the version of its tracer.
   */
  public String tracerVersion() {
    return card.name() + ":" + digest().substring(0, 12);
  }

  private static void writeDurably(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  private interface Source {
    byte[] bytes(String name) throws IOException;
  }

  private static ModelFolder read(String what, Source source) {
    ModelCard card = card(what, bytes(what, CARD, source));
    SortedMap<String, byte[]> files = new TreeMap<>();
    card.files()
        .forEach(
            (name, expected) -> {
              byte[] bytes = bytes(what, name, source);
              String found = sha256(bytes);
              if (!found.equals(expected)) {
                throw corrupt(
                    what,
                    "%s has SHA-256 %s, model.json says %s".formatted(name, found, expected),
                    null);
              }
              files.put(name, bytes);
            });
    return new ModelFolder(card, Collections.unmodifiableSortedMap(files));
  }

  private static byte[] bytes(String what, String name, Source source) {
    try {
      return source.bytes(name);
    } catch (IOException e) {
      throw corrupt(what, name + " cannot be read (" + e + ")", e);
    }
  }

  private static ModelCard card(String what, byte[] json) {
    try {
      JsonNode node = JSON.readTree(json);
      int format = node.path("format").asInt();
      if (format > FORMAT) {
        throw new XuebanException(
            ErrorCode.FORMAT_TOO_NEW,
            "The model folder %s has format %d; this xueban reads up to %d. Update xueban."
                .formatted(what, format, FORMAT));
      }
      if (format < 1) {
        throw corrupt(what, "model.json has no format", null);
      }
      SortedMap<String, Map<String, Double>> slices = new TreeMap<>();
      node.path("slices").properties().forEach(e -> slices.put(e.getKey(), numbers(e.getValue())));
      SortedMap<String, String> files = new TreeMap<>();
      node.path("files").properties().forEach(e -> files.put(e.getKey(), e.getValue().asText()));
      return new ModelCard(
          node.path("kind").asText(),
          node.path("version").asText(),
          node.path("summary").asText(),
          node.path("data").asText(),
          node.path("dataLicence").asText(),
          node.path("features").asText(),
          node.path("limits").asText(),
          node.path("command").asText(),
          node.path("seed").asLong(),
          numbers(node.path("figures")),
          slices,
          files);
    } catch (IOException e) {
      throw corrupt(what, "model.json is no JSON (" + e.getMessage() + ")", e);
    } catch (XuebanException e) {
      throw e.code() == ErrorCode.INVALID_INPUT
          ? corrupt(what, "model.json: " + e.getMessage(), e)
          : e;
    }
  }

  /** Returns the card as {@code model.json} says it. */
  String json() throws IOException {
    ObjectNode node = JSON.createObjectNode();
    node.put("format", FORMAT);
    node.put("kind", card.kind());
    node.put("version", card.version());
    node.put("summary", card.summary());
    node.put("data", card.data());
    node.put("dataLicence", card.dataLicence());
    if (!card.features().isEmpty()) {
      node.put("features", card.features());
    }
    if (!card.limits().isEmpty()) {
      node.put("limits", card.limits());
    }
    node.put("command", card.command());
    node.put("seed", card.seed());
    ObjectNode figures = node.putObject("figures");
    card.figures().forEach(figures::put);
    if (!card.slices().isEmpty()) {
      ObjectNode slices = node.putObject("slices");
      card.slices()
          .forEach(
              (name, values) -> {
                ObjectNode slice = slices.putObject(name);
                values.forEach(slice::put);
              });
    }
    ObjectNode checksums = node.putObject("files");
    card.files().forEach(checksums::put);
    return JSON.writeValueAsString(node).replace("\r\n", "\n") + "\n";
  }

  private static SortedMap<String, Double> numbers(JsonNode node) {
    SortedMap<String, Double> numbers = new TreeMap<>();
    node.properties().forEach(e -> numbers.put(e.getKey(), e.getValue().asDouble()));
    return numbers;
  }

  private static XuebanException corrupt(String what, String reason, @Nullable Throwable cause) {
    return new XuebanException(
        ErrorCode.CORRUPT,
        "The model folder %s: %s. Copy the folder anew, or train it again.".formatted(what, reason),
        cause);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
