package xueban.recommend.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.XuebanException;
import xueban.recommend.RankedSearch;

/*
 *  alias "NAME" ──► index "NAME.1f0c…"   what searches ask
 *                   index "NAME.93ab…"   being built; the alias moves when it is complete
 *  index "NAME.state": per index, the last change that is in it for certain
 */
/** The indices of one catalog in a cluster: which is in use, and how another takes its place. */
final class ClusterIndex {
  private static final Logger log = LoggerFactory.getLogger(ClusterIndex.class);
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ClusterClient client;
  private final ClusterSettings settings;

  ClusterIndex(ClusterClient client, ClusterSettings settings) {
    this.client = client;
    this.settings = settings;
  }

  /**
   * An index and what it was made with.
   *
   * @param lastChange number of the last catalog change that is in it
   */
  record Built(String name, int format, String vectors, String analysis, long lastChange) {
    /** Returns whether vectors of one may be kept in the other. */
    boolean hasVectorsOf(RankedSearch.Documents documents) {
      return vectors.equals(documents.vectors());
    }

    /** Returns whether what is in it is what would be put there now. */
    boolean isOf(RankedSearch.Documents documents) {
      return takes(documents) && analysis.equals(documents.analysis());
    }

    /** Returns whether it has room for what would be put there now, of whatever words it is. */
    boolean takes(RankedSearch.Documents documents) {
      return format == documents.format() && hasVectorsOf(documents);
    }

    Built upTo(long change) {
      return new Built(name, format, vectors, analysis, change);
    }
  }

  private String stateIndex() {
    return settings.index() + ".state";
  }

  /** Returns the index that searches ask, or empty if none was built yet. */
  Optional<Built> inUse() {
    List<String> names = withAlias();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    String name = names.getFirst();
    JsonNode meta = client.find("/" + name + "/_mapping").path(name).path("mappings").path("_meta");
    JsonNode state = client.find("/" + stateIndex() + "/_doc/" + name).path("_source");
    return Optional.of(
        new Built(
            name,
            meta.path("format").asInt(),
            meta.path("vectors").asText(),
            meta.path("analysis").asText(),
            state.path("lastChange").asLong()));
  }

  private List<String> withAlias() {
    List<String> names = new ArrayList<>();
    client.find("/_alias/" + settings.index()).fieldNames().forEachRemaining(names::add);
    return names.stream().filter(name -> !name.equals("error") && !name.equals("status")).toList();
  }

  /** Makes an empty index that nobody asks yet. */
  Built create(String suffix, RankedSearch.Documents documents) {
    String name = settings.index() + "." + suffix;
    ObjectNode identity = JSON.objectNode();
    identity.put("format", documents.format());
    identity.put("vectors", documents.vectors());
    identity.put("analysis", documents.analysis());
    client.call("PUT", "/" + name + "?wait_for_active_shards=1", IndexBody.of(settings, identity));
    return new Built(name, documents.format(), documents.vectors(), documents.analysis(), 0);
  }

  /** Notes that all changes up to one are in an index, to go on from there after a restart. */
  Built reached(Built index, long change) {
    if (client.find("/" + stateIndex()).isMissingNode()) {
      ObjectNode body = JSON.objectNode();
      body.putObject("settings")
          .put("number_of_shards", 1)
          .put("number_of_replicas", settings.replicas());
      ClusterClient.Answer made =
          client.send("PUT", "/" + stateIndex(), "application/json", ClusterClient.bytes(body));
      // 400: another service was quicker.
      if (made.status() >= 300 && made.status() != 400) {
        throw ClusterFaults.of("PUT /" + stateIndex(), made);
      }
    }
    client.call(
        "PUT",
        "/" + stateIndex() + "/_doc/" + index.name(),
        JSON.objectNode().put("lastChange", change));
    return index.upTo(change);
  }

  /** Makes what was put into an index visible to searches. */
  void show(Built index) {
    client.call("POST", "/" + index.name() + "/_refresh", null);
  }

  /** Lets searches ask this index from now on, in one step, and deletes those they asked before. */
  void switchTo(Built index) {
    List<String> before = withAlias().stream().filter(name -> !name.equals(index.name())).toList();
    ObjectNode body = JSON.objectNode();
    ArrayNode actions = body.putArray("actions");
    for (String name : before) {
      actions.addObject().set("remove", alias(name).put("must_exist", false));
    }
    actions.addObject().set("add", alias(index.name()));
    client.call("POST", "/_aliases", body);
    before.forEach(this::delete);
    log.info("Searches of {} ask {} now, in place of {}", settings.index(), index.name(), before);
  }

  private ObjectNode alias(String name) {
    return JSON.objectNode().put("index", name).put("alias", settings.index());
  }

  /** Deletes an index; one that stays costs room and nothing else. */
  void delete(String name) {
    try {
      client.call("DELETE", "/" + name + "?ignore_unavailable=true", null);
      String note = "/" + stateIndex() + "/_doc/" + name;
      ClusterClient.Answer answer = client.send("DELETE", note, "application/json", null);
      // 404: nothing was noted of it.
      if (answer.status() >= 300 && answer.status() != 404) {
        throw ClusterFaults.of("DELETE " + note, answer);
      }
    } catch (XuebanException e) {
      log.warn("The index {} could not be deleted; delete it by hand if it stays", name, e);
    }
  }
}
