package xueban.model.irt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import xueban.XuebanException;

/**
 * Responses as numbers, learner by learner. Learners, and each one's items, stand in the order of
 * their ids, so that a fit does not depend on the order of the log.
 *
 * <pre>
 *   learner l has responses starts[l] … starts[l + 1] - 1
 *   response r is at item item[r] with score category[r]
 * </pre>
 */
final class SparseResponses {
  final List<String> items;
  final int learners;
  final int[] starts;
  final int[] item;
  final int[] category;

  SparseResponses(Iterable<ItemResponse> responses, int categories) {
    TreeMap<String, List<ItemResponse>> byLearner = new TreeMap<>();
    TreeMap<String, Integer> numbers = new TreeMap<>();
    SortedSet<Integer> seen = new TreeSet<>();
    int rows = 0;
    for (ItemResponse response : responses) {
      if (response.category() >= categories) {
        throw XuebanException.invalid(
            "category",
            "%d of learner %s at item %s must be in 0..%d. Choose a family with more scores."
                .formatted(
                    response.category(), response.learner(), response.item(), categories - 1));
      }
      byLearner.computeIfAbsent(response.learner(), k -> new ArrayList<>()).add(response);
      numbers.put(response.item(), 0);
      seen.add(response.category());
      rows++;
    }
    if (seen.size() < 2) {
      throw XuebanException.invalid(
          "training data",
          "%d responses with the scores %s must hold two different scores. Collect more responses."
              .formatted(rows, seen));
    }
    items = List.copyOf(numbers.keySet());
    for (int i = 0; i < items.size(); i++) {
      numbers.put(items.get(i), i);
    }
    learners = byLearner.size();
    starts = new int[learners + 1];
    item = new int[rows];
    category = new int[rows];
    int learner = 0;
    int row = 0;
    for (List<ItemResponse> own : byLearner.values()) {
      own.sort(Comparator.comparing(ItemResponse::item).thenComparing(ItemResponse::category));
      for (ItemResponse response : own) {
        item[row] = numbers.getOrDefault(response.item(), -1);
        category[row++] = response.category();
      }
      starts[++learner] = row;
    }
  }

  /** Returns how often each score was given, [items][categories]. */
  int[][] scores(int categories) {
    int[][] counts = new int[items.size()][categories];
    for (int row = 0; row < item.length; row++) {
      counts[item[row]][category[row]]++;
    }
    return counts;
  }

  /** Returns the learner of each response, [responses]. */
  int[] learnerOf() {
    int[] of = new int[item.length];
    for (int learner = 0; learner < learners; learner++) {
      Arrays.fill(of, starts[learner], starts[learner + 1], learner);
    }
    return of;
  }
}
