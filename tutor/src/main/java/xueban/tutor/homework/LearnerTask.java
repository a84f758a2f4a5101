package xueban.tutor.homework;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import xueban.XuebanException;

/**
 * What one learner may and shall be given.
 *
 * @param group number of the layer, from 0; its members share a core
 * @param maxSeconds most time that all items take together, from 0
 * @param maxItems most items, from 0
 * @param aimsAtLeastHalf whether reviews and prerequisites may be no more than targets and
 *     extensions
 * @param demands at most one a trait
 * @param options each item once; between equals the earlier wins
 */
public record LearnerTask(
    int group,
    int maxSeconds,
    int maxItems,
    boolean aimsAtLeastHalf,
    List<Demand> demands,
    List<AssemblyOption> options) {
  public LearnerTask {
    demands = List.copyOf(demands);
    options = List.copyOf(options);
    if (group < 0 || maxSeconds < 0 || maxItems < 0) {
      throw XuebanException.invalid(
          "learner",
          "group (%d), maxSeconds (%d) and maxItems (%d) must not be negative."
              .formatted(group, maxSeconds, maxItems));
    }
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    for (Demand demand : demands) {
      if (!traits.add(demand.trait())) {
        throw XuebanException.invalid(
            "demands", "has %s twice; join them.".formatted(demand.trait()));
      }
    }
    BitSet items = new BitSet();
    for (AssemblyOption option : options) {
      if (items.get(option.item())) {
        throw XuebanException.invalid(
            "options", "has item %d twice; keep one.".formatted(option.item()));
      }
      items.set(option.item());
    }
  }
}
