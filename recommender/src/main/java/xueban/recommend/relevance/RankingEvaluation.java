package xueban.recommend.relevance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** How a ranking did on queries whose right entries are known: means over the queries. */
public final class RankingEvaluation {
  private final List<QueryFigures> queries = new ArrayList<>();

  /**
   * Counts a query.
   *
   * @param found ids, the best first
   * @param grades by entry; at least one must be right
   */
  public void add(String query, List<String> found, Map<String, Integer> grades) {
    queries.add(QueryFigures.of(query, found, grades));
  }

  /** Counts a query whose right entries are all as right, not empty. */
  public void add(String query, List<String> found, Set<String> right) {
    add(query, found, right.stream().collect(Collectors.toMap(id -> id, id -> 1)));
  }

  /** Returns the figures of each query, in the order in which they were counted. */
  public List<QueryFigures> queries() {
    return List.copyOf(queries);
  }

  /** Returns the mean of a figure, such as {@code QueryFigures::first} for P@1; NaN of none. */
  public double mean(ToDoubleFunction<QueryFigures> figure) {
    return queries.stream().mapToDouble(figure).average().orElse(Double.NaN);
  }
}
