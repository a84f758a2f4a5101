package xueban.nlp.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.relation.KnownPair.Judgement;

class KnownRelationsTest {
  private static final int CONCEPTS = 9;

  private final ConceptTable table = table();

  private static ConceptTable table() {
    KnowledgeGraph.Builder graph = KnowledgeGraph.builder();
    for (int i = 0; i < CONCEPTS; i++) {
      graph.put(Concept.named("c" + i, "概念" + (char) ('甲' + i), "s"));
    }
    return new ConceptTable(RelationSources.of(graph.build()));
  }

  private double[] signals(List<KnownPair> known, int before, int after) {
    double[] row = new double[Signal.ALL.size()];
    new KnownRelations(table, Likeness.of(table), known).fill(before, after, row);
    return row;
  }

  private static KnownPair pair(int before, int after, Judgement judgement) {
    return new KnownPair("c" + before, "c" + after, judgement);
  }

  private static double of(double[] row, Signal signal) {
    return row[signal.place()];
  }

  /** Whoever learns from a pair must not see in its signals that it is known. */
  @Test
  void fill_pairKnownOrNot_givesTheSameSignals() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<KnownPair> others = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        int one = random.nextInt(CONCEPTS);
        int other = random.nextInt(CONCEPTS);
        if (one < other && !(one == 3 && other == 5)) {
          others.add(pair(one, other, Judgement.PREREQUISITE));
        } else if (one > other && !(one == 5 && other == 3)) {
          others.add(pair(one, other, Judgement.REJECTED));
        }
      }
      List<KnownPair> both = new ArrayList<>(others);
      both.add(pair(3, 5, Judgement.PREREQUISITE));
      both.add(pair(5, 3, Judgement.REJECTED));

      assertThat(signals(both, 3, 5)).as("seed %d", seed).containsExactly(signals(others, 3, 5));
      assertThat(signals(both, 5, 3)).as("seed %d", seed).containsExactly(signals(others, 5, 3));
    }
  }

  @Test
  void fill_chainBetween_isReachedOneWayOnly() {
    List<KnownPair> chain =
        List.of(pair(0, 2, Judgement.PREREQUISITE), pair(2, 1, Judgement.PREREQUISITE));

    double[] there = signals(chain, 0, 1);
    double[] back = signals(chain, 1, 0);

    assertThat(of(there, Signal.REACHED)).isEqualTo(1);
    assertThat(of(there, Signal.STEPS)).isEqualTo(1);
    assertThat(of(there, Signal.REACHED_REVERSE)).isZero();
    assertThat(of(back, Signal.REACHED)).isZero();
    assertThat(of(back, Signal.REACHED_REVERSE)).isEqualTo(1);
  }

  /** 0 → 1 and 1 → 2 would make 0 → 2, which somebody rejected. */
  @Test
  void fill_rejectedConsequence_isAContradiction() {
    List<KnownPair> known =
        List.of(pair(1, 2, Judgement.PREREQUISITE), pair(0, 2, Judgement.REJECTED));

    assertThat(of(signals(known, 0, 1), Signal.CONTRADICTIONS)).isEqualTo(1);
    assertThat(of(signals(known, 1, 0), Signal.CONTRADICTIONS)).isZero();
  }

  @Test
  void fill_unmarkedPairs_areNoPremise() {
    List<KnownPair> known =
        List.of(pair(1, 2, Judgement.PREREQUISITE), pair(0, 2, Judgement.UNMARKED));

    assertThat(of(signals(known, 0, 1), Signal.CONTRADICTIONS)).isZero();
  }
}
