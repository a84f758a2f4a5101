package xueban.tutor.paper;

import java.util.List;

/**
 * Versions of a paper.
 *
 * @param filled how many items each row has, in every version alike
 * @param versions for each version the options chosen, rows in their order
 * @param cost what was minimised; smaller is better
 */
public record PaperPlan(List<Integer> filled, List<List<Integer>> versions, double cost) {
  public PaperPlan {
    filled = List.copyOf(filled);
    versions = versions.stream().map(List::copyOf).toList();
  }
}
