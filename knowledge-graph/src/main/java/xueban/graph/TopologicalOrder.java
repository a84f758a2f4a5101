package xueban.graph;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import xueban.ErrorCode;
import xueban.XuebanException;

/** Orders concepts so that each comes after its prerequisites; ties by grade, then id. */
final class TopologicalOrder {
  private final Map<String, Concept> concepts;
  private final Map<String, List<Prerequisite>> byAfter;
  private final Map<String, List<Prerequisite>> byBefore;

  TopologicalOrder(
      Map<String, Concept> concepts,
      Map<String, List<Prerequisite>> byAfter,
      Map<String, List<Prerequisite>> byBefore) {
    this.concepts = concepts;
    this.byAfter = byAfter;
    this.byBefore = byBefore;
  }

  /**
   * Returns the ids in order.
   *
   * @throws XuebanException {@link ErrorCode#GRAPH_CYCLE} naming a cycle
   */
  List<String> ids() {
    TreeMap<String, Integer> missing = new TreeMap<>();
    PriorityQueue<Concept> ready = new PriorityQueue<>(ConceptOrder.BY_GRADE);
    concepts.forEach(
        (id, concept) -> {
          int count = byAfter.getOrDefault(id, List.of()).size();
          missing.put(id, count);
          if (count == 0) {
            ready.add(concept);
          }
        });
    List<String> result = new ArrayList<>(concepts.size());
    while (!ready.isEmpty()) {
      String id = ready.remove().id();
      result.add(id);
      missing.remove(id);
      for (Prerequisite edge : byBefore.getOrDefault(id, List.of())) {
        int left = missing.merge(edge.after(), -1, Integer::sum);
        if (left == 0) {
          ready.add(concepts.get(edge.after()));
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new XuebanException(
          ErrorCode.GRAPH_CYCLE,
          "Prerequisites form a cycle: %s. Remove one of these edges."
              .formatted(cycleAmong(missing.keySet()).stream().collect(joining(" → "))));
    }
    return Collections.unmodifiableList(result);
  }

  /** Walks backwards among concepts that each have a prerequisite among them: it must close. */
  private List<String> cycleAmong(Set<String> stuck) {
    List<String> walk = new ArrayList<>();
    String at = stuck.iterator().next();
    while (!walk.contains(at)) {
      walk.add(at);
      at =
          byAfter.getOrDefault(at, List.of()).stream()
              .map(Prerequisite::before)
              .filter(stuck::contains)
              .findFirst()
              .orElseThrow();
    }
    List<String> cycle = new ArrayList<>(walk.subList(walk.indexOf(at), walk.size()));
    cycle.add(at);
    Collections.reverse(cycle);
    return cycle;
  }
}
