package xueban.tutor.homework;

import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Chooses the core of one group: item by item whatever makes the members' sets best in sum, then by
 * exchanging one at a time. Only the most promising items are tried, some of every concept and kind
 * of work; where they do not make a full core, all that suit every member.
 */
final class CoreChoice {
  private static final int TRIED = 36;
  private static final int TRIED_AT_MOST = 72;
  private static final int MOST_PACKINGS = 20_000;
  private static final double EPSILON = 1e-9;

  private final int wanted;
  private final List<SetSearch> searches;
  private final Work work;
  private final List<Integer> members = new ArrayList<>();
  private final int[] memberOf;

  /** For each item that suits all, the option of each member. */
  private final Map<Integer, int[]> optionsOf = new TreeMap<>();

  private final List<Integer> shortlist;
  private final List<Integer> items = new ArrayList<>();

  CoreChoice(AssemblyProblem problem, int group, List<SetSearch> searches, Work work) {
    this.searches = searches;
    this.work = work;
    wanted = problem.coreItems().get(group);
    memberOf = new int[problem.learners().size()];
    for (int l = 0; l < memberOf.length; l++) {
      if (problem.learners().get(l).group() == group) {
        memberOf[l] = members.size();
        members.add(l);
      }
    }
    if (wanted > 0) {
      findCandidates(problem);
    }
    shortlist = shortlist(problem);
  }

  /** Returns the items of the core. */
  List<Integer> items() {
    return items;
  }

  /** Returns the core as options of a member. */
  int[] options(int learner) {
    int[] options = new int[items.size()];
    for (int i = 0; i < options.length; i++) {
      options[i] = requireNonNull(optionsOf.get(items.get(i)))[memberOf[learner]];
    }
    return options;
  }

  List<Integer> members() {
    return members;
  }

  /** Returns whether there is a core and an item that could take a place in it. */
  boolean canDiffer() {
    return !items.isEmpty() && shortlist.size() > items.size();
  }

  /** Puts another item in the place of one; returns whether every member may have it. */
  boolean differ(Random random) {
    int candidate = shortlist.get(random.nextInt(shortlist.size()));
    if (items.contains(candidate)) {
      return false;
    }
    items.set(random.nextInt(items.size()), candidate);
    return fits();
  }

  void set(List<Integer> newItems) {
    items.clear();
    items.addAll(newItems);
  }

  /** Chooses a core from nothing. */
  void choose() {
    while (items.size() < wanted && extended()) {
      // one more item
    }
    if (items.size() < wanted && items.size() < optionsOf.size()) {
      packMore();
    }
    improve();
  }

  /** Looks for a larger core that every member has room for, whatever it is worth. */
  private void packMore() {
    List<Integer> greedy = List.copyOf(items);
    SetState first = searches.get(members.getFirst()).state;
    List<Integer> shortFirst =
        optionsOf.entrySet().stream()
            .sorted(
                comparingInt((Map.Entry<Integer, int[]> e) -> first.seconds[e.getValue()[0]])
                    .thenComparingInt(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList();
    for (int size = Math.min(wanted, optionsOf.size()); size > greedy.size(); size--) {
      items.clear();
      int[] tries = {MOST_PACKINGS};
      if (packed(shortFirst, 0, size, tries)) {
        for (int item : items) {
          if (!shortlist.contains(item)) {
            shortlist.add(item);
          }
        }
        return;
      }
    }
    set(greedy);
  }

  private boolean packed(List<Integer> candidates, int from, int size, int[] tries) {
    if (items.size() == size) {
      return true;
    }
    for (int i = from; i < candidates.size() && tries[0]-- > 0; i++) {
      items.add(candidates.get(i));
      if (fits() && packed(candidates, i + 1, size, tries)) {
        return true;
      }
      items.removeLast();
    }
    return false;
  }

  /** Exchanges items of the core as long as that helps, at the prices that hold now. */
  void improve() {
    double best = items.isEmpty() ? 0 : worth();
    for (int slot = 0; slot < items.size(); slot++) {
      int kept = items.get(slot);
      for (int candidate : shortlist) {
        if (!work.isSpent() && !items.contains(candidate)) {
          int before = items.set(slot, candidate);
          double worth = fits() ? worth() : Double.NEGATIVE_INFINITY;
          if (worth > best + EPSILON) {
            best = worth;
            kept = candidate;
          }
          items.set(slot, before);
        }
      }
      items.set(slot, kept);
    }
  }

  private boolean extended() {
    int best = -1;
    double bestWorth = Double.NEGATIVE_INFINITY;
    for (int candidate : shortlist) {
      if (!items.contains(candidate)) {
        items.add(candidate);
        if (fits()) {
          // With no work left, the first that fits: the list has the worthiest first.
          double worth = work.isSpent() ? best < 0 ? 0 : bestWorth : worth();
          if (worth > bestWorth + EPSILON) {
            best = candidate;
            bestWorth = worth;
          }
        }
        items.removeLast();
      }
    }
    if (best < 0) {
      return false;
    }
    items.add(best);
    return true;
  }

  /** Returns the sum of the members' scores with this core, not searched to the end. */
  private double worth() {
    double sum = 0;
    for (int learner : members) {
      sum += searches.get(learner).sketch(options(learner));
    }
    return sum;
  }

  /** Returns whether every member may have all of the core. */
  private boolean fits() {
    for (int learner : members) {
      SetState state = searches.get(learner).state;
      int[] core = options(learner);
      state.start(new int[0]);
      work.spend(core.length);
      for (int option : core) {
        if (!state.allows(option, false)) {
          return false;
        }
        state.add(option);
      }
    }
    return true;
  }

  private void findCandidates(AssemblyProblem problem) {
    Map<Integer, Integer> suits = new HashMap<>();
    for (int m = 0; m < members.size(); m++) {
      List<AssemblyOption> options = problem.learners().get(members.get(m)).options();
      for (int o = 0; o < options.size(); o++) {
        AssemblyOption option = options.get(o);
        if (option.common() && suits.getOrDefault(option.item(), 0) == m) {
          suits.put(option.item(), m + 1);
          optionsOf.computeIfAbsent(option.item(), i -> new int[members.size()])[m] = o;
        }
      }
    }
    optionsOf.keySet().removeIf(i -> suits.getOrDefault(i, 0) < members.size());
    // What some member may not have even alone must not take a place on the list.
    optionsOf
        .keySet()
        .removeIf(
            i -> {
              items.add(i);
              boolean fits = fits();
              items.clear();
              return !fits;
            });
  }

  /** Returns the most promising items, some of every concept and kind of work. */
  private List<Integer> shortlist(AssemblyProblem problem) {
    List<Shortlist.Entry> entries = new ArrayList<>();
    Set<Integer> cells = new TreeSet<>();
    for (Map.Entry<Integer, int[]> entry : optionsOf.entrySet()) {
      double value = 0;
      double seconds = 0;
      int cell = 0;
      for (int m = 0; m < members.size(); m++) {
        AssemblyOption option =
            problem.learners().get(members.get(m)).options().get(entry.getValue()[m]);
        value += option.value();
        seconds += option.seconds();
        cell = option.concept() * Trait.values().length + option.kind().number();
      }
      cells.add(cell);
      entries.add(new Shortlist.Entry(entry.getKey(), cell, value, seconds));
    }
    int most = Math.min(TRIED_AT_MOST, Math.max(TRIED, 2 * cells.size()));
    return new ArrayList<>(Shortlist.of(entries, most));
  }
}
