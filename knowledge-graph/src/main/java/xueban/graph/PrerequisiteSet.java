package xueban.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import xueban.row.RowOutcome;

/** Prerequisites that grow one by one and stay free of cycles. */
final class PrerequisiteSet {
  private final TreeMap<String, TreeMap<String, Prerequisite>> byBefore = new TreeMap<>();

  List<Prerequisite> all() {
    return byBefore.values().stream().flatMap(edges -> edges.values().stream()).toList();
  }

  /**
   * Puts an edge that {@link #cycleWith} lets pass; one without a reason keeps the reason there is.
   */
  RowOutcome put(Prerequisite edge) {
    TreeMap<String, Prerequisite> edges =
        byBefore.computeIfAbsent(edge.before(), k -> new TreeMap<>());
    Prerequisite there = edges.get(edge.after());
    if (there != null && (edge.reason().isEmpty() || there.equals(edge))) {
      return RowOutcome.UNCHANGED;
    }
    edges.put(edge.after(), edge);
    return there == null ? RowOutcome.ADDED : RowOutcome.CHANGED;
  }

  /** Returns the cycle that the edge would close, its first concept repeated at its end. */
  Optional<List<String>> cycleWith(Prerequisite edge) {
    Map<String, String> cameFrom = new HashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(edge.after()));
    while (!open.isEmpty()) {
      String at = open.pop();
      if (at.equals(edge.before())) {
        return Optional.of(walkBack(edge, cameFrom));
      }
      for (String next : byBefore.getOrDefault(at, new TreeMap<>()).keySet()) {
        if (!next.equals(edge.after()) && cameFrom.putIfAbsent(next, at) == null) {
          open.push(next);
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> walkBack(Prerequisite edge, Map<String, String> cameFrom) {
    List<String> cycle = new ArrayList<>(List.of(edge.before()));
    for (String at = edge.before(); !at.equals(edge.after()); ) {
      at = cameFrom.getOrDefault(at, edge.after());
      cycle.add(at);
    }
    Collections.reverse(cycle);
    cycle.add(0, edge.before());
    return cycle;
  }
}
