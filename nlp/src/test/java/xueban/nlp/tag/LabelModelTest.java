package xueban.nlp.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;

class LabelModelTest {
  private static final List<String> LEVELS = List.of("easy", "medium", "hard");
  private static final List<String> WORDS = List.of("口算加减", "两步应用", "综合探究");

  private static List<LabelledText> texts(int count) {
    List<LabelledText> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int level = i % 3;
      texts.add(
          new LabelledText(
              "mathematics", "第" + i + "题" + WORDS.get(level), "", List.of(LEVELS.get(level))));
    }
    return texts;
  }

  private static final LabelModel MODEL =
      new LabelTrainer(LEVELS, 1).train(texts(90)).orElseThrow();

  @Test
  void label_ofAnOrder_andOfNone() {
    LabelModel unordered = new LabelTrainer(List.of(), 1).train(texts(90)).orElseThrow();
    for (int level = 0; level < LEVELS.size(); level++) {
      for (LabelModel model : List.of(MODEL, unordered)) {
        LikelyLabel likely =
            model.label("mathematics", "新的一题" + WORDS.get(level), "").orElseThrow();
        assertThat(likely.label()).isEqualTo(LEVELS.get(level));
        assertThat(likely.probability()).isBetween(.5, 1.0);
      }
    }
    assertThat(MODEL.label("physics", "口算加减", "")).isEmpty();
  }

  @Test
  void label_nothingKnownInTheText_isNone() {
    assertThat(MODEL.label("mathematics", "zzz", "")).isEmpty();
    assertThat(MODEL.label("mathematics", "", "")).isEmpty();
  }

  @Test
  void probabilities_sumToOne_whateverTheValues() {
    Random random = new Random(5);
    for (int i = 0; i < 1_000; i++) {
      double[] values = random.doubles(3, -3, 3).toArray();
      double[][] scales = new double[3][];
      for (int l = 0; l < 3; l++) {
        scales[l] = random.doubles(2, -9, 9).toArray();
      }
      for (boolean ordered : new boolean[] {true, false}) {
        double[] shares = SubjectLabels.probabilities(ordered, values, scales);
        assertThat(shares).hasSize(ordered ? 4 : 3);
        assertThat(Arrays.stream(shares).sum()).isBetween(1 - 1e-9, 1 + 1e-9);
        assertThat(Arrays.stream(shares).min().orElseThrow()).isNotNegative();
      }
    }
  }

  @Test
  void bytes_roundTrip_andDamageIsSaid() {
    byte[] bytes = MODEL.toBytes();
    LabelModel read = LabelModel.read(bytes);
    assertThat(read.toBytes()).isEqualTo(bytes);
    assertThat(read.label("mathematics", "综合探究", ""))
        .isEqualTo(MODEL.label("mathematics", "综合探究", ""));
    for (byte[] damaged :
        List.of(
            new byte[0],
            new byte[] {1, 2, 3, 4, 5},
            Arrays.copyOf(bytes, bytes.length - 7),
            Arrays.copyOf(bytes, bytes.length + 1))) {
      assertThatThrownBy(() -> LabelModel.read(damaged))
          .isInstanceOfSatisfying(
              XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CORRUPT));
    }
  }

  @Test
  void train_tooFewOrOneLabel_isNoModel() {
    assertThat(new LabelTrainer(LEVELS, 1).train(texts(23))).isEmpty();
    assertThat(
            new LabelTrainer(List.of(), 1)
                .train(texts(90).stream().filter(t -> t.concepts().contains("easy")).toList()))
        .isEmpty();
    assertThat(
            new LabelTrainer(LEVELS, 1)
                .train(texts(90).reversed())
                .orElseThrow()
                .label("mathematics", "综合探究", "")
                .orElseThrow()
                .label())
        .isEqualTo("hard");
  }

  @Test
  void ofDifficulty_isAFifthOfTheScale() {
    assertThat(TextLabel.ofDifficulty(0)).isEqualTo("0.1");
    assertThat(TextLabel.ofDifficulty(.5)).isEqualTo("0.5");
    assertThat(TextLabel.ofDifficulty(1)).isEqualTo("0.9");
  }
}
