package xueban.model.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import xueban.Explanation;
import xueban.model.ItemRef;
import xueban.model.state.CompactState;
import xueban.model.state.Window;

/**
 * Shares of past answers in log-odds.
 *
 * <p>All numbers are multiples of 2⁻³⁶, so sums of them are exact in any order, and the shares add
 * up to the whole to the bit.
 */
final class AnswerShares {
  private static final double STEPS = 0x1p36;

  private final PastAnswers past;
  private final CompactState state;
  private final ItemRef item;
  private final Window window;

  private AnswerShares(PastAnswers past, CompactState state, ItemRef item, Window window) {
    this.past = past;
    this.state = state;
    this.item = item;
    this.window = window;
  }

  /**
   * @param past at least one answer
   * @param window the same answers
   */
  static AnswerShares of(PastAnswers past, CompactState state, ItemRef item, Window window) {
    return new AnswerShares(past, state, item, window);
  }

  /** Returns the nearest multiple of 2⁻³⁶. */
  static double onGrid(double logOdds) {
    return Math.rint(logOdds * STEPS) / STEPS;
  }

  /**
   * Returns a sum with a part for each answer.
   *
   * @param model log-odds after some answers, on the grid
   * @param before log-odds before any answer, on the grid
   */
  Explanation explanation(ToDoubleFunction<PastAnswers> model, double before) {
    double after = model.applyAsDouble(past);
    double[] shares = new double[past.size()];
    double rest = after - before;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = after - model.applyAsDouble(past.without(i));
      rest -= shares[i];
    }
    share(rest, shares);
    List<Explanation> leaves = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      leaves.add(Explanation.leaf(describe(i), shares[i]));
    }
    return Explanation.sum("the learner's last unaided answers", leaves);
  }

  /**
   * Adds the rest to the shares of its sign in proportion, so none changes sign; to all alike if
   * there are none of its sign. What rounding leaves goes to the greatest.
   */
  private static void share(double rest, double[] shares) {
    double size = 0;
    for (double share : shares) {
      size += Math.max(0, share * Math.signum(rest));
    }
    double left = rest;
    int greatest = 0;
    for (int i = 0; i < shares.length; i++) {
      double ofRest =
          size == 0 ? 1.0 / shares.length : Math.max(0, shares[i] * Math.signum(rest)) / size;
      double part = onGrid(rest * ofRest);
      shares[i] += part;
      left -= part;
      greatest = Math.abs(shares[i]) > Math.abs(shares[greatest]) ? i : greatest;
    }
    shares[greatest] += left;
  }

  private String describe(int i) {
    double score = past.score(i);
    String outcome =
        score == 1
            ? "right answer"
            : score == 0 ? "wrong answer" : String.format(Locale.ROOT, "answer scored %.2f", score);
    int back = past.size() - i;
    return "%s to %s, %s"
        .formatted(outcome, what(i), back == 1 ? "the last" : back + " answers back");
  }

  private String what(int i) {
    if (past.relation(i) == PastAnswers.SAME_ITEM) {
      return "item " + item.id();
    }
    String concept =
        window.slot(i) < 0
            ? "no concept"
            : "concept " + state.concept(window.slot(i)).orElse("not named");
    return "an item of " + concept;
  }
}
