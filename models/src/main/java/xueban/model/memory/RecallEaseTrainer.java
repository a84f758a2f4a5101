package xueban.model.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import xueban.XuebanException;
import xueban.model.internal.Logistic;

/**
 * Fits {@link RecallEase}, the same bits on every JVM.
 *
 * <p>The ease of an item is the log-odds of its mean over all answers, above that of all; a mean of
 * few answers is drawn towards that of all as if 3 more such had come. A concept's is the same over
 * reviews, with 10. The five weights are then fitted to reviews by logistic regression (Newton's
 * steps, a small ridge). So that a weight does not learn what only hindsight knows, the ease that
 * it meets is counted without the learner's own fifth of the learners; learners are dealt to fifths
 * in order of their first answer.
 */
public final class RecallEaseTrainer {
  private static final int FOLDS = 5;
  private static final double ITEM_WEIGHT = 3;
  private static final double CONCEPT_WEIGHT = 10;
  private static final int WEIGHTS = 5;
  private static final int STEPS = 25;
  private static final double RIDGE = 1e-3;

  private RecallEaseTrainer() {}

  /**
   * Returns the ease that fits best.
   *
   * @param answers of all learners, each learner's in order
   * @throws XuebanException {@code INVALID_INPUT} if there are no reviews, or all are right, or all
   *     wrong
   */
  public static RecallEase train(List<EaseAnswer> answers) {
    long reviews = answers.stream().filter(EaseAnswer::isReview).count();
    long right = answers.stream().filter(a -> a.isReview() && a.right()).count();
    if (right == 0 || right == reviews) {
      throw XuebanException.invalid(
          "training data",
          "%d of %d reviews are right; fitting needs both outcomes.".formatted(right, reviews));
    }
    Map<String, Integer> folds = new HashMap<>();
    answers.forEach(a -> folds.computeIfAbsent(a.learner(), id -> folds.size() % FOLDS));
    RecallEase[] without = new RecallEase[FOLDS];
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      without[fold] = counted(answers, a -> folds.getOrDefault(a.learner(), -1) != left);
    }
    double[][] rows = new double[(int) reviews][];
    boolean[] outcomes = new boolean[rows.length];
    Map<String, Double> learners = new HashMap<>();
    int count = 0;
    for (EaseAnswer a : answers) {
      RecallEase ease = without[folds.getOrDefault(a.learner(), 0)];
      double learner = learners.getOrDefault(a.learner(), 0.0);
      if (a.isReview()) {
        outcomes[count] = a.right();
        rows[count++] =
            new double[] {
              1,
              RecallEase.logit(a.recall()),
              ease.itemEase(a.item()),
              ease.conceptEase(a.concepts()),
              learner
            };
      }
      learners.put(a.learner(), ease.nextLearner(learner, a.item(), a.concepts(), a.right()));
    }
    double[] w = regression(rows, outcomes);
    RecallEase all = counted(answers, a -> true);
    return new RecallEase(all.prior(), w[0], w[1], w[2], w[3], w[4], all.items(), all.concepts());
  }

  /** Right answers and all answers. */
  private static final class Count {
    double right;
    double answers;

    void add(boolean isRight) {
      right += isRight ? 1 : 0;
      answers++;
    }

    double logOdds(double mean, double weight) {
      return StrictMath.log((right + weight * mean) / (answers - right + weight * (1 - mean)));
    }
  }

  /** Returns the ease of items and concepts by counting; the weights are 0. */
  private static RecallEase counted(List<EaseAnswer> answers, Predicate<EaseAnswer> used) {
    Count all = new Count();
    Count reviews = new Count();
    Map<String, Count> items = new TreeMap<>();
    Map<String, Count> concepts = new TreeMap<>();
    for (EaseAnswer a : answers) {
      if (used.test(a)) {
        all.add(a.right());
        items.computeIfAbsent(a.item(), id -> new Count()).add(a.right());
        if (a.isReview()) {
          reviews.add(a.right());
          for (String concept : a.concepts()) {
            concepts.computeIfAbsent(concept, id -> new Count()).add(a.right());
          }
        }
      }
    }
    double mean = (all.right + 1) / (all.answers + 2);
    double reviewMean = (reviews.right + 1) / (reviews.answers + 2);
    return new RecallEase(
        RecallEase.logit(mean),
        0,
        0,
        0,
        0,
        0,
        ease(items, c -> c.logOdds(mean, ITEM_WEIGHT) - RecallEase.logit(mean)),
        ease(concepts, c -> c.logOdds(reviewMean, CONCEPT_WEIGHT) - RecallEase.logit(reviewMean)));
  }

  private static Map<String, Double> ease(Map<String, Count> counts, Function<Count, Double> ease) {
    Map<String, Double> result = new TreeMap<>();
    counts.forEach((id, count) -> result.put(id, ease.apply(count)));
    return result;
  }

  /** Returns the weights [5] of a logistic regression, by Newton's method. */
  private static double[] regression(double[][] rows, boolean[] outcomes) {
    double[] w = new double[WEIGHTS];
    for (int step = 0; step < STEPS; step++) {
      double[][] system = new double[WEIGHTS][WEIGHTS + 1];
      for (int i = 0; i < WEIGHTS; i++) {
        system[i][i] = RIDGE;
        system[i][WEIGHTS] = -RIDGE * w[i];
      }
      for (int row = 0; row < rows.length; row++) {
        double[] x = rows[row];
        double sum = 0;
        for (int i = 0; i < WEIGHTS; i++) {
          sum += w[i] * x[i];
        }
        double p = Logistic.probability(sum);
        for (int i = 0; i < WEIGHTS; i++) {
          system[i][WEIGHTS] += x[i] * ((outcomes[row] ? 1 : 0) - p);
          for (int j = 0; j < WEIGHTS; j++) {
            system[i][j] += x[i] * x[j] * p * (1 - p);
          }
        }
      }
      double[] move = solved(system);
      for (int i = 0; i < WEIGHTS; i++) {
        w[i] += move[i];
      }
    }
    return w;
  }

  /** Solves [n][n + 1] in place by elimination; it is positive definite, so needs no pivoting. */
  private static double[] solved(double[][] system) {
    int n = system.length;
    for (int pivot = 0; pivot < n; pivot++) {
      for (int row = pivot + 1; row < n; row++) {
        double times = system[row][pivot] / system[pivot][pivot];
        for (int column = pivot; column <= n; column++) {
          system[row][column] -= times * system[pivot][column];
        }
      }
    }
    double[] x = new double[n];
    for (int row = n - 1; row >= 0; row--) {
      double rest = system[row][n];
      for (int column = row + 1; column < n; column++) {
        rest -= system[row][column] * x[column];
      }
      x[row] = rest / system[row][row];
    }
    return x;
  }
}
