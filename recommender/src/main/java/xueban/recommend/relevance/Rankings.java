package xueban.recommend.relevance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import xueban.XuebanException;

/**
 * What a search found for some queries, to be judged again later or held against another. As text
 * it has one query a line: the query, then the ids found, best first, all apart by tabs. Immutable.
 */
public final class Rankings {
  private final Map<String, List<String>> found;

  private Rankings(Map<String, List<String>> found) {
    this.found = found;
  }

  /**
   * Returns the rankings.
   *
   * @param found ids by query, the best first, in the order of the queries
   */
  public static Rankings of(Map<String, List<String>> found) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    found.forEach((query, ids) -> copy.put(query, List.copyOf(ids)));
    return new Rankings(copy);
  }

  /**
   * Returns what {@link #lines} wrote.
   *
   * @throws XuebanException {@code INVALID_INPUT} that names a line without a query or with a query
   *     that stands there already
   */
  public static Rankings parse(List<String> lines) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      List<String> cells = List.of(lines.get(i).split("\t"));
      if (cells.get(0).isBlank() || found.containsKey(cells.get(0))) {
        throw XuebanException.invalid(
            "rankings",
            "line %d: \"%s\" is no query, or one that stands above."
                .formatted(i + 1, cells.get(0)));
      }
      found.put(cells.get(0), cells.subList(1, cells.size()));
    }
    return of(found);
  }

  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    found.forEach(
        (query, ids) -> {
          List<String> cells = new ArrayList<>(List.of(query.replaceAll("\\s", " ")));
          cells.addAll(ids);
          lines.add(String.join("\t", cells));
        });
    return lines;
  }

  /** Returns the ids found for a query, the best first; empty if it was not asked. */
  public List<String> of(String query) {
    return found.getOrDefault(query, List.of());
  }

  /** Returns whether the query was asked. */
  public boolean has(String query) {
    return found.containsKey(query);
  }

  /**
   * Judges the rankings by the queries that have something right.
   *
   * @param queries which, in this order; each was asked
   */
  public RankingEvaluation judge(JudgementList judgements, List<String> queries) {
    RankingEvaluation evaluation = new RankingEvaluation();
    for (String query : queries) {
      evaluation.add(query, of(query), judgements.of(query));
    }
    return evaluation;
  }
}
