package xueban.recommend.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xueban.recommend.Facet;
import xueban.recommend.IndexFields;
import xueban.recommend.IndexQuery;
import xueban.recommend.IndexReading;
import xueban.recommend.SearchPage;
import xueban.recommend.SearchRequest;
import xueban.recommend.TextSketch;

/*
 * Scores are those of one index, however many parts it has: each search first sums up how frequent its
 * words are in all parts that it asks (dfs_query_then_fetch). All requests of a search go to the same
 * copies of the parts (preference), since copies differ a little in what they still count as there.
 */
/** What a search asks, answered by a cluster. */
final class OpenSearchReading implements IndexReading {
  /** Matches up to here are counted exactly: a cluster counts many at little cost. */
  private static final int COUNTED = 10_000;

  /** Values of a facet that each part tells, so that the sums of the first 50 are right. */
  private static final int FACET_VALUES_A_SHARD = 1_000;

  private static final int FACET_VALUES = 50;

  /** Sketches asked about at once. */
  private static final int MOST_SKETCHES = 1_000;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ClusterClient client;
  private final String path;
  private final Map<String, Optional<TextSketch>> sketches = new HashMap<>();
  private final Set<TextSketch> notAsked = new LinkedHashSet<>();
  private final Set<String> shared = new HashSet<>();
  private List<String> routes = List.of();

  /**
   * Makes a reading.
   *
   * @param preference the same for all pages of one search
   */
  OpenSearchReading(ClusterClient client, String index, String preference) {
    this.client = client;
    path =
        "/"
            + index
            + "/_search?search_type=dfs_query_then_fetch&allow_partial_search_results=false"
            + "&include_named_queries_score=true&preference="
            + preference;
  }

  private JsonNode ask(ObjectNode body, List<String> asked) {
    return client.call("POST", path + SubjectRouting.parameter(asked), body);
  }

  private static ObjectNode body(int size, IndexQuery query) {
    ObjectNode body = JSON.objectNode().put("size", size).put("_source", false);
    body.set("query", QueryJson.of(query));
    return body;
  }

  private static long total(JsonNode answer) {
    return answer.path("hits").path("total").path("value").asLong();
  }

  @Override
  public long size() {
    return total(ask(body(0, new IndexQuery.All()).put("track_total_hits", true), List.of()));
  }

  @Override
  public Map<String, Long> documentsWith(List<String> words) {
    ObjectNode body = body(0, new IndexQuery.All());
    ObjectNode filters =
        body.putObject("aggs").putObject("words").putObject("filters").putObject("filters");
    for (int i = 0; i < words.size(); i++) {
      filters.set(Integer.toString(i), QueryJson.of(new IndexQuery.Word(words.get(i))));
    }
    Map<String, Long> documents = new HashMap<>();
    if (words.isEmpty()) {
      return documents;
    }
    JsonNode counts = ask(body, List.of()).path("aggregations").path("words").path("buckets");
    for (int i = 0; i < words.size(); i++) {
      documents.put(words.get(i), counts.path(Integer.toString(i)).path("doc_count").asLong());
    }
    return documents;
  }

  @Override
  public double best(IndexQuery.Ranked query) {
    ObjectNode body = body(1, query).put("track_total_hits", false);
    return ask(body, SubjectRouting.of(query)).path("hits").path("max_score").asDouble(0);
  }

  @Override
  public int count(IndexQuery query, int most) {
    ObjectNode body = body(0, query).put("track_total_hits", most);
    return (int) Math.min(most, total(ask(body, SubjectRouting.of(query))));
  }

  @Override
  public Map<String, Double> nearest(
      String field, float[] vector, Optional<IndexQuery> filter, IndexQuery among, int most) {
    IndexQuery passing =
        new IndexQuery.Joined(List.of(among), List.of(), filter.stream().toList(), List.of(), 0);
    ObjectNode body = body(most, passing).put("_source", DocumentJson.VECTOR);
    body.put("track_total_hits", false);
    Map<String, Double> cosines = new HashMap<>();
    for (JsonNode hit : ask(body, SubjectRouting.of(passing)).path("hits").path("hits")) {
      DocumentJson.vector(hit.path("_source"), field)
          .ifPresent(
              other -> cosines.put(hit.path("_id").asText(), HalfFloats.cosine(vector, other)));
    }
    return cosines;
  }

  @Override
  public Found search(
      IndexQuery query,
      SearchRequest.Sort order,
      @Nullable Match after,
      int most,
      List<Facet> facets) {
    ObjectNode body = body(most, query);
    body.putArray("docvalue_fields").add(IndexFields.SKETCH);
    body.set("sort", MatchOrder.sort(order));
    if (after != null) {
      body.set("search_after", MatchOrder.after(after, order));
    }
    if (facets.isEmpty()) {
      body.put("track_total_hits", COUNTED);
    } else {
      body.put("track_total_hits", true);
      ObjectNode counts = body.putObject("aggs");
      facets.forEach(facet -> counts.set(facet.name(), facet(facet)));
    }
    routes = SubjectRouting.of(query);
    JsonNode answer = ask(body, routes);
    List<Match> matches = new ArrayList<>();
    for (JsonNode hit : answer.path("hits").path("hits")) {
      Match match = MatchOrder.match(hit, order);
      matches.add(match);
      keepSketch(match.id(), hit);
    }
    boolean exact = answer.path("hits").path("total").path("relation").asText().equals("eq");
    return new Found(matches, total(answer), exact, counts(facets, answer));
  }

