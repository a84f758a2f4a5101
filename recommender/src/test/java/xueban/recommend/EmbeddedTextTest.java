package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"勾股定理的证明", "勾股定理", "  勾股定理的证明", "<p>勾股定理的证明</p>", "\n勾股定理", "\u3000勾股定理"})
  void of_textBeginsWithItsTitle_isTheText(String text) {
    assertThat(EmbeddedText.of(resource("勾股定理", text))).isEqualTo(resource("勾股定理", text).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"勾股数的规律", "证明勾股定理", " 证明勾股定理", "<勾股定理", "勾"})
  void of_textBeginsOtherwise_isTitleAndText(String text) {
    assertThat(EmbeddedText.of(resource("勾股定理", text)))
        .isEqualTo("勾股定理\n" + resource("勾股定理", text).text());
  }

  @Test
  void of_noText_isTitleAndDescription() {
    assertThat(EmbeddedText.of(resource("勾股定理", ""))).isEqualTo("勾股定理\n说明");
  }

  private static Resource resource(String title, String text) {
    Metadata metadata =
        new Metadata(
            title, "说明", "math", null, List.of(), "", List.of(), "zh", null, 0, "", "", .5, null);
    return new Resource("r", ResourceType.LESSON, metadata, text);
  }
}
