package xueban.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextFoldingTest {
  @Test
  void fold_sameToAReader_same() {
    assertThat(TextFolding.fold("ＡＢＣ１２３")).isEqualTo("abc123");
    assertThat(TextFolding.fold("畢氏定理與圖像")).isEqualTo("毕氏定理与图像");
    assertThat(TextFolding.fold("怎么，证明？【例】“一”")).isEqualTo("怎么,证明?[例]\"一\"");
    assertThat(TextFolding.fold("x²+y¹⁰−½")).isEqualTo("x^2+y^10-1/2");
    assertThat(TextFolding.fold("e\u0301")).isEqualTo(TextFolding.fold("É"));
    assertThat(TextFolding.fold("a\u200Bb\uFEFF")).isEqualTo("ab");
    assertThat(TextFolding.fold("a\uD83D")).isEqualTo("a\uFFFD");
  }

  @Test
  void of_offsets_leadBack() {
    FoldedText folded = TextFolding.of("a\u200B½証明");
    assertThat(folded.text()).isEqualTo("a1/2证明");
    assertThat(folded.originalWords(1, 4)).isEqualTo("½");
    assertThat(folded.originalWords(4, 6)).isEqualTo("証明");
    assertThat(folded.originalStart(6)).isEqualTo(5);
  }

  @Test
  void fold_anyText_twiceIsOnceAndOffsetsAscend() {
    for (int seed = 0; seed < 2000; seed++) {
      String text = RandomText.of(new Random(seed), 30);
      FoldedText folded = TextFolding.of(text);
      assertThat(TextFolding.fold(folded.text())).as("seed %d", seed).isEqualTo(folded.text());
      int before = 0;
      for (int i = 0; i < folded.text().length(); i++) {
        assertThat(folded.originalStart(i)).as("seed %d", seed).isGreaterThanOrEqualTo(before);
        assertThat(folded.originalEnd(i + 1)).isGreaterThan(folded.originalStart(i));
        before = folded.originalStart(i);
      }
      assertThat(folded.originalEnd(folded.text().length())).isLessThanOrEqualTo(text.length());
    }
  }
}
