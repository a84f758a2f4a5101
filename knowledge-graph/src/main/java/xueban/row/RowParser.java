package xueban.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Turns one line into the fields of a row. Throws {@link IllegalArgumentException} with the reason.
 */
final class RowParser {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final RowFormat format;
  private final Map<String, String> fieldOfColumn = new TreeMap<>();
  private final Map<String, String> constants;
  private List<String> header = List.of();

  RowParser(RowFormat format, ImportOptions options) {
    this.format = format;
    options.columns().forEach((field, column) -> fieldOfColumn.put(column, field));
    constants = new TreeMap<>(options.constants());
  }

  /** Returns whether the first line names the columns. */
  boolean hasHeader() {
    return format != RowFormat.JSON_LINES;
  }

  void header(String line) {
    header = cells(line).stream().map(String::strip).toList();
    for (Map.Entry<String, String> mapping : fieldOfColumn.entrySet()) {
      if (!header.contains(mapping.getKey())) {
        throw new IllegalArgumentException(
            "the file has no column \"%s\" to map to %s; it has %s."
                .formatted(mapping.getKey(), mapping.getValue(), header));
      }
    }
  }

  /** Returns whether a quoted cell opens or closes in the line for the lines that follow. */
  boolean togglesQuote(String text) {
    return format == RowFormat.CSV && text.chars().filter(c -> c == '"').count() % 2 == 1;
  }

  ObjectNode parse(String line) {
    ObjectNode source = format == RowFormat.JSON_LINES ? json(line) : cellsByColumn(line);
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    source
        .properties()
        .forEach(e -> fields.set(fieldOfColumn.getOrDefault(e.getKey(), e.getKey()), e.getValue()));
    constants.forEach(
        (field, value) -> {
          JsonNode there = fields.get(field);
          if (there == null || there.isNull() || (there.isTextual() && there.asText().isBlank())) {
            fields.put(field, value);
          }
        });
    return fields;
  }

  private static ObjectNode json(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      if (node instanceof ObjectNode object) {
        return object;
      }
      throw new IllegalArgumentException("is not a JSON object; each line is one, {…}.");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private ObjectNode cellsByColumn(String line) {
    List<String> cells = cells(line);
    if (cells.size() != header.size()) {
      throw new IllegalArgumentException(
          "has %d cells where the header has %d; mend the row."
              .formatted(cells.size(), header.size()));
    }
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < cells.size(); i++) {
      node.put(header.get(i), cells.get(i));
    }
    return node;
  }

  private List<String> cells(String line) {
    if (format == RowFormat.TSV) {
      return Arrays.asList(line.split("\t", -1));
    }
    try (CSVParser parser = CSVParser.parse(line, CSVFormat.RFC4180)) {
      List<CSVRecord> records = parser.getRecords();
      if (records.size() != 1) {
        throw new IllegalArgumentException(
            "is " + records.size() + " rows in one; mend its quotes.");
      }
      return records.get(0).toList();
    } catch (IOException e) {
      throw new IllegalArgumentException("is not CSV: " + e.getMessage(), e);
    }
  }
}
