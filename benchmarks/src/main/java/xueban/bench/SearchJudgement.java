package xueban.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How a search did on queries whose right documents are known; means over the queries. */
final class SearchJudgement {
  private final List<String> rows = new ArrayList<>();
  private double first;
  private double precision;
  private double reciprocal;
  private int queries;

  /**
   * Counts a query.
   *
   * @param found ids of documents, the best first
   * @param right ids of all that are right, not empty
   */
  void add(String query, List<String> found, Set<String> right) {
    queries++;
    boolean hit = !found.isEmpty() && right.contains(found.get(0));
    first += hit ? 1 : 0;
    long among = found.stream().limit(right.size()).filter(right::contains).count();
    precision += among / (double) right.size();
    int place = 0;
    while (place < found.size() && !right.contains(found.get(place))) {
      place++;
    }
    reciprocal += place < found.size() ? 1.0 / (place + 1) : 0;
    rows.add(
        "%s\t%d\t%d\t%d\t%s"
            .formatted(
                query, right.size(), among, hit ? 1 : 0, found.isEmpty() ? "" : found.get(0)));
  }

  /** Returns the share of queries whose first document is right. */
  double first() {
    return first / queries;
  }

  /** Returns the mean share of right ones among the first r, where r documents are right. */
  double precisionAtR() {
    return precision / queries;
  }

  /** Returns the mean of 1 / place of the first right document. */
  double reciprocalRank() {
    return reciprocal / queries;
  }

  int queries() {
    return queries;
  }

  /** Returns one row a query: query, right, found among the first r, first is right, first id. */
  List<String> rows() {
    return rows;
  }
}
