package xueban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.model.LearnerEvent;
import xueban.model.ModelCard;
import xueban.model.ModelPurpose;
import xueban.model.ModelRegistry;
import xueban.model.RegisteredModel;
import xueban.model.ResponseEvent;
import xueban.model.sim.SimulatedSchool;
import xueban.nlp.tag.TagFolder;
import xueban.recommend.CatalogEntry;
import xueban.recommend.Inferred;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.recommend.Metadata;
import xueban.recommend.Resource;
import xueban.recommend.ResourceType;
import xueban.storage.SqliteStores;
import xueban.tutor.grading.GradedText;
import xueban.tutor.grading.GradedTexts;
import xueban.tutor.insight.WarningFolder;

class TrainCommandTest {
  private static final SimulatedSchool SCHOOL = new SimulatedSchool(60, 8, 6, 3);

  @TempDir Path folder;

  private SqliteStores stores;
  private String out = "";
  private String err = "";

  @BeforeEach
  void open() {
    stores = SqliteStores.at(folder); // and held, as by a service
  }

  @AfterEach
  void close() {
    stores.close();
  }

  private void answer() {
    for (List<LearnerEvent> events : SCHOOL) {
      stores.learnerLog().append(events);
    }
  }

  private int run(String... args) {
    StringWriter printed = new StringWriter();
    StringWriter complained = new StringWriter();
    String[] all = new String[args.length + 3];
    all[0] = "train";
    all[1] = "--data-dir";
    all[2] = folder.toString();
    System.arraycopy(args, 0, all, 3, args.length);
    int code =
        Main.commandLine()
            .setOut(new PrintWriter(printed, true))
            .setErr(new PrintWriter(complained, true))
            .execute(all);
    out = printed.toString();
    err = complained.toString();
    return code;
  }

  private ModelRegistry registry() {
    return ModelRegistry.at(stores.modelFolder().orElseThrow());
  }

  @Test
  void train_besideAService_addsAModelThatDoesNotServeYet() {
    answer();

    assertThat(run("--kind", "logistic")).as(err).isZero();

    assertThat(out)
        .contains("60 learners")
        .containsPattern("(?m)^ +logistic +logistic-1$")
        .containsPattern("(?m)^held-out learners, [\\d,]+ rows$")
        .containsPattern("(?m)^  log loss +0\\.\\d{4} +0\\.\\d{4}$")
        .contains("responses 1-10", "responses 11-50", "responses 51-")
        .contains("./xueban model activate logistic-")
        .doesNotContain("flatter");
    List<RegisteredModel> models = registry().list();
    assertThat(models).hasSize(2);
    assertThat(models.get(0).active()).isTrue();
    ModelCard card = models.get(1).card().orElseThrow();
    assertThat(card.figures()).containsKeys("auc", "log_loss", "active_auc", "rows");
    assertThat(card.slices()).hasSize(3);
  }

  @Test
  void activate_betterServes_worseOnlyByForce() {
    answer();
    assertThat(run("--kind", "logistic", "--activate")).as(err).isZero();
    String first = registry().active().card().name();
    assertThat(first).startsWith("logistic-2");
    assertThat(registry().history().all().getFirst().who()).startsWith("train, ");

    // The log has not grown, so the model is compared with one that knows the held-out learners.
    assertThat(run("--kind", "logistic", "--activate")).isEqualTo(1);
    assertThat(out).contains(first + " was trained on these responses too");
    assertThat(err).contains("was not activated", "--force");
    assertThat(registry().active().card().name()).isEqualTo(first);
    assertThat(registry().list()).hasSize(3);

    assertThat(run("--kind", "logistic", "--activate", "--force")).as(err).isZero();
    assertThat(registry().previous()).contains(first);
  }

  @Test
  void responsesOfAFile_areTrainedOnInPlaceOfTheLog() throws IOException {
    StringBuilder rows = new StringBuilder("learner,item,concepts,correct,time\n");
    for (List<LearnerEvent> events : SCHOOL) {
      for (LearnerEvent event : events) {
        ResponseEvent response = (ResponseEvent) event;
        rows.append(
            "%s,%s,%s,%d,%s\n"
                .formatted(
                    response.learner(),
                    response.item(),
                    response.concepts().getFirst(),
                    response.score() >= .5 ? 1 : 0,
                    response.at()));
      }
    }
    Path file = Files.writeString(folder.resolve("responses.csv"), rows);

    assertThat(run("--kind", "logistic", "--responses", file.toString())).as(err + out).isZero();
    assertThat(out).contains(", 0 of them rejected", "60 learners");
    assertThat(stores.learnerLog().size()).isZero();
    assertThat(registry().list()).hasSize(2);
  }

