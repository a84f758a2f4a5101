package xueban.tutor.answer.draft;

import java.util.ArrayList;
import java.util.List;

/**
 * The units of a clause laid beside those of a source: the common subsequence of most weight, and
 * what stands in its gaps on either side.
 *
 * @param cover share of the clause's weight that is in it, in [0, 1]; larger is better
 * @param gaps between one common unit and the next, before the first and after the last
 */
record Alignment(double cover, List<Gap> gaps) {
  /** What the clause says at a place, and what the source says there. */
  record Gap(List<Unit> said, List<Unit> source, boolean isFirst, boolean isLast) {
    /** Returns whether something common stands on both sides. */
    boolean isWithin() {
      return !isFirst && !isLast;
    }
  }

  Alignment {
    gaps = List.copyOf(gaps);
  }

  static Alignment of(List<Unit> clause, List<Unit> source) {
    double[][] best = new double[clause.size() + 1][source.size() + 1];
    for (int i = clause.size() - 1; i >= 0; i--) {
      for (int j = source.size() - 1; j >= 0; j--) {
        double skip = Math.max(best[i + 1][j], best[i][j + 1]);
        best[i][j] =
            clause.get(i).equals(source.get(j))
                ? Math.max(skip, best[i + 1][j + 1] + worth(clause, source, i, j))
                : skip;
      }
    }
    List<Gap> gaps = new ArrayList<>();
    double common = 0;
    int i = 0;
    int j = 0;
    int saidFrom = 0;
    int sourceFrom = 0;
    while (i < clause.size() && j < source.size()) {
      boolean both =
          clause.get(i).equals(source.get(j))
              && best[i][j] == best[i + 1][j + 1] + worth(clause, source, i, j);
      if (both) {
        gap(gaps, clause.subList(saidFrom, i), source.subList(sourceFrom, j), common == 0, false);
        common += clause.get(i).weight();
        saidFrom = ++i;
        sourceFrom = ++j;
      } else if (best[i + 1][j] >= best[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    gap(
        gaps,
        clause.subList(saidFrom, clause.size()),
        source.subList(sourceFrom, source.size()),
        false,
        true);
    double all = clause.stream().mapToDouble(Unit::weight).sum();
    return new Alignment(all == 0 ? 1 : common / all, gaps);
  }

  /** A unit counts a little more beside another common one, so that whole words stay together. */
  private static double worth(List<Unit> clause, List<Unit> source, int i, int j) {
    boolean together =
        i + 1 < clause.size()
            && j + 1 < source.size()
            && clause.get(i + 1).equals(source.get(j + 1));
    return clause.get(i).weight() + (together ? .1 : 0);
  }

  private static void gap(
      List<Gap> gaps, List<Unit> said, List<Unit> source, boolean first, boolean last) {
    if (!said.isEmpty() || !source.isEmpty()) {
      gaps.add(new Gap(List.copyOf(said), List.copyOf(source), first, last));
    }
  }
}
