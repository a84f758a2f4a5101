package xueban.recommend.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import xueban.recommend.IndexFields;
import xueban.recommend.IndexedDocument;
import xueban.recommend.TextSketch;

/** Documents as OpenSearch keeps them. */
final class DocumentJson {
  /** Field of the quality as a feature that scores. */
  static final String QUALITY_FEATURE = "quality_feature";

  /** Field of the vector, kept and not searched. */
  static final String VECTOR = "vector";

  /** Stands between a word and its frequency. */
  static final char FREQUENCY = '\uE000';

  /** Stand for blanks and {@link #FREQUENCY} within a word; no text has them. */
  private static final char BLANK = '\uE001';

  private static final char ESCAPED = '\uE002';

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private DocumentJson() {}

  static ObjectNode of(IndexedDocument document) {
    ObjectNode json = JSON.objectNode();
    json.put(IndexFields.ID, document.id());
    json.put(IndexFields.CHANGE, document.change());
    json.put(IndexFields.WORDS, words(new TreeMap<>(document.words())));
    document.exact().forEach((field, values) -> strings(values, json.putArray(field)));
    ObjectNode about = json.putObject(IndexFields.ABOUT);
    document.about().forEach((concept, weight) -> about.put(escaped(concept), weight.floatValue()));
    if (document.durationMillis() >= 0) {
      json.put(IndexFields.DURATION, document.durationMillis());
    }
    if (!Double.isNaN(document.quality())) {
      json.put(IndexFields.QUALITY, document.quality());
    }
    if (document.quality() > 0) {
      // A feature must be a normal positive float.
      json.put(QUALITY_FEATURE, (float) Math.max(document.quality(), 1e-6));
    }
    @Nullable TextSketch sketch = document.sketch();
    if (sketch != null) {
      json.put(IndexFields.SKETCH, sketch.toBytes());
      strings(sketch.keys(), json.putArray(IndexFields.NEAR));
    }
    IndexedDocument.@Nullable Vector vector = document.vector();
    if (vector != null) {
      ObjectNode kept = json.putObject(VECTOR);
      kept.put("field", vector.field());
      // As text: a reader of JSON may take a large number for a floating one.
      kept.put("digest", Long.toString(vector.digest()));
      kept.put("values", HalfFloats.encode(vector.values()));
    }
    return json;
  }

  private static void strings(List<String> values, ArrayNode array) {
    values.forEach(array::add);
  }

  private static String words(SortedMap<String, Integer> words) {
    StringBuilder text = new StringBuilder();
    words.forEach(
        (word, frequency) ->
            text.append(word(word)).append(FREQUENCY).append((int) frequency).append(' '));
    return text.toString();
  }

  /** Returns a word as it stands in the index: without blanks, at which OpenSearch would cut it. */
  static String word(String word) {
    StringBuilder kept = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      kept.append(Character.isWhitespace(c) ? BLANK : c == FREQUENCY ? ESCAPED : c);
    }
    return kept.toString();
  }

  /** Returns the field of the feature that says how surely a document is about a concept. */
  static String feature(String concept) {
    return IndexFields.ABOUT + '.' + escaped(concept);
  }

  /** A dot would begin the name of a feature anew. */
  private static String escaped(String concept) {
    return concept.replace("%", "%25").replace(".", "%2e");
  }

  /** Returns the vector that a document keeps, if it is of that field. */
  static Optional<float[]> vector(JsonNode source, String field) {
    JsonNode vector = source.path(VECTOR);
    return vector.path("field").asText().equals(field)
        ? Optional.of(HalfFloats.decode(vector.path("values").asText()))
        : Optional.empty();
  }

  /** Returns the vector that a document keeps, if it was made of a text of that digest. */
  static Optional<float[]> vector(JsonNode source, String field, long digest) {
    boolean same = source.path(VECTOR).path("digest").asText().equals(Long.toString(digest));
    return same ? vector(source, field) : Optional.empty();
  }
}
