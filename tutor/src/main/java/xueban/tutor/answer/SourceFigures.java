package xueban.tutor.answer;

import java.util.List;
import java.util.Map;

/**
 * How questions are answered by weights.
 *
 * @param answerable how many have their entry in the catalog
 * @param quoted the share of these for which an entry that answers is quoted, in [0, 1]
 * @param refused the share of these that are refused, in [0, 1]
 * @param unanswerable how many nothing answers, or have their entry taken out
 * @param rightlyRefused the share of these that are refused, in [0, 1]
 */
public record SourceFigures(
    int answerable, double quoted, double refused, int unanswerable, double rightlyRefused) {
  /** The share of answerable questions without a right quote that is aimed at. */
  private static final double MISSED_GOAL = .03;

  /**
   * The share answered though nothing answers that is aimed at: it is larger, since what is quoted
   * may still help, and a question whose entry was taken out may be answered by another.
   */
  private static final double ANSWERED_GOAL = .20;

  static SourceFigures of(List<SourceCase> cases, AnswerWeights weights) {
    int answerable = 0;
    int quoted = 0;
    int refused = 0;
    int rightly = 0;
    for (SourceCase one : cases) {
      boolean answered = one.reading().isAnswered(weights);
      if (one.answerable()) {
        answerable++;
        refused += answered ? 0 : 1;
        quoted += answered && one.isRightlyQuoted(weights) ? 1 : 0;
      } else {
        rightly += answered ? 0 : 1;
      }
    }
    int others = cases.size() - answerable;
    return new SourceFigures(
        answerable,
        share(quoted, answerable),
        share(refused, answerable),
        others,
        share(rightly, others));
  }

  /** Returns the figures of parts together, each part weighing as much as it has questions. */
  static SourceFigures together(List<SourceFigures> parts) {
    int answerable = parts.stream().mapToInt(SourceFigures::answerable).sum();
    int others = parts.stream().mapToInt(SourceFigures::unanswerable).sum();
    return new SourceFigures(
        answerable,
        share(parts.stream().mapToDouble(p -> p.quoted * p.answerable).sum(), answerable),
        share(parts.stream().mapToDouble(p -> p.refused * p.answerable).sum(), answerable),
        others,
        share(parts.stream().mapToDouble(p -> p.rightlyRefused * p.unanswerable).sum(), others));
  }

  /**
   * Returns what is to be small, in [0, 1]: the mean of the share without the right quote and of
   * the share answered though nothing answers, each weighing as much as its goal is small.
   */
  public double loss() {
    return loss(1 - quoted, 1 - rightlyRefused);
  }

  static double loss(double missed, double answered) {
    return (missed / MISSED_GOAL + answered / ANSWERED_GOAL)
        / (1 / MISSED_GOAL + 1 / ANSWERED_GOAL);
  }

  /**
   * Returns how well questions that can be answered are told from others, in [0, 1]: the mean share
   * answered of the former and refused of the latter; .5 is chance.
   */
  public double toldApart() {
    return (1 - refused + rightlyRefused) / 2;
  }

  void into(Map<String, Double> figures, String prefix) {
    figures.put(prefix + "right_entry_quoted", quoted);
    figures.put(prefix + "refused_although_answerable", refused);
    figures.put(prefix + "refused_rightly", rightlyRefused);
    figures.put(prefix + "told_apart", toldApart());
  }

  private static double share(double some, int all) {
    return all == 0 ? 0 : some / all;
  }
}
