package xueban.server.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.FieldViolation;
import xueban.graph.KnowledgeGraph;
import xueban.tutor.Xueban;
import xueban.v1.Concept;
import xueban.v1.Edition;
import xueban.v1.ImportCounts;
import xueban.v1.ImportGraphRequest;
import xueban.v1.ImportGraphResponse;
import xueban.v1.Misconception;
import xueban.v1.Prerequisite;
import xueban.v1.Rejection;

/**
 * Rows of a request merged into a graph: those that are wrong in themselves are left out, the rest
 * is taken together or, if it closes a cycle, not at all.
 */
final class GraphMerge {
  private final KnowledgeGraph before;
  private final KnowledgeGraph.Builder after;
  private final Map<String, xueban.graph.Concept> concepts = new HashMap<>();
  private final Map<String, xueban.graph.Prerequisite> edges = new HashMap<>();
  private final Map<String, xueban.graph.Edition> editions = new HashMap<>();
  private final Map<String, xueban.graph.Misconception> misconceptions = new HashMap<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private final ImportCounts.Builder conceptCounts = ImportCounts.newBuilder();
  private final ImportCounts.Builder edgeCounts = ImportCounts.newBuilder();
  private final ImportCounts.Builder editionCounts = ImportCounts.newBuilder();
  private final ImportCounts.Builder misconceptionCounts = ImportCounts.newBuilder();

  private GraphMerge(KnowledgeGraph before, ImportGraphRequest request) {
    this.before = before;
    after = before.toBuilder();
    before.concepts().forEach(c -> concepts.put(c.id(), c));
    before.prerequisites().forEach(e -> edges.put(key(e), e));
    before.editions().forEach(e -> editions.put(e.id(), e));
    before.misconceptions().forEach(m -> misconceptions.put(key(m), m));
    takeConcepts(request.getConceptsList());
    takePrerequisites(request.getPrerequisitesList());
    takeEditions(request.getEditionsList());
    takeMisconceptions(request.getMisconceptionsList());
  }

  /** Merges the rows, stores the graph unless this is a dry run, and says what became of them. */
  static ImportGraphResponse into(Xueban xueban, ImportGraphRequest request) {
    if (request.getDryRun()) {
      GraphMerge merge = new GraphMerge(xueban.graph(), request);
      merge.after.build();
      return merge.response(merge.before.version());
    }
    List<GraphMerge> done = new ArrayList<>();
    KnowledgeGraph stored =
        xueban.changeGraph(
            graph -> {
              GraphMerge merge = new GraphMerge(graph, request);
              done.add(merge);
              return merge.after.build();
            });
    return done.getLast().response(stored.version());
  }

  private ImportGraphResponse response(String version) {
    return ImportGraphResponse.newBuilder()
        .setConcepts(conceptCounts)
        .setPrerequisites(edgeCounts)
        .setEditions(editionCounts)
        .setMisconceptions(misconceptionCounts)
        .addAllRejections(rejections)
        .setGraphVersion(version)
        .build();
  }

  private void takeConcepts(List<Concept> rows) {
    Map<String, Integer> firstRow = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Concept row = rows.get(i);
      Fields fields = GraphRowChecks.concept("concepts[" + i + "]", row);
      requireFirst(fields, "id", row.getId(), i, firstRow);
      if (good(i, row.getId(), fields)) {
        xueban.graph.Concept concept = GraphMapper.concept(row);
        count(conceptCounts, concepts.put(concept.id(), concept), concept);
        after.put(concept);
      }
    }
  }

  private void takePrerequisites(List<Prerequisite> rows) {
    Map<String, Integer> firstRow = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Prerequisite row = rows.get(i);
      String path = "prerequisites[" + i + "]";
      String id = row.getBeforeId() + " → " + row.getAfterId();
      Fields fields = GraphRowChecks.prerequisite(path, row);
      requireFirst(fields, "after_id", id, i, firstRow);
      if (good(i, id, fields)
          && known(i, id, path + ".before_id", row.getBeforeId())
          && known(i, id, path + ".after_id", row.getAfterId())) {
        xueban.graph.Prerequisite edge = GraphMapper.prerequisite(row);
        count(edgeCounts, edges.put(key(edge), edge), edge);
        after.put(edge);
      }
    }
  }

  private void takeEditions(List<Edition> rows) {
    Map<String, Integer> firstRow = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Edition row = rows.get(i);
      String path = "editions[" + i + "]";
      Fields fields = GraphRowChecks.edition(path, row);
      requireFirst(fields, "id", row.getId(), i, firstRow);
      if (good(i, row.getId(), fields) && unitsKnown(i, path, row)) {
        xueban.graph.Edition edition = GraphMapper.edition(row);
        count(editionCounts, editions.put(edition.id(), edition), edition);
        after.put(edition);
      }
    }
  }

  private void takeMisconceptions(List<Misconception> rows) {
    Map<String, Integer> firstRow = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Misconception row = rows.get(i);
      String path = "misconceptions[" + i + "]";
      String id = row.getConceptId() + ": " + row.getName();
      Fields fields = GraphRowChecks.misconception(path, row);
      requireFirst(fields, "name", id, i, firstRow);
      if (good(i, id, fields) && known(i, id, path + ".concept_id", row.getConceptId())) {
        xueban.graph.Misconception misconception = GraphMapper.misconception(row);
        count(
            misconceptionCounts,
            misconceptions.put(key(misconception), misconception),
            misconception);
        after.put(misconception);
      }
    }
  }

  private boolean unitsKnown(int index, String path, Edition row) {
    for (int u = 0; u < row.getUnitsCount(); u++) {
      for (int c = 0; c < row.getUnits(u).getConceptIdsCount(); c++) {
        String field = "%s.units[%d].concept_ids[%d]".formatted(path, u, c);
        if (!known(index, row.getId(), field, row.getUnits(u).getConceptIds(c))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean known(int index, String id, String field, String concept) {
    if (concepts.containsKey(concept)) {
      return true;
    }
    String description =
        "neither the graph nor this call has the concept \"%s\"; add it, or correct the id."
            .formatted(concept);
    rejections.add(
        Rejections.of(
            index, id, ErrorCode.UNKNOWN_CONCEPT, new FieldViolation(field, description)));
    return false;
  }

  private boolean good(int index, String id, Fields fields) {
    if (!fields.faults().isEmpty()) {
      rejections.add(Rejections.of(index, id, fields.faults()));
    }
    return fields.faults().isEmpty();
  }

  private static void requireFirst(
      Fields fields, String field, String id, int index, Map<String, Integer> firstRow) {
    Integer first = firstRow.putIfAbsent(id, index);
    if (first != null) {
      fields.fault(
          field, "\"%s\" stands in row %d of this call already; remove one.".formatted(id, first));
    }
  }

  private static void count(ImportCounts.Builder counts, @Nullable Object old, Object now) {
    if (old == null) {
      counts.setAdded(counts.getAdded() + 1);
    } else if (old.equals(now)) {
      counts.setUnchanged(counts.getUnchanged() + 1);
    } else {
      counts.setChanged(counts.getChanged() + 1);
    }
  }

  private static String key(xueban.graph.Misconception misconception) {
    return misconception.concept() + '\n' + misconception.name();
  }

  private static String key(xueban.graph.Prerequisite edge) {
    return edge.before() + '\n' + edge.after();
  }
}
