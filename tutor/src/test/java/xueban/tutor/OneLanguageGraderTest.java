package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;
import xueban.model.ModelPurpose;
import xueban.model.ModelRegistry;
import xueban.nlp.Embedder;
import xueban.tutor.grading.Grade;
import xueban.tutor.grading.ItemAnswer;
import xueban.tutor.grading.TextGrader;
import xueban.tutor.grading.text.TextModel;
import xueban.tutor.grading.text.TextTrainer;

/**
 * A tenant's short-answer model that was trained on Chinese answers alone serves.
 *
 * <p>It knows vectors of the Chinese embedder only, and was asked about English items too: each
 * answer to one was refused as bad input, and could not be handed in at all.
 */
class OneLanguageGraderTest {
  private static final Embedder CHINESE = new CharacterCounts("bge-small-zh-v1.5-q/128");

  @TempDir Path folder;
  private Stores stores;

  @BeforeEach
  void activateChineseModel() {
    stores = new FolderStores(folder);
    ModelRegistry registry =
        ModelRegistry.at(
            folder.resolve("models"),
            Clock.systemUTC(),
            ModelPurpose.SHORT_ANSWERS,
            ModelFolder.shipped(TextModel.KIND),
            TextModel::of);
    registry.activate(registry.add(chineseModel()).card().name(), "tester");
  }

  private static ModelFolder chineseModel() {
    ModelCard card =
        new ModelCard(
            TextModel.KIND,
            "candidate",
            "for a test",
            "made up",
            "none",
            "none",
            1,
            Map.of(TextGrader.SURE_RIGHT, 1.0),
            new TreeMap<>());
    return new TextTrainer(language -> CHINESE, TextTrainer.Use.REFERENCES, 1)
        .train(SinkingThings.questions())
        .folder(card);
  }

  private Xueban open(String english) {
    Xueban xueban = Xueban.builder(stores).embedders(CHINESE, new CharacterCounts(english)).open();
    xueban.changeGraph(graph -> SmallSchool.graph());
    xueban.put(
        List.of(
            SinkingThings.item("zh", "石头为什么会下沉？", "因为石头的密度比较大", "zh"),
            SinkingThings.item(
                "en",
                "Why does a stone sink in water?",
                "because the stone is denser than water",
                "en")),
        false);
    return xueban;
  }

  @Test
  void englishItem_shippedModelEstimatesForTheTeacher() {
    try (Xueban xueban = open("bge-small-en-v1.5-q/128")) {
      Submitted submitted = xueban.submit(Response.answered("ming", "en", "it is denser"));

      assertThat(((Submitted.NeedsTeacher) submitted).reason()).contains("估计得分", "把握");
      assertThat(xueban.grade("zh", ItemAnswer.of("石头密度比较大"))).isNotNull();
    }
  }

  @Test
  void englishItem_noModelKnowsTheEmbedder_aPersonGrades() {
    try (Xueban xueban = open("another")) {
      Submitted submitted = xueban.submit(Response.answered("ming", "en", "it is denser"));

      assertThat(((Submitted.NeedsTeacher) submitted).reason()).contains("没有学过这种语言");
      assertThat(xueban.grade("en", ItemAnswer.of("it is denser")))
          .isInstanceOf(Grade.NeedsPerson.class);
    }
  }

  @Test
  void withoutOwnModel_shippedServesTheLanguageItFits() {
    stores = new InMemoryStores();
    try (Xueban xueban = open("another")) {
      assertThat(reason(xueban.grade("zh", ItemAnswer.of("石头密度比较大")))).contains("估计得分");
      assertThat(reason(xueban.grade("en", ItemAnswer.of("it is denser")))).contains("没有学过");
    }
  }

  private static String reason(Grade grade) {
    return ((Grade.NeedsPerson) grade).reason();
  }
}
