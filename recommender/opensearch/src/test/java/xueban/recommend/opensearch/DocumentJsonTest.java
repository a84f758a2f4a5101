package xueban.recommend.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import xueban.graph.Stage;
import xueban.recommend.IndexFields;
import xueban.recommend.IndexQuery;

/** How documents and queries are written so that nothing in them is taken for something else. */
class DocumentJsonTest {
  @Test
  void word_blanksAndTheMarkWithin_areReplaced() {
    assertThat(DocumentJson.word("a b\tc")).isEqualTo("a\uE001b\uE001c");
    assertThat(DocumentJson.word("x\uE000y")).doesNotContain("\uE000");
    assertThat(DocumentJson.word("方程")).isEqualTo("方程");
  }

  @Test
  void feature_dotsWithin_doNotNest() {
    assertThat(DocumentJson.feature("math.a%b")).isEqualTo("about.math%2ea%25b");
  }

  @Test
  void halfFloats_keepCosines() {
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      float[] a = unit(512, random);
      float[] b = unit(512, random);
      double exact = HalfFloats.cosine(a, b);
      assertThat(HalfFloats.cosine(a, HalfFloats.decode(HalfFloats.encode(b))))
          .isCloseTo(exact, within(1e-3));
    }
    assertThat(HalfFloats.cosine(unit(3, random), unit(4, random))).isZero();
    assertThat(HalfFloats.cosine(new float[2], new float[2])).isZero();
  }

  private static float[] unit(int size, Random random) {
    float[] vector = new float[size];
    double squares = 0;
    for (int i = 0; i < size; i++) {
      vector[i] = (float) random.nextGaussian();
      squares += vector[i] * vector[i];
    }
    for (int i = 0; i < size; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return vector;
  }

  @Test
  void query_withoutParts_matchesNothing() {
    IndexQuery nothing = new IndexQuery.Joined(List.of(), List.of(), List.of(), List.of(), 0);
    assertThat(QueryJson.of(nothing).has("match_none")).isTrue();
  }

  @Test
  void routes_ofSubjectAndStage() {
    IndexQuery subject = new IndexQuery.OneOf(IndexFields.SUBJECT, List.of("mathematics", "a,b"));
    IndexQuery stage = new IndexQuery.OneOf(IndexFields.STAGE, List.of("JUNIOR"));
    assertThat(SubjectRouting.of(filtered(List.of(subject, stage))))
        .containsExactly("mathematics|JUNIOR", "a;b|JUNIOR");
    assertThat(SubjectRouting.of(filtered(List.of(subject))))
        .hasSize(2 * (Stage.values().length + 1))
        .contains("mathematics|");
    assertThat(SubjectRouting.of(filtered(List.of(stage)))).as("any subject").isEmpty();
    List<String> many = IntStream.range(0, 40).mapToObj(i -> "s" + i).toList();
    assertThat(
            SubjectRouting.of(
                filtered(List.of(new IndexQuery.OneOf(IndexFields.SUBJECT, many), stage))))
        .as("too many to name")
        .isEmpty();
  }

  private static IndexQuery filtered(List<IndexQuery> filters) {
    return new IndexQuery.Joined(List.of(new IndexQuery.All()), List.of(), filters, List.of(), 0);
  }
}
