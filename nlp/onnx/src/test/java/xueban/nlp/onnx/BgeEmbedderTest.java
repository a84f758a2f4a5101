package xueban.nlp.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import xueban.nlp.TextRole;

class BgeEmbedderTest {
  private static final BgeEmbedder CHINESE = BgeEmbedder.chinese();

  @AfterAll
  static void close() {
    CHINESE.close();
  }

  private static double cosine(String a, String b) {
    float[] x = CHINESE.embed(a, TextRole.PASSAGE);
    float[] y = CHINESE.embed(b, TextRole.PASSAGE);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  @Test
  void embed_likeMeaning_nearerThanUnlike() {
    assertThat(cosine("怎样证明直角三角形三边的关系", "勾股定理的证明方法"))
        .isGreaterThan(cosine("怎样证明直角三角形三边的关系", "光合作用需要阳光和水") + .1);
  }

  @Test
  void embed_anyText_normOne() {
    for (String text : new String[] {"", " ", "😀", "\uD83D", "勾股", "长".repeat(10_000), "\u0000"}) {
      float[] v = CHINESE.embed(text, TextRole.PASSAGE);
      double squares = 0;
      for (float x : v) {
        squares += x * x;
      }
      assertThat(v).hasSize(512);
      assertThat(squares).isBetween(.9999, 1.0001);
    }
  }
}
