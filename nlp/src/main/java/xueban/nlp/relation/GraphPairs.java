package xueban.nlp.relation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Prerequisite;
import xueban.nlp.relation.KnownPair.Judgement;

/**
 * Pairs to learn from, of a graph that says only what is a prerequisite: its prerequisites, the
 * reverse of each, and for each {@value #OTHERS} pairs that no chain joins, of which half are of
 * alike concepts and so hard to tell.
 */
final class GraphPairs {
  private static final int OTHERS = 4;

  /** Draws for one pair, after which a small graph that is joined throughout gives no more. */
  private static final int TRIES = 50;

  private final KnowledgeGraph graph;
  private final ConceptTable table;
  private final int[][] alike;

  GraphPairs(KnowledgeGraph graph, ConceptTable table, int[][] alike) {
    this.graph = graph;
    this.table = table;
    this.alike = alike;
  }

  List<KnownPair> draw(long seed) {
    List<KnownPair> pairs = new ArrayList<>();
    for (Prerequisite edge : graph.prerequisites()) {
      pairs.add(new KnownPair(edge.before(), edge.after(), Judgement.PREREQUISITE));
      pairs.add(new KnownPair(edge.after(), edge.before(), Judgement.UNMARKED));
    }
    Reachability joined = new Reachability(graph, table);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Set<Long> taken = new HashSet<>();
    int wanted = OTHERS * graph.prerequisites().size();
    for (int i = 0; i < wanted * TRIES && taken.size() < wanted; i++) {
      int before = random.nextInt(table.size());
      int[] near = alike[before];
      int after = i % 2 == 0 ? random.nextInt(table.size()) : near[random.nextInt(near.length)];
      if (before != after
          && !joined.either(before, after)
          && taken.add((long) before * table.size() + after)) {
        pairs.add(
            new KnownPair(
                table.concept(before).id(), table.concept(after).id(), Judgement.UNMARKED));
      }
    }
    return pairs;
  }
}
