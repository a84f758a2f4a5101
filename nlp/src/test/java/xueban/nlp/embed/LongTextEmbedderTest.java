package xueban.nlp.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.nlp.Embedder;
import xueban.nlp.TextRole;

class LongTextEmbedderTest {
  private final Noting noting = new Noting(new ArrayList<>());
  private final Embedder embedder = LongTextEmbedder.over(noting);

  /** (1, 0) for a text of 甲 alone, else (0, 1). */
  private record Noting(List<String> texts) implements Embedder {
    @Override
    public String id() {
      return "noting";
    }

    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public float[] embed(String text, TextRole role) {
      texts.add(text);
      boolean first = text.codePoints().allMatch(c -> c == '甲');
      return new float[] {first ? 1 : 0, first ? 0 : 1};
    }

    @Override
    public void close() {
      texts.add("closed");
    }
  }

  @Test
  void shortText_hasTheVectorThatItHad() {
    assertThat(embedder.embed(" 甲 ", TextRole.PASSAGE)).containsExactly(1, 0);
    assertThat(noting.texts()).containsExactly("甲");
    assertThat(embedder.embed("", TextRole.PASSAGE)).hasSize(2);
  }

  @Test
  void longText_hasTheMeanOfItsPieces() {
    float[] vector = embedder.embed("甲".repeat(80) + "乙".repeat(80), TextRole.PASSAGE);
    assertThat(noting.texts()).containsExactly("甲".repeat(80), "乙".repeat(80));
    assertThat(vector).containsExactly((float) Math.sqrt(.5), (float) Math.sqrt(.5));
  }

  @Test
  void longerText_isReadInFourPieces_restIsLeftOut() {
    float[] vector = embedder.embed("甲".repeat(480) + "乙".repeat(500), TextRole.PASSAGE);
    assertThat(noting.texts()).hasSize(4).containsOnly("甲".repeat(120));
    assertThat(vector).containsExactly(1, 0);
  }

  @Test
  void idSaysHowTextsAreCut_closeClosesTheOther() {
    assertThat(embedder.id()).isEqualTo("noting/mean-of-4x120");
    assertThat(embedder.dimension()).isEqualTo(2);
    embedder.close();
    assertThat(noting.texts()).containsExactly("closed");
  }
}
