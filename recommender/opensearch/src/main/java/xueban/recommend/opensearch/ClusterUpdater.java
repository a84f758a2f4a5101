package xueban.recommend.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.recommend.CatalogDocuments;
import xueban.recommend.CatalogStore;
import xueban.recommend.CatalogStore.Change;
import xueban.recommend.IndexFields;
import xueban.recommend.IndexedDocument;

/** Takes the changes of a catalog into an index of a cluster. */
final class ClusterUpdater {
  private static final Logger log = LoggerFactory.getLogger(ClusterUpdater.class);
  private static final int CHUNK = 512;

  /** After so many changes it is noted how far the index is; fewer are indexed again. */
  private static final int CHANGES_A_NOTE = 4_096;

  private final CatalogStore store;
  private final ClusterClient client;
  private final ClusterSettings settings;
  private final ClusterIndex indices;
  private final ExecutorService workers;
  private final RandomGenerator random;

  ClusterUpdater(
      CatalogStore store,
      ClusterClient client,
      ClusterSettings settings,
      ClusterIndex indices,
      ExecutorService workers,
      RandomGenerator random) {
    this.store = store;
    this.client = client;
    this.settings = settings;
    this.indices = indices;
    this.workers = workers;
    this.random = random;
  }

  /**
   * Takes in all changes so far, visible on return.
   *
   * @param vectorsOf another index that holds vectors to keep, or null
   * @param between run every few hundred changes
   * @return the index, up to the last change
   */
  ClusterIndex.Built catchUp(
      ClusterIndex.Built index,
      CatalogDocuments maker,
      @Nullable String vectorsOf,
      Runnable between) {
    ClusterIndex.Built reached = index;
    Set<String> hidden = new HashSet<>();
    long last = index.lastChange();
    try (BulkWriter writer =
        new BulkWriter(client, index.name(), settings, new BulkPause(random))) {
      while (true) {
        between.run();
        List<Change> changes = store.changes(last, CHUNK);
        boolean again = changes.stream().anyMatch(change -> hidden.contains(change.id()));
        if (!hidden.isEmpty() && (changes.isEmpty() || again || hidden.size() >= CHANGES_A_NOTE)) {
          writer.flush();
          indices.show(index);
          reached = indices.reached(index, last);
          hidden.clear();
          log.info("{} holds all changes of the catalog up to {}", index.name(), last);
        }
        if (changes.isEmpty()) {
          return reached;
        }
        take(changes, maker, known(index.name(), vectorsOf, changes), writer);
        changes.forEach(change -> hidden.add(change.id()));
        last = changes.getLast().number();
      }
    }
  }

  /**
   * What is known of an entry: where the index holds it, nearly always in one part at most, and
   * what was kept of it.
   */
  private record Known(Set<String> routes, JsonNode source) {}

  private Map<String, Known> known(String index, @Nullable String vectorsOf, List<Change> changes) {
    List<String> ids = changes.stream().map(Change::id).toList();
    Map<String, Known> known = new HashMap<>();
    if (vectorsOf != null) {
      for (JsonNode hit : hits(vectorsOf, ids)) {
        known.put(hit.path("_id").asText(), new Known(Set.of(), hit.path("_source")));
      }
    }
    for (JsonNode hit : hits(index, ids)) {
      Set<String> routes = new TreeSet<>(Set.of(hit.path("_routing").asText()));
      known.merge(
          hit.path("_id").asText(),
          new Known(routes, hit.path("_source")),
          (before, now) -> {
            // A move to another part that was interrupted leaves an entry in both.
            routes.addAll(before.routes());
            return now;
          });
    }
    return known;
  }

  private Iterable<JsonNode> hits(String index, List<String> ids) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("size", 2 * ids.size());
    body.put("_source", DocumentJson.VECTOR);
    body.set("query", QueryJson.terms(IndexFields.ID, ids));
    String path = "/" + index + "/_search?allow_partial_search_results=false";
    return client.call("POST", path, body).path("hits").path("hits");
  }

  private void take(
      List<Change> changes, CatalogDocuments maker, Map<String, Known> known, BulkWriter writer) {
    List<Future<Optional<IndexedDocument>>> made = new ArrayList<>(changes.size());
    CatalogDocuments.KnownVector vectors =
        (id, field, digest) ->
            Optional.ofNullable(known.get(id))
                .flatMap(k -> DocumentJson.vector(k.source(), field, digest));
    for (Change change : changes) {
      made.add(
          workers.submit(
              () -> change.entry().map(entry -> maker.of(entry, change.number(), vectors))));
    }
    for (int i = 0; i < made.size(); i++) {
      Change change = changes.get(i);
      @Nullable Known there = known.get(change.id());
      Set<String> routes = there == null ? Set.of() : there.routes();
      write(change, result(made.get(i)), routes, writer);
    }
  }

  private static void write(
      Change change, Optional<IndexedDocument> document, Set<String> routes, BulkWriter writer) {
    Optional<String> wanted = document.map(SubjectRouting::of);
    for (String route : routes) {
      if (!wanted.equals(Optional.of(route))) {
        // It is in another part now, or deleted.
        writer.delete(change.id(), route, change.number());
      }
    }
    document.ifPresent(
        made ->
            writer.put(
                change.id(), SubjectRouting.of(made), change.number(), DocumentJson.of(made)));
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new XuebanException(
          ErrorCode.NOT_AVAILABLE, "Indexing was interrupted; it goes on at the next refresh.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(e);
    }
  }
}
