package xueban.tutor.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedErrorsTest {
  @ParameterizedTest
  @CsvSource({
    "学习约分容易犯什么错误, ASKED, 学习约分",
    "算术平方根有哪些易错的地方, ASKED, 算术平方根",
    "约分的易错点是什么, ASKED, 约分",
    "移项为什么容易出错, ASKED, 移项为什么",
    "common mistakes in fractions, ASKED, in fractions",
    "√9等于±3对吗, DOUBTED, √9等于±3对吗",
    "0是不是正数, NO, 0是不是正数",
    "怎么约分, NO, 怎么约分"
  })
  void of_tellsWhetherMistakesAreAskedFor_andWhatAbout(
      String question, AskedErrors errors, String matter) {
    assertThat(AskedErrors.of(question)).isEqualTo(errors);
    assertThat(AskedErrors.matterOf(question)).isEqualTo(matter);
  }

  @Test
  void matterOf_wordsForMistakesAlone_staysAsItIs() {
    assertThat(AskedErrors.matterOf("有哪些易错点？")).isEqualTo("有哪些易错点？");
  }
}
