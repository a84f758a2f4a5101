package xueban.nlp.pinyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xueban.nlp.pinyin.PinyinMatch.Kind;

class PinyinInputTest {
  @ParameterizedTest
  @CsvSource({
    "勾股, 勾股定理, TEXT, 2",
    "勾股定理, 勾股定理, TEXT, 4",
    "一元 二次, 一元二次方程, TEXT, 4",
    "gougu, 勾股定理, PINYIN, 2",
    "goug, 勾股定理, PINYIN, 2",
    "gou gu ding, 勾股定理, PINYIN, 3",
    "gougudingl, 勾股定理, PINYIN, 4",
    "ggdl, 勾股定理, INITIALS, 4",
    "GGDL, 勾股定理, INITIALS, 4",
    "zhl, 重力, INITIALS, 2",
    "zhongli, 重力, PINYIN, 2",
    "zengzhanglv, 增长率, PINYIN, 3",
    "changfangxing, 长方形, PINYIN, 3",
    "pinlü, 频率, PINYIN, 2",
    "gou股, 勾股定理, MIXED, 2",
    "勾gdl, 勾股定理, MIXED, 4",
    "gougdl, 勾股定理, MIXED, 4",
    "够股定理, 勾股定理, SAME_SOUND, 4",
    "一元二次放程, 一元二次方程, SAME_SOUND, 6",
    "函數, 函数的图象, TEXT, 2",
    "ＰＹＴＨＡ, Pythagorean theorem, TEXT, 5",
    "pythagorean t, Pythagorean theorem, TEXT, 12",
    "x zhou, x轴, MIXED, 2",
    "fangan, 反感, PINYIN, 2",
    "fangan, 方案, PINYIN, 2",
    "fangang, 反感, PINYIN, 0",
  })
  void match_kindAndExtent(String typed, String text, Kind kind, int units) {
    Optional<PinyinMatch> match = PinyinInput.of(typed).match(PinyinText.of(text));

    if (units == 0) {
      assertThat(match).isEmpty();
    } else {
      assertThat(match).contains(new PinyinMatch(kind, units));
    }
  }

  @ParameterizedTest
  @CsvSource({"勾股, 股勾", "gogu, 勾股定理", "勾股定理啊, 勾股定理", "ggdlx, 勾股定理", "狗屎定理, 勾股定理"})
  void match_anotherText_none(String typed, String text) {
    assertThat(PinyinInput.of(typed).match(PinyinText.of(text))).isEmpty();
  }

  @Test
  void spellings_everyReadingOfACharacter() {
    assertThat(PinyinInput.of("长").spellings()).containsExactlyInAnyOrder("chang", "zhang");
    assertThat(PinyinInput.of("gou股").spellings()).contains("gougu");
    assertThat(PinyinInput.of("长长长长长长长").spellings()).hasSizeLessThanOrEqualTo(12);
  }

  @Test
  void initials_cutsLettersInEveryWay() {
    assertThat(PinyinInput.of("gougdl").initials()).contains("ggdl", "gougdl");
    assertThat(PinyinInput.of("g股dl").initials()).contains("ggdl");
    assertThat(PinyinInput.of("goudin").initials()).contains("gd");
    assertThat(PinyinInput.of("a".repeat(100)).initials()).hasSizeLessThanOrEqualTo(12);
  }

  @Test
  void match_whatEveryPrefixOfATextIsTypedAs() {
    List<String> texts = List.of("勾股定理的证明", "二次函数y=ax²的图象", "相似三角形 (AA)", "重力与质量", "𠮷利的数");
    for (String text : texts) {
      PinyinText target = PinyinText.of(text);
      for (int length = 1; length <= target.units().length(); length++) {
        String typed = target.units().substring(0, length);
        if (!Character.isHighSurrogate(typed.charAt(length - 1))) {
          assertThat(PinyinInput.of(typed).match(target))
              .as("%s of %s", typed, text)
              .contains(new PinyinMatch(Kind.TEXT, length));
        }
      }
      assertThat(PinyinInput.of(target.letters()).match(target)).isPresent();
      assertThat(PinyinInput.of(target.initials()).match(target)).isPresent();
      assertThat(PinyinText.decode(target.encoded()).letters()).isEqualTo(target.letters());
    }
  }

  @Test
  void match_anyInput_endsSoon() {
    Random random = new Random(7);
    PinyinText text = PinyinText.of("得".repeat(60));
    for (int i = 0; i < 200; i++) {
      StringBuilder typed = new StringBuilder();
      random.ints(100, 0, 3).forEach(n -> typed.append("de得".charAt(n)));
      long start = System.nanoTime();
      PinyinInput input = PinyinInput.of(typed.toString());
      input.match(text);
      input.initials();
      assertThat(System.nanoTime() - start).as("ns for %s", typed).isLessThan(1_000_000_000L);
    }
  }

  @Test
  void offsets_ofTheOriginal() {
    assertThat(PinyinText.startOf("《勾股定理》")).isEqualTo(1);
    assertThat(PinyinText.endOf("《勾股 定理》", 3)).isEqualTo(5);
    assertThat(PinyinText.endOf("勾股", 2)).isEqualTo(2);
    assertThat(PinyinText.of("勾股定理").unitsOfLetters(5)).isEqualTo(2);
  }
}