  @Test
  void warnings_areLearntFromTheLog_withLearnersHeldOutAndLater() {
    for (List<LearnerEvent> events : new SimulatedSchool(300, 8, 6, 3)) {
      stores.learnerLog().append(events);
    }

    assertThat(run("--kind", "warnings")).as(err + out).isZero();

    assertThat(out)
        .contains(
            "learners with 30 responses or more",
            "later than all that was learnt from",
            "all responses alone",
            "control: outcomes dealt anew",
            "model activate warnings-")
        .containsPattern("(?m)^  warnings-1( +0\\.\\d{4}){4}$")
        .containsPattern("(?m)^  learnt( +0\\.\\d{4}){4}$")
        .doesNotContain("flatter");
    ModelRegistry warnings =
        ModelRegistry.at(
            stores.modelFolder().orElseThrow(),
            Clock.systemUTC(),
            ModelPurpose.WARNINGS,
            WarningFolder.shipped(),
            WarningFolder::read);
    String learnt = warnings.list().get(1).version();
    ModelCard card = warnings.list().get(1).card().orElseThrow();
    assertThat(card.figures())
        .containsKeys(
            "precision", "recall", "serving_precision", "recent_recall", "control_precision");
    assertThat(card.figures().get("average_precision"))
        .isGreaterThan(card.figures().get("control_average_precision"));
    warnings.activate(learnt, "tester");
    assertThat(run("--kind", "warnings")).as(err).isZero();
    assertThat(out).contains(learnt + " was fitted to these responses too");
    assertThat(run("--kind", "warnings", "--graded", "any.csv")).isEqualTo(2);
  }

  @Test
  void tags_areLearntFromEntriesThatPeopleTagged() {
    stores
        .graph()
        .save(
            KnowledgeGraph.builder()
                .put(Concept.named("m.fraction", "分数", "mathematics"))
                .put(Concept.named("m.angle", "角", "mathematics"))
                .build());
    Inferred guessed = Inferred.NONE.with(Inferred.Field.CONCEPTS, .9);
    List<Resource> lessons = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      boolean angle = i % 2 == 0;
      Metadata metadata =
          Metadata.titled((angle ? "量角器、顶点和两条边 " : "通分、约分和分子分母 ") + i, "zh")
              .withSubject("mathematics")
              .withConcepts(List.of(angle ? "m.angle" : "m.fraction"));
      lessons.add(new Resource("r" + i, ResourceType.LESSON, metadata, ""));
      lessons.add(
          new Resource("g" + i, ResourceType.LESSON, metadata.withInferred(guessed), "别的" + i));
    }
    stores.catalog().put(lessons.subList(0, 40));
    assertThat(run("--kind", "tags")).isEqualTo(1);
    assertThat(err).contains("20 is the most", "at least 30");
    assertThat(stores.modelFolder().orElseThrow()).doesNotExist();

    stores.catalog().put(lessons);
    assertThat(run("--kind", "tags", "--activate")).as(err + out).isZero();
    assertThat(out)
        .contains(
            "60 texts with concepts", "12 held-out texts", "added tags-", "rollback --of tags")
        .containsPattern("(?m)^learnt +1\\.0000  1\\.0000$")
        .containsPattern("(?m)^control: concepts dealt anew +0\\.\\d{4}  0\\.\\d{4}$");
    assertThat(registry().list()).hasSize(1);
    assertThat(run("--kind", "tags", "--vectors")).as(err + out).isZero();
    assertThat(out).containsPattern("(?m)^learnt +1\\.0000  1\\.0000$");
    ModelRegistry tags =
        ModelRegistry.at(
            stores.modelFolder().orElseThrow(),
            Clock.systemUTC(),
            ModelPurpose.TAGS,
            TagFolder.names(),
            folder -> {});
    assertThat(tags.list())
        .anyMatch(model -> model.card().orElseThrow().features().contains("vectors by bge"));
    assertThat(run("--kind", "warnings", "--vectors")).isEqualTo(2);
    assertThat(err).contains("--vectors needs --kind tags");
    assertThat(run("--kind", "tags", "--responses", "any.csv")).isEqualTo(2);
    assertThat(err).contains("--responses does nothing");
  }

  @Test
  void shortAnswers_areLearntFromAFileOfGradedOnes() throws IOException {
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
  void shortAnswers_areLearntFromWhatTeachersGradedInTheService() throws IOException {
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

  @Test
  void badInput_saysWhatAndAddsNothing() throws IOException {
    assertThat(run()).isEqualTo(1);
    assertThat(err)
        .startsWith("xueban: ")
        .contains("0 learners; at least 30")
        .doesNotContain("\tat ");
    assertThat(run("--kind", "warnings")).isEqualTo(1);
    assertThat(err).contains("has 0 learners with 30 responses");
    assertThat(run("--kind", "tarot")).isEqualTo(1);
    assertThat(err).contains("[stacked, logistic");
    assertThat(run("--tenant", "nobody")).isEqualTo(1);
    assertThat(err).contains("no tenant");
    assertThat(run("--force")).isEqualTo(2);
    assertThat(run("--responses", folder.resolve("none.csv").toString())).isEqualTo(1);
    assertThat(err).contains("none.csv");
    Path notes = Files.writeString(folder.resolve("notes.csv"), "learner,item\n");
    assertThat(run("--responses", notes.toString())).isEqualTo(1);
    assertThat(stores.modelFolder().orElseThrow()).doesNotExist();
  }
}
