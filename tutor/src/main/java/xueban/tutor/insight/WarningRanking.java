package xueban.tutor.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import xueban.XuebanException;

/**
 * How well a risk found those who needed help, over all learners of all classes; chance is needed.
 *
 * @param learners learners at moments
 * @param needed share of them who needed help
 * @param averagePrecision mean, over those who needed help, of the precision down to them; ties
 *     count as one step
 * @param auc probability that of two of the same class the one who needed help has the greater
 *     risk; a tie is a half
 * @param warned share of learners warned of
 * @param precision share of warnings that were right; 0 without warnings
 * @param recall share of those who needed help who were warned of
 */
public record WarningRanking(
    int learners,
    double needed,
    double averagePrecision,
    double auc,
    double warned,
    double precision,
    double recall) {
  private static final double FIFTH = 0.2;

  /** What was said of a learner at a moment, and whether it came true; risk as log-odds. */
  record Judged(double risk, boolean needed, boolean warned) {}

  /** Measures the risk that the weights give, warned of at their threshold. */
  public static WarningRanking of(List<List<WarningCase>> classes, WarningWeights weights) {
    return of(judged(classes, weights));
  }

  /** Returns what the weights say of each learner of each class. */
  static List<List<Judged>> judged(List<List<WarningCase>> classes, WarningWeights weights) {
    double least = Math.log(weights.threshold() / (1 - weights.threshold()));
    List<List<Judged>> judged = new ArrayList<>();
    for (List<WarningCase> ofClass : classes) {
      boolean[] needed = WarningCase.neededHelp(ofClass);
      double[] logOdds = weights.logOdds(WarningCase.signs(ofClass));
      List<Judged> one = new ArrayList<>();
      for (int i = 0; i < needed.length; i++) {
        one.add(new Judged(logOdds[i], needed[i], logOdds[i] >= least));
      }
      judged.add(one);
    }
    return judged;
  }

  /** Measures a share against the class's mean, the lowest fifth of each class warned of. */
  public static WarningRanking of(
      List<List<WarningCase>> classes, ToDoubleFunction<WarningCase> share) {
    List<List<Judged>> judged = new ArrayList<>();
    for (List<WarningCase> ofClass : classes) {
      boolean[] needed = WarningCase.neededHelp(ofClass);
      double[] shares = ofClass.stream().mapToDouble(share).toArray();
      double mean = ofClass.stream().mapToDouble(share).sum() / shares.length;
      double[] sorted = shares.clone();
      Arrays.sort(sorted);
      double bound = sorted[(int) (FIFTH * (sorted.length - 1))];
      List<Judged> one = new ArrayList<>();
      for (int i = 0; i < needed.length; i++) {
        one.add(new Judged(mean - shares[i], needed[i], shares[i] <= bound));
      }
      judged.add(one);
    }
    return of(judged);
  }

  /** Returns the harmonic mean of precision and recall, in [0, 1]. */
  public double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /**
   * Measures what was said of the learners of classes.
   *
   * @throws XuebanException {@code INVALID_INPUT} if nobody, or everybody, needed help
   */
  static WarningRanking of(List<List<Judged>> classes) {
    List<Judged> all = new ArrayList<>();
    classes.forEach(all::addAll);
    all.sort(Comparator.comparingDouble((Judged j) -> -j.risk()));
    int needed = (int) all.stream().filter(Judged::needed).count();
    WarningTrainer.requireBoth(needed, all.size());
    int warned = (int) all.stream().filter(Judged::warned).count();
    int both = (int) all.stream().filter(j -> j.warned() && j.needed()).count();
    return new WarningRanking(
        all.size(),
        needed / (double) all.size(),
        averagePrecision(all, needed),
        auc(classes),
        warned / (double) all.size(),
        warned == 0 ? 0 : both / (double) warned,
        both / (double) needed);
  }

  private static double averagePrecision(List<Judged> all, int needed) {
    double sum = 0;
    int found = 0;
    int i = 0;
    while (i < all.size()) {
      int before = found;
      int end = i;
      while (end < all.size() && all.get(end).risk() == all.get(i).risk()) {
        found += all.get(end++).needed() ? 1 : 0;
      }
      sum += (found - before) * (found / (double) end);
      i = end;
    }
    return sum / needed;
  }

  private static double auc(List<List<Judged>> classes) {
    double better = 0;
    double pairs = 0;
    for (List<Judged> ofClass : classes) {
      for (Judged a : ofClass) {
        for (Judged b : ofClass) {
          if (a.needed() && !b.needed()) {
            pairs++;
            better += a.risk() > b.risk() ? 1 : a.risk() == b.risk() ? 0.5 : 0;
          }
        }
      }
    }
    return better / pairs;
  }
}
