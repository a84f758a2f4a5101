package xueban.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import xueban.tutor.faq.FaqMatcher;
import xueban.tutor.faq.LikenessTrainer;
import xueban.tutor.faq.LikenessWeights;
import xueban.tutor.faq.QuestionPair;
import xueban.tutor.faq.QuestionReader;

/**
 * Whether two questions ask the same, on LCQMC: out of the box, and fitted to pairs of the set. All
 * thresholds are chosen on what is fitted to. Baselines: shares of neighbouring characters, and the
 * cosine of vectors. Control: fitted to labels dealt anew.
 */
final class QuestionPairsRun {
  private static final long SEED = 20261123;

  private final QuestionReader reader;
  private final KeptRows rows;
  private final List<Figure> figures = new ArrayList<>();

  QuestionPairsRun(QuestionReader reader, KeptRows rows) {
    this.reader = reader;
    this.rows = rows;
  }

  /**
   * Returns the figures.
   *
   * @param fitted pairs to fit to and to choose thresholds on
   * @param told pairs that the figures are of
   * @param split what {@code told} is
   */
  List<Figure> measure(List<QuestionPair> fitted, List<QuestionPair> told, String split) {
    PairScores cosine = PairScores.of(told, reader::cosine);
    double cosineAccuracy = cosine.accuracy(PairScores.of(fitted, reader::cosine).bestThreshold());
    PairScores pairs = PairScores.of(told, reader::pairShare);
    double pairsAccuracy = pairs.accuracy(PairScores.of(fitted, reader::pairShare).bestThreshold());
    LikenessWeights shipped = LikenessWeights.shipped();
    PairScores own = scores(told, shipped);
    PairScores trained = scores(told, new LikenessTrainer(reader).fit(fitted));
    PairScores control = scores(told, new LikenessTrainer(reader).fit(dealtAnew(fitted)));
    add(split, "pairs", told.size(), "pairs", null);
    add(split, "accuracy, character pairs", pairsAccuracy, "1", null);
    add(split, "accuracy, cosine", cosineAccuracy, "1", pairsAccuracy);
    add(split, "accuracy, out of the box", own.accuracy(FaqMatcher.SURE), "1", pairsAccuracy);
    add(
        split,
        "accuracy, out of the box, threshold of the set",
        own.accuracy(scores(fitted, shipped).bestThreshold()),
        "1",
        cosineAccuracy);
    add(split, "accuracy, trained", trained.accuracy(.5), "1", cosineAccuracy);
    add(split, "accuracy, labels dealt anew (control)", control.accuracy(.5), "1", null);
    add(split, "AUC, character pairs", pairs.auc(), "1", null);
    add(split, "AUC, cosine", cosine.auc(), "1", pairs.auc());
    add(split, "AUC, out of the box", own.auc(), "1", cosine.auc());
    add(split, "AUC, trained", trained.auc(), "1", cosine.auc());
    keep(own, trained, split, true);
    return List.copyOf(figures);
  }

  /** Keeps what is said of pairs whose labels are withheld, and returns how many there are. */
  List<Figure> say(List<QuestionPair> fitted, List<QuestionPair> told) {
    PairScores own = scores(told, LikenessWeights.shipped());
    keep(own, scores(told, new LikenessTrainer(reader).fit(fitted)), "test", false);
    add("test", "pairs, labels withheld", told.size(), "pairs", null);
    return List.copyOf(figures);
  }

  private void keep(PairScores own, PairScores trained, String split, boolean judged) {
    for (int i = 0; i < own.pairs().size(); i++) {
      QuestionPair pair = own.pairs().get(i);
      rows.add(
          "lcqmc-" + split,
          Integer.toString(i),
          !judged ? "" : pair.same() ? "same" : "different",
          String.format(Locale.ROOT, "%.4f", own.scores()[i]),
          String.format(Locale.ROOT, "%.4f", trained.scores()[i]),
          pair.first(),
          pair.second());
    }
  }

  private PairScores scores(List<QuestionPair> pairs, LikenessWeights weights) {
    return PairScores.of(pairs, (a, b) -> reader.probability(weights, a, b));
  }

  private static List<QuestionPair> dealtAnew(List<QuestionPair> pairs) {
    List<Boolean> labels = new ArrayList<>(pairs.stream().map(QuestionPair::same).toList());
    Collections.shuffle(labels, new Random(SEED));
    List<QuestionPair> dealt = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      dealt.add(new QuestionPair(pairs.get(i).first(), pairs.get(i).second(), labels.get(i)));
    }
    return dealt;
  }

  private void add(
      String split, String name, double value, String unit, @Nullable Double baseline) {
    figures.add(new Figure(name, value, unit, baseline, "lcqmc", split));
  }
}
