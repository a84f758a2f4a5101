package xueban.recommend.relevance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * How one ranking did on one query. Entries without a judgement count as wrong.
 *
 * <pre>
 *   DCG@10  = sum over the first ten of grade / log2(place + 1)
 *   nDCG@10 = DCG@10 / DCG@10 of the best order of all judged
 * </pre>
 *
 * Source: Järvelin and Kekäläinen 2002, doi:10.1145/582415.582418, in the form of {@code trec_eval}
 * (gain is the grade itself).
 *
 * @param query what was searched
 * @param right how many entries are judged right
 * @param first 1 if the first entry found is right, else 0: P@1
 * @param precision share of right ones among the first {@value #AMONG}, of those found; P@10 of a
 *     full page
 * @param precisionAtR share of right ones among the first r, where r entries are right
 * @param recall share of the right ones that are among the first {@value #AMONG}
 * @param reciprocalRank 1 / place of the first right one, 0 if none was found
 * @param ndcg as above, in [0, 1]
 * @param firstFound id of the first entry found, or empty
 */
public record QueryFigures(
    String query,
    int right,
    double first,
    double precision,
    double precisionAtR,
    double recall,
    double reciprocalRank,
    double ndcg,
    String firstFound) {
  static final int AMONG = 10;

  /**
   * Returns the figures of what was found.
   *
   * @param found ids, the best first, none twice; as many as were asked for
   * @param grades by entry; at least one must be right
   */
  public static QueryFigures of(String query, List<String> found, Map<String, Integer> grades) {
    int right = (int) grades.values().stream().filter(g -> g >= Judgement.RIGHT).count();
    if (right == 0) {
      throw new IllegalArgumentException(
          "Nothing is right for \"%s\", so no ranking can be told by it.".formatted(query));
    }
    int place = 0;
    while (place < found.size() && !isRight(grades, found.get(place))) {
      place++;
    }
    int page = Math.min(AMONG, found.size());
    double rightOfPage = rightAmong(found, page, grades);
    return new QueryFigures(
        query,
        right,
        !found.isEmpty() && place == 0 ? 1 : 0,
        page == 0 ? 0 : rightOfPage / page,
        rightAmong(found, right, grades) / right,
        rightOfPage / right,
        place < found.size() ? 1.0 / (place + 1) : 0,
        gain(found.stream().map(id -> grades.getOrDefault(id, 0)).toList()) / best(grades),
        found.isEmpty() ? "" : found.get(0));
  }

  private static boolean isRight(Map<String, Integer> grades, String id) {
    return grades.getOrDefault(id, 0) >= Judgement.RIGHT;
  }

  private static double rightAmong(List<String> found, int first, Map<String, Integer> grades) {
    return found.stream().limit(first).filter(id -> isRight(grades, id)).count();
  }

  private static double best(Map<String, Integer> grades) {
    List<Integer> all = new ArrayList<>(grades.values());
    all.sort(Collections.reverseOrder());
    return gain(all);
  }

  private static double gain(List<Integer> grades) {
    double sum = 0;
    for (int i = 0; i < Math.min(AMONG, grades.size()); i++) {
      sum += grades.get(i) * StrictMath.log(2) / StrictMath.log(i + 2);
    }
    return sum;
  }
}
