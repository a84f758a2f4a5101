package xueban.recommend.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDirectory;
import xueban.graph.KnowledgeGraph;
import xueban.recommend.IndexFields;
import xueban.recommend.suggest.Match;
import xueban.recommend.suggest.SuggestRequest;
import xueban.recommend.suggest.Suggester;
import xueban.recommend.suggest.Suggestion;

/**
 * Suggests concepts, kept here in memory, and titles, which the cluster looks up, while a person
 * types: one request for both the titles and how much is behind the concepts.
 */
final class ClusterSuggestions implements Closeable {
  private static final Suggester.Counts ASKED_LATER =
      new Suggester.Counts() {
        @Override
        public long about(String concept) {
          return 0;
        }

        @Override
        public long ofConcept(String concept) {
          return 0;
        }

        @Override
        public long ofTitle(String title) {
          return 0;
        }
      };

  /** As on Lucene: the kind of match, all of it typed, concepts, what leads to more. */
  private static final Comparator<Suggestion> ORDER =
      Comparator.comparing(Suggestion::match)
          .thenComparing(s -> s.end() < s.text().length())
          .thenComparing(s -> s.concept().isEmpty())
          .thenComparing(Comparator.comparingLong(Suggestion::resources).reversed());

  private final ClusterClient client;
  private final String path;
  private final ByteBuffersDirectory noTitles = new ByteBuffersDirectory();
  private final Suggester concepts;

  ClusterSuggestions(ClusterClient client, String index, KnowledgeGraph graph) {
    this.client = client;
    path = "/" + index + "/_search?allow_partial_search_results=false";
    try {
      concepts = Suggester.open(noTitles, graph);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void use(KnowledgeGraph graph) {
    concepts.use(graph);
  }

  List<Suggestion> suggest(SuggestRequest request) {
    String typed = request.prefix().strip();
    List<Suggestion> names;
    try {
      SuggestRequest most = new SuggestRequest(request.prefix(), SuggestRequest.MAX_LIMIT);
      names = concepts.suggest(most, ASKED_LATER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> ids = names.stream().flatMap(s -> s.concept().stream()).distinct().toList();
    JsonNode counts = client.call("POST", path, body(typed, ids)).path("aggregations");
    List<Suggestion> all = new ArrayList<>();
    Map<String, Long> about = counts(counts.path("concepts"));
    names.forEach(s -> all.add(counted(s, about.getOrDefault(s.concept().orElse(""), 0L))));
    counts(counts.path("titles").path("named"))
        .forEach(
            (title, entries) -> {
              boolean fresh = names.stream().noneMatch(s -> s.text().equalsIgnoreCase(title));
              if (fresh && title.regionMatches(true, 0, typed, 0, typed.length())) {
                all.add(title(title, typed.length(), entries));
              }
            });
    return all.stream().sorted(ORDER).limit(request.limit()).toList();
  }

  private static Suggestion counted(Suggestion s, long entries) {
    return new Suggestion(s.text(), s.start(), s.end(), s.concept(), s.match(), entries);
  }

  private static Suggestion title(String title, int typed, long entries) {
    return new Suggestion(title, 0, typed, Optional.empty(), Match.TEXT, entries);
  }

  private static ObjectNode body(String typed, List<String> concepts) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("size", 0);
    body.put("track_total_hits", false);
    ObjectNode aggregations = body.putObject("aggs");
    if (!concepts.isEmpty()) {
      ObjectNode terms = aggregations.putObject("concepts").putObject("terms");
      terms.put("field", IndexFields.CONCEPT).put("size", concepts.size());
      ArrayNode include = terms.putArray("include");
      concepts.forEach(include::add);
    }
    ObjectNode titles = aggregations.putObject("titles");
    titles
        .putObject("filter")
        .putObject("prefix")
        .putObject(IndexFields.TITLE)
        .put("value", typed)
        .put("case_insensitive", true);
    titles
        .putObject("aggs")
        .putObject("named")
        .putObject("terms")
        .put("field", IndexFields.TITLE)
        .put("size", SuggestRequest.MAX_LIMIT);
    return body;
  }

  private static Map<String, Long> counts(JsonNode aggregation) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (JsonNode bucket : aggregation.path("buckets")) {
      counts.put(bucket.path("key").asText(), bucket.path("doc_count").asLong());
    }
    return counts;
  }

  @Override
  public void close() {
    try (noTitles) {
      concepts.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
