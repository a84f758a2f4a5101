package xueban.model.diagnosis;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import xueban.model.diagnosis.ResponseMatrix.Answers;

/**
 * Fits the monotone network: diagnoses every learner by the network so far, then descends on the
 * answers, and again. An answer is learnt from with proficiencies that come from the learner's
 * other answers alone, dealt into {@link #FOLDS}; with its own among them the network would learn
 * to trust them too much.
 *
 * @param rounds diagnoses, at least 1
 * @param epochs passes over the answers in each round, at least 1
 * @param rate of the shared weights' steps, above 0
 * @param itemRate of the items' steps, above 0
 * @param ridge pull of an item's numbers to its concepts' average, at least 0
 * @param seed of the weights' start and of the answers' order
 */
public record NetworkTrainer(
    int rounds, int epochs, double rate, double itemRate, double ridge, long seed)
    implements DiagnosisTrainer {
  private static final int FOLDS = 5;

  public NetworkTrainer {
    if (rounds < 1 || epochs < 1 || !(rate > 0) || !(itemRate > 0) || !(ridge >= 0)) {
      throw new IllegalArgumentException(
          "rounds (%d), epochs (%d) must be at least 1, rates (%s, %s) above 0, ridge (%s) ≥ 0."
              .formatted(rounds, epochs, rate, itemRate, ridge));
    }
  }

  /** Returns the settings found good on small tests and on a big log alike. */
  public static NetworkTrainer standard(long seed) {
    return new NetworkTrainer(4, 4, 0.03, 0.15, 0.3, seed);
  }

  @Override
  public Diagnoser train(ResponseMatrix responses) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    QMatrix q = responses.items();
    double[] shares = PointCounts.shares(responses);
    MonotoneNetwork net = new MonotoneNetwork(q, random);
    double[] typical = new double[q.concepts().size()];
    double[] count = new double[typical.length];
    for (int i = 0; i < shares.length; i++) {
      for (int n = 0; n < net.difficulty[i].length; n++) {
        net.difficulty[i][n] = -Logit.of(shares[i]);
        typical[q.needs(i)[n]] += net.difficulty[i][n];
        count[q.needs(i)[n]]++;
      }
    }
    for (int k = 0; k < typical.length; k++) {
      typical[k] /= count[k];
    }
    NetworkDescent descent = new NetworkDescent(net, rate, itemRate, ridge, typical);
    Rows rows = new Rows(responses, random);
    ProficiencyGrid grid = new ProficiencyGrid(q, shares);
    for (int round = 0; round < rounds; round++) {
      rows.diagnose(grid);
      for (int epoch = 0; epoch < epochs; epoch++) {
        rows.walk(descent, random);
      }
      grid = new ProficiencyGrid(net);
    }
    return new NetworkModel(net);
  }

  /** The answers of all learners, one after the other, with the proficiencies they are met with. */
  private static final class Rows {
    private final ResponseMatrix responses;
    private final int[] item;
    private final boolean[] right;
    private final int[] fold;
    private final double[][] met; // [rows][needed concepts]
    private final double[] share; // [items]
    private final int[] order;

    Rows(ResponseMatrix responses, RandomGenerator random) {
      this.responses = responses;
      int rows = responses.rows();
      item = new int[rows];
      right = new boolean[rows];
      fold = new int[rows];
      met = new double[rows][];
      order = new int[rows];
      share = new double[responses.items().items().size()];
      int row = 0;
      for (int l = 0; l < responses.learners(); l++) {
        Answers answers = responses.answers(l);
        for (int r = 0; r < answers.size(); r++) {
          item[row] = answers.items()[r];
          right[row] = answers.right()[r];
          fold[row] = random.nextInt(FOLDS);
          met[row] = new double[responses.items().needs(item[row]).length];
          share[item[row]]++;
          order[row] = row;
          row++;
        }
      }
      for (int i = 0; i < share.length; i++) {
        share[i] = 1 / Math.max(1, share[i]);
      }
    }

    void diagnose(ProficiencyGrid grid) {
      int start = 0;
      for (int l = 0; l < responses.learners(); l++) {
        Answers answers = responses.answers(l);
        boolean[] others = new boolean[answers.size()];
        for (int left = 0; left < FOLDS; left++) {
          for (int r = 0; r < others.length; r++) {
            others[r] = fold[start + r] != left;
          }
          ProficiencyGrid.Found found = grid.find(answers, others);
          for (int r = 0; r < others.length; r++) {
            int[] needs = responses.items().needs(answers.items()[r]);
            for (int n = 0; !others[r] && n < needs.length; n++) {
              met[start + r][n] = found.mean(needs[n]);
            }
          }
        }
        start += answers.size();
      }
    }

    void walk(NetworkDescent descent, RandomGenerator random) {
      for (int i = order.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int swapped = order[i];
        order[i] = order[j];
        order[j] = swapped;
      }
      for (int row : order) {
        descent.step(item[row], met[row], right[row], share[item[row]]);
      }
    }
  }
}
