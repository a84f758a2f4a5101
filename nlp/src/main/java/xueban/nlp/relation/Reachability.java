package xueban.nlp.relation;

import java.util.BitSet;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Prerequisite;

/** Which concepts of a graph a chain of prerequisites joins. */
final class Reachability {
  private final BitSet[] after;

  Reachability(KnowledgeGraph graph, ConceptTable table) {
    after = new BitSet[table.size()];
    for (int i = 0; i < after.length; i++) {
      after[i] = new BitSet(after.length);
    }
    for (String id : graph.order().reversed()) {
      BitSet reached = after[table.number(id)];
      for (Prerequisite edge : graph.dependentsOf(id)) {
        int next = table.number(edge.after());
        reached.set(next);
        reached.or(after[next]);
      }
    }
  }

  /** Returns whether one of two concepts leads to the other. */
  boolean either(int one, int other) {
    return after[one].get(other) || after[other].get(one);
  }
}
