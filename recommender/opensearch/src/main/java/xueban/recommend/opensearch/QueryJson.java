package xueban.recommend.opensearch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import xueban.recommend.IndexFields;
import xueban.recommend.IndexQuery;

/** Queries in OpenSearch's terms. */
final class QueryJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private QueryJson() {}

  static ObjectNode of(IndexQuery query) {
    return switch (query) {
      case IndexQuery.All all -> in("match_all", JSON.objectNode());
      case IndexQuery.Word word -> word(word, 1);
      case IndexQuery.OneOf oneOf -> terms(oneOf.field(), oneOf.values());
      case IndexQuery.Alike alike -> terms(IndexFields.NEAR, alike.sketch().keys());
      case IndexQuery.Between between -> between(between);
      case IndexQuery.About about ->
          feature(DocumentJson.feature(about.concept()), (float) about.weight());
      case IndexQuery.Quality quality ->
          feature(DocumentJson.QUALITY_FEATURE, (float) quality.weight());
      case IndexQuery.Listed listed -> listed(listed);
      case IndexQuery.Weighted weighted -> weighted(weighted);
      case IndexQuery.Ranked ranked -> joined(ranked.joined());
      case IndexQuery.Joined joined -> joined(joined);
    };
  }

  /** Returns the query under a name by which its score is told. */
  static ObjectNode named(IndexQuery query, String name) {
    ObjectNode bool = JSON.objectNode().put("_name", name);
    bool.putArray("must").add(of(query));
    return in("bool", bool);
  }

  private static ObjectNode in(String name, ObjectNode body) {
    return JSON.objectNode().set(name, body);
  }

  private static ObjectNode word(IndexQuery.Word word, float boost) {
    ObjectNode term = JSON.objectNode().put("value", DocumentJson.word(word.term()));
    term.put("boost", boost);
    return in("term", JSON.objectNode().set(IndexFields.WORDS, term));
  }

  static ObjectNode terms(String field, List<String> values) {
    ObjectNode terms = JSON.objectNode();
    ArrayNode all = terms.putArray(field);
    values.forEach(all::add);
    return in("terms", terms);
  }

  private static ObjectNode between(IndexQuery.Between between) {
    ObjectNode range = JSON.objectNode();
    if (between.least() > Double.NEGATIVE_INFINITY) {
      range.put("gte", between.least());
    }
    if (between.most() < Double.POSITIVE_INFINITY) {
      range.put("lte", between.most());
    }
    return in("range", JSON.objectNode().set(between.field(), range));
  }

  private static ObjectNode feature(String field, float boost) {
    ObjectNode feature = JSON.objectNode().put("field", field).put("boost", boost);
    feature.putObject("linear");
    return in("rank_feature", feature);
  }

  private static ObjectNode listed(IndexQuery.Listed listed) {
    ArrayNode should = JSON.arrayNode();
    listed
        .scores()
        .forEach((id, score) -> should.add(constant(terms(IndexFields.ID, List.of(id)), score)));
    return should.isEmpty()
        ? in("match_none", JSON.objectNode())
        : in("bool", JSON.objectNode().set("should", should));
  }

  private static ObjectNode constant(ObjectNode filter, float score) {
    ObjectNode constant = JSON.objectNode().put("boost", score);
    constant.set("filter", filter);
    return in("constant_score", constant);
  }

  private static ObjectNode weighted(IndexQuery.Weighted weighted) {
    return switch (weighted.query()) {
      case IndexQuery.Word word -> word(word, weighted.factor());
      case IndexQuery.OneOf oneOf -> constant(of(oneOf), weighted.factor());
      case IndexQuery other -> {
        ObjectNode bool = JSON.objectNode().put("boost", weighted.factor());
        bool.putArray("must").add(of(other));
        yield in("bool", bool);
      }
    };
  }

  private static ObjectNode joined(IndexQuery.Joined joined) {
    if (joined.isEmpty()) {
      // OpenSearch takes an empty query for all documents.
      return in("match_none", JSON.objectNode());
    }
    ObjectNode bool = JSON.objectNode();
    add("must", joined.must(), bool);
    add("should", joined.should(), bool);
    add("filter", joined.filter(), bool);
    add("must_not", joined.not(), bool);
    if (joined.leastShould() > 0) {
      bool.put("minimum_should_match", joined.leastShould());
    }
    return in("bool", bool);
  }

  private static void add(String name, List<IndexQuery> queries, ObjectNode bool) {
    if (!queries.isEmpty()) {
      ArrayNode all = bool.putArray(name);
      queries.forEach(query -> all.add(of(query)));
    }
  }
}
