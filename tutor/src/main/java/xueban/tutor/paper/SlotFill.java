package xueban.tutor.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What can be filled at all: how many items of each row, and a first choice for every version that
 * shares as few texts as possible. Both exactly, time and difficulty aside.
 */
final class SlotFill {
  private final PaperProblem problem;

  /** Options by row and text, the first of several; -1 if there is none: [rows][texts]. */
  private final int[][] optionOf;

  SlotFill(PaperProblem problem) {
    this.problem = problem;
    optionOf = new int[problem.rows().size()][problem.texts()];
    for (int[] row : optionOf) {
      Arrays.fill(row, -1);
    }
    for (int o = problem.options().size() - 1; o >= 0; o--) {
      PaperOption option = problem.options().get(o);
      optionOf[option.row()][option.text()] = o;
    }
  }

  /**
   * Returns how many items each row gets: as many points as possible. Rows with more points a slot
   * come first; what can be filled together is a matroid, so taking in that order is best.
   */
  int[] counts() {
    int[] counts = new int[optionOf.length];
    int[] holder = new int[problem.texts()];
    Arrays.fill(holder, -1);
    List<Integer> slotRows = new ArrayList<>();
    List<Integer> order =
        IntStream.range(0, optionOf.length)
            .boxed()
            .sorted(Comparator.comparingDouble(r -> -problem.rows().get(r).points()))
            .toList();
    for (int row : order) {
      for (int k = 0; k < problem.rows().get(row).count(); k++) {
        slotRows.add(row);
        if (!augment(slotRows.size() - 1, slotRows, holder, new boolean[problem.texts()])) {
          slotRows.removeLast();
          break;
        }
        counts[row]++;
      }
    }
    return counts;
  }

  private boolean augment(int slot, List<Integer> slotRows, int[] holder, boolean[] tried) {
    int[] options = optionOf[slotRows.get(slot)];
    for (int q = 0; q < holder.length; q++) {
      if (options[q] >= 0 && !tried[q]) {
        tried[q] = true;
        if (holder[q] < 0 || augment(holder[q], slotRows, holder, tried)) {
          holder[q] = slot;
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the options of every version, rows in their order: [versions][slots]. */
  int[][] fill(int[] counts) {
    int rows = counts.length;
    int texts = problem.texts();
    int versions = problem.versions();
    int firstText = 2 + versions * rows;
    int firstShared = firstText + versions * texts;
    CheapestFlow flow = new CheapestFlow(firstShared + texts);
    int[][] edges = new int[versions * rows][texts];
    for (int q = 0; q < texts; q++) {
      for (int v = 0; v < versions; v++) {
        flow.edge(firstText + v * texts + q, firstShared + q, 1, 0);
        flow.edge(firstShared + q, 1, 1, v == 0 ? 0 : 1);
      }
    }
    for (int v = 0; v < versions; v++) {
      for (int r = 0; r < rows; r++) {
        flow.edge(0, 2 + v * rows + r, counts[r], 0);
        for (int q = 0; q < texts; q++) {
          if (optionOf[r][q] >= 0) {
            edges[v * rows + r][q] = flow.edge(2 + v * rows + r, firstText + v * texts + q, 1, 0);
          }
        }
      }
    }
    flow.send(0, 1);
    int[][] chosen = new int[versions][];
    for (int v = 0; v < versions; v++) {
      IntStream.Builder taken = IntStream.builder();
      for (int r = 0; r < rows; r++) {
        for (int q = 0; q < texts; q++) {
          if (optionOf[r][q] >= 0 && flow.flows(edges[v * rows + r][q])) {
            taken.add(optionOf[r][q]);
          }
        }
      }
      chosen[v] = taken.build().toArray();
    }
    return chosen;
  }
}
