package xueban.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;

/**
 * An immutable graph of concepts, their prerequisites and misconceptions, and the editions that
 * order them.
 *
 * <p>Acyclic and closed by construction: every edge and every unit names a concept that is there.
 * All lists come in a fixed order, so that two graphs of equal content behave equally on every JVM.
 * Safe for concurrent use.
 */
public final class KnowledgeGraph {
  private final NavigableMap<String, Concept> concepts;
  private final List<Prerequisite> prerequisites;
  private final TreeMap<String, List<Prerequisite>> byAfter = new TreeMap<>();
  private final TreeMap<String, List<Prerequisite>> byBefore = new TreeMap<>();
  private final NavigableMap<String, Edition> editions;
  private final List<Misconception> misconceptions;
  private final TreeMap<String, List<Misconception>> byConcept = new TreeMap<>();
  private final List<String> order;
  private final String version;

  private KnowledgeGraph(Builder builder) {
    concepts = Collections.unmodifiableNavigableMap(new TreeMap<>(builder.concepts));
    editions = Collections.unmodifiableNavigableMap(new TreeMap<>(builder.editions));
    prerequisites = builder.prerequisites.values().stream().toList();
    for (Prerequisite edge : prerequisites) {
      requireConcept(edge.before(), edge.before() + " → " + edge.after());
      requireConcept(edge.after(), edge.before() + " → " + edge.after());
      byAfter.computeIfAbsent(edge.after(), k -> new ArrayList<>()).add(edge);
      byBefore.computeIfAbsent(edge.before(), k -> new ArrayList<>()).add(edge);
    }
    for (Edition edition : editions.values()) {
      for (Unit unit : edition.units()) {
        unit.concepts().forEach(c -> requireConcept(c, edition.id() + ", unit " + unit.id()));
      }
    }
    misconceptions = builder.misconceptions.values().stream().toList();
    for (Misconception misconception : misconceptions) {
      requireConcept(misconception.concept(), "misconception " + misconception.name());
      byConcept.computeIfAbsent(misconception.concept(), k -> new ArrayList<>()).add(misconception);
    }
    order = new TopologicalOrder(concepts, byAfter, byBefore).ids();
    version = GraphDigest.of(concepts.values(), prerequisites, editions.values(), misconceptions);
  }

  /** Returns a graph without concepts. */
  public static KnowledgeGraph empty() {
    return new Builder().build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this graph. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.concepts.putAll(concepts);
    builder.editions.putAll(editions);
    prerequisites.forEach(builder::put);
    misconceptions.forEach(builder::put);
    return builder;
  }

  /** Returns one subject of the graph: its concepts, what is between them, and its editions. */
  public KnowledgeGraph subject(String subject) {
    Builder builder = new Builder();
    Predicate<String> inside =
        id -> concepts.containsKey(id) && concept(id).subject().equals(subject);
    concepts.values().stream().filter(c -> inside.test(c.id())).forEach(builder::put);
    prerequisites.stream()
        .filter(e -> inside.test(e.before()) && inside.test(e.after()))
        .forEach(builder::put);
    editions.values().stream()
        .filter(e -> e.subject().equals(subject))
        .filter(e -> e.units().stream().flatMap(u -> u.concepts().stream()).allMatch(inside))
        .forEach(builder::put);
    misconceptions.stream().filter(m -> inside.test(m.concept())).forEach(builder::put);
    return builder.build();
  }

  /** Returns a digest of the content: equal content, equal version. */
  public String version() {
    return version;
  }

  /** Returns all concepts, by id. */
  public Collection<Concept> concepts() {
    return concepts.values();
  }

  /** Returns the concept of that id, or empty. */
  public Optional<Concept> find(String id) {
    return Optional.ofNullable(concepts.get(id));
  }

  /**
   * Returns the concept of that id.
   *
   * @throws XuebanException {@link ErrorCode#UNKNOWN_CONCEPT} if there is none
   */
  public Concept concept(String id) {
    @Nullable Concept concept = concepts.get(id);
    if (concept == null) {
      throw new XuebanException(
          ErrorCode.UNKNOWN_CONCEPT,
          "The graph has no concept \"%s\". Maybe list the concepts of the subject first."
              .formatted(id));
    }
    return concept;
  }

