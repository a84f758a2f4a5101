package xueban.bench;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import xueban.nlp.relation.KnownPair;

/**
 * Judges every pair by what was learnt from the others, both orders of two concepts held out
 * together.
 */
final class HeldOutPairs {
  static final int FOLDS = 5;

  private final List<KnownPair> pairs;

  HeldOutPairs(List<KnownPair> pairs) {
    this.pairs = List.copyOf(pairs);
  }

  /** Returns the fold of a pair, by a hash of the two names: nothing else decides it. */
  static int fold(KnownPair pair) {
    long hash = 1_125_899_906_842_597L;
    for (char c : JudgedPairs.unordered(pair).toCharArray()) {
      hash = 31 * hash + c;
    }
    hash *= 0x9E3779B97F4A7C15L;
    hash = (hash ^ (hash >>> 29)) * 0xBF58476D1CE4E5B9L;
    return (int) Long.remainderUnsigned(hash ^ (hash >>> 32), FOLDS);
  }

  List<KnownPair> training(int fold) {
    return pairs.stream().filter(p -> fold(p) != fold).toList();
  }

  List<KnownPair> held(int fold) {
    return pairs.stream().filter(p -> fold(p) == fold).toList();
  }

  /** Returns answers at a threshold that is fixed beforehand. */
  PairAnswers at(double threshold, Function<List<KnownPair>, PairJudge> judge) {
    PairAnswers answers = new PairAnswers();
    for (int fold = 0; fold < FOLDS; fold++) {
      answers.addAll(scored(held(fold), fold, judge.apply(training(fold))));
    }
    return answers.judged(score -> score >= threshold);
  }

  /**
   * Returns answers of a judge that learns nothing, at the threshold best on the training folds.
   */
  PairAnswers atBestThreshold(PairJudge judge) {
    PairAnswers answers = new PairAnswers();
    for (int fold = 0; fold < FOLDS; fold++) {
      double threshold = scored(training(fold), fold, judge).bestThreshold();
      answers.addAll(scored(held(fold), fold, judge).judged(score -> score >= threshold));
    }
    return answers;
  }

  /** Returns the scores of pairs, nothing said yet. */
  static PairAnswers scored(List<KnownPair> pairs, int fold, PairJudge judge) {
    PairAnswers answers = new PairAnswers();
    pairs.stream()
        .map(
            p ->
                new PairAnswers.Answer(
                    p,
                    fold,
                    judge.score(p.before(), p.after()),
                    judge.score(p.after(), p.before()),
                    false))
        .forEach(answers::add);
    return answers;
  }

  /** Returns the folds' numbers. */
  static IntStream folds() {
    return IntStream.range(0, FOLDS);
  }
}
