package xueban.recommend.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Stage;

class SuggesterTest {
  private static final KnowledgeGraph GRAPH =
      KnowledgeGraph.builder()
          .put(concept("pythagoras", "勾股定理", "Pythagorean theorem", "毕达哥拉斯定理"))
          .put(concept("quadratic", "一元二次方程", "Quadratic equation"))
          .put(concept("function", "函数", "Function"))
          .put(concept("functions", "函数的图象", "Graph of a function"))
          .put(concept("growth", "增长率", "Growth rate"))
          .build();

  private final Map<String, Long> titles = new HashMap<>();
  private final Map<String, Long> concepts = new HashMap<>();
  private Suggester suggester;

  private static Concept concept(String id, String name, String english, String... aliases) {
    return new Concept(
        id, name, english, List.of(aliases), "", "mathematics", Stage.JUNIOR, 8, 1, "", "");
  }

  @BeforeEach
  void open() throws IOException {
    suggester = Suggester.open(new ByteBuffersDirectory(), GRAPH);
  }

  @AfterEach
  void close() throws IOException {
    suggester.close();
  }

  private void title(String title, long entries) throws IOException {
    titles.put(title, entries);
    suggester.putTitle(title, entries);
    suggester.show(Map.of());
  }

  private List<Suggestion> suggest(String prefix) throws IOException {
    return suggester.suggest(
        SuggestRequest.of(prefix),
        new Suggester.Counts() {
          @Override
          public long about(String concept) {
            return concepts.getOrDefault(concept, 0L);
          }

          @Override
          public long ofConcept(String concept) {
            return about(concept);
          }

          @Override
          public long ofTitle(String title) {
            return titles.getOrDefault(title, 0L);
          }
        });
  }

  private List<String> texts(String prefix) throws IOException {
    return suggest(prefix).stream().map(Suggestion::text).toList();
  }

  @Test
  void suggest_everyWayOfTyping() throws IOException {
    Map<String, Match> ways =
        Map.of(
            "勾股", Match.TEXT,
            "gougu", Match.PINYIN,
            "ggdl", Match.INITIALS,
            "gou股", Match.MIXED,
            "够股定里", Match.SAME_SOUND,
            "gouvudingli", Match.TYPO,
            "goguding", Match.TYPO);
    for (Map.Entry<String, Match> way : ways.entrySet()) {
      assertThat(suggest(way.getKey()))
          .as(way.getKey())
          .anySatisfy(
              s -> {
                assertThat(s.text()).isEqualTo("勾股定理");
                assertThat(s.concept()).contains("pythagoras");
                assertThat(s.match()).isEqualTo(way.getValue());
              });
    }
  }

  @Test
  void suggest_english_withAndWithoutSlip() throws IOException {
    assertThat(suggest("pythag").getFirst())
        .isEqualTo(
            new Suggestion("Pythagorean theorem", 0, 6, Optional.of("pythagoras"), Match.TEXT, 0));
    assertThat(suggest("pyhtag").getFirst())
        .isEqualTo(
            new Suggestion("Pythagorean theorem", 0, 6, Optional.of("pythagoras"), Match.TYPO, 0));
    assertThat(suggest("pxhtag")).isEmpty();
  }

  @Test
  void suggest_traditionalAndFullWidth() throws IOException {
    assertThat(texts("函數")).containsExactly("函数", "函数的图象");
    assertThat(texts("ｇｇｄｌ")).contains("勾股定理");
  }

  @Test
  void suggest_wholeThenConceptThenWeight() throws IOException {
    concepts.put("function", 1L);
    concepts.put("functions", 100L);
    title("函数综合练习", 3);
    title("函数入门", 40);
    title("函数", 500);

    assertThat(texts("函数")).containsExactly("函数", "函数的图象", "函数入门", "函数综合练习");
    assertThat(suggest("函")).extracting(Suggestion::resources).containsExactly(100L, 1L, 40L, 3L);
    assertThat(texts("hs")).startsWith("函数", "函数的图象");
  }

  @Test
  void suggest_conceptOnceByItsBestName() throws IOException {
    assertThat(suggest("毕达"))
        .singleElement()
        .satisfies(s -> assertThat(s.text()).isEqualTo("毕达哥拉斯定理"))
        .satisfies(s -> assertThat(s.end()).isEqualTo(2));
  }

