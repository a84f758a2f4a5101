package xueban.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;

class TextAnalysisTest {
  private static final KnowledgeGraph GRAPH =
      KnowledgeGraph.builder()
          .put(concept("math.quadratic-equation", "一元二次方程", "quadratic equation"))
          .put(concept("math.root-formula", "求根公式", "quadratic formula"))
          .put(concept("math.pythagoras", "勾股定理", "Pythagorean theorem"))
          .put(concept("math.x-axis", "x轴", "x-axis"))
          .put(concept("math.angle", "角", "angle"))
          .build();
  private static final TextAnalysis TEXT = TextAnalysis.of(GRAPH);

  private static Concept concept(String id, String name, String english) {
    return new Concept(id, name, english, List.of(), "", "mathematics", null, 0, 0, "", "");
  }

  private static List<String> terms(String text) {
    return TEXT.tokens(text).stream().map(Token::term).toList();
  }

  @Test
  void tokens_rootFormula_isNoPerson() {
    assertThat(terms("用求根公式解方程")).contains("用", "公式", "解", "方程", "求根公式");
    assertThat(terms("用求根公式解方程")).doesNotContain("求根公");
  }

  @Test
  void tokens_partOfLongName_isFound() {
    assertThat(terms("解一元二次方程")).contains("一元二次方程", "一元", "二次", "方程");
  }

  @Test
  void tokens_traditionalAndFullWidth_equalSimplifiedAndHalf() {
    assertThat(terms("證明畢氏定理：ＡＢＣ")).isEqualTo(terms("证明毕氏定理:abc"));
  }

  @Test
  void tokens_english_stemmedWithoutStopWords() {
    assertThat(terms("Solving the quadratic equations"))
        .containsExactlyInAnyOrder("solv", "quadrat", "equat", "quadrat equat");
  }

  @Test
  void tokens_formula_keepsNumbersVariablesAndPowers() {
    assertThat(terms("$x^2+3.5x-\\frac{1}{2}=0$"))
        .containsExactly("x", "x^2", "3.5", "x", "1", "2", "0");
    assertThat(terms("x²")).isEqualTo(terms("x^{2}"));
    assertThat(terms("∠ABC=90°")).isEqualTo(terms("\\angle ABC = 90^\\circ"));
    assertThat(terms("y=ax^2, x_1")).containsExactly("y", "ax", "x^2", "x1");
  }

  @Test
  void count_anyText_countsTheTermsOfItsTokens() {
    TermCounter counter = new TermCounter(100);
    TEXT.count("　\n", 2, counter);
    assertThat(counter.counted()).isEmpty();
    String text = "证明勾股定理，用求根公式：∬x²";
    TEXT.count(text, 2, counter);
    assertThat(counter.counted().keySet()).containsExactlyInAnyOrderElementsOf(terms(text));
    assertThat(counter.counted().values()).containsOnly(2);
  }

  @Test
  void tokens_offsets_pointIntoOriginal() {
    String text = "證明　Ｐythagorean theorem　勾股定理！";
    for (Token token : TEXT.tokens(text)) {
      String words = text.substring(token.start(), token.end());
      if (token.term().equals("勾股定理")) {
        assertThat(words).isEqualTo("勾股定理");
      }
      if (token.term().equals("pythagorean")) {
        assertThat(words).isEqualTo("Ｐythagorean");
      }
    }
    assertThat(terms(text)).contains("勾股定理", "pythagorean", "pythagorean theorem");
  }

  @Test
  void tag_namesOfOtherWords_areNotFound() {
    assertThat(TEXT.tag("Every triangle and rectangle", "", 5)).isEmpty();
    assertThat(TEXT.tag("三角形", "", 5)).isEmpty();
    assertThat(TEXT.tag("画一个角", "", 5))
        .extracting(TaggedConcept::concept)
        .containsExactly("math.angle");
  }

  @Test
  void tag_nameWithAnotherWordForAnd_isTheName_unlessThatIsAnothersOwn() {
    TextAnalysis words =
        TextAnalysis.of(
            KnowledgeGraph.builder()
                .put(concept("relation", "电流与电压的关系", ""))
                .put(concept("sum", "三角形的内角和", ""))
                .put(concept("one", "加法与减法", ""))
                .put(concept("other", "加法和减法", ""))
                .build());
    assertThat(words.tag("电流跟电压的关系", "", 5))
        .extracting(TaggedConcept::concept)
        .containsExactly("relation");
    assertThat(words.tag("三角形的内角与外角", "", 5)).isEmpty();
    assertThat(words.tag("加法和减法", "", 5))
        .extracting(TaggedConcept::concept)
        .containsExactly("other");
  }

  @Test
  void tag_nameWithAnotherWordForAnd_standsOnWordsOfItsOwn() {
    TextAnalysis words =
        TextAnalysis.of(
            KnowledgeGraph.builder()
                .put(concept("conductor", "导体与绝缘体", ""))
                .put(concept("shape", "数与形", ""))
                .put(concept("product", "两数和与差的积", ""))
                .put(concept("square", "两数和的平方", ""))
                .build());
    assertThat(words.tag("导体和绝缘体有什么区别", "", 5))
        .extracting(TaggedConcept::concept)
        .containsExactly("conductor");
    assertThat(words.tag("半导体和绝缘体有什么区别", "", 5)).isEmpty();
    assertThat(words.tag("比较个数和形状", "", 5)).isEmpty();
    assertThat(words.tag("两数与与差的积，两数与的平方", "", 5)).isEmpty();
  }

  @Test
  void tag_nameWithAnotherWordForOneOfTwoAnds_isOfAllThatHaveItSo() {
    TextAnalysis words =
        TextAnalysis.of(
            KnowledgeGraph.builder()
                .put(concept("one", "加法与减法", ""))
                .put(concept("other", "加法和减法", ""))
                .put(concept("three", "线段与射线和直线", ""))
                .build());
    assertThat(words.tag("加法跟减法", "", 5))
        .extracting(TaggedConcept::concept)
        .containsExactly("one", "other");
    assertThat(words.tag("线段和射线和直线", "", 5))
        .extracting(TaggedConcept::concept)
        .containsExactly("three");
  }

  @Test
  void tag_bothLanguages_namesWithEvidence() {
    List<TaggedConcept> tags = TEXT.tag("How to solve Quadratic  equations? 用求根公式。", "", 5);
    assertThat(tags)
        .extracting(TaggedConcept::concept)
        .containsExactly("math.quadratic-equation", "math.root-formula");
    assertThat(tags.get(0).evidence()).isEqualTo("Quadratic  equations");
  }

  @Test
  void tag_subjectOrLimit_areObeyed() {
    assertThat(TEXT.tag("勾股定理", "physics", 5)).isEmpty();
    assertThat(TEXT.tag("勾股定理与一元二次方程", "mathematics", 1)).hasSize(1);
    assertThatThrownBy(() -> TEXT.tag("x", "", 0)).hasMessageContaining("limit (0)");
  }

  @Test
  void tokens_eightThreads_equalOne() throws Exception {
    Random random = new Random(7);
    List<String> texts = IntStream.range(0, 400).mapToObj(i -> RandomText.of(random, 200)).toList();
    List<List<Token>> expected = texts.stream().map(TEXT::tokens).toList();
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      List<Callable<List<List<Token>>>> work = new ArrayList<>();
      for (int t = 0; t < 8; t++) {
        work.add(() -> texts.stream().map(TEXT::tokens).toList());
      }
      for (Future<List<List<Token>>> result : pool.invokeAll(work)) {
        assertThat(result.get()).isEqualTo(expected);
      }
    }
  }
}
