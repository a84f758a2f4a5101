package xueban.tutor.homework;

import java.util.List;

/**
 * Sets for a class.
 *
 * @param cores for each group, the items that all its members have, by number
 * @param sets for each learner, the options chosen, as indices into the learner's options,
 *     ascending; core items included
 * @param value what the sets are worth, the penalties aside; larger is better
 * @param relaxed what could not be had, cores first; empty if every demand is met
 */
public record Assembly(
    List<List<Integer>> cores, List<List<Integer>> sets, double value, List<Relaxation> relaxed) {
  public Assembly {
    cores = cores.stream().map(List::copyOf).toList();
    sets = sets.stream().map(List::copyOf).toList();
    relaxed = List.copyOf(relaxed);
  }

  /** Returns the value less the penalties: what is maximised. */
  public double score() {
    return value - relaxed.stream().mapToDouble(Relaxation::penalty).sum();
  }

  /** A demand that gave way. */
  public sealed interface Relaxation {
    /** Returns what it costs. */
    double penalty();
  }

  /**
   * A group has fewer items in common than wanted.
   *
   * @param members learners of the group
   */
  public record CoreShort(int group, int members, int wanted, int got) implements Relaxation {
    @Override
    public double penalty() {
      return AssemblyProblem.CORE_PENALTY * members * (wanted - got);
    }
  }

  /**
   * A learner has fewer items of a trait than demanded.
   *
   * @param learner index in the class
   */
  public record DemandShort(int learner, Demand demand, int got) implements Relaxation {
    @Override
    public double penalty() {
      return demand.penalty() * (demand.least() - got);
    }
  }
}
