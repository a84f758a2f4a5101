package xueban.nlp.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.KnowledgeGraph;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;
import xueban.nlp.TaggedConcept;

class TextMeaningsTest {
  private static final List<LabelledText> TEXTS =
      List.of(
          text("汽车急刹车时乘客向前倾", "由于惯性，身体保持原来的运动状态", "p.inertia"),
          text("跳远运动员助跑", "利用惯性，离地后继续向前运动", "p.inertia"),
          text("冰棍周围冒白气", "空气中的水蒸气遇冷液化成小水珠", "p.liquefaction"),
          text("眼镜片起雾", "水蒸气遇冷液化，附在镜片上", "p.liquefaction"),
          text("樟脑丸变小", "固态直接变成气态，是升华", "p.sublimation"),
          text("干冰用于人工降雨", "干冰升华吸热", "p.sublimation"),
          text("只有一道题的知识点", "", "p.rare"));

  private static final TextMeanings MEANINGS = TextMeanings.of(TEXTS).orElseThrow();

  /** The same among many concepts. */
  private static final TextMeanings AMONG_MANY = amongMany();

  private static TextMeanings amongMany() {
    List<LabelledText> texts = new ArrayList<>(TEXTS);
    String others = "光合叶绿细胞膜核染色体基因遗传孟德尔豌豆蛋白";
    for (int i = 0; i < 10; i++) {
      String said = others.substring(2 * i, 2 * i + 2);
      texts.add(text(said, "", "b." + i));
      texts.add(text(said + said, "", "b." + i));
    }
    return TextMeanings.of(texts).orElseThrow();
  }

  private static LabelledText text(String text, String solution, String concept) {
    return new LabelledText("physics", text, solution, List.of(concept));
  }

  private static List<String> found(String question) {
    return found(MEANINGS, question);
  }

  private static List<String> found(TextMeanings meanings, String question) {
    return meanings.find(question, id -> true, 3).stream().map(TaggedConcept::concept).toList();
  }

  @Test
  void find_byWordsOfTheSolutions_theLikeliestFirst() {
    assertThat(found(AMONG_MANY, "坐公交车刹车时人为什么向前倒")).first().isEqualTo("p.inertia");
    assertThat(found(AMONG_MANY, "夏天冰水瓶外面的小水珠")).first().isEqualTo("p.liquefaction");
  }

  @Test
  void find_theMoreTextsAConceptHas_theSurerItIs() {
    List<LabelledText> more = new ArrayList<>(TEXTS);
    for (int i = 0; i < 48; i++) {
      more.add(text("第" + i + "种水蒸气", "遇冷液化", "p.liquefaction"));
    }
    TextMeanings many = TextMeanings.of(more).orElseThrow();
    List<TaggedConcept> found = many.find("水蒸气遇冷液化", id -> true, 9);
    assertThat(found.getFirst().probability()).isBetween(.7, 50 / 60.0);
    assertThat(MEANINGS.find("水蒸气遇冷液化", id -> true, 9).getFirst().probability())
        .as("two texts are hardly believed")
        .isBetween(.1, 2 / 12.0);
  }

  @Test
  void find_whatNoTextSays_isNothing() {
    assertThat(found("zzz")).isEmpty();
    assertThat(found("　")).isEmpty();
    assertThat(found("唐朝诗人李白写过的一首关于故乡月亮与时光流逝的诗")).isEmpty();
  }

  @Test
  void find_ofFewConcepts_anUnrelatedQuestionMeansNone() {
    for (int count = 2; count <= 5; count++) {
      List<LabelledText> texts = new ArrayList<>();
      String names = "甲乙丙丁戊";
      for (int c = 0; c < count; c++) {
        String name = names.substring(c, c + 1);
        texts.add(text(name + "形的面积是多少", name + "形按公式计算", "m." + c));
        texts.add(text("求" + name + "形的大小", name + "形的底和高", "m." + c));
      }
      TextMeanings few = TextMeanings.of(texts).orElseThrow();
      assertThat(found(few, "公交车上急刹车时的人")).as("%d concepts", count).isEmpty();
      assertThat(found(few, "月亮离我们是多远，怎么计算")).as("%d concepts", count).isEmpty();
      assertThat(found(few, "的面积是多少")).as("fits all alike").isEmpty();
      assertThat(found(few, "求甲形的大小")).as("%d concepts", count).containsExactly("m.0");
    }
  }

