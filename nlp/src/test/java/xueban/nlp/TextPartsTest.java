package xueban.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import xueban.graph.BuiltInGraph;

class TextPartsTest {
  private static final TextAnalysis ANALYSIS = TextAnalysis.of(BuiltInGraph.load());
  private static final List<String> BEGINNINGS =
      List.of("解方程", "三角形的", "ab", "3.", "^2", "\u0301", "，", "", "勾股", "\u200B", "々三角形");
  private static final List<String> ENDINGS =
      List.of("是函数", "勾股", "x", "a 3", "Right triangle", "。", "x²", "", "－", "\u200B", "々角与角");

  private static final int WEIGHT = 3;
  private static final int LONGEST = 8;

  /** Not blank for Java, but folded to nothing. */
  private static final List<String> INVISIBLE = List.of("\u200B", "\uFEFF", "\u00AD\u200B");

  @Test
  void read_anyParts_saysWhatEachAndTheWholeSay() {
    int apart = 0;
    for (int seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(4); i++) {
        texts.add(
            random.nextInt(8) == 0
                ? any(INVISIBLE, random)
                : any(BEGINNINGS, random) + RandomText.of(random, 12) + any(ENDINGS, random));
      }
      String whole = String.join("\n", texts);
      TextParts parts = ANALYSIS.read(texts);
      for (int i = 0; i < texts.size(); i++) {
        assertThat(counted(parts, i))
            .as("seed %d, part %d", seed, i)
            .isEqualTo(frequencies(texts.get(i)));
      }
      String subject = random.nextBoolean() ? "" : "math";
      assertThat(ANALYSIS.about(subject, whole, "", parts, 0))
          .as("seed %d", seed)
          .isEqualTo(ANALYSIS.about(subject, whole, "", 0));
      FoldedText folded = TextFolding.of(whole);
      assertThat(parts.folded().text()).isEqualTo(folded.text());
      assertThat(parts.folded().original()).isEqualTo(whole);
      for (int i = 0; i <= folded.text().length(); i++) {
        assertThat(parts.folded().originalStart(i)).isEqualTo(folded.originalStart(i));
        assertThat(parts.folded().originalEnd(i)).isEqualTo(folded.originalEnd(i));
      }
      apart += parts.isReadOnce() && texts.size() > 1 ? 1 : 0;
    }
    assertThat(apart).isBetween(300, 2_700);
  }

  @Test
  void read_nameOverTheEndOfALine_isOfTheWholeAlone() {
    TextParts parts = ANALYSIS.read(List.of("学习勾股", "定理的证明"));
    assertThat(parts.isReadOnce()).isTrue();
    assertThat(parts.hits()).anyMatch(hit -> hit.name().key().equals("勾股定理"));
    assertThat(counted(parts, 0)).containsKey("学习").doesNotContainKey("勾股定理");
    assertThat(counted(parts, 1)).containsKey("定理").doesNotContainKey("勾股定理");
  }

  @Test
  void read_firstPartOfNoVisibleCharacter_namesWhatFollows() {
    for (String nothing : INVISIBLE) {
      TextParts parts = ANALYSIS.read(List.of(nothing, "三角形½学习勾股定理"));
      assertThat(parts.isReadOnce()).isTrue();
      assertThat(counted(parts, 0)).isEmpty();
      assertThat(ANALYSIS.about("", nothing + "\n三角形½学习勾股定理", "", parts, 0))
          .extracting(TaggedConcept::evidence)
          .anyMatch(words -> words.contains("勾股定理"));
    }
  }

  @Test
  void read_nothing_hasNoWords() {
    assertThat(counted(ANALYSIS.read(List.of("")), 0)).isEmpty();
    assertThat(ANALYSIS.about("", "", "", ANALYSIS.read(List.of("")), 0)).isEmpty();
  }

  @Test
  void count_whereTokensWouldRepeat_asTheTokens() {
    for (String text : List.of("∬f", "求½½", "三角形∬三角形全等，x轴与x轴", "right triangle 直角三角形", "々函数与函数")) {
      assertThat(counted(ANALYSIS.read(List.of(text)), 0)).as(text).isEqualTo(frequencies(text));
    }
  }

  private static TermFrequencies counted(TextParts parts, int index) {
    TermCounter counter = new TermCounter(LONGEST);
    parts.count(index, WEIGHT, counter);
    return counter.counted();
  }

  /** Returns how often each token counts that is not too long. */
  private static Map<String, Integer> frequencies(String text) {
    Map<String, Integer> frequencies = new TreeMap<>();
    ANALYSIS.tokens(text).stream()
        .map(Token::term)
        .filter(term -> term.length() <= LONGEST)
        .forEach(term -> frequencies.merge(term, WEIGHT, Integer::sum));
    return frequencies;
  }

  private static String any(List<String> texts, Random random) {
    return texts.get(random.nextInt(texts.size()));
  }
}
