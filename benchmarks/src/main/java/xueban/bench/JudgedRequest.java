package xueban.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import xueban.nlp.TextFolding;
import xueban.nlp.request.RestTraining;

/**
 * A request and the slots that a person gave it. Slots are compared as sets of values; the text
 * without its blanks and folded, since where words part is a matter of the segmenter.
 *
 * @param slots values of each slot, sorted; none where the request does not say it
 */
record JudgedRequest(String id, String request, Map<Slot, Set<String>> slots) {
  /** The slots of the set, by the names that its files use. */
  enum Slot {
    SUBJECT("subject"),
    STAGE("stage"),
    GRADES("grades"),
    TERM("term"),
    CONCEPTS("concepts"),
    TYPES("types"),
    EDITION("edition"),
    MAX_SECONDS("max_seconds"),
    MIN_SECONDS("min_seconds"),
    DIFFICULTY("difficulty"),
    LANGUAGE("language"),
    SORT("sort"),
    TEXT("text");

    private final String field;

    Slot(String field) {
      this.field = field;
    }

    String field() {
      return field;
    }
  }

  /** Reads the built-in requests of a split. */
  static List<JudgedRequest> builtIn(String split) {
    return BuiltInLines.of("search/requests." + split + ".jsonl").stream()
        .map(JudgedRequest::of)
        .toList();
  }

  /** Reads the requests of a split and their texts, to learn from; never those of test. */
  static List<RestTraining.Example> examples(String split) {
    if (split.equals("test")) {
      throw new IllegalArgumentException("split (test) is for figures only. Learn from dev.");
    }
    return BuiltInLines.of("search/requests." + split + ".jsonl").stream()
        .map(
            node ->
                new RestTraining.Example(
                    node.path("request").asText(), node.path("slots").path("text").asText("")))
        .toList();
  }

  /** Reads the requests of a file of the same form. */
  static List<JudgedRequest> read(Path file) {
    if (!Files.isReadable(file)) {
      throw new MissingDataException(file);
    }
    try {
      return Files.readAllLines(file).stream()
          .map(BuiltInLines::node)
          .map(JudgedRequest::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JudgedRequest of(JsonNode node) {
    Map<Slot, Set<String>> slots = none();
    for (Slot slot : Slot.values()) {
      JsonNode value = node.path("slots").path(slot.field());
      List<String> values = new ArrayList<>();
      if (value.isArray()) {
        value.forEach(v -> values.add(v.asText()));
      } else if (!value.isNull() && !value.isMissingNode()) {
        values.add(value.asText());
      }
      values.forEach(v -> put(slots, slot, v));
    }
    return new JudgedRequest(node.path("id").asText(), node.path("request").asText(), slots);
  }

  /** Returns slots of which none says anything. */
  static Map<Slot, Set<String>> none() {
    Map<Slot, Set<String>> slots = new EnumMap<>(Slot.class);
    for (Slot slot : Slot.values()) {
      slots.put(slot, new TreeSet<>());
    }
    return slots;
  }

  /** Returns the values of a slot, none if nothing is said. */
  Set<String> values(Slot slot) {
    return slots.getOrDefault(slot, Set.of());
  }

  /** Adds a value in the form in which it is compared; an empty one is none. */
  static void put(Map<Slot, Set<String>> slots, Slot slot, String value) {
    String compared =
        slot == Slot.TEXT ? TextFolding.fold(value).replaceAll("[\\s\\p{Punct}]+", "") : value;
    if (!compared.isEmpty()) {
      slots.computeIfAbsent(slot, k -> new TreeSet<>()).add(compared);
    }
  }
}
