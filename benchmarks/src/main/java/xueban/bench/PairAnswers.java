package xueban.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoublePredicate;
import xueban.nlp.relation.KnownPair;

/** What a judge of pairs answered, and how well. */
final class PairAnswers {
  /**
   * One answer.
   *
   * @param fold in which the pair was held out
   * @param score of being a prerequisite, larger is likelier
   * @param reverseScore the same of the two concepts the other way round
   * @param said whether the judge says that it is one
   */
  record Answer(KnownPair pair, int fold, double score, double reverseScore, boolean said) {}

  private final List<Answer> answers = new ArrayList<>();

  void add(Answer answer) {
    answers.add(answer);
  }

  void addAll(PairAnswers more) {
    answers.addAll(more.answers);
  }

  List<Answer> all() {
    return List.copyOf(answers);
  }

  private long count(boolean said, boolean right) {
    return answers.stream()
        .filter(a -> a.said() == said && a.pair().isPrerequisite() == right)
        .count();
  }

  /** Returns the share of prerequisites among what was called one; 0 if nothing was. */
  double precision() {
    return share(count(true, true), count(true, false));
  }

  /** Returns the share of the prerequisites that were called so. */
  double recall() {
    return share(count(true, true), count(false, true));
  }

  private static double share(long part, long rest) {
    return part + rest == 0 ? 0 : (double) part / (part + rest);
  }

  /** Returns the F1 of "is a prerequisite"; 0 if none was found. */
  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  /** Returns the share of right answers. */
  double accuracy() {
    return share(count(true, true) + count(false, false), count(true, false) + count(false, true));
  }

  /** Returns the share of right answers of one who says for every pair what holds for most. */
  double majority() {
    double yes =
        share(count(true, true) + count(false, true), count(true, false) + count(false, false));
    return Math.max(yes, 1 - yes);
  }

  /** Returns the F1 of one who calls every pair a prerequisite. */
  double alwaysF1() {
    return judged(score -> true).f1();
  }

  /** Returns how often the right direction of a prerequisite scores higher; a tie counts half. */
  double directionAccuracy() {
    return answers.stream()
        .filter(a -> a.pair().isPrerequisite())
        .mapToDouble(a -> (Math.signum(a.score() - a.reverseScore()) + 1) / 2)
        .average()
        .orElse(0);
  }

  /** Returns the probability that a prerequisite scores above another pair; a tie counts half. */
  double areaUnderCurve() {
    List<Answer> sorted =
        answers.stream().sorted(Comparator.comparingDouble(Answer::score)).toList();
    double ranks = 0;
    long positive = 0;
    for (int i = 0; i < sorted.size(); ) {
      int end = i;
      while (end < sorted.size() && sorted.get(end).score() == sorted.get(i).score()) {
        end++;
      }
      for (int j = i; j < end; j++) {
        if (sorted.get(j).pair().isPrerequisite()) {
          ranks += (i + end + 1) / 2.0;
          positive++;
        }
      }
      i = end;
    }
    long negative = sorted.size() - positive;
    return (ranks - positive * (positive + 1) / 2.0) / positive / negative;
  }

  /** Returns the threshold of the score, among those that occur, with the highest F1 here. */
  double bestThreshold() {
    List<Answer> sorted =
        answers.stream().sorted(Comparator.comparingDouble(Answer::score).reversed()).toList();
    long all = answers.stream().filter(a -> a.pair().isPrerequisite()).count();
    double best = -1;
    double threshold = 0;
    long right = 0;
    for (int i = 0; i < sorted.size(); i++) {
      right += sorted.get(i).pair().isPrerequisite() ? 1 : 0;
      boolean last = i + 1 == sorted.size() || sorted.get(i + 1).score() < sorted.get(i).score();
      double f1 = 2.0 * right / (i + 1 + all);
      if (last && f1 > best) {
        best = f1;
        threshold = sorted.get(i).score();
      }
    }
    return threshold;
  }

  /** Returns the same scores judged anew. */
  PairAnswers judged(DoublePredicate says) {
    PairAnswers judged = new PairAnswers();
    for (Answer a : answers) {
      judged.add(new Answer(a.pair(), a.fold(), a.score(), a.reverseScore(), says.test(a.score())));
    }
    return judged;
  }
}
