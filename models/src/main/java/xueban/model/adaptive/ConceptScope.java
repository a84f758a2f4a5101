package xueban.model.adaptive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Prerequisite;

/**
 * The concepts of a diagnostic, each after its prerequisites, and the prerequisites among them. A
 * chain that leads through concepts outside counts as a prerequisite.
 */
final class ConceptScope {
  final List<String> concepts;
  final int[][] before; // [concepts][direct prerequisites]
  final int[][] after; // [concepts][direct dependents]

  private final Map<String, Integer> numbers = new TreeMap<>();

  ConceptScope(KnowledgeGraph graph, Collection<String> scope) {
    TreeSet<String> wanted = new TreeSet<>();
    scope.forEach(id -> wanted.add(graph.concept(id).id()));
    if (wanted.isEmpty()) {
      throw XuebanException.invalid(
          "concepts", "is empty; a diagnostic needs at least one concept. Name some.");
    }
    concepts = graph.order().stream().filter(wanted::contains).toList();
    for (int i = 0; i < concepts.size(); i++) {
      numbers.put(concepts.get(i), i);
    }
    before = new int[concepts.size()][];
    List<List<Integer>> dependents = new ArrayList<>();
    concepts.forEach(id -> dependents.add(new ArrayList<>()));
    Map<String, TreeSet<Integer>> nearest = new TreeMap<>();
    for (String id : graph.order()) {
      TreeSet<Integer> own = new TreeSet<>();
      for (Prerequisite edge : graph.prerequisitesOf(id)) {
        own.addAll(
            wanted.contains(edge.before())
                ? List.of(number(edge.before()))
                : nearest.getOrDefault(edge.before(), new TreeSet<>()));
      }
      if (wanted.contains(id)) {
        int number = number(id);
        before[number] = own.stream().mapToInt(Integer::intValue).toArray();
        own.forEach(parent -> dependents.get(parent).add(number));
      } else {
        nearest.put(id, own);
      }
    }
    after = new int[concepts.size()][];
    for (int i = 0; i < after.length; i++) {
      after[i] = dependents.get(i).stream().mapToInt(Integer::intValue).toArray();
    }
  }

  int size() {
    return concepts.size();
  }

  int number(String concept) {
    Integer number = numbers.get(concept);
    if (number == null) {
      throw new XuebanException(
          ErrorCode.UNKNOWN_CONCEPT,
          "The diagnostic of %d concepts has no \"%s\". Answer a concept that was asked."
              .formatted(concepts.size(), concept));
    }
    return number;
  }
}
