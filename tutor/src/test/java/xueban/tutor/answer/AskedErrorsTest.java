package xueban.tutor.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Language;
import xueban.nlp.QuestionType;
import xueban.nlp.TextAnalysis;

class AskedErrorsTest {
  private static final TextAnalysis WORDS =
      TextAnalysis.of(
          KnowledgeGraph.builder()
              .put(concept("angles", "三线八角", "angles of a transversal", "内错角"))
              .put(concept("error", "误差", "measurement error"))
              .build());

  private static Concept concept(String id, String name, String english, String... aliases) {
    return new Concept(id, name, english, List.of(aliases), "", "mathematics", null, 0, 0, "", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "学习约分容易犯什么错误 | ASKED | 学习约分",
        "算术平方根有哪些易错的地方 | ASKED | 算术平方根",
        "约分的易错点是什么 | ASKED | 约分",
        "移项为什么容易出错 | ASKED | 移项",
        "common mistakes in fractions | ASKED | in fractions",
        "Mistakes in fractions | ASKED | in fractions",
        "What are common mistakes in fractions? | ASKED | in fractions?",
        "約分有哪些易錯點 | ASKED | 約分",
        "√9=±3为什么错了？ | ASKED | √9=±3 ？",
        "√9=±3错哪了 | ASKED | √9=±3",
        "√9=±3这样写错哪了 | ASKED | √9=±3这样",
        "内错角有哪些易错点？ | ASKED | 内错角 ？",
        "怎么找内错角，我总是弄错 | ASKED | 怎么找内错角，",
        "sin和cos的易错点有哪些？ | ASKED | sin和cos的 有哪些？"
      })
  void of_asked_leavesTheMatter_inItsLanguage(String question, AskedErrors errors, String matter) {
    assertThat(AskedErrors.of(question, WORDS)).isEqualTo(errors);
    assertThat(AskedErrors.matterOf(question, WORDS)).isEqualTo(matter);
    assertThat(Language.of(matter)).isEqualTo(Language.of(question));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "√9等于±3对吗 | DOUBTED",
        "√9=±3對嗎 | DOUBTED",
        "√9=±3是对的吗 | DOUBTED",
        "√9=±3是否正确 | DOUBTED",
        "Is it true that a square is a rhombus? | DOUBTED",
        "A square is a rhombus, right? | DOUBTED",
        "b²-4ac算出来小于0说明啥，是我算错了吗 | DOUBTED",
        "0是不是正数 | NO",
        "怎么约分 | NO",
        "什么是内错角 | NO",
        "What is measurement error? | NO",
        "误差和错误有什么区别？ | NO",
        "怎么判断一个命题是正确还是错误 | NO",
        "What is a right triangle? | NO",
        "正方形是不是轴对称图形 | NO"
      })
  void of_doubtedOrNot_staysAsItIs(String question, AskedErrors errors) {
    assertThat(AskedErrors.of(question, WORDS)).isEqualTo(errors);
    assertThat(AskedErrors.matterOf(question, WORDS)).isEqualTo(question);
  }

  @ParameterizedTest
  @CsvSource({"那怎么约分？, NO", "还有呢？, ASKED", "那0呢？, ASKED", "为什么？, NO", "这样对吗, DOUBTED"})
  void of_followUp_isWhatIsAskedNow(String said, AskedErrors errors) {
    Question now = Question.of(said).after(List.of("约分容易犯什么错误？"));
    Question resolved = FollowUp.resolved(now);
    assertThat(resolved.text()).startsWith("约分");
    assertThat(AskedErrors.of(now, resolved, WORDS)).isEqualTo(errors);
    assertThat(AskedErrors.matterOf(resolved.text(), WORDS)).doesNotContain("错");
  }

  @Test
  void comesFirst_whereNothingElseIsAsked() {
    assertThat(AskedErrors.ASKED.comesFirst(QuestionType.OTHER)).isTrue();
    assertThat(AskedErrors.ASKED.comesFirst(QuestionType.METHOD)).isFalse();
    assertThat(AskedErrors.DOUBTED.comesFirst(QuestionType.OTHER)).isFalse();
  }

  @Test
  void matterOf_wordsForMistakesAlone_staysAsItIs() {
    assertThat(AskedErrors.matterOf("有哪些易错点？", WORDS)).isEqualTo("有哪些易错点？");
  }
}
