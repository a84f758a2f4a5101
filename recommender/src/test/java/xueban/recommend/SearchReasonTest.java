package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.Explanation;

/** What a hit says of why it came. */
public class SearchReasonTest extends SearchTestCase {
  @Test
  void explanation_addsUpToTheScore() {
    store.put(
        List.of(
            lesson("a", "勾股定理 方程", "直角三角形", "math.pythagoras"),
            lesson("b", "方程", "勾股"),
            lesson("c", "定理 方程", "证明")));
    SearchPage page = catalogSearch(true).search(SearchRequest.of("勾股定理的方程").withExplain(true));
    assertThat(page.hits()).hasSizeGreaterThan(1);
    for (SearchHit hit : page.hits()) {
      Explanation explanation = hit.explanation().orElseThrow();
      assertThat(explanation.value()).isEqualTo(hit.score());
      assertThat(leaves(explanation).stream().mapToDouble(Explanation::value).sum())
          .isCloseTo(hit.score(), within(1e-9));
      assertThat(leaves(explanation)).allMatch(leaf -> leaf.value() > 0);
    }
    assertThat(catalogSearch(true).search(SearchRequest.of("方程")).hits())
        .allMatch(hit -> hit.explanation().isEmpty());
  }

  @Test
  void meaning_countsMoreWhereNoConceptIsNamed() {
    store.put(List.of(lesson("a", "勾股定理", "梯子靠墙"), lesson("b", "方程", "移项")));
    assertThat(meaning("勾股定理")).isCloseTo(.25, within(1e-6));
    assertThat(meaning("梯子靠墙")).isCloseTo(.5, within(1e-6));
    assertThat(meaning("勾股定理梯子靠墙")).isBetween(.3, .499);
  }

  /** Returns what meaning gives the nearest entry. */
  private double meaning(String text) {
    return catalogSearch(true).search(SearchRequest.of(text).withExplain(true)).hits().stream()
        .flatMap(hit -> leaves(hit.explanation().orElseThrow()).stream())
        .filter(leaf -> leaf.description().contains("语义"))
        .mapToDouble(Explanation::value)
        .max()
        .orElse(0);
  }

  @Test
  void reason_isInTheLanguageOfTheSearch() {
    store.put(List.of(lesson("a", "勾股定理 Pythagorean theorem", "", "math.pythagoras")));
    CatalogSearch search = catalogSearch(false);
    assertThat(search.search(SearchRequest.of("勾股定理")).hits().getFirst().reason())
        .contains("勾股定理")
        .doesNotContain("title");
    assertThat(search.search(SearchRequest.of("Pythagorean theorem")).hits().getFirst().reason())
        .contains("Pythagorean theorem", "the title says")
        .doesNotContain("标题");
  }

  @Test
  void highlights_pointIntoTheStoredText() {
    String filler = "这一段讲别的事情，与所查无关。".repeat(40);
    store.put(List.of(lesson("a", "三边", filler + "因此由勾股定理，斜边长为五。" + filler)));
    SearchHit hit = catalogSearch(false).search(SearchRequest.of("勾股定理 斜边")).hits().getFirst();
    SearchHit.Highlight highlight = hit.highlights().getLast();
    assertThat(highlight.field()).isEqualTo("text");
    assertThat(hit.entry().text()).contains(highlight.passage());
    assertThat(highlight.passage().length()).isLessThanOrEqualTo(200);
    List<String> marked =
        highlight.ranges().stream()
            .map(r -> highlight.passage().substring(r.start(), r.end()))
            .toList();
    assertThat(marked).contains("勾股定理", "斜边");
    for (int i = 1; i < highlight.ranges().size(); i++) {
      assertThat(highlight.ranges().get(i).start())
          .isGreaterThan(highlight.ranges().get(i - 1).end());
    }
  }

  private static List<Explanation> leaves(Explanation explanation) {
    return explanation.parts().isEmpty()
        ? List.of(explanation)
        : explanation.parts().stream().flatMap(part -> leaves(part).stream()).toList();
  }
}
