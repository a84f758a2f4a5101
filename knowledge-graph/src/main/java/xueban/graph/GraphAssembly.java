package xueban.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import xueban.ErrorCode;
import xueban.XuebanException;

/**
 * A graph put together from the parts of one file, each with its line, so that what is wrong is
 * said with file, line and id. Nothing may stand twice; what is named must be there, in any order.
 *
 * <p>Not safe for concurrent use.
 */
public final class GraphAssembly {
  private record Placed<T>(T part, long line) {}

  private final String file;
  private final Map<String, Placed<Concept>> concepts = new TreeMap<>();
  private final Map<String, Placed<Prerequisite>> prerequisites = new LinkedHashMap<>();
  private final Map<String, Placed<Edition>> editions = new TreeMap<>();
  private final Map<String, Placed<Misconception>> misconceptions = new TreeMap<>();

  /**
   * @param file name of the file, for messages
   */
  public GraphAssembly(String file) {
    this.file = file;
  }

  /**
   * @throws XuebanException {@code GRAPH_DUPLICATE} if one of that id is there
   */
  public void put(Concept concept, long line) {
    putOnce(concepts, "concept", concept.id(), concept, line);
  }

  /**
   * @throws XuebanException {@code GRAPH_DUPLICATE} if one between the same concepts is there
   */
  public void put(Prerequisite edge, long line) {
    putOnce(prerequisites, "prerequisite", edge.before() + " → " + edge.after(), edge, line);
  }

  /**
   * @throws XuebanException {@code GRAPH_DUPLICATE} if one of that id is there
   */
  public void put(Edition edition, long line) {
    putOnce(editions, "edition", edition.id(), edition, line);
  }

  /**
   * @throws XuebanException {@code GRAPH_DUPLICATE} if the concept has one of that name
   */
  public void put(Misconception one, long line) {
    putOnce(misconceptions, "misconception", one.concept() + ": " + one.name(), one, line);
  }

  /** Returns whether a concept of that id is there. */
  public boolean has(String concept) {
    return concepts.containsKey(concept);
  }

  /** Returns an error that names file and line. */
  public XuebanException fault(ErrorCode code, long line, String what) {
    return new XuebanException(code, "%s, line %d: %s".formatted(file, line, what));
  }

  /**
   * Runs a step that makes a part; what it throws is said with file and line.
   *
   * @throws XuebanException with the code of the step's
   */
  public void at(long line, Runnable step) {
    try {
      step.run();
    } catch (XuebanException e) {
      String message = String.valueOf(e.getMessage());
      if (message.startsWith(file)) {
        throw e;
      }
      throw new XuebanException(
          e.code(), "%s, line %d: %s".formatted(file, line, message), e.violations(), e);
    }
  }

  /**
   * Returns the graph.
   *
   * @throws XuebanException {@code GRAPH_DANGLING} or {@code GRAPH_CYCLE} naming file, line and ids
   */
  public KnowledgeGraph graph() {
    KnowledgeGraph.Builder builder = KnowledgeGraph.builder();
    concepts.values().forEach(c -> builder.put(c.part()));
    PrerequisiteSet edges = new PrerequisiteSet();
    prerequisites.forEach(
        (name, placed) -> {
          Prerequisite edge = placed.part();
          require(edge.before(), "the prerequisite " + name, placed.line());
          require(edge.after(), "the prerequisite " + name, placed.line());
          edges
              .cycleWith(edge)
              .ifPresent(
                  cycle -> {
                    throw fault(
                        ErrorCode.GRAPH_CYCLE,
                        placed.line(),
                        "the prerequisite closes a cycle: %s; remove one of these edges."
                            .formatted(String.join(" → ", cycle)));
                  });
          edges.put(edge);
          builder.put(edge);
        });
    editions.forEach(
        (id, placed) -> {
          for (Unit unit : placed.part().units()) {
            unit.concepts()
                .forEach(c -> require(c, "unit %s of %s".formatted(unit.id(), id), placed.line()));
          }
          builder.put(placed.part());
        });
    misconceptions.forEach(
        (name, placed) -> {
          require(placed.part().concept(), "the misconception " + name, placed.line());
          builder.put(placed.part());
        });
    return builder.build();
  }

  private <T> void putOnce(Map<String, Placed<T>> all, String kind, String id, T part, long line) {
    Optional.ofNullable(all.putIfAbsent(id, new Placed<>(part, line)))
        .ifPresent(
            first -> {
              throw fault(
                  ErrorCode.GRAPH_DUPLICATE,
                  line,
                  "the %s \"%s\" stands on line %d already; remove one or give it another id."
                      .formatted(kind, id, first.line()));
            });
  }

  private void require(String concept, String where, long line) {
    if (!concepts.containsKey(concept)) {
      throw fault(
          ErrorCode.GRAPH_DANGLING,
          line,
          "%s names the concept \"%s\", which the file lacks; add it, or correct the id."
              .formatted(where, concept));
    }
  }
}
