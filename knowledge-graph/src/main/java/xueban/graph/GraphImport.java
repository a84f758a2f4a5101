package xueban.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;
import xueban.row.ImportReport;
import xueban.row.Row;
import xueban.row.RowOutcome;

/**
 * Rows merged into a graph: concepts first, then what names them, whatever their order in the file.
 * A row that would dangle or close a cycle is rejected, the rest is taken.
 */
final class GraphImport {
  private final TreeMap<String, Concept> concepts = new TreeMap<>();
  private final PrerequisiteSet edges = new PrerequisiteSet();
  private final EditionPlaces places;
  private final TreeMap<String, Misconception> misconceptions = new TreeMap<>();
  private final Map<String, Long> lineOfConcept = new HashMap<>();

  GraphImport(KnowledgeGraph base) {
    base.concepts().forEach(c -> concepts.put(c.id(), c));
    base.prerequisites().forEach(edges::put);
    places = new EditionPlaces(base.editions());
    base.misconceptions().forEach(m -> misconceptions.put(key(m), m));
  }

  /** The merged graph, and what became of the rows. */
  record Result(KnowledgeGraph graph, ImportReport report) {}

  List<RowOutcome> take(List<Row> rows) {
    List<@Nullable RowOutcome> outcomes = new ArrayList<>();
    List<@Nullable GraphRows> parsed = new ArrayList<>();
    for (Row row : rows) {
      try {
        parsed.add(GraphRows.of(row));
        outcomes.add(null);
      } catch (XuebanException e) {
        parsed.add(null);
        String id = row.find("id").map(own -> " (concept %s)".formatted(own)).orElse("");
        outcomes.add(RowOutcome.rejected(e.getMessage() + id));
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      if (parsed.get(i) instanceof GraphRows.ConceptRow row) {
        outcomes.set(i, concept(row.concept(), rows.get(i).line()));
      }
    }
    List<RowOutcome> result = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      RowOutcome soFar = outcomes.get(i);
      result.add(
          switch (parsed.get(i)) {
            case GraphRows.ConceptRow row when soFar != null -> prerequisites(row, soFar);
            case GraphRows.PrerequisiteRow row -> prerequisite(row.prerequisite());
            case GraphRows.PlaceRow row -> place(row);
            case GraphRows.MisconceptionRow row -> misconception(row.misconception());
            case null, default ->
                Optional.ofNullable(soFar).orElseThrow(); // rejected when it was read
          });
    }
    return result;
  }

  KnowledgeGraph graph() {
    KnowledgeGraph.Builder builder = KnowledgeGraph.builder();
    concepts.values().forEach(builder::put);
    edges.all().forEach(builder::put);
    places.editions(this::subjectOf).forEach(builder::put);
    misconceptions.values().forEach(builder::put);
    return builder.build();
  }

  private String subjectOf(String concept) {
    Concept known = concepts.get(concept);
    return known == null ? "" : known.subject();
  }

  private RowOutcome concept(Concept concept, long line) {
    Long earlier = lineOfConcept.putIfAbsent(concept.id(), line);
    if (earlier != null) {
      return RowOutcome.rejected(
          "the concept \"%s\" stands on line %d already; remove one or give it another id."
              .formatted(concept.id(), earlier));
    }
    Concept before = concepts.put(concept.id(), concept);
    return before == null
        ? RowOutcome.ADDED
        : before.equals(concept) ? RowOutcome.UNCHANGED : RowOutcome.CHANGED;
  }

  private RowOutcome prerequisites(GraphRows.ConceptRow row, RowOutcome soFar) {
    RowOutcome outcome = soFar;
    for (String before : row.prerequisites()) {
      RowOutcome edge;
      try {
        edge = prerequisite(new Prerequisite(before, row.concept().id(), ""));
      } catch (XuebanException e) {
        edge = RowOutcome.rejected(String.valueOf(e.getMessage()));
      }
      if (edge instanceof RowOutcome.Rejected(String reason)) {
        return RowOutcome.rejected("the concept was taken, but not its prerequisite: " + reason);
      }
      if (edge instanceof RowOutcome.Added && outcome instanceof RowOutcome.Unchanged) {
        outcome = RowOutcome.CHANGED;
      }
    }
    return outcome;
  }

  private RowOutcome prerequisite(Prerequisite edge) {
    for (String id : List.of(edge.before(), edge.after())) {
      if (!concepts.containsKey(id)) {
        return RowOutcome.rejected(unknown(id));
      }
    }
    Optional<List<String>> cycle = edges.cycleWith(edge);
    if (cycle.isPresent()) {
      return RowOutcome.rejected(
          "the prerequisite would close a cycle: %s; remove one of these edges."
              .formatted(String.join(" → ", cycle.get())));
    }
    return edges.put(edge);
  }

  private RowOutcome place(GraphRows.PlaceRow row) {
    return concepts.containsKey(row.concept())
        ? places.put(row)
        : RowOutcome.rejected(unknown(row.concept()));
  }

  private RowOutcome misconception(Misconception misconception) {
    if (!concepts.containsKey(misconception.concept())) {
      return RowOutcome.rejected(unknown(misconception.concept()));
    }
    Misconception before = misconceptions.put(key(misconception), misconception);
    return before == null
        ? RowOutcome.ADDED
        : before.equals(misconception) ? RowOutcome.UNCHANGED : RowOutcome.CHANGED;
  }

  private static String key(Misconception misconception) {
    return misconception.concept() + '\n' + misconception.name();
  }

  private static String unknown(String concept) {
    return "the graph has no concept \"%s\"; add it, or correct the id.".formatted(concept);
  }
}
