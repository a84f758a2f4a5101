package xueban.graph.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import xueban.ErrorCode;
import xueban.XuebanException;

/**
 * A JSON object read field by field, and each array in it element by element, so that a fault names
 * the line and only one element is held beside the bytes.
 */
public final class JsonElements {
  /** Longest text of one field, in characters. */
  public static final int MAX_TEXT = 1 << 20;

  private static final int MAX_DEPTH = 64;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(MAX_TEXT)
                          .maxNestingDepth(MAX_DEPTH)
                          .build())
                  .build())
          .build();

  private JsonElements() {}

  /** Takes one element of an array, or a field that is no array. */
  @FunctionalInterface
  public interface Taker {
    /**
     * @param field name of the field of the outer object
     * @param value the element, or the whole field
     * @param line where it begins, from 1
     */
    void take(String field, JsonNode value, long line);
  }

  /**
   * Hands every element to the taker, in the order of the file.
   *
   * @throws XuebanException {@code INVALID_INPUT} naming file, line and column
   */
  public static void read(TextFile file, Taker taker) {
    long[] line = {1}; // of the last element begun, for faults that do not know their own
    try (JsonParser parser = MAPPER.createParser(file.bytes())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new XuebanException(
            ErrorCode.INVALID_INPUT,
            "%s, line 1: is no JSON object; a graph begins with {.".formatted(file.name()));
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        if (parser.nextToken() != JsonToken.START_ARRAY) {
          element(parser, field, taker, line);
          continue;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          element(parser, field, taker, line);
        }
      }
      if (parser.nextToken() != null) {
        throw new XuebanException(
            ErrorCode.INVALID_INPUT,
            "%s, line %d: goes on after the end of the graph; remove what follows."
                .formatted(file.name(), parser.currentTokenLocation().getLineNr()));
      }
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new XuebanException(
          ErrorCode.INVALID_INPUT,
          at == null
              ? "%s, line %d: is not readable JSON: %s"
                  .formatted(file.name(), line[0], e.getOriginalMessage())
              : "%s, line %d, column %d: is not readable JSON: %s"
                  .formatted(file.name(), at.getLineNr(), at.getColumnNr(), e.getOriginalMessage()),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void element(JsonParser parser, String field, Taker taker, long[] line)
      throws IOException {
    line[0] = parser.currentTokenLocation().getLineNr();
    JsonNode value = parser.readValueAsTree();
    taker.take(field, value, line[0]);
  }
}
