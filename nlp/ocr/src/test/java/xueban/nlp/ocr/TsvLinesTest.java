package xueban.nlp.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xueban.nlp.media.RecognizedLine;

class TsvLinesTest {
  private static final String HEAD =
      "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf"
          + "\ttext\n";
  private static final String LINE = "4\t1\t1\t1\t1\t0\t0\t0\t9\t9\t-1\t\n";

  private static String word(int height, double confidence, String text) {
    return "5\t1\t1\t1\t1\t1\t0\t0\t9\t%d\t%s\t%s%n".formatted(height, confidence, text);
  }

  @Test
  void linesAndConfidence_byCharacters() {
    TsvLines lines =
        TsvLines.of(
            HEAD
                + LINE
                + word(20, 90, "平方")
                + word(30, 60, "根")
                + LINE
                + word(40, 100, "x=1")
                + word(40, 95, " "));
    assertThat(lines.lines()).extracting(RecognizedLine::text).containsExactly("平方根", "x=1");
    assertThat(lines.lines().getFirst().confidence()).isCloseTo(.8, offset(1e-9));
    assertThat(lines.confidence()).isCloseTo(.9, offset(1e-9));
    assertThat(lines.characters()).isEqualTo(6);
    assertThat(lines.wordHeight()).isEqualTo(30);
  }

  @Test
  void specks_areLeftOut() {
    TsvLines lines = TsvLines.of(HEAD + LINE + word(3, 12, "|") + LINE + word(20, 90, "圆"));
    assertThat(lines.lines()).extracting(RecognizedLine::text).containsExactly("圆");
    assertThat(lines.confidence()).isCloseTo(.9, offset(1e-9));
  }

  @Test
  void nothing_isEmpty() {
    for (String table : new String[] {"", HEAD, HEAD + LINE, "no\ttable", "\t\t\t"}) {
      assertThat(TsvLines.of(table).lines()).isEmpty();
      assertThat(TsvLines.of(table).evidence()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "已 知 方程, 已知方程",
    "What is 函数 ？, What is函数？",
    "x ＝ ２ 。, x = 2。",
    "ＡＢ 是 直径, AB是直径",
    "a b, a b"
  })
  void words_asAPersonWouldTypeThem(String words, String line) {
    assertThat(WordJoin.line(List.of(words.split(" ")))).isEqualTo(line);
  }

  /** As the real program read 设 f(x)=2x+1，求 f(3)。 upright, and turned by a quarter. */
  @Test
  void uprightFormula_hasMoreEvidenceThanSurerCrumbs() {
    TsvLines upright = TsvLines.of(HEAD + LINE + word(25, 41, "1Kf(x)=2x+1,HK"));
    StringBuilder crumbs = new StringBuilder(HEAD);
    for (String crumb : "个就 7a 之 TI NX x 十".split(" ")) {
      crumbs.append(LINE).append(word(16, 65, crumb));
    }
    TsvLines turned = TsvLines.of(crumbs.toString());
    assertThat(upright.evidence()).isGreaterThan(turned.evidence());
    assertThat(upright.isLegible()).isTrue();
    assertThat(upright.isSure()).isFalse();
    assertThat(turned.isLegible()).isFalse();
  }

  @Test
  void oneSureWord_isLegible_andAWholeLineIsSureSooner() {
    assertThat(TsvLines.of(HEAD + LINE + word(25, 60, "x=2")).isLegible()).isTrue();
    assertThat(TsvLines.of(HEAD + LINE + word(25, 90, "圆")).isSure()).isFalse();
    assertThat(TsvLines.of(HEAD + LINE + word(25, 90, "圆")).evidence()).isPositive();
    assertThat(TsvLines.of(HEAD + LINE + word(25, 65, "解方程x=2")).isSure()).isTrue();
    assertThat(TsvLines.of(HEAD).isLegible()).isFalse();
  }
}
