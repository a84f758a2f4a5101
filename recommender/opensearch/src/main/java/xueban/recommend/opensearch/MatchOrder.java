package xueban.recommend.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import xueban.recommend.IndexFields;
import xueban.recommend.IndexReading;
import xueban.recommend.SearchRequest;

/** An order of matches in OpenSearch's terms. Ties always break by id. */
final class MatchOrder {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private MatchOrder() {}

  static ArrayNode sort(SearchRequest.Sort order) {
    ArrayNode sort = JSON.arrayNode();
    switch (order) {
      case RELEVANCE -> by("_score", "desc", sort);
      // Entries never judged come behind all others.
      case QUALITY -> by(IndexFields.QUALITY, "desc", sort).put("missing", -1.0);
      case SHORTEST -> by(IndexFields.DURATION, "asc", sort).put("missing", Long.MAX_VALUE);
      case NEWEST -> by(IndexFields.CHANGE, "desc", sort);
    }
    by(IndexFields.ID, "asc", sort);
    return sort;
  }

  private static ObjectNode by(String field, String order, ArrayNode sort) {
    return sort.addObject().putObject(field).put("order", order);
  }

  /** Returns the match that a hit found in such an order is. */
  static IndexReading.Match match(JsonNode hit, SearchRequest.Sort order) {
    JsonNode first = hit.path("sort").path(0);
    long key =
        switch (order) {
          case RELEVANCE -> Float.floatToRawIntBits(first.floatValue());
          case QUALITY -> Double.doubleToRawLongBits(first.asDouble());
          case SHORTEST, NEWEST -> first.asLong();
        };
    return new IndexReading.Match(hit.path("_id").asText(), key);
  }

  /** Returns the place after which a search goes on. */
  static ArrayNode after(IndexReading.Match match, SearchRequest.Sort order) {
    ArrayNode after = JSON.arrayNode();
    switch (order) {
      case RELEVANCE -> after.add(Float.intBitsToFloat((int) match.key()));
      case QUALITY -> after.add(Double.longBitsToDouble(match.key()));
      case SHORTEST, NEWEST -> after.add(match.key());
    }
    return after.add(match.id());
  }
}
