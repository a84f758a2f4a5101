package xueban.recommend.relevance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Two rankings of the same queries, query by query.
 *
 * @param differences of the second ranking to the first, the greatest gain first, ties by query;
 *     queries without any are left out
 * @param queries how many were compared
 * @param mean difference over all queries
 * @param chance how often a mean at least so far from 0 comes by chance, in (0, 1]: the rankings
 *     are swapped at random query by query, {@value #DRAWS} times (Fisher's randomisation test;
 *     Smucker, Allan, Carterette 2007, doi:10.1145/1321440.1321528)
 */
public record RankingComparison(
    List<Difference> differences, int queries, double mean, double chance) {
  private static final int DRAWS = 10_000;

  public RankingComparison {
    differences = List.copyOf(differences);
  }

  /**
   * A query on which the rankings differ.
   *
   * @param difference of the figure, second less first
   */
  public record Difference(String query, double difference, String first, String second) {}

  /**
   * Compares by one figure.
   *
   * @param figure such as {@code QueryFigures::ndcg}
   * @param seed of the draws
   * @throws IllegalArgumentException if they did not answer the same queries in the same order
   */
  public static RankingComparison of(
      RankingEvaluation first,
      RankingEvaluation second,
      ToDoubleFunction<QueryFigures> figure,
      long seed) {
    List<QueryFigures> a = first.queries();
    List<QueryFigures> b = second.queries();
    if (!a.stream()
        .map(QueryFigures::query)
        .toList()
        .equals(b.stream().map(QueryFigures::query).toList())) {
      throw new IllegalArgumentException(
          "The rankings answered other queries: %d and %d.".formatted(a.size(), b.size()));
    }
    List<Difference> differences = new ArrayList<>();
    double[] all = new double[a.size()];
    double sum = 0;
    for (int i = 0; i < all.length; i++) {
      all[i] = figure.applyAsDouble(b.get(i)) - figure.applyAsDouble(a.get(i));
      sum += all[i];
      if (all[i] != 0) {
        differences.add(
            new Difference(a.get(i).query(), all[i], a.get(i).firstFound(), b.get(i).firstFound()));
      }
    }
    differences.sort(
        Comparator.comparingDouble(Difference::difference)
            .reversed()
            .thenComparing(Difference::query));
    double mean = all.length == 0 ? 0 : sum / all.length;
    return new RankingComparison(differences, all.length, mean, chance(all, sum, seed));
  }

  private static double chance(double[] differences, double sum, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int asFar = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      double drawn = 0;
      for (double difference : differences) {
        drawn += random.nextBoolean() ? difference : -difference;
      }
      // Sums of the same numbers in other signs differ in their last bits.
      asFar += Math.abs(drawn) >= Math.abs(sum) - 1e-9 ? 1 : 0;
    }
    return (asFar + 1.0) / (DRAWS + 1);
  }

  /** Returns on how many queries the second is better. */
  public int better() {
    return (int) differences.stream().filter(d -> d.difference() > 0).count();
  }

  /** Returns on how many queries the second is worse. */
  public int worse() {
    return (int) differences.stream().filter(d -> d.difference() < 0).count();
  }
}
