package xueban.nlp.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecognitionTest {
  @Test
  void recognized_linesBelowEachOther() {
    assertThat(
            new Recognition.Recognized(
                    List.of(new RecognizedLine(" 一 ", .5), new RecognizedLine("二", null)), .5)
                .text())
        .isEqualTo("一\n二");
  }

  @Test
  void badValues_areRefused() {
    assertThatThrownBy(() -> new RecognizedLine(" ", .5)).hasMessageContaining("blank");
    assertThatThrownBy(() -> new RecognizedLine("一", 1.01)).hasMessageContaining("[0, 1]");
    assertThatThrownBy(() -> new RecognizedLine("一", Double.NaN)).hasMessageContaining("[0, 1]");
    assertThatThrownBy(() -> new Recognition.Recognized(List.of(), null))
        .hasMessageContaining("NothingReadable");
    assertThatThrownBy(() -> new PictureHeader(PictureFormat.PNG, 0, 1, 1))
        .hasMessageContaining("at least 1");
    assertThatThrownBy(() -> new PictureHeader(PictureFormat.PNG, 1, 1, 9))
        .hasMessageContaining("1..8");
  }
}
