package xueban.model.logistic;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The shared features of the logistic tracer, each with one weight. The sign says how a weight may
 * lie: it is what makes mastery rise with a right answer whatever the data.
 *
 * <p>x below is the feature's value; of a concept's features an item has the mean over its
 * concepts.
 */
public enum Term {
  /** x = 1. */
  BIAS(0, 0),
  /** x = author's difficulty - 0.5, for items that the model does not know. */
  DIFFICULTY(1, -1),
  /** x = ln(1 + independent right answers of the concept). */
  CONCEPT_RIGHT(2, 1),
  /** x = ln(1 + independent wrong answers of the concept). */
  CONCEPT_WRONG(3, -1),
  /** x = sum over the concept's last seven independent outcomes of .75^age (outcome - 0.5). */
  CONCEPT_RECENT(4, 1),
  /** x = ln(1 + assisted right answers of the concept). */
  ASSISTED_RIGHT(5, 1),
  /** x = ln(1 + assisted wrong answers of the concept). */
  ASSISTED_WRONG(6, -1),
  /** x = ln(recall) of the concept, 0 just after an answer, falling. */
  FORGETTING(7, 1),
  /** x = ln(1 + all independent right answers). */
  TOTAL_RIGHT(8, 1),
  /** x = ln(1 + all independent wrong answers). */
  TOTAL_WRONG(9, -1),
  /** x = the learner's ability: log-odds, 0 for the average learner. */
  ABILITY(10, 1),
  /** x = sum over the last 16 independent responses of any concept of .75^age (score - 0.5). */
  RECENT(11, 1),
  /** x = 2 score - 1 of the last response to this very item among the last 64; 0 if none. */
  SAME_ITEM(12, 1),
  /** x = ln(1 + right ones of the unaided answers to the concept within the last hour). */
  HOUR_RIGHT(13, 0),
  /** x = ln(1 + wrong ones of these). */
  HOUR_WRONG(14, 0),
  /** x = ln(1 + right ones of the unaided answers to the concept within the last day). */
  DAY_RIGHT(15, 0),
  /** x = ln(1 + wrong ones of these). */
  DAY_WRONG(16, 0),
  /** x = ln(1 + right ones of the unaided answers to the concept within the last 7 days). */
  WEEK_RIGHT(17, 0),
  /** x = ln(1 + wrong ones of these). */
  WEEK_WRONG(18, 0),
  /** x = ln(1 + right ones of the unaided answers to the concept within the last 30 days). */
  MONTH_RIGHT(19, 0),
  /** x = ln(1 + wrong ones of these). */
  MONTH_WRONG(20, 0);

  /**
   * Counts in time windows, as far as the last 64 answers tell: see {@link TimeWindows}. They are
   * in predictions alone, so their signs are free.
   */
  static final Set<Term> WINDOWS =
      Collections.unmodifiableSet(EnumSet.range(HOUR_RIGHT, MONTH_WRONG));

  /** The weight's place in an array of weights. */
  final int column;

  /** 1: at least 0; -1: at most 0; 0: free. */
  final int sign;

  Term(int column, int sign) {
    this.column = column;
    this.sign = sign;
  }

  /** Returns the nearest weight that the sign allows. */
  double allowed(double weight) {
    return switch (sign) {
      case 1 -> Math.max(0, weight);
      case -1 -> Math.min(0, weight);
      default -> weight;
    };
  }
}
