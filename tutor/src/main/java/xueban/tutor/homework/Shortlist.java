package xueban.tutor.homework;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The few of many entries that are worth a try: of every cell (such as a concept and a kind of
 * work) the worthiest, the worthiest for their time and the shortest, in turn.
 */
final class Shortlist {
  /**
   * What is known of an entry.
   *
   * @param number names the entry
   * @param cell entries of one cell can take each other's place
   */
  record Entry(int number, int cell, double value, double seconds) {}

  private static final List<Comparator<Entry>> ORDERS =
      List.of(
          comparingDouble((Entry e) -> -e.value()),
          comparingDouble((Entry e) -> -e.value() / e.seconds()),
          comparingDouble(Entry::seconds));

  private Shortlist() {}

  /**
   * Returns the numbers of at most so many entries, best cell first; all if there are no more.
   *
   * @param most cells with more than their turn give way to those with none
   */
  static List<Integer> of(List<Entry> entries, int most) {
    if (entries.size() <= most) {
      return entries.stream().map(Entry::number).toList();
    }
    Map<Integer, List<Entry>> cells = new LinkedHashMap<>();
    entries.stream()
        .sorted(ORDERS.getFirst())
        .forEach(e -> cells.computeIfAbsent(e.cell(), c -> new ArrayList<>()).add(e));
    List<List<Entry>> turns = cells.values().stream().map(Shortlist::inTurn).toList();
    List<Integer> listed = new ArrayList<>();
    for (int turn = 0; listed.size() < most; turn++) {
      for (List<Entry> cell : turns) {
        if (turn < cell.size() && listed.size() < most) {
          listed.add(cell.get(turn).number());
        }
      }
    }
    return listed;
  }

  /** Returns the entries of a cell, each once, by the three orders in turn. */
  private static List<Entry> inTurn(List<Entry> cell) {
    List<List<Entry>> sorted =
        ORDERS.stream().map(order -> cell.stream().sorted(order).toList()).toList();
    Map<Integer, Entry> taken = new LinkedHashMap<>();
    int[] next = new int[sorted.size()];
    for (int k = 0; taken.size() < cell.size(); k = (k + 1) % next.length) {
      while (next[k] < cell.size() && taken.containsKey(sorted.get(k).get(next[k]).number())) {
        next[k]++;
      }
      if (next[k] < cell.size()) {
        Entry entry = sorted.get(k).get(next[k]);
        taken.put(entry.number(), entry);
      }
    }
    return List.copyOf(taken.values());
  }
}
