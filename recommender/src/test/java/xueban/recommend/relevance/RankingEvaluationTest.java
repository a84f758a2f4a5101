package xueban.recommend.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankingEvaluationTest {
  private static final Map<String, Integer> GRADES = Map.of("a", 3, "b", 0, "c", 2, "d", 1);

  @Test
  void of_knownRanking_isWorkedByHand() {
    QueryFigures figures = QueryFigures.of("q", List.of("b", "c", "x", "a"), GRADES);

    assertThat(figures.right()).isEqualTo(3);
    assertThat(figures.first()).isZero();
    assertThat(figures.precision()).isEqualTo(.5);
    assertThat(figures.precisionAtR()).isEqualTo(1 / 3.0);
    assertThat(figures.recall()).isEqualTo(2 / 3.0);
    assertThat(figures.reciprocalRank()).isEqualTo(.5);
    double gain = 2 / log2(3) + 3 / log2(5);
    double best = 3 / log2(2) + 2 / log2(3) + 1 / log2(4);
    assertThat(figures.ndcg()).isCloseTo(gain / best, within(1e-12));
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }

  @Test
  void of_bestOrder_isOne_andNothingFound_isZero() {
    assertThat(QueryFigures.of("q", List.of("a", "c", "d", "b"), GRADES).ndcg()).isEqualTo(1);
    QueryFigures nothing = QueryFigures.of("q", List.of(), GRADES);
    assertThat(nothing.ndcg() + nothing.first() + nothing.recall() + nothing.reciprocalRank())
        .isZero();
    assertThat(nothing.precision()).isZero();
  }

  @Test
  void of_nothingRight_refused() {
    assertThatThrownBy(() -> QueryFigures.of("圆", List.of("b"), Map.of("b", 0)))
        .hasMessageContaining("圆");
  }

  @Test
  void mean_ofNone_isNaN_elseOverQueries() {
    RankingEvaluation evaluation = new RankingEvaluation();
    assertThat(evaluation.mean(QueryFigures::first)).isNaN();
    evaluation.add("q", List.of("a"), Set.of("a"));
    evaluation.add("r", List.of("b"), Set.of("a"));

    assertThat(evaluation.mean(QueryFigures::first)).isEqualTo(.5);
  }

  @Test
  void comparison_same_isNoDifference() {
    RankingEvaluation one = ranking(20, 0);
    RankingComparison same = RankingComparison.of(one, one, QueryFigures::first, 1);

    assertThat(same.differences()).isEmpty();
    assertThat(same.mean()).isZero();
    assertThat(same.chance()).isEqualTo(1);
  }

  @Test
  void comparison_oneBetterOnMany_isSureAndNamesThem() {
    RankingComparison compared =
        RankingComparison.of(ranking(20, 0), ranking(20, 12), QueryFigures::first, 1);

    assertThat(compared.better()).isEqualTo(12);
    assertThat(compared.worse()).isZero();
    assertThat(compared.mean()).isEqualTo(.6);
    // 12 of 12 to one side: 2 in 4,096.
    assertThat(compared.chance()).isBetween(1e-4, 2e-3);
    assertThat(compared.differences().get(0).query()).isEqualTo("q00");
    assertThat(compared.differences().get(0).second()).isEqualTo("a");
  }

  @Test
  void comparison_otherQueries_refused() {
    assertThatThrownBy(
            () -> RankingComparison.of(ranking(2, 0), ranking(3, 0), QueryFigures::first, 1))
        .hasMessageContaining("2 and 3");
  }

  private static RankingEvaluation ranking(int queries, int right) {
    RankingEvaluation evaluation = new RankingEvaluation();
    for (int i = 0; i < queries; i++) {
      evaluation.add("q%02d".formatted(i), List.of(i < right ? "a" : "b"), Set.of("a"));
    }
    return evaluation;
  }
}
