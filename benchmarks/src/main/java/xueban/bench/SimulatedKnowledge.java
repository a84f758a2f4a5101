package xueban.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Prerequisite;

/**
 * Learners for the diagnostic, made without its prior: each a set of mastered concepts of a graph.
 */
enum SimulatedKnowledge {
  /**
   * Taught by grade and term up to a random place; a personal share (up to 30 %) of what was taught
   * did not stick, and nothing sticks whose prerequisites did not.
   */
  TAUGHT {
    @Override
    Set<String> draw(KnowledgeGraph graph, RandomGenerator random) {
      List<String> course = course(graph);
      int reached = random.nextInt(course.size() + 1);
      double gaps = 0.3 * random.nextDouble();
      Set<String> mastered = new TreeSet<>();
      for (String concept : course.subList(0, reached)) {
        if (ready(graph, concept, mastered) && random.nextDouble() >= gaps) {
          mastered.add(concept);
        }
      }
      return mastered;
    }
  },

  /**
   * Wandered: a random number of concepts, each drawn evenly from those whose prerequisites were
   * mastered by then, whatever their grade. No course helps to foretell these.
   */
  WANDERED {
    @Override
    Set<String> draw(KnowledgeGraph graph, RandomGenerator random) {
      int count = random.nextInt(graph.concepts().size() + 1);
      Set<String> mastered = new TreeSet<>();
      while (mastered.size() < count) {
        List<String> open = new ArrayList<>();
        for (Concept concept : graph.concepts()) {
          if (!mastered.contains(concept.id()) && ready(graph, concept.id(), mastered)) {
            open.add(concept.id());
          }
        }
        mastered.add(open.get(random.nextInt(open.size())));
      }
      return mastered;
    }
  };

  /** Returns a learner's mastered concepts; each after its prerequisites. */
  abstract Set<String> draw(KnowledgeGraph graph, RandomGenerator random);

  /** Returns the same with each concept turned over with this probability. */
  Set<String> draw(KnowledgeGraph graph, double turned, RandomGenerator random) {
    Set<String> mastered = draw(graph, random);
    for (Concept concept : graph.concepts()) {
      if (random.nextDouble() < turned && !mastered.remove(concept.id())) {
        mastered.add(concept.id());
      }
    }
    return mastered;
  }

  /** Returns so many concepts around one, near ones first, and what is between them. */
  static KnowledgeGraph piece(KnowledgeGraph graph, String around, int size) {
    List<String> found = new ArrayList<>(List.of(graph.concept(around).id()));
    for (int i = 0; i < found.size() && found.size() < size; i++) {
      List<String> near = new ArrayList<>();
      graph.prerequisitesOf(found.get(i)).forEach(e -> near.add(e.before()));
      graph.dependentsOf(found.get(i)).forEach(e -> near.add(e.after()));
      near.stream()
          .distinct()
          .filter(id -> !found.contains(id))
          .limit(size - found.size())
          .toList()
          .forEach(found::add);
    }
    KnowledgeGraph.Builder piece = KnowledgeGraph.builder();
    found.forEach(id -> piece.put(graph.concept(id)));
    graph.prerequisites().stream()
        .filter(e -> found.contains(e.before()) && found.contains(e.after()))
        .forEach(piece::put);
    return piece.build();
  }

  private static boolean ready(KnowledgeGraph graph, String concept, Set<String> mastered) {
    return graph.prerequisitesOf(concept).stream()
        .map(Prerequisite::before)
        .allMatch(mastered::contains);
  }

  /** By grade and term, never before a prerequisite. */
  private static List<String> course(KnowledgeGraph graph) {
    List<String> course = new ArrayList<>(graph.order());
    course.sort(
        Comparator.comparingInt((String id) -> graph.concept(id).grade())
            .thenComparingInt(id -> graph.concept(id).term()));
    return course;
  }
}
