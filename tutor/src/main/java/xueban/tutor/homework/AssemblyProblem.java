package xueban.tutor.homework;

import java.util.List;
import xueban.XuebanException;

/**
 * A class's homework as a problem of optimal test assembly: one set a learner, best in sum.
 *
 * <pre>
 * maximise  sum over learners and concepts of v1 + v2/2 + v3/4 + …   (values of the set's items on the
 *                                                         concept, largest first)
 *           − 100 a missing item of a kind − 1,000 of a purpose − 10,000 of a core, a learner
 * so that   time and number of items stay within each learner's
 *           a set has at most as many items of a trait as demanded
 *           reviews and prerequisites are at most half of a set, where the learner's task says so
 *           every member of a group has the group's core
 *           outside the cores an item goes to at most {@code exposure} learners
 * </pre>
 *
 * Source: W. J. van der Linden, Linear Models for Optimal Test Design (2005), chapters 3 to 6: sets
 * as 0-1 variables, quantitative and categorical constraints, several forms with overlap, item
 * exposure. Unlike there, value falls with each further item of a concept, and demands that cannot
 * be met give way at the prices above: kinds first, then purposes, then cores; the rest never. A
 * missing item of a core is missing for every member of the group, and is paid for by each: so the
 * order holds in a group of any size, as long as a learner has fewer than ten purposes and fewer
 * than ten kinds demanded, and fewer than a hundred items.
 *
 * @param items how many items there are; options number them from 0
 * @param concepts how many concepts there are
 * @param learners in the order of the class
 * @param coreItems for each group, how many items every member shall have in common
 * @param exposure most learners who get an item outside the cores, at least 1
 */
public record AssemblyProblem(
    int items, int concepts, List<LearnerTask> learners, List<Integer> coreItems, int exposure) {
  /** What a missing item of a demanded kind costs a learner. */
  public static final double KIND_PENALTY = 100;

  /** What a missing item of a demanded purpose costs a learner. */
  public static final double PURPOSE_PENALTY = 1_000;

  /** What a missing item of a core costs each member of the group. */
  public static final double CORE_PENALTY = 10_000;

  public AssemblyProblem {
    learners = List.copyOf(learners);
    coreItems = List.copyOf(coreItems);
    if (exposure < 1) {
      throw XuebanException.invalid("exposure", exposure + " must be at least 1.");
    }
    for (int wanted : coreItems) {
      if (wanted < 0) {
        throw XuebanException.invalid("coreItems", wanted + " must not be negative.");
      }
    }
    for (LearnerTask learner : learners) {
      if (learner.group() >= coreItems.size()) {
        throw XuebanException.invalid(
            "group",
            "%d of a learner must be below the number of groups (%d)."
                .formatted(learner.group(), coreItems.size()));
      }
      for (AssemblyOption option : learner.options()) {
        if (option.item() >= items || option.concept() >= concepts) {
          throw XuebanException.invalid(
              "option",
              "item %d and concept %d must be below %d and %d."
                  .formatted(option.item(), option.concept(), items, concepts));
        }
      }
    }
  }

  /** Returns the most learners outside the cores for a share of the class, at least one. */
  public static int exposureOf(double share, int learners) {
    // .07 · 100 is a little more than 7 in doubles.
    return Math.max(1, (int) Math.ceil(share * learners - 1e-9));
  }
}
