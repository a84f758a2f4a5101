package xueban.nlp.relation;

import java.util.BitSet;
import java.util.List;

/**
 * The signals that the known relations give about a pair. What is known about the two concepts of
 * the pair themselves, in either order, is left out: so a pair that is known gives the signals that
 * it would give if it were not, and what a model learns from known pairs holds for the others. (Of
 * prerequisites in a circle the level still counts a concept as its own.)
 */
final class KnownRelations {
  private static final double PRIOR_WEIGHT = 2;

  private final double[][] likeness;
  private final BitSet[] leads;
  private final BitSet[] needs;
  private final BitSet[] rejectedAfter;
  private final BitSet[] rejectedBefore;
  private final BitSet[] reached;
  private final int[] level;
  private final int positive;
  private final int judged;

  /**
   * @param likeness how alike two concepts are, in [0, 1], {@code [concepts][concepts]}
   */
  KnownRelations(ConceptTable table, double[][] likeness, List<KnownPair> known) {
    this.likeness = likeness;
    int n = table.size();
    leads = sets(n);
    needs = sets(n);
    rejectedAfter = sets(n);
    rejectedBefore = sets(n);
    int positive = 0;
    int judged = 0;
    for (KnownPair pair : known) {
      int before = table.number(pair.before());
      int after = table.number(pair.after());
      switch (pair.judgement()) {
        case PREREQUISITE -> {
          leads[before].set(after);
          needs[after].set(before);
          positive++;
          judged++;
        }
        case REJECTED -> {
          rejectedAfter[before].set(after);
          rejectedBefore[after].set(before);
          judged++;
        }
        case UNMARKED -> {}
      }
    }
    this.positive = positive;
    this.judged = judged;
    reached = new BitSet[n];
    level = new int[n];
    for (int i = 0; i < n; i++) {
      reached[i] = reach(leads, i, -1);
      level[i] = reach(needs, i, -1).cardinality();
    }
  }

  private static BitSet[] sets(int n) {
    BitSet[] sets = new BitSet[n];
    for (int i = 0; i < n; i++) {
      sets[i] = new BitSet(n);
    }
    return sets;
  }

  /** Returns all that a concept reaches by steps of one kind, without one direct step. */
  private static BitSet reach(BitSet[] steps, int from, int without) {
    BitSet seen = new BitSet(steps.length);
    BitSet open = (BitSet) steps[from].clone();
    if (without >= 0) {
      open.clear(without);
    }
    while (!open.isEmpty()) {
      int next = open.nextSetBit(0);
      open.clear(next);
      seen.set(next);
      BitSet further = (BitSet) steps[next].clone();
      further.andNot(seen);
      open.or(further);
    }
    return seen;
  }

  /**
   * Returns whether {@code after} follows from {@code before} by relations other than their own.
   */
  boolean reaches(int before, int after) {
    return leads[before].get(after)
        ? reach(leads, before, after).get(after)
        : reached[before].get(after);
  }

  /** Returns the share of prerequisites among the judged pairs of other concepts than these two. */
  private double prior(int p, int q) {
    int yes = bit(leads[p], q) + bit(leads[q], p);
    int all = yes + bit(rejectedAfter[p], q) + bit(rejectedAfter[q], p);
    return judged == all ? 0 : (double) (positive - yes) / (judged - all);
  }

  private static int bit(BitSet set, int at) {
    return set.get(at) ? 1 : 0;
  }

  /** Writes the signals of a pair into a row by {@link Signal#place}. */
  void fill(int p, int q, double[] row) {
    double prior = prior(p, q);
    Signal.BEFORE_LEADS.put(row, count(leads[p], q));
    Signal.BEFORE_NEEDS.put(row, count(needs[p], q));
    Signal.AFTER_LEADS.put(row, count(leads[q], p));
    Signal.AFTER_NEEDS.put(row, count(needs[q], p));
    Signal.BEFORE_ROLE.put(row, rate(leads[p], rejectedAfter[p], q, prior));
    Signal.AFTER_ROLE.put(row, rate(needs[q], rejectedBefore[q], p, prior));
    Signal.BEFORE_OPPOSITE_ROLE.put(row, rate(needs[p], rejectedBefore[p], q, prior));
    Signal.AFTER_OPPOSITE_ROLE.put(row, rate(leads[q], rejectedAfter[q], p, prior));
    Signal.REACHED.put(row, reaches(p, q) ? 1 : 0);
    Signal.REACHED_REVERSE.put(row, reaches(q, p) ? 1 : 0);
    Signal.STEPS.put(row, shared(leads[p], needs[q]));
    Signal.STEPS_REVERSE.put(row, shared(leads[q], needs[p]));
    Signal.CONTRADICTIONS.put(row, contradictions(p, q));
    Signal.CONTRADICTIONS_REVERSE.put(row, contradictions(q, p));
    double needed = shared(needs[p], needs[q]);
    double led = shared(leads[p], leads[q]);
    Signal.SHARED_NEEDS.put(row, needed);
    Signal.SHARED_LEADS.put(row, led);
    Signal.NEEDS_INSIDE.put(row, inside(needed, count(needs[p], q)));
    Signal.LEADS_INSIDE.put(row, inside(led, count(leads[q], p)));
    Signal.LEVEL_DIFFERENCE.put(row, level(q, p) - level(p, q));
    Signal.NEIGHBOURS_BEFORE.put(row, neighbours(p, q, needs[q], rejectedBefore[q], prior));
    Signal.NEIGHBOURS_AFTER.put(row, neighbours(q, p, leads[p], rejectedAfter[p], prior));
  }

  /** Returns how many concepts come before one by known relations, without a direct step. */
  private int level(int of, int without) {
    return needs[of].get(without) ? reach(needs, of, without).cardinality() : level[of];
  }

  private static int count(BitSet set, int without) {
    return set.cardinality() - (set.get(without) ? 1 : 0);
  }

  private static double rate(BitSet positive, BitSet negative, int without, double prior) {
    double yes = count(positive, without);
    double no = count(negative, without);
    return (yes + PRIOR_WEIGHT * prior) / (yes + no + PRIOR_WEIGHT);
  }

  private static int shared(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    return both.cardinality();
  }

  /**
   * Returns how many known rejections p → q would break: where q → r is known and p → r rejected,
   * or r → p is known and r → q rejected.
   */
  private int contradictions(int p, int q) {
    return without(leads[q], rejectedAfter[p], p) + without(needs[p], rejectedBefore[q], q);
  }

  private static int without(BitSet a, BitSet b, int left) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    both.clear(left);
    return both.cardinality();
  }

  private static double inside(double part, int all) {
    return (part + .5) / (all + 1);
  }

  /**
   * Returns the share of prerequisites among what is known of {@code fixed}, weighed by likeness.
   */
  private double neighbours(int like, int fixed, BitSet positive, BitSet negative, double prior) {
    double yes = 0;
    double all = PRIOR_WEIGHT / 4;
    for (int x = positive.nextSetBit(0); x >= 0; x = positive.nextSetBit(x + 1)) {
      if (x != like && x != fixed) {
        yes += likeness[like][x];
        all += likeness[like][x];
      }
    }
    for (int x = negative.nextSetBit(0); x >= 0; x = negative.nextSetBit(x + 1)) {
      if (x != like && x != fixed) {
        all += likeness[like][x];
      }
    }
    return (yes + prior * PRIOR_WEIGHT / 4) / all;
  }
}
