package xueban.nlp.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;
import xueban.nlp.TaggedConcept;

class TagModelTest {
  /** Words that texts of a concept are made of; each text has some of them in some order. */
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "fraction", List.of("分子", "分母", "通分", "约分", "几分之几", "单位一", "真的分数"),
          "angle", List.of("顶点", "度数", "直角", "锐角", "量角器", "两条边", "平角"),
          "speed", List.of("路程", "时间", "千米", "相遇", "追上", "每小时", "出发"),
          "area", List.of("平方米", "长方形", "底乘高", "面积", "周长", "铺地砖", "正方形"));

  private static final List<String> CONCEPTS = WORDS.keySet().stream().sorted().toList();
  private static final TagTrainer TRAINER = new TagTrainer(List::of, 1);

  private static List<LabelledText> texts(int count, long seed) {
    Random random = new Random(seed);
    List<LabelledText> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> concepts = new ArrayList<>(CONCEPTS);
      Collections.shuffle(concepts, random);
      concepts = concepts.subList(0, 1 + random.nextInt(2));
      StringBuilder text = new StringBuilder("第" + i + "题：小明");
      StringBuilder solution = new StringBuilder("因为");
      for (String concept : concepts) {
        List<String> words = new ArrayList<>(WORDS.getOrDefault(concept, List.of()));
        Collections.shuffle(words, random);
        text.append(String.join("和", words.subList(0, 2))).append('，');
        solution.append(words.get(2)).append("所以").append(words.get(3));
      }
      texts.add(new LabelledText("mathematics", text.toString(), solution.toString(), concepts));
    }
    return texts;
  }

  private static final TagModel MODEL = TRAINER.train(texts(300, 1));

  private static double meanF1(TagModel model, boolean solutions) {
    double sum = 0;
    List<LabelledText> texts = texts(200, 2);
    for (LabelledText text : texts) {
      List<TaggedConcept> tags =
          TagModel.chosen(
              model.tags("mathematics", text.text(), solutions ? text.solution() : "", .01));
      long right = tags.stream().filter(tag -> text.concepts().contains(tag.concept())).count();
      sum += 2.0 * right / (tags.size() + text.concepts().size());
    }
    return sum / texts.size();
  }

  @Test
  void tagsTextsAsPeopleTaggedOthers() {
    assertThat(meanF1(MODEL, true)).isGreaterThan(.95);
    assertThat(meanF1(MODEL, false)).isGreaterThan(.9);
  }

  @Test
  void learnsNothingFromLabelsThatMeanNothing() {
    List<LabelledText> texts = texts(300, 1);
    List<List<String>> labels =
        new ArrayList<>(texts.stream().map(LabelledText::concepts).toList());
    Collections.shuffle(labels, new Random(3));
    List<LabelledText> shuffled = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      LabelledText text = texts.get(i);
      shuffled.add(new LabelledText(text.subject(), text.text(), text.solution(), labels.get(i)));
    }
    // Giving a text all four concepts has .53, two at random .37.
    assertThat(meanF1(TRAINER.train(shuffled), true)).isBetween(.3, .58);
  }

  @Test
  void givesProbabilitiesThatHold() {
    double expected = 0;
    double right = 0;
    for (LabelledText text : texts(200, 4)) {
      for (TaggedConcept tag : MODEL.tags("mathematics", text.text(), text.solution(), 0)) {
        expected += tag.probability();
        right += text.concepts().contains(tag.concept()) ? 1 : 0;
        assertThat(tag.probability()).isBetween(0.0, 1.0);
      }
    }
    assertThat(expected / right).isBetween(.9, 1.1);
  }

  @Test
  void findsTheSubjectByItsTexts() {
    List<LabelledText> two = new ArrayList<>(texts(60, 1));
    for (int i = 0; i < 30; i++) {
      two.add(
          new LabelledText(
              "biology", "第" + i + "题：青蛙吃害虫，蛇吃青蛙，鹰吃蛇", "能量逐级减少", List.of("food-chain")));
    }
    TagModel model = TRAINER.train(two);
    assertThat(model.subjects()).containsExactly("biology", "mathematics");
    assertThat(model.tags("", "草被兔吃，蛇吃兔，鹰吃蛇", "", .5))
        .extracting(TaggedConcept::concept)
        .containsExactly("food-chain");
  }

  @Test
  void saysTheSameOnceWrittenAndRead() {
    TagModel read = TagModel.read(MODEL.toBytes(), List::of);
    assertThat(read.version()).isEqualTo(MODEL.version());
    for (LabelledText text : texts(20, 5)) {
      assertThat(read.tags("mathematics", text.text(), "", 0))
          .isEqualTo(MODEL.tags("mathematics", text.text(), "", 0));
    }
  }

  @Test
  void refusesBytesThatAreNoModel() {
    byte[] half = Arrays.copyOf(MODEL.toBytes(), 5_000);
    assertThatThrownBy(() -> TagModel.read(half, List::of))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("tag model");
  }

  @Test
  void refusesToLearnFromAHandfulOfTexts() {
    assertThatThrownBy(() -> TRAINER.train(texts(5, 1)))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("only 5")
        .hasMessageContaining("at least 20");
  }

  @Test
  void tagsATextWithoutAKnownWord() {
    assertThat(MODEL.tags("mathematics", "", "", .9)).isEmpty();
    assertThat(MODEL.tags("mathematics", "zzz", "", 0)).isNotNull();
  }

  @Test
  void choosesAsManyAsMakeTheExpectedF1Greatest() {
    List<TaggedConcept> tags = new ArrayList<>();
    for (double p : new double[] {.9, .85, .2, .1}) {
      tags.add(new TaggedConcept("c" + p, p, ""));
    }
    assertThat(TagModel.chosen(tags)).hasSize(2);
    assertThat(TagModel.chosen(List.of())).isEmpty();
    assertThat(TagModel.chosen(List.of(new TaggedConcept("c", .05, "")))).hasSize(1);
  }
}
