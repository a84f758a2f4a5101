package xueban.nlp.pinyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Stage;

class NameSpellerTest {
  private static final NameSpeller SPELLER =
      NameSpeller.of(
          KnowledgeGraph.builder()
              .put(concept("pythagoras", "勾股定理", "Pythagorean theorem"))
              .put(concept("quadratic", "一元二次方程", "Quadratic equation"))
              .put(concept("function", "函数", "Function"))
              .put(concept("circle", "圆的面积", "Area of a circle"))
              .build());

  private static Concept concept(String id, String name, String english) {
    return new Concept(id, name, english, List.of(), "", "mathematics", Stage.JUNIOR, 8, 1, "", "");
  }

  @ParameterizedTest
  @CsvSource({
    "够股定里, 勾股定理",
    "怎样证明够股定理, 怎样证明勾股定理",
    "勾服定理的证明, 勾股定理的证明",
    "寒数的图象, 函数的图象",
    "一元二次放程 解法, 一元二次方程 解法",
    "gougudingli, 勾股定理",
    "gougudinglu 练习, 勾股定理 练习",
    "pythagorean theroem, pythagorean theorem",
    "Quadratc Equation, quadratic Equation",
    "園的面機, 圆的面积",
  })
  void correct_whatWasMeant(String typed, String meant) {
    assertThat(SPELLER.correct(typed, word -> false)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "勾股定理",
        "一元三次方程",
        "今天天气怎么样",
        "含",
        "quadratic",
        "circle",
        "x^2+1",
        "，。",
        "",
        "abcd efgh"
      })
  void correct_rightOrUnknown_leftAlone(String typed) {
    assertThat(SPELLER.correct(typed, word -> false)).isEmpty();
  }

  /** ㎧ folds to "m/s" and ﬁ to "fi": a word that shares such a sign with its neighbour stays. */
  @Test
  void correct_signThatFoldsToLetters_isNotTornApart() {
    assertThat(SPELLER.correct("theor㎧qure", word -> false)).isEmpty();
    assertThat(SPELLER.correct("theor㎧ 够股定里", word -> false)).contains("theor㎧ 勾股定理");
    assertThat(SPELLER.correct("够股定里½", word -> false)).contains("勾股定理½");
  }

  @Test
  void correct_anyText_onlyLettersChange_seed11() {
    Random random = new Random(11);
    String[] bits = {
      "够股定里",
      "勾服定理",
      "寒数",
      "theroem",
      "theor",
      "qure",
      "circl",
      "gougudingli",
      "quadratc",
      "㎧",
      "½",
      "ﬁ",
      "㎞",
      "℃",
      "Ⅷ",
      "①",
      "ａ",
      "園的面機",
      " ",
      "，",
      "\u200b",
      "e\u0301",
      "\uD83D\uDE00",
      "3",
      "x²",
      "的"
    };
    for (int round = 0; round < 5_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(6); i >= 0; i--) {
        text.append(bits[random.nextInt(bits.length)]);
      }
      String typed = text.toString();
      String meant = SPELLER.correct(typed, word -> random.nextInt(4) == 0).orElse(typed);
      assertThat(withoutWords(meant)).as(typed).isEqualTo(withoutWords(typed));
    }
  }

  /** Returns the text without ideographs, signs of letters alone and what folds away. */
  private static String withoutWords(String text) {
    return text.replaceAll("[\\p{IsHan}A-Za-zａ-ｚ㎞ﬁⅧ\\u200b]", "");
  }

  @Test
  void correct_aWordAsItStands_leftAlone() {
    assertThat(SPELLER.correct("寒数", "寒数"::equals)).isEmpty();
    assertThat(SPELLER.correct("theroem", "theroem"::equals)).isEmpty();
  }
}
