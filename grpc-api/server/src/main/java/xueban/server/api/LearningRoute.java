package xueban.server.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import xueban.graph.KnowledgeGraph;
import xueban.graph.LearningPath;
import xueban.graph.Prerequisite;

/**
 * The paths to several targets as one.
 *
 * @param steps concept ids, each after its prerequisites, targets as late as that allows
 * @param mastered concepts on the way that were left out, by id
 */
record LearningRoute(List<String> steps, List<String> mastered) {
  LearningRoute {
    steps = List.copyOf(steps);
    mastered = List.copyOf(mastered);
  }

  static LearningRoute to(KnowledgeGraph graph, List<String> targets, Predicate<String> mastered) {
    Set<String> needed = new HashSet<>();
    TreeSet<String> leftOut = new TreeSet<>();
    for (String target : targets) {
      graph.pathTo(target, mastered).steps().stream()
          .map(LearningPath.Step::concept)
          .forEach(needed::add);
      if (mastered.test(target)) {
        leftOut.add(target);
      }
      graph.ancestorsOf(target).stream().filter(mastered).forEach(leftOut::add);
    }
    return new LearningRoute(
        inOrder(graph, needed, new HashSet<>(targets)), new ArrayList<>(leftOut));
  }

  /** Kahn's algorithm, in which a target waits while anything else is ready. */
  private static List<String> inOrder(
      KnowledgeGraph graph, Set<String> needed, Set<String> targets) {
    List<String> order = graph.order();
    Map<String, Integer> place = new HashMap<>();
    Map<String, Integer> missing = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      String concept = order.get(i);
      if (needed.contains(concept)) {
        place.put(concept, i + (targets.contains(concept) ? order.size() : 0));
        missing.put(
            concept,
            (int)
                graph.prerequisitesOf(concept).stream()
                    .filter(edge -> needed.contains(edge.before()))
                    .count());
      }
    }
    PriorityQueue<String> ready =
        new PriorityQueue<>(Comparator.comparingInt(concept -> place.getOrDefault(concept, 0)));
    missing.forEach(
        (concept, count) -> {
          if (count == 0) {
            ready.add(concept);
          }
        });
    List<String> steps = new ArrayList<>();
    while (!ready.isEmpty()) {
      String concept = ready.remove();
      steps.add(concept);
      for (Prerequisite edge : graph.dependentsOf(concept)) {
        if (needed.contains(edge.after()) && missing.merge(edge.after(), -1, Integer::sum) == 0) {
          ready.add(edge.after());
        }
      }
    }
    return steps;
  }
}
