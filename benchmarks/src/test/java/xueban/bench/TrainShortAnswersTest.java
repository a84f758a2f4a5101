package xueban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import xueban.model.ModelFolder;
import xueban.model.ModelPurpose;
import xueban.model.ModelRegistry;
import xueban.nlp.embed.StaticEmbedder;
import xueban.recommend.CatalogEntry;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.recommend.Metadata;
import xueban.tutor.grading.GradedText;
import xueban.tutor.grading.GradedTexts;
import xueban.tutor.grading.text.TextModel;

class TrainShortAnswersTest extends TrainCommandTestCase {
  /** Returns 72 graded answers to 6 questions, half of them right. */
  private static String graded() {
    StringBuilder rows = new StringBuilder("question,reference,answer,score\n");
    String[] topics = {"光合作用", "蒸发", "摩擦力", "浮力", "惯性", "呼吸作用"};
    for (String topic : topics) {
      for (int i = 0; i < 12; i++) {
        boolean good = i % 2 == 0;
        rows.append(
            "什么影响%s,温度越高%s越强,%s,%d\n"
                .formatted(
                    topic,
                    topic,
                    good ? "温度越高，" + topic + "就越强" + i : "不知道，没学过" + i,
                    good ? 1 : 0));
      }
    }
    return rows.toString();
  }

  @Test
  void noBetterThanWhatKnowsLess_isAddedAndNotActivated() throws IOException {
    Path file = Files.writeString(folder.resolve("graded.csv"), graded());
    String[] options = {"--kind", "short-answers", "--activate", "--graded", file.toString()};
    String[] forced =
        Stream.concat(Stream.of(options), Stream.of("--force")).toArray(String[]::new);
    assertThat(run(forced)).as(err + out).isZero();
    String serving = shortAnswers().activeVersion();

    assertThat(run(options)).isEqualTo(1);

    assertRefused(shortAnswers(), serving, "its mean error on held-out questions, 0.");
  }

  private ModelRegistry shortAnswers() {
    return ModelRegistry.at(
        stores.modelFolder().orElseThrow(),
        Clock.systemUTC(),
        ModelPurpose.SHORT_ANSWERS,
        ModelFolder.shipped(TextModel.KIND),
        TextModel::of);
  }

  @Test
  void areLearntFromAFileOfGradedOnes() throws IOException {
    String rows = graded();
    Path file = Files.writeString(folder.resolve("graded.csv"), rows + "q,r,a,7\n");

    assertThat(run("--kind", "short-answers", "--graded", file.toString())).as(err).isZero();
    assertThat(out)
        .contains("73 rows, 1 of them rejected", "72 graded answers to 6 questions")
        .contains("control: scores dealt anew", "short-answers-1 ", "model activate short-answers-")
        .containsPattern("(?m)^  learnt +0\\.\\d{4}$");
    assertThat(run("--kind", "short-answers")).isEqualTo(1);
    assertThat(err).contains("0 graded answers to 0 questions");
    assertThat(run("--kind", "tags", "--graded", file.toString())).isEqualTo(2);
    Path few = Files.writeString(folder.resolve("few.csv"), rows.substring(0, 300));
    assertThat(run("--kind", "short-answers", "--graded", few.toString())).isEqualTo(1);
    assertThat(err).contains("at least 60 to 5 are needed");
  }

  @Test
  void areLearntFromTheVectorsOfTheService() throws IOException {
    Path file = Files.writeString(folder.resolve("graded.csv"), graded());
    String[] options = {
      "--kind", "short-answers", "--graded", file.toString(), "--activate", "--force"
    };
    String[] withTable =
        Stream.concat(Stream.of(options), Stream.of("--embedding", "static"))
            .toArray(String[]::new);

    assertThat(run(withTable)).as(err + out).isZero();

    assertThat(out)
        .contains("reads with pieces-zh-", "XUEBAN_EMBEDDING=static")
        .contains("short-answers-1 was fitted to other vectors, so always the mean score");
    assertThat(TextModel.of(shortAnswers().active()).fits(StaticEmbedder.chinese())).isTrue();
    String table = shortAnswers().activeVersion();
    assertThat(run(options)).as(err + out).isZero();
    assertThat(out)
        .contains("XUEBAN_EMBEDDING=transformer")
        .contains(table + " was fitted to other vectors, so short-answers-1 stands for it");
    assertThat(TextModel.of(shortAnswers().active()).fits(StaticEmbedder.chinese())).isFalse();
  }

  @Test
  void areLearntFromWhatTeachersGradedInTheService() throws IOException {
    List<CatalogEntry> items = new ArrayList<>();
    StringBuilder rows = new StringBuilder("item,answer,score\n");
    for (String topic : List.of("光合作用", "蒸发", "摩擦力", "浮力", "惯性", "呼吸作用")) {
      Item item = open(topic);
      items.add(item);
      for (int i = 0; i < 10; i++) {
        boolean good = i % 2 == 0;
        String text = good ? "温度越高，" + topic + "就越强" + i : "不知道，没学过" + i;
        GradedText graded =
            new GradedText(
                topic, "l" + i, "e-" + topic, GradedTexts.question(item), i, text, good ? 1 : 0);
        stores.gradedTexts().put(graded);
        rows.append("%s,%s,%d\n".formatted(topic, i < 4 ? text : text + "吧", good ? 1 : 0));
      }
    }
    stores.catalog().put(items);
    GradedText old = new GradedText(items.getFirst().id(), "x", "e", "of-an-older-stem", 9, "对", 1);
    stores.gradedTexts().put(old);

    assertThat(run("--kind", "short-answers")).as(err).isZero();
    assertThat(out).contains("60 graded answers to 6 questions, 60 of them graded in the service");

    Path file = Files.writeString(folder.resolve("exported.csv"), rows);
    assertThat(run("--kind", "short-answers", "--graded", file.toString())).as(err).isZero();
    assertThat(out).contains("96 graded answers to 6 questions, 36 of them graded in the service");
  }

  private static Item open(String topic) {
    return new Item(
        topic,
        1,
        ItemKind.OPEN,
        Metadata.titled(topic, "zh"),
        "什么影响" + topic,
        List.of(),
        List.of(List.of("温度越高" + topic + "越强")),
        "",
        List.of(),
        .5);
  }
}