  private static ObjectNode facet(Facet facet) {
    ObjectNode terms = JSON.objectNode().put("field", IndexFields.of(facet));
    terms.put("size", FACET_VALUES).put("shard_size", FACET_VALUES_A_SHARD);
    return JSON.objectNode().set("terms", terms);
  }

  private static List<SearchPage.FacetCounts> counts(List<Facet> facets, JsonNode answer) {
    List<SearchPage.FacetCounts> all = new ArrayList<>();
    for (Facet facet : facets) {
      List<SearchPage.FacetCount> counts = new ArrayList<>();
      for (JsonNode value : answer.path("aggregations").path(facet.name()).path("buckets")) {
        counts.add(
            new SearchPage.FacetCount(
                value.path("key").asText(), value.path("doc_count").asLong()));
      }
      all.add(new SearchPage.FacetCounts(facet, counts));
    }
    return all;
  }

  private void keepSketch(String id, JsonNode hit) {
    JsonNode stored = hit.path("fields").path(IndexFields.SKETCH).path(0);
    Optional<TextSketch> sketch = Optional.empty();
    if (!stored.isMissingNode()) {
      sketch = Optional.of(TextSketch.ofBytes(Base64.getDecoder().decode(stored.asText())));
    }
    sketches.put(id, sketch);
    sketch.ifPresent(notAsked::add);
  }

  @Override
  public Map<String, List<Double>> scores(List<IndexQuery> queries, List<String> ids) {
    Map<String, List<Double>> scores = new HashMap<>();
    ids.forEach(id -> scores.put(id, new ArrayList<>()));
    if (ids.isEmpty()) {
      return scores;
    }
    ObjectNode body = JSON.objectNode().put("size", ids.size()).put("_source", false);
    ObjectNode bool = body.putObject("query").putObject("bool");
    bool.putArray("filter").add(QueryJson.terms(IndexFields.ID, ids));
    ArrayNode should = bool.putArray("should");
    for (int i = 0; i < queries.size(); i++) {
      if (!(queries.get(i) instanceof IndexQuery.Listed)) {
        should.add(QueryJson.named(queries.get(i), Integer.toString(i)));
      }
    }
    // On the parts that the search asked, so that words count as much as they did there.
    for (JsonNode hit : ask(body, routes).path("hits").path("hits")) {
      String id = hit.path("_id").asText();
      List<Double> given = scores.getOrDefault(id, new ArrayList<>());
      for (int i = 0; i < queries.size(); i++) {
        given.add(
            queries.get(i) instanceof IndexQuery.Listed listed
                ? (double) listed.scores().getOrDefault(id, 0f)
                : hit.path("matched_queries").path(Integer.toString(i)).asDouble(0));
      }
    }
    scores.values().removeIf(List::isEmpty);
    return scores;
  }

  @Override
  public Optional<float[]> vector(String id, String field, long digest) {
    ObjectNode body =
        body(1, new IndexQuery.OneOf(IndexFields.ID, List.of(id)))
            .put("_source", DocumentJson.VECTOR);
    JsonNode hit = ask(body, List.of()).path("hits").path("hits").path(0);
    return DocumentJson.vector(hit.path("_source"), field, digest);
  }

  @Override
  public Optional<TextSketch> sketch(String id) {
    return sketches.getOrDefault(id, Optional.empty());
  }

  @Override
  public boolean isShared(TextSketch sketch) {
    if (notAsked.contains(sketch)) {
      // All that the search found is asked about at once.
      List<TextSketch> some = notAsked.stream().limit(MOST_SKETCHES).toList();
      askShared(some.contains(sketch) ? some : List.of(sketch));
    }
    return sketch.keys().stream().anyMatch(shared::contains);
  }

  private void askShared(List<TextSketch> some) {
    some.forEach(notAsked::remove);
    List<String> keys = some.stream().flatMap(s -> s.keys().stream()).distinct().toList();
    ObjectNode body = body(0, new IndexQuery.OneOf(IndexFields.NEAR, keys));
    ObjectNode terms = body.putObject("aggs").putObject("near").putObject("terms");
    terms.put("field", IndexFields.NEAR).put("size", keys.size()).put("min_doc_count", 2);
    ArrayNode include = terms.putArray("include");
    keys.forEach(include::add);
    JsonNode answer = ask(body, List.of());
    for (JsonNode key : answer.path("aggregations").path("near").path("buckets")) {
      shared.add(key.path("key").asText());
    }
  }
}
