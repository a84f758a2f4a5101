package xueban.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xueban.nlp.UnsafeText.Finding;
import xueban.nlp.UnsafeText.Kind;

class UnsafeTextTest {
  private static List<Kind> kinds(String text) {
    return switch (UnsafeText.check(text)) {
      case TextSafety.Safe safe -> List.of();
      case TextSafety.PersonalData data -> data.findings().stream().map(Finding::kind).toList();
      case TextSafety.Distress distress -> distress.findings().stream().map(Finding::kind).toList();
    };
  }

  @Test
  void check_personalData_isFound() {
    assertThat(kinds("加我13912345678讲题")).containsExactly(Kind.MOBILE_NUMBER);
    assertThat(kinds("加我１３９ １２３４ ５６７８讲题")).containsExactly(Kind.MOBILE_NUMBER);
    assertThat(kinds("call +86 139-1234-5678")).containsExactly(Kind.MOBILE_NUMBER);
    assertThat(kinds("010-62345678")).containsExactly(Kind.LANDLINE_NUMBER);
    assertThat(kinds("我的号是11010519491231002X")).containsExactly(Kind.IDENTITY_NUMBER);
    assertThat(kinds("mail xiao.ming@school.edu.cn please")).containsExactly(Kind.EMAIL_ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "地球到太阳约14960000000米",
        "计算 13912345678 × 2",
        "光速约299792458米每秒",
        "110105194912310021", // wrong check digit
        "11010519491331002X", // month 13
        "3.13912345678",
        "求证：死海的密度为什么大",
        "细胞的死亡与自然选择",
        "f(x)@x=3",
        "怎么证明勾股定理？",
        ""
      })
  void check_exercise_isSafe(String text) {
    assertThat(UnsafeText.check(text)).isEqualTo(new TextSafety.Safe());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"我真的不想活了", "題太難了，我想死", "I want to die", "i keep cutting myself", "每天活著沒有意思"})
  void check_selfHarm_isDistress(String text) {
    assertThat(UnsafeText.check(text)).isInstanceOf(TextSafety.Distress.class);
  }

  @Test
  void check_harmByOthersWithNumber_isDistressWithBoth() {
    assertThat(kinds("同学天天打我，电话13912345678"))
        .containsExactly(Kind.HARM_BY_OTHERS, Kind.MOBILE_NUMBER);
  }

  @Test
  void masked_anyText_sameLengthAndNothingLeft() {
    assertThat(UnsafeText.masked("打13912345678找我")).isEqualTo("打***********找我");
    for (int seed = 0; seed < 500; seed++) {
      String text =
          RandomText.of(new Random(seed), 20) + "a@b.cn" + RandomText.of(new Random(-seed), 5);
      String masked = UnsafeText.masked(text);
      assertThat(masked).as("seed %d", seed).hasSameSizeAs(text);
      assertThat(UnsafeText.check(masked))
          .as("seed %d", seed)
          .isNotInstanceOf(TextSafety.PersonalData.class);
    }
  }
}
