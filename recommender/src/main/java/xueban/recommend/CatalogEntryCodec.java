package xueban.recommend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;

/**
 * Writes entries of the catalog as JSON and reads them back: the form in which stores keep them.
 *
 * <p>{@code decode(encode(entry))} equals the entry, and equal entries have equal texts. The text
 * carries a format version; a reader takes every version up to its own. What is unknown (no
 * duration, never judged) has no field. It is not an API: clients get protos.
 */
public final class CatalogEntryCodec {
  /** The format this codec writes. */
  public static final int FORMAT = 1;

  private static final ObjectMapper JSON = new ObjectMapper();

  private CatalogEntryCodec() {}

  /** Returns the entry as one line of JSON. */
  public static String encode(CatalogEntry entry) {
    ObjectNode node = JSON.createObjectNode().put("format", FORMAT).put("id", entry.id());
    node.put("type", entry.type().name());
    switch (entry) {
      case Resource resource -> node.put("body", resource.body());
      case Item item -> writeItem(item, node);
    }
    node.set("metadata", MetadataCodec.write(entry.metadata(), JSON));
    return node.toString();
  }

  /**
   * Returns the entry.
   *
   * @throws XuebanException {@code CORRUPT} if the text is no entry, {@code FORMAT_TOO_NEW} if a
   *     newer xueban wrote it
   */
  public static CatalogEntry decode(String json) {
    try {
      JsonNode node = JSON.readTree(json);
      int format = node.path("format").asInt(0);
      if (format > FORMAT) {
        throw new XuebanException(
            ErrorCode.FORMAT_TOO_NEW,
            "A catalog entry has format %d, this xueban reads up to %d. Start the newer one."
                .formatted(format, FORMAT));
      }
      if (format < 1) {
        throw corrupt(json, null);
      }
      ResourceType type = ResourceType.valueOf(node.path("type").asText());
      Metadata metadata = MetadataCodec.read(node.path("metadata"));
      return type == ResourceType.ITEM
          ? readItem(node, metadata)
          : new Resource(node.path("id").asText(), type, metadata, node.path("body").asText());
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
      throw corrupt(json, e);
    } catch (XuebanException e) {
      throw e.code() == ErrorCode.INVALID_INPUT ? corrupt(json, e) : e;
    }
  }

  private static void writeItem(Item item, ObjectNode node) {
    node.put("revision", item.revision()).put("kind", item.kind().name()).put("stem", item.stem());
    writeKey(item, node);
    if (!Double.isNaN(item.difficulty())) {
      node.put("difficulty", item.difficulty());
    }
    if (!item.figure().isEmpty()) {
      node.put("figure", item.figure());
    }
  }

  /** Writes what there is to choose, to answer and to help. */
  static void writeKey(Item item, ObjectNode node) {
    ArrayNode options = node.putArray("options");
    for (Option option : item.options()) {
      options
          .addObject()
          .put("key", option.key())
          .put("text", option.text())
          .put("misconception", option.misconception());
    }
    ArrayNode answers = node.putArray("answers");
    item.answers().forEach(blank -> blank.forEach(answers.addArray()::add));
    if (!item.rules().isEmpty()) {
      AnswerRules.write(item.rules(), node.putArray("rules"));
    }
    node.put("solution", item.solution());
    item.hints().forEach(node.putArray("hints")::add);
  }

  private static Item readItem(JsonNode node, Metadata metadata) {
    List<Option> options = new ArrayList<>();
    for (JsonNode option : node.path("options")) {
      options.add(
          new Option(
              option.path("key").asText(),
              option.path("text").asText(),
              option.path("misconception").asText()));
    }
    List<List<String>> answers = new ArrayList<>();
    node.path("answers").forEach(blank -> answers.add(MetadataCodec.texts(blank)));
    return new Item(
        node.path("id").asText(),
        node.path("revision").asInt(),
        ItemKind.valueOf(node.path("kind").asText()),
        metadata,
        node.path("stem").asText(),
        options,
        answers,
        node.path("solution").asText(),
        MetadataCodec.texts(node.path("hints")),
        node.path("difficulty").asDouble(Double.NaN),
        node.path("figure").asText(),
        AnswerRules.read(node.path("rules")));
  }

  private static XuebanException corrupt(String json, @Nullable Throwable cause) {
    String head = json.length() <= 80 ? json : json.substring(0, 80) + "…";
    return new XuebanException(
        ErrorCode.CORRUPT,
        "A stored catalog entry cannot be read: %s. Import it again, or restore a backup."
            .formatted(head),
        cause);
  }
}
