package xueban.tutor.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A learner at one moment, and what came after it: to fit and to measure warnings.
 *
 * @param signs as of the moment
 * @param recentShare share right of the last 20 responses before it, in [0, 1]
 * @param overallShare share right of all responses before it, in [0, 1]
 * @param nextShare share right of the next {@value #NEXT} responses, in [0, 1]
 */
public record WarningCase(
    String learner, WarningSigns signs, double recentShare, double overallShare, double nextShare) {
  /** How many responses ahead a warning looks. */
  public static final int NEXT = 20;

  /** Which share of a class is meant: those below this percentile. */
  public static final double PERCENTILE = 0.2;

  /**
   * Returns who of a class needed help: whose next share is below the class's 20th percentile,
   * interpolated linearly (type 7 of Hyndman and Fan 1996, doi:10.2307/2684934). With ties, fewer
   * than a fifth.
   */
  public static boolean[] neededHelp(List<WarningCase> ofClass) {
    double[] shares = ofClass.stream().mapToDouble(WarningCase::nextShare).sorted().toArray();
    boolean[] needed = new boolean[shares.length];
    if (shares.length == 0) {
      return needed;
    }
    double place = PERCENTILE * (shares.length - 1);
    int below = (int) place;
    int above = Math.min(shares.length - 1, below + 1);
    double bound = shares[below] + (place - below) * (shares[above] - shares[below]);
    for (int i = 0; i < needed.length; i++) {
      needed[i] = ofClass.get(i).nextShare() < bound;
    }
    return needed;
  }

  /** Returns the same moment with another share right after it. */
  WarningCase followedBy(double next) {
    return new WarningCase(learner, signs, recentShare, overallShare, next);
  }

  /** Returns the signs of each learner of a class. */
  public static List<WarningSigns> signs(List<WarningCase> ofClass) {
    return ofClass.stream().map(WarningCase::signs).toList();
  }

  /** Returns the learners in classes of about a size, at least one class, none much smaller. */
  static List<List<WarningCase>> classes(List<WarningCase> shuffled, int size) {
    int count = Math.max(1, (int) Math.round(shuffled.size() / (double) size));
    int[] ends = new int[count];
    Arrays.setAll(ends, k -> (int) ((k + 1L) * shuffled.size() / count));
    List<List<WarningCase>> classes = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      classes.add(List.copyOf(shuffled.subList(k == 0 ? 0 : ends[k - 1], ends[k])));
    }
    return classes;
  }
}
