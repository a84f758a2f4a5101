package xueban.nlp.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextTags;

class TagModelTest {
  /** Words that texts of a concept are made of; each text has some of them in some order. */
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "fraction", List.of("分子", "分母", "通分", "约分", "几分之几", "单位一", "真的分数"),
          "angle", List.of("顶点", "度数", "直角", "锐角", "量角器", "两条边", "平角"),
          "speed", List.of("路程", "时间", "千米", "相遇", "追上", "每小时", "出发"),
          "area", List.of("平方米", "长方形", "底乘高", "面积", "周长", "铺地砖", "正方形"));

  static final List<String> CONCEPTS = WORDS.keySet().stream().sorted().toList();
  private static final TagTrainer TRAINER = new TagTrainer(List::of, 1);

  static List<LabelledText> texts(int count, long seed) {
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
      List<TaggedConcept> all =
          model.tags("mathematics", text.text(), solutions ? text.solution() : "", 0).tags();
      List<TaggedConcept> tags = all.subList(0, all.get(1).probability() >= .5 ? 2 : 1);
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
    // Two concepts at random have .37, one .3.
    assertThat(meanF1(TRAINER.train(shuffled), true)).isBetween(.2, .45);
  }

  @Test
  void givesProbabilitiesThatHold() {
    double expected = 0;
    double right = 0;
    for (LabelledText text : texts(200, 4)) {
      for (TaggedConcept tag : MODEL.tags("mathematics", text.text(), text.solution(), 0).tags()) {
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
    assertThat(model.tags("", "草被兔吃，蛇吃兔，鹰吃蛇", "", .5).tags())
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
    byte[] bytes = MODEL.toBytes();
    assertCorrupt(new byte[0]);
    assertCorrupt(Arrays.copyOf(bytes, 5_000));
    assertCorrupt(Arrays.copyOf(bytes, bytes.length + 1));
    for (int i = 0; i < 200; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= (byte) 0xff;
      assertCorrupt(damaged);
    }
  }

  private static void assertCorrupt(byte[] bytes) {
    assertThatThrownBy(() -> TagModel.read(bytes, List::of))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CORRUPT))
        .hasMessageContaining("tag model");
  }

  /** Not damage, which the checksum tells, but nonsense that has one. */
  @Test
  void readsNonsenseAsAModelOrAsCorrupt() throws NoSuchAlgorithmException {
    byte[] bytes = TRAINER.train(texts(20, 6)).toBytes();
    int end = bytes.length - 32;
    int corrupt = 0;
    for (int at = 8; at < 4_000; at += at < 200 ? 1 : 37) {
      byte[] other = bytes.clone();
      other[at] ^= 0x41;
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(other, 8, end - 8);
      System.arraycopy(digest.digest(), 0, other, end, 32);
      try {
        TagModel read = TagModel.read(other, List::of);
        assertThat(read.tags("mathematics", "分子和分母", "通分", 0).tags()).hasSizeLessThan(5);
      } catch (XuebanException e) {
        assertThat(e.code()).isEqualTo(ErrorCode.CORRUPT);
        corrupt++;
      }
    }
    assertThat(corrupt).isGreaterThan(20);
  }

  @Test
  void refusesToLearnFromAHandfulOfTexts() {
    assertThatThrownBy(() -> TRAINER.train(texts(5, 1)))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("more than 5")
        .hasMessageContaining("at least 20");
  }

  @Test
  void saysNothingOfATextWithoutAKnownWord() {
    for (String subject : List.of("mathematics", "")) {
      assertThat(MODEL.tags(subject, "", "", 0)).isEqualTo(TextTags.NONE);
      assertThat(MODEL.tags(subject, "zzz", "", 0)).isEqualTo(TextTags.NONE);
    }
  }

  @Test
  void saysNothingOfAnotherSubject() {
    assertThat(MODEL.tags("history", "分子和分母", "", 0)).isEqualTo(TextTags.NONE);
  }

  @Test
  void leavesSubjectsAndConceptsOfFewTextsToTheirNames() {
    List<LabelledText> texts = new ArrayList<>(texts(60, 1));
    texts.add(new LabelledText("mathematics", "圆锥的分子", "", List.of("cone", "fraction")));
    for (int i = 0; i < 19; i++) {
      texts.add(new LabelledText("biology", "青蛙吃害虫" + i, "", List.of("food-chain")));
    }
    TagModel model = TRAINER.train(texts);
    assertThat(model.subjects()).containsExactly("mathematics");
    assertThat(model.tags("biology", "青蛙吃害虫", "", 0)).isEqualTo(TextTags.NONE);
    TextTags tags = model.tags("mathematics", "圆锥的分子", "", 0);
    assertThat(tags.judged()).containsExactlyInAnyOrderElementsOf(CONCEPTS);
    assertThat(tags.tags()).extracting(TaggedConcept::concept).doesNotContain("cone");
  }

  @Test
  void looksAtABareTextAsItLearntTo() {
    LabelledText text = texts(1, 7).get(0);
    LabelledText bare = new LabelledText("mathematics", text.text(), "", List.of());
    SubjectTexts subject = MODEL.texts("mathematics", text.text()).orElseThrow();
    for (float[] row : subject.candidates(bare).rows()) {
      assertThat(row[TagEvidence.REGRESSION_WHOLE.ordinal()])
          .isEqualTo(row[TagEvidence.REGRESSION_TEXT.ordinal()]);
      assertThat(row[TagEvidence.REGRESSION_BOTH.ordinal()])
          .isEqualTo(row[TagEvidence.REGRESSION_TEXT.ordinal()]);
    }
    assertThat(subject.candidates(text).rows())
        .anyMatch(
            row ->
                row[TagEvidence.REGRESSION_WHOLE.ordinal()]
                    != row[TagEvidence.REGRESSION_TEXT.ordinal()]);
  }

  /** A concept that only few texts have must not look surer in training than it is. */
  @Test
  void givesProbabilitiesThatHold_rareConcepts() {
    TagModel model = TRAINER.train(rare(1));
    double expected = 0;
    double right = 0;
    for (LabelledText text : rare(2)) {
      for (TaggedConcept tag : model.tags("mathematics", text.text(), "", 0).tags()) {
        expected += tag.probability();
        right += text.concepts().contains(tag.concept()) ? 1 : 0;
      }
    }
    assertThat(right).isGreaterThan(100);
    assertThat(expected / right).isBetween(.8, 1.25);
  }

  /** Concepts of two to four texts, two to a text by chance; words hint at them, not surely. */
  private static List<LabelledText> rare(long seed) {
    Random random = new Random(seed);
    List<LabelledText> texts = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      int concept = random.nextInt(250);
      int other = random.nextInt(250);
      int hint = random.nextInt(10) < 7 ? concept : random.nextInt(250);
      String text = "数" + (char) (0x4e00 + hint) + (char) (0x5200 + hint) + "第" + i;
      texts.add(new LabelledText("mathematics", text, "", List.of("c" + concept, "c" + other)));
    }
    return texts;
  }

  @Test
  void saysWhyInTheLanguageOfTheText() {
    for (TaggedConcept tag : MODEL.tags("mathematics", "分子和分母", "", .3).tags()) {
      assertThat(tag.evidence()).isNotEmpty().doesNotContainPattern("[a-z]");
    }
    assertThat(TRAINER.train(english()).tags("mathematics", "the angle at the top", "", .3).tags())
        .isNotEmpty()
        .allSatisfy(tag -> assertThat(tag.evidence()).matches("[a-z ,·]+"));
  }

  private static List<LabelledText> english() {
    List<LabelledText> texts = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      texts.add(
          i % 2 == 0
              ? new LabelledText("mathematics", "the angle " + i, "", List.of("angle"))
              : new LabelledText("mathematics", "a fraction " + i, "", List.of("fraction")));
    }
    return texts;
  }
}
