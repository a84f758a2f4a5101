package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import xueban.nlp.MeaningFinder;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextTagger;
import xueban.nlp.TextTags;

/** What a tagger takes for possible is neither found for it alone nor told as a fact. */
class LikelyConceptTest extends SearchTestCase {
  /** Says how likely 勾股定理 is as a text says itself, such as 「6%」. */
  private static final TextTagger BY_PERCENT =
      new TextTagger() {
        @Override
        public String version() {
          return "percent";
        }

        @Override
        public TextTags tags(String subject, String text, String solution, double least) {
          String digits = text.replaceAll("[^0-9]", "");
          double p = digits.isEmpty() ? 0 : Integer.parseInt(digits) / 100.0;
          List<TaggedConcept> tags =
              p < least ? List.of() : List.of(new TaggedConcept("math.pythagoras", p, ""));
          return new TextTags(tags, Set.of("math.pythagoras"));
        }

        @Override
        public Optional<MeaningFinder> searches() {
          return Optional.of(
              (question, among, most) ->
                  question.contains("直角边") && among.test("math.pythagoras")
                      ? List.of(new TaggedConcept("math.pythagoras", .8, "学过的题"))
                      : List.of());
        }
      };

  private LuceneCatalogSearch search() {
    LuceneCatalogSearch search =
        LuceneCatalogSearch.open(
            store, Optional.empty(), ANALYSIS.with(BY_PERCENT), Optional.empty(), GRAPH);
    opened.add(search);
    return search;
  }

  @Test
  void search_whatIsHardlyLikelyDoesNotCome() {
    store.put(
        List.of(
            lesson("hardly", "梯子 6%", ""),
            lesson("maybe", "梯子 40%", ""),
            lesson("likely", "梯子 90%", "")));
    LuceneCatalogSearch search = search();
    for (SearchRequest.Sort sort : SearchRequest.Sort.values()) {
      SearchPage page = search.search(SearchRequest.of("毕达哥拉斯定理").withSort(sort));
      assertThat(ids(page)).containsExactlyInAnyOrder("likely", "maybe");
      assertThat(page.total()).isEqualTo(2);
    }
    assertThat(ids(search.search(SearchRequest.of("毕达哥拉斯定理")))).containsExactly("likely", "maybe");
  }

  @Test
  void search_whatIsHardlyLikelyMovesUpWhatHasTheWords() {
    store.put(List.of(lesson("a", "毕达哥拉斯定理", ""), lesson("b", "毕达哥拉斯定理 20%", "")));
    assertThat(ids(search().search(SearchRequest.of("毕达哥拉斯定理")))).containsExactly("b", "a");
  }

  @Test
  void search_thatNamesNothing_findsWhatTheTextsOfAConceptSayOfIt() {
    store.put(List.of(lesson("words", "知道两条直角边的梯子", ""), lesson("about", "靠墙 90%", "")));
    LuceneCatalogSearch search = search();
    assertThat(ids(search.search(SearchRequest.of("知道两条直角边，另一条怎么算"))))
        .containsExactly("about", "words");
    assertThat(ids(search.search(SearchRequest.of("知道两条竖着的边，另一条怎么算")))).doesNotContain("about");
  }

  @Test
  void reason_saysMaybeOfWhatIsLessLikelyThanNot() {
    store.put(List.of(lesson("maybe", "梯子 40%", ""), lesson("likely", "梯子 60%", "")));
    SearchPage page = search().search(SearchRequest.of("毕达哥拉斯定理"));
    assertThat(ids(page)).containsExactly("likely", "maybe");
    assertThat(page.hits().get(0).reason()).contains("讲的是勾股定理");
    assertThat(page.hits().get(1).reason()).contains("可能讲到勾股定理").doesNotContain("讲的是");
  }
}
