package xueban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import xueban.graph.BuiltInGraph;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Prerequisite;

class SimulatedKnowledgeTest {
  private final KnowledgeGraph piece =
      SimulatedKnowledge.piece(BuiltInGraph.load(), "math.quadratic-equation", 60);

  private static boolean closed(KnowledgeGraph graph, Set<String> mastered) {
    return graph.prerequisites().stream()
        .allMatch(e -> !mastered.contains(e.after()) || mastered.contains(e.before()));
  }

  @Test
  void piece_hasTheSizeAndHangsTogether() {
    assertThat(piece.concepts()).hasSize(60);
    Set<String> seen = new TreeSet<>(Set.of("math.quadratic-equation"));
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      String concept = open.pop();
      for (Prerequisite edge : piece.prerequisites()) {
        String other = edge.before().equals(concept) ? edge.after() : edge.before();
        if ((edge.before().equals(concept) || edge.after().equals(concept)) && seen.add(other)) {
          open.push(other);
        }
      }
    }
    assertThat(seen).hasSize(60);
  }

  @Test
  void draw_respectsPrerequisites_unlessTurnedOver() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(2);
    for (SimulatedKnowledge knowledge : SimulatedKnowledge.values()) {
      int broken = 0;
      int most = 0;
      int least = 60;
      for (int learner = 0; learner < 60; learner++) {
        Set<String> mastered = knowledge.draw(piece, 0, random);
        assertThat(closed(piece, mastered)).as("%s, learner %d", knowledge, learner).isTrue();
        most = Math.max(most, mastered.size());
        least = Math.min(least, mastered.size());
        broken += closed(piece, knowledge.draw(piece, 0.05, random)) ? 0 : 1;
      }
      assertThat(least).as("%s", knowledge).isLessThan(10);
      assertThat(most).as("%s", knowledge).isGreaterThan(40);
      assertThat(broken).as("%s", knowledge).isGreaterThan(30);
    }
  }
}
