package xueban.model.diagnosis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import xueban.XuebanException;

/**
 * DINA, the classical model of cognitive diagnosis: who masters every concept of an item answers it
 * right unless slipping ({@code 1 - s}), everybody else only by guessing ({@code g}). Fitted by
 * expectation and maximisation; profiles of mastered concepts that the items cannot tell apart are
 * one point. Source: Junker and Sijtsma (2001), doi:10.1177/01466210122032064; de la Torre (2009),
 * doi:10.3102/1076998607309474. Unlike there, guess and slip have a Beta(2, 5) prior each, so that
 * no item is certain.
 *
 * @param rounds at least 1
 */
public record DinaTrainer(int rounds) implements DiagnosisTrainer {
  /** Most concepts: the number of profiles doubles with each. */
  public static final int MOST_CONCEPTS = 16;

  private static final double MOST = 0.49;

  public DinaTrainer {
    if (rounds < 1) {
      throw new IllegalArgumentException("rounds (" + rounds + ") must be at least 1.");
    }
  }

  /** Profiles that the items cannot tell apart. */
  private static final class Group {
    private final BitSet able;
    private final double[] mastered; // [concepts]: profiles that master it
    private int profiles;

    Group(BitSet able, int concepts) {
      this.able = able;
      mastered = new double[concepts];
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws XuebanException {@code INVALID_INPUT} if there are more than {@link #MOST_CONCEPTS}
   */
  @Override
  public Diagnoser train(ResponseMatrix responses) {
    QMatrix q = responses.items();
    List<Group> groups = groups(q);
    int points = groups.size();
    double[] weights = new double[points];
    double[][] proficient = new double[q.concepts().size()][points];
    for (int c = 0; c < points; c++) {
      weights[c] = 1.0 / points;
      for (int k = 0; k < proficient.length; k++) {
        proficient[k][c] = groups.get(c).mastered[k] / groups.get(c).profiles;
      }
    }
    double[] guess = new double[q.items().size()];
    double[] slip = new double[guess.length];
    java.util.Arrays.fill(guess, 0.2);
    java.util.Arrays.fill(slip, 0.2);
    PointModel model = new PointModel(q, weights, right(groups, guess, slip), proficient);
    for (int round = 0; round < rounds; round++) {
      PointCounts counts = new PointCounts(responses, model);
      double[] next = new double[points];
      for (int c = 0; c < points; c++) {
        next[c] = (counts.learners[c] + 0.2) / (responses.learners() + 0.2 * points);
      }
      for (int i = 0; i < guess.length; i++) {
        fit(i, groups, counts, guess, slip);
      }
      model = new PointModel(q, next, right(groups, guess, slip), proficient);
    }
    return model;
  }

  private static void fit(
      int item, List<Group> groups, PointCounts counts, double[] guess, double[] slip) {
    double able = 0;
    double ableRight = 0;
    double unable = 0;
    double unableRight = 0;
    for (int c = 0; c < groups.size(); c++) {
      if (groups.get(c).able.get(item)) {
        able += counts.answers[item][c];
        ableRight += counts.right[item][c];
      } else {
        unable += counts.answers[item][c];
        unableRight += counts.right[item][c];
      }
    }
    guess[item] = Math.min(MOST, (unableRight + 1) / (unable + 5));
    slip[item] = Math.min(MOST, (able - ableRight + 1) / (able + 5));
  }

  private static double[][] right(List<Group> groups, double[] guess, double[] slip) {
    double[][] right = new double[guess.length][groups.size()];
    for (int i = 0; i < guess.length; i++) {
      for (int c = 0; c < groups.size(); c++) {
        right[i][c] = groups.get(c).able.get(i) ? 1 - slip[i] : guess[i];
      }
    }
    return right;
  }

  private static List<Group> groups(QMatrix q) {
    int concepts = q.concepts().size();
    if (concepts > MOST_CONCEPTS) {
      throw XuebanException.invalid(
          "concepts",
          "%d make 2^%d profiles; DINA takes at most %d. Take CompensatoryTrainer instead."
              .formatted(concepts, concepts, MOST_CONCEPTS));
    }
    int[] masks = new int[q.items().size()];
    for (int i = 0; i < masks.length; i++) {
      for (int k : q.needs(i)) {
        masks[i] |= 1 << k;
      }
    }
    Map<String, Group> groups = new TreeMap<>();
    for (int profile = 0; profile < 1 << concepts; profile++) {
      BitSet able = new BitSet();
      for (int i = 0; i < masks.length; i++) {
        able.set(i, (profile & masks[i]) == masks[i]);
      }
      Group group = groups.computeIfAbsent(able.toString(), x -> new Group(able, concepts));
      group.profiles++;
      for (int k = 0; k < concepts; k++) {
        group.mastered[k] += profile >> k & 1;
      }
    }
    return new ArrayList<>(groups.values());
  }
}
