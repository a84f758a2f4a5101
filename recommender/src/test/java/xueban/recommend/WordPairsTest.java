package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPairsTest {
  @Test
  void shares_pairsInTheTextInAnyPlace() {
    Map<String, Double> shares =
        WordPairs.shares("水的沸点", Map.of("all", "水的沸点", "one", "沸点低", "none", "点沸，的水"));
    assertThat(shares).containsOnlyKeys("all", "one");
    assertThat(shares.get("all")).isCloseTo(1, within(1e-12));
    assertThat(shares.get("one")).isBetween(.1, .5);
  }

  @Test
  void shares_rarePairsCountMore() {
    Map<String, Double> shares =
        WordPairs.shares("甲乙丙", Map.of("common", "甲乙", "common2", "甲乙", "rare", "乙丙"));
    assertThat(shares.get("rare")).isGreaterThan(shares.get("common"));
    double rare = Math.log(1 + 2.5 / 1.5);
    double common = Math.log(1 + 1.5 / 2.5);
    assertThat(shares.get("rare")).isCloseTo(rare / (rare + common), within(1e-12));
  }

  @Test
  void shares_widthAndPunctuationDoNotMatter_wordsOfOtherScriptsAreWhole() {
    assertThat(WordPairs.shares("x２，的值", Map.of("a", "x2的值"))).containsKey("a");
    assertThat(WordPairs.shares("NO有毒", Map.of("a", "NO2有毒")).get("a")).isLessThan(1);
  }

  @Test
  void shares_nothingToCompare() {
    assertThat(WordPairs.shares("水", Map.of("a", "水"))).isEmpty();
    assertThat(WordPairs.shares("", Map.of("a", "水的"))).isEmpty();
    assertThat(WordPairs.shares("水的沸点", Map.of())).isEmpty();
  }
}
