package xueban.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What to learn, in order, to reach a concept.
 *
 * @param target concept id
 * @param steps concepts to learn, each after its prerequisites, the target last; empty if the
 *     target is mastered
 */
public record LearningPath(String target, List<Step> steps) {
  public LearningPath {
    steps = List.copyOf(steps);
  }

  /**
   * One concept to learn.
   *
   * @param concept concept id
   * @param leadsTo the steps of this path that need it, with the reasons; empty for the target
   */
  public record Step(String concept, List<Prerequisite> leadsTo) {
    public Step {
      leadsTo = List.copyOf(leadsTo);
    }
  }

  static LearningPath to(KnowledgeGraph graph, String target, Predicate<String> mastered) {
    graph.concept(target);
    if (mastered.test(target)) {
      return new LearningPath(target, List.of());
    }
    Set<String> needed = new HashSet<>(List.of(target));
    Deque<String> open = new ArrayDeque<>(needed);
    while (!open.isEmpty()) {
      for (Prerequisite edge : graph.prerequisitesOf(open.pop())) {
        if (!mastered.test(edge.before()) && needed.add(edge.before())) {
          open.push(edge.before());
        }
      }
    }
    List<Step> steps = new ArrayList<>();
    for (String concept : graph.order()) {
      if (needed.contains(concept)) {
        List<Prerequisite> leadsTo =
            graph.dependentsOf(concept).stream().filter(e -> needed.contains(e.after())).toList();
        steps.add(new Step(concept, leadsTo));
      }
    }
    return new LearningPath(target, steps);
  }
}
