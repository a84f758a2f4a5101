package xueban.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import xueban.tutor.faq.QuestionPair;

/**
 * How like each of some judged pairs is by one measure.
 *
 * @param scores one a pair, larger is liker
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PairScores(List<QuestionPair> pairs, double[] scores) {
  static PairScores of(List<QuestionPair> pairs, ToDoubleBiFunction<String, String> measure) {
    return new PairScores(
        pairs,
        pairs.stream()
            .mapToDouble(pair -> measure.applyAsDouble(pair.first(), pair.second()))
            .toArray());
  }

  /** Returns the share of pairs on whose right side a threshold puts them, in [0, 1]. */
  double accuracy(double threshold) {
    long right =
        IntStream.range(0, scores.length)
            .filter(i -> (scores[i] >= threshold) == pairs.get(i).same())
            .count();
    return (double) right / scores.length;
  }

  /** Returns the threshold, one of the scores, with the best accuracy on these pairs. */
  double bestThreshold() {
    Integer[] order = byScore();
    int right = (int) pairs.stream().filter(QuestionPair::same).count();
    int best = right;
    double threshold = scores[order[0]];
    for (int i = 0; i + 1 < order.length; i++) {
      right += pairs.get(order[i]).same() ? -1 : 1;
      if (right > best && scores[order[i + 1]] > scores[order[i]]) {
        best = right;
        threshold = scores[order[i + 1]];
      }
    }
    return threshold;
  }

  /** Returns the probability that a pair that asks the same scores above one that does not. */
  double auc() {
    Integer[] order = byScore();
    double rankSum = 0;
    for (int i = 0; i < order.length; ) {
      int end = i;
      while (end < order.length && scores[order[end]] == scores[order[i]]) {
        end++;
      }
      for (int k = i; k < end; k++) {
        rankSum += pairs.get(order[k]).same() ? (i + end + 1) / 2.0 : 0;
      }
      i = end;
    }
    double same = pairs.stream().filter(QuestionPair::same).count();
    return (rankSum - same * (same + 1) / 2) / (same * (pairs.size() - same));
  }

  private Integer[] byScore() {
    Integer[] order = new Integer[scores.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> scores[i]));
    return order;
  }
}