  @Test
  void find_theLikeliestIsNotCutOff_whereABetterFitIsBelievedLess() {
    int lessBelieved = 0;
    for (int known = 4; known < 40; known++) {
      for (int beside = 0; beside < 12; beside++) {
        List<LabelledText> texts = new ArrayList<>(TEXTS.subList(0, 2));
        for (int i = 0; i < 3; i++) {
          texts.add(text("水蒸气遇冷液化", "", "p.new"));
        }
        for (int i = 0; i < known; i++) {
          texts.add(text("水蒸气遇冷液化" + "樟脑丸升华干冰降雨眼镜片".substring(0, beside), "", "p.known"));
        }
        TextMeanings meanings = TextMeanings.of(texts).orElseThrow();
        List<TaggedConcept> all = meanings.find("水蒸气遇冷液化", id -> true, 9);
        assertThat(meanings.find("水蒸气遇冷液化", id -> true, 1)).isEqualTo(all.subList(0, 1));
        if (all.size() > 1 && all.getFirst().concept().equals("p.known")) {
          double first = all.get(0).probability() * (known + 10) / known;
          double second = all.get(1).probability() * 13 / 3;
          lessBelieved += second > first ? 1 : 0;
        }
      }
    }
    assertThat(lessBelieved).as("a better fit stands behind").isPositive();
  }

  @Test
  void find_anEnglishQuestion_isNotJudgedByPairsOfLetters() {
    List<LabelledText> texts =
        List.of(
            text("The train moves at a constant speed", "", "p.speed"),
            text("Average speed of a moving train", "", "p.speed"),
            text("Water vapour condenses into water", "", "p.water"),
            text("Water freezes into ice", "", "p.water"));
    TextMeanings english = TextMeanings.of(texts).orElseThrow();
    assertThat(found(english, "constant speed of the train")).isEmpty();
  }

  @Test
  void find_onlyAmongThoseThatPass_andOnlySoMany() {
    assertThat(MEANINGS.find("干冰升华吸热", id -> !id.equals("p.sublimation"), 3))
        .extracting(TaggedConcept::concept)
        .doesNotContain("p.sublimation");
    assertThat(MEANINGS.find("水汽升华液化惯性", id -> true, 1)).hasSizeLessThanOrEqualTo(1);
    assertThat(MEANINGS.find("惯性", id -> false, 3)).isEmpty();
    assertThat(MEANINGS.find("惯性", "p.inertia"::equals, 3)).as("nothing to choose").isEmpty();
  }

  @Test
  void of_conceptsOfOneText_areNotLearnt() {
    assertThat(found("只有一道题的知识点")).doesNotContain("p.rare");
    assertThat(TextMeanings.of(List.of())).isEmpty();
    assertThat(TextMeanings.of(TEXTS.subList(0, 2))).as("one concept tells nothing").isEmpty();
  }

  @Test
  void bytes_roundTrip_andDamageIsSaid() {
    byte[] bytes = MEANINGS.toBytes();
    TextMeanings read = TextMeanings.read(bytes);
    assertThat(read.toBytes()).isEqualTo(bytes);
    assertThat(read.find("遇冷", id -> true, 3)).isEqualTo(MEANINGS.find("遇冷", id -> true, 3));
    List<byte[]> damaged = new ArrayList<>();
    damaged.add(new byte[0]);
    damaged.add(Arrays.copyOf(bytes, bytes.length - 1));
    damaged.add(Arrays.copyOf(bytes, bytes.length + 1));
    damaged.forEach(
        other ->
            assertThatThrownBy(() -> TextMeanings.read(other))
                .isInstanceOfSatisfying(
                    XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CORRUPT))
                .hasMessageContaining("Train it again"));
    int corrupt = 0;
    for (int at = 0; at < bytes.length; at++) {
      byte[] other = bytes.clone();
      other[at] ^= 0x41;
      try {
        TextMeanings.read(other).find("遇冷液化", id -> true, 3);
      } catch (XuebanException e) {
        assertThat(e.code()).isEqualTo(ErrorCode.CORRUPT);
        corrupt++;
      }
    }
    assertThat(corrupt).as("of %,d damaged bytes", bytes.length).isPositive();
  }

  @Test
  void folder_keepsThem_andOneWithoutHasNone() {
    List<LabelledText> texts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      texts.addAll(TEXTS);
    }
    TagModel tags = new TagTrainer(id -> List.of(id), 1).train(texts);
    ModelCard card =
        new ModelCard("tags", "x", "a trial", "none", "none", "", 1, Map.of(), new TreeMap<>());
    LearntTexts with = new LearntTexts(tags, Map.of(), Optional.of(MEANINGS));
    LearntTexts without = new LearntTexts(tags, Map.of(), Optional.empty());
    ModelFolder folder = TagFolder.of(card, with);

    LearntTexts read = TagFolder.read(folder, KnowledgeGraph.empty()).orElseThrow();
    assertThat(read.searches().orElseThrow().find("急刹车", id -> true, 1))
        .isEqualTo(MEANINGS.find("急刹车", id -> true, 1));
    assertThat(read.version()).as("tags depend on none").isEqualTo(without.version());
    ModelFolder older = TagFolder.of(card, without);
    assertThat(TagFolder.read(older, KnowledgeGraph.empty()).orElseThrow().searches()).isEmpty();
  }
}
