package xueban.recommend.relevance.live;

import java.util.List;
import java.util.OptionalDouble;
import xueban.recommend.relevance.Judgement;

/**
 * How far people who judged the same agree on right or wrong, beyond what chance would.
 *
 * <pre>kappa = (agreed - chance) / (1 - chance)</pre>
 *
 * Source: Cohen 1960, doi:10.1177/001316446002000104. Unlike there the judges may be more than two
 * people; of each pair of judgements the first is that of the lower id. Where nearly all is right,
 * chance agrees nearly always too and kappa says little: look at {@code agreed} then.
 *
 * @param judged how many queries and entries two judged, at least 1
 * @param agreed share on which they agreed, in [0, 1]
 * @param kappa in [-1, 1], 0 as good as chance; empty if chance alone agrees on all
 */
public record JudgeAgreement(int judged, double agreed, OptionalDouble kappa) {
  /**
   * Returns how far they agree.
   *
   * @param pairs two judgements of the same each; not empty
   */
  static JudgeAgreement of(List<List<Judgement>> pairs) {
    int n = pairs.size();
    int both = 0;
    int first = 0;
    int second = 0;
    for (List<Judgement> pair : pairs) {
      boolean a = pair.get(0).grade() >= Judgement.RIGHT;
      boolean b = pair.get(1).grade() >= Judgement.RIGHT;
      both += a == b ? 1 : 0;
      first += a ? 1 : 0;
      second += b ? 1 : 0;
    }
    double agreed = (double) both / n;
    // In whole numbers, so that "on all" is told exactly.
    long byChance = (long) first * second + (long) (n - first) * (n - second);
    long all = (long) n * n;
    return new JudgeAgreement(
        n,
        agreed,
        byChance == all
            ? OptionalDouble.empty()
            : OptionalDouble.of(
                (agreed - (double) byChance / all) / (1 - (double) byChance / all)));
  }
}