  /** Returns all prerequisites, by {@code after}, then {@code before}. */
  public List<Prerequisite> prerequisites() {
    return prerequisites;
  }

  /** Returns the direct prerequisites of a concept, by {@code before}; empty if it has none. */
  public List<Prerequisite> prerequisitesOf(String concept) {
    return List.copyOf(byAfter.getOrDefault(concept, List.of()));
  }

  /** Returns the prerequisites that lead directly on from a concept, by {@code after}. */
  public List<Prerequisite> dependentsOf(String concept) {
    return List.copyOf(byBefore.getOrDefault(concept, List.of()));
  }

  /** Returns every concept that must be learned ahead of this one, each after its own. */
  public List<String> ancestorsOf(String concept) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(concept(concept).id()));
    while (!open.isEmpty()) {
      for (Prerequisite edge : byAfter.getOrDefault(open.pop(), List.of())) {
        if (seen.add(edge.before())) {
          open.push(edge.before());
        }
      }
    }
    return order.stream().filter(seen::contains).toList();
  }

  /** Returns all concept ids so that each comes after its prerequisites; ties by grade, then id. */
  public List<String> order() {
    return order;
  }

  /** Returns the editions, by id. */
  public Collection<Edition> editions() {
    return editions.values();
  }

  /**
   * Returns the edition of that id.
   *
   * @throws XuebanException {@link ErrorCode#UNKNOWN_EDITION} if there is none
   */
  public Edition edition(String id) {
    @Nullable Edition edition = editions.get(id);
    if (edition == null) {
      throw new XuebanException(
          ErrorCode.UNKNOWN_EDITION,
          "The graph has no edition \"%s\"; it has %s.".formatted(id, editions.keySet()));
    }
    return edition;
  }

  /** Returns all misconceptions, by concept, then name. */
  public List<Misconception> misconceptions() {
    return misconceptions;
  }

  /** Returns the misconceptions about a concept, by name; empty if none is known. */
  public List<Misconception> misconceptionsOf(String concept) {
    return List.copyOf(byConcept.getOrDefault(concept, List.of()));
  }

  /**
   * Returns what to learn, in order, to reach {@code target}: every ancestor that is not mastered,
   * then the target itself if that is not. A mastered concept hides its own prerequisites.
   */
  public LearningPath pathTo(String target, Predicate<String> mastered) {
    return LearningPath.to(this, target, mastered);
  }

  private void requireConcept(String id, String where) {
    if (!concepts.containsKey(id)) {
      throw new XuebanException(
          ErrorCode.GRAPH_DANGLING,
          "%s names the concept \"%s\", which the graph lacks. Add it, or correct the id."
              .formatted(where, id));
    }
  }

  /** Collects concepts and what names them; {@link #build} checks them together. */
  public static final class Builder {
    private final TreeMap<String, Concept> concepts = new TreeMap<>();
    private final TreeMap<String, Prerequisite> prerequisites = new TreeMap<>();
    private final TreeMap<String, Edition> editions = new TreeMap<>();
    private final TreeMap<String, Misconception> misconceptions = new TreeMap<>();

    private Builder() {}

    /** Adds a concept, or replaces the one of the same id. */
    public Builder put(Concept concept) {
      concepts.put(concept.id(), concept);
      return this;
    }

    /** Adds a prerequisite, or replaces the one between the same concepts. */
    public Builder put(Prerequisite prerequisite) {
      prerequisites.put(prerequisite.after() + '\n' + prerequisite.before(), prerequisite);
      return this;
    }

    /** Adds an edition, or replaces the one of the same id. */
    public Builder put(Edition edition) {
      editions.put(edition.id(), edition);
      return this;
    }

    /** Adds a misconception, or replaces the one of the same concept and name. */
    public Builder put(Misconception misconception) {
      misconceptions.put(misconception.concept() + '\n' + misconception.name(), misconception);
      return this;
    }

    /**
     * Returns the graph.
     *
     * @throws XuebanException {@link ErrorCode#GRAPH_CYCLE} naming a cycle, or {@link
     *     ErrorCode#GRAPH_DANGLING} naming an edge, unit or misconception without its concept
     */
    public KnowledgeGraph build() {
      return new KnowledgeGraph(this);
    }
  }
}
