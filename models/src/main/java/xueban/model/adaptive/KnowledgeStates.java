package xueban.model.adaptive;

/**
 * Knowledge states that stand for what a learner may have mastered, each as likely. Immutable once
 * built.
 *
 * <pre>
 *   bits  [concepts][states / 64]  1 where the state holds the concept
 *   kind  [states]                 the kind of learner
 * </pre>
 */
final class KnowledgeStates {
  final int states;
  final long[][] bits;
  final byte[] kind;

  KnowledgeStates(int concepts, int states) {
    this.states = states;
    bits = new long[concepts][states / 64];
    kind = new byte[states];
  }

  boolean has(int state, int concept) {
    return (bits[concept][state >> 6] >>> state & 1) != 0;
  }

  void set(int state, int concept) {
    bits[concept][state >> 6] |= 1L << state;
  }

  /** Returns the share of states that hold the concept, in [0, 1]. */
  double share(int concept) {
    int count = 0;
    for (long word : bits[concept]) {
      count += Long.bitCount(word);
    }
    return (double) count / states;
  }

  /** Returns the share of states that hold both concepts. */
  double share(int one, int other) {
    int count = 0;
    for (int word = 0; word < bits[one].length; word++) {
      count += Long.bitCount(bits[one][word] & bits[other][word]);
    }
    return (double) count / states;
  }
}
