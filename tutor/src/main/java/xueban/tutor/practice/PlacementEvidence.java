package xueban.tutor.practice;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import xueban.graph.KnowledgeGraph;
import xueban.tutor.profile.Responses;

/**
 * What a learner's log tells a {@link Placement}: which concepts it asks about, and the independent
 * responses that speak for them.
 *
 * <p>A response on several concepts speaks for the deepest: the first that no other of them in
 * scope needs. Who fails an item on roots and equations may well know roots. Of each concept the
 * latest {@value #PER_CONCEPT} responses count, however long ago and whatever was practised since,
 * so neither a run on one concept nor practice elsewhere hides what is known of the others.
 */
final class PlacementEvidence {
  /** Most responses to one concept that count. */
  static final int PER_CONCEPT = 2;

  private final KnowledgeGraph graph;
  private final Set<String> scope;
  private final Map<String, Set<String>> ancestors = new HashMap<>();

  private PlacementEvidence(KnowledgeGraph graph, List<String> scope) {
    this.graph = graph;
    this.scope = Set.copyOf(scope);
  }

  /**
   * Returns the evidence about a scope.
   *
   * @param scope concepts that have an item to ask, each after its prerequisites
   */
  static PlacementEvidence about(KnowledgeGraph graph, List<String> scope) {
    return new PlacementEvidence(graph, scope);
  }

  /** A response and the one concept it speaks for. */
  record Spoken(String concept, Responses.Counted response) {}

  /** Returns the responses that count, oldest first. */
  List<Spoken> of(Responses responses) {
    Map<String, Integer> counts = new HashMap<>();
    Deque<Spoken> spoken = new ArrayDeque<>();
    for (Responses.Counted response : responses.all().reversed()) {
      if (!response.event().help().assisted()) {
        concept(response.concepts())
            .filter(concept -> counts.merge(concept, 1, Integer::sum) <= PER_CONCEPT)
            .ifPresent(concept -> spoken.addFirst(new Spoken(concept, response)));
      }
    }
    return List.copyOf(spoken);
  }

  /**
   * Returns the concepts whose latest answer was given with help: it tells nothing, but was asked.
   */
  Set<String> helped(Responses responses) {
    Set<String> seen = new HashSet<>();
    Set<String> helped = new HashSet<>();
    for (Responses.Counted response : responses.all().reversed()) {
      boolean assisted = response.event().help().assisted();
      concept(response.concepts())
          .filter(seen::add)
          .filter(concept -> assisted)
          .ifPresent(helped::add);
    }
    return helped;
  }

  /**
   * Returns the concept that an answer to an item on these speaks for, or empty if none is known.
   */
  Optional<String> concept(List<String> concepts) {
    List<String> known = concepts.stream().filter(scope::contains).toList();
    return known.size() < 2
        ? known.stream().findFirst()
        : known.stream()
            .filter(
                concept -> known.stream().noneMatch(other -> ancestorsOf(other).contains(concept)))
            .findFirst();
  }

  private Set<String> ancestorsOf(String concept) {
    return ancestors.computeIfAbsent(concept, c -> new HashSet<>(graph.ancestorsOf(c)));
  }

  /**
   * Returns at most so many concepts: first those that evidence speaks for, then others by a hash
   * of their id. So a concept that comes or goes changes the rest by one at most, and no evidence
   * is lost while there is room for it.
   *
   * @param concepts each after its prerequisites; the result keeps their order
   */
  static List<String> thinned(List<String> concepts, List<Spoken> evidence, int most) {
    if (concepts.size() <= most) {
      return concepts;
    }
    Set<String> answered = new HashSet<>();
    evidence.forEach(spoken -> answered.add(spoken.concept()));
    Set<String> kept = new HashSet<>();
    concepts.stream()
        .sorted(
            comparingInt((String concept) -> answered.contains(concept) ? 0 : 1)
                .thenComparingInt(PlacementEvidence::spread)
                .thenComparing(comparing(String::toString)))
        .limit(most)
        .forEach(kept::add);
    return concepts.stream().filter(kept::contains).toList();
  }

  /** Returns a hash in which neighbouring ids stand far apart (the end of MurmurHash3). */
  private static int spread(String id) {
    int hash = id.hashCode();
    hash = (hash ^ hash >>> 16) * 0x85ebca6b;
    hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
    return hash ^ hash >>> 16;
  }
}
