package xueban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
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
import xueban.recommend.Inferred;
import xueban.recommend.Metadata;
import xueban.recommend.Resource;
import xueban.recommend.ResourceType;
import xueban.tutor.insight.WarningFolder;

class TrainCommandTest extends TrainCommandTestCase {
  private static final SimulatedSchool SCHOOL = new SimulatedSchool(60, 8, 6, 3);

  private void answer() {
    for (List<LearnerEvent> events : SCHOOL) {
      stores.learnerLog().append(events);
    }
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
    ModelRegistry warnings = warnings();
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
  void warnings_noBetterThanWhatServes_areAddedAndNotActivated() {
    for (List<LearnerEvent> events : new SimulatedSchool(300, 8, 6, 3)) {
      stores.learnerLog().append(events);
    }
    assertThat(run("--kind", "warnings", "--activate", "--force")).as(err + out).isZero();
    String serving = warnings().activeVersion();

    assertThat(run("--kind", "warnings", "--activate")).isEqualTo(1);

    assertRefused(warnings(), serving, "on held-out learners its F1 is 0.");
  }

  @Test
  void chosenModels_thatCannotBeRead_areSaidAndShippedOnesComparedWith() throws IOException {
    for (List<LearnerEvent> events : new SimulatedSchool(300, 8, 6, 3)) {
      stores.learnerLog().append(events);
    }
    assertThat(run("--kind", "logistic", "--activate", "--force")).as(err).isZero();
    String learners = damaged(registry());
    assertThat(run("--kind", "warnings")).as(err).isZero();
    warnings().activate(warnings().list().get(1).version(), "tester");
    String learnt = damaged(warnings());

    assertThat(run("--kind", "warnings", "--activate", "--force")).as(err).isZero();

    assertThat(out)
        .contains(learners + " cannot be read, so logistic-1 stands for it")
        .contains(learnt + " cannot be read, so warnings-1 stands for it")
        .containsPattern("(?m)^  warnings-1( +0\\.\\d{4}){4}$")
        .doesNotContain("flatter");
    assertThat(warnings().active().card().name()).isNotEqualTo(learnt);
    assertThat(run("--kind", "logistic")).as(err).isZero();
    assertThat(out)
        .contains(learners + " cannot be read")
        .containsPattern("(?m)logistic  logistic-1$");
  }

  private ModelRegistry warnings() {
    return ModelRegistry.at(
        stores.modelFolder().orElseThrow(),
        Clock.systemUTC(),
        ModelPurpose.WARNINGS,
        WarningFolder.shipped(),
        WarningFolder::read);
  }

  private ModelRegistry tags() {
    return ModelRegistry.at(
        stores.modelFolder().orElseThrow(),
        Clock.systemUTC(),
        ModelPurpose.TAGS,
        TagFolder.names(),
        folder -> {});
  }

  /** Overwrites what a registry's chosen model says of itself; returns its version. */
  private String damaged(ModelRegistry registry) throws IOException {
    String version = registry.activeVersion();
    Path model = stores.modelFolder().orElseThrow().resolve(version).resolve("model.json");
    Files.writeString(model, "{");
    return version;
  }

  @Test
  void tags_areLearntFromEntriesThatPeopleTagged() {
    saveFractionsAndAngles();
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
    assertThat(tags().list())
        .anyMatch(model -> model.card().orElseThrow().features().contains("vectors by bge"));
    assertThat(run("--kind", "tags", "--vectors", "--embedding", "static")).as(err).isZero();
    assertThat(tags().list())
        .anyMatch(model -> model.card().orElseThrow().features().contains("vectors by pieces-zh"));
    assertThat(run("--kind", "tags", "--embedding", "static")).isEqualTo(2);
    assertThat(err).contains("--embedding does nothing with --kind tags", "with --vectors");
    assertThat(run("--kind", "warnings", "--vectors")).isEqualTo(2);
    assertThat(err).contains("--vectors needs --kind tags");
    assertThat(run("--kind", "tags", "--responses", "any.csv")).isEqualTo(2);
    assertThat(err).contains("--responses does nothing");
  }

  @Test
  void tags_ofTextsThatTellNothing_areAddedAndNotActivated() {
    saveFractionsAndAngles();
    List<Resource> lessons = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Metadata metadata =
          Metadata.titled("课堂练习 " + i, "zh")
              .withSubject("mathematics")
              .withConcepts(List.of(i % 6 == 0 ? "m.fraction" : "m.angle"));
      lessons.add(new Resource("r" + i, ResourceType.LESSON, metadata, ""));
    }
    stores.catalog().put(lessons);
    String serving = tags().activeVersion();

    assertThat(run("--kind", "tags", "--activate")).as(out).isEqualTo(1);

    assertRefused(tags(), serving, "its mean F1 on held-out texts, 0.");
    assertThat(run("--kind", "tags", "--activate", "--force")).as(err).isZero();
    assertThat(out).contains(tags().activeVersion() + " serves; ");
    assertThat(tags().activeVersion()).isNotEqualTo(serving);
  }

  private void saveFractionsAndAngles() {
    stores
        .graph()
        .save(
            KnowledgeGraph.builder()
                .put(Concept.named("m.fraction", "分数", "mathematics"))
                .put(Concept.named("m.angle", "角", "mathematics"))
                .build());
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
