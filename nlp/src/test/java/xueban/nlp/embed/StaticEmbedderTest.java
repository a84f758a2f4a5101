package xueban.nlp.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import xueban.nlp.Embedder;
import xueban.nlp.TextRole;
import xueban.nlp.meaning.MeantConcepts;

class StaticEmbedderTest {
  private static final Embedder CHINESE = StaticEmbedder.chinese();

  @Test
  void embed_lengthOne_andTheSameForEqualText() {
    float[] vector = CHINESE.embed("用配方法解一元二次方程", TextRole.PASSAGE);

    assertThat(vector).hasSize(512).hasSize(CHINESE.dimension());
    assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-5));
    assertThat(CHINESE.embed("用配方法解一元二次方程", TextRole.QUERY)).containsExactly(vector);
  }

  @Test
  void embed_likeMeaning_isNearer() {
    double like = cosine("怎么求圆的面积", "圆面积的计算方法");
    double unlike = cosine("怎么求圆的面积", "明天早上吃什么");

    assertThat(like).isGreaterThan(unlike + .2);
  }

  @Test
  void english_likeMeaning_isNearer() {
    Embedder english = StaticEmbedder.english();
    double like = cosine(english, "area of a circle", "how to compute the area of circles");
    double unlike = cosine(english, "area of a circle", "why verbs agree with nouns");

    assertThat(like).isGreaterThan(unlike + .1);
  }

  @Test
  void meantConcepts_areFoundByIt_sinceItSharesTheSpace() {
    assertThat(MeantConcepts.by(CHINESE)).isPresent();
    assertThat(MeantConcepts.by(CHINESE).orElseThrow().find("圆的面积怎么算", concept -> true, 3))
        .isNotEmpty();
  }

  @Test
  void paired_passagesByOne_queriesByTheOther() throws IOException {
    Embedder model = new Named("model/128", 3);
    Embedder table =
        StaticEmbedder.of(PieceTable.read(new ByteArrayInputStream(PieceTableTest.written())));
    Embedder pair = PairedEmbedder.of(table, model);

    assertThat(pair.embed("圆", TextRole.PASSAGE)).isEqualTo(table.embed("圆", TextRole.PASSAGE));
    assertThat(pair.embed("圆", TextRole.QUERY)).isEqualTo(model.embed("圆", TextRole.QUERY));
    assertThat(pair.id()).isEqualTo("pieces-1|model/128");
    assertThat(pair.space()).isEqualTo("model/128");
  }

  @Test
  void paired_ofTwoSpaces_isRefused() {
    Embedder other = new Named("other/128", 512);

    assertThatThrownBy(() -> PairedEmbedder.of(CHINESE, other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not of other/128");
  }

  private static double cosine(String a, String b) {
    return cosine(CHINESE, a, b);
  }

  private static double cosine(Embedder embedder, String a, String b) {
    return cosine(embedder.embed(a, TextRole.PASSAGE), embedder.embed(b, TextRole.QUERY));
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private record Named(String id, int dimension) implements Embedder {
    @Override
    public float[] embed(String text, TextRole role) {
      float[] vector = new float[dimension];
      vector[dimension - 1] = 1;
      return vector;
    }

    @Override
    public void close() {}
  }
}