  @Test
  void suggest_rangesAreOfTheTextShown() throws IOException {
    title("《勾股 定理》精讲", 1);

    Suggestion title =
        suggest("gougud").stream().filter(s -> s.concept().isEmpty()).findFirst().orElseThrow();
    assertThat(title.text().substring(title.start(), title.end())).isEqualTo("勾股 定");
  }

  @Test
  void suggest_titlesComeAndGo() throws IOException {
    title("圆的面积", 2);
    assertThat(texts("yuandemj")).containsExactly("圆的面积");
    suggester.deleteTitle("圆的面积");
    suggester.show(Map.of("made", "1"));
    assertThat(texts("yuandemj")).isEmpty();
    assertThat(suggester.madeOf()).containsEntry("made", "1");
  }

  @Test
  void suggest_longPrefix_isComparedToItsEnd() throws IOException {
    title("人教版九年级数学上册第二十一章一元二次方程第一课时甲", 1);
    title("人教版九年级数学上册第二十一章一元二次方程第一课时乙", 1);

    assertThat(texts("人教版九年级数学上册第二十一章一元二次方程第一课时乙")).startsWith("人教版九年级数学上册第二十一章一元二次方程第一课时乙");
    assertThat(suggest("人教版九年级数学上册第二十一章一元二次方程第一课时乙").getFirst().match()).isEqualTo(Match.TEXT);
    assertThat(texts("人教版九年级数学上册第二十一章一元二次方程第一课时丙")).isEmpty();
  }

  /** Titles that begin alike for longer than a key is must not use up what later segments get. */
  @Test
  void suggest_titleInALaterSegment_isSeenBehindManyThatAreRefused() throws IOException {
    String beginning = "人教版九年级数学上册第二十一章一元二次方程的解法之";
    for (int i = 0; i < 1_500; i++) {
      suggester.putTitle(beginning + "第" + i + "课", 100);
    }
    suggester.show(Map.of());
    title(beginning + "总复习", 1);

    assertThat(texts(beginning + "总复习")).containsExactly(beginning + "总复习");
  }

  /**
   * Keys with one slip come by alphabet; those of the first ones must not use up what is weighed.
   */
  @Test
  void suggest_typo_namesOfTheLastKeyAreWeighedToo() throws IOException {
    KnowledgeGraph.Builder graph = KnowledgeGraph.builder().put(concept("last", "末", "abzde"));
    for (String key : List.of("abade", "abbde", "abdde")) {
      String[] aliases = new String[500];
      for (int i = 0; i < aliases.length; i++) {
        aliases[i] = key + (char) ('a' + i / 26) + (char) ('a' + i % 26);
      }
      graph.put(concept(key, "甲", key, aliases));
    }
    suggester.use(graph.build());
    concepts.put("last", 9L);

    assertThat(texts("abcde")).startsWith("abzde").hasSize(4);
  }

  @Test
  void suggest_anotherGraphAfterTheFirst() throws IOException {
    assertThat(texts("gougu")).contains("勾股定理");
    suggester.use(KnowledgeGraph.builder().put(concept("circle", "圆", "Circle")).build());
    assertThat(texts("gougu")).isEmpty();
    assertThat(texts("yuan")).containsExactly("圆");
  }

  @Test
  void suggest_anotherGraph() throws IOException {
    suggester.use(KnowledgeGraph.builder().put(concept("circle", "圆", "Circle")).build());

    assertThat(texts("gougu")).isEmpty();
    assertThat(texts("yuan")).containsExactly("圆");
  }

  @Test
  void suggest_punctuationAlone_none() throws IOException {
    assertThat(suggest("，。")).isEmpty();
  }

  @Test
  void request_badInput_saysWhichField() {
    assertThatThrownBy(() -> new SuggestRequest(" ", 8))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("prefix");
    assertThatThrownBy(() -> new SuggestRequest("x".repeat(101), 8)).hasMessageContaining("101");
    assertThatThrownBy(() -> new SuggestRequest("a\u0000", 8)).hasMessageContaining("control");
    assertThatThrownBy(() -> new SuggestRequest("a", 21)).hasMessageContaining("1..20");
  }

  @Test
  void rounded_keepsOrder() {
    long before = 0;
    for (long n = 1; n < 5_000; n++) {
      assertThat(Suggester.rounded(n)).isBetween(before, n);
      before = Suggester.rounded(n);
    }
  }
}
