package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.ModelRegistry;
import xueban.model.RegisteredModel;
import xueban.model.TrialModels;
import xueban.tutor.profile.Profile;
import xueban.tutor.profile.ProfileQuery;

/** A tenant's trained models: which of them serves, and what that does to learners. */
class ModelTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final ProfileQuery THEN = ProfileQuery.all().withNow(NOW);

  @TempDir Path folder;

  private final FolderStores stores = new FolderStores();
  private Xueban xueban = Xueban.open(new InMemoryStores());

  /** Stores in memory, with a folder for models. */
  private final class FolderStores extends Stores {
    FolderStores() {
      super(InMemoryStores.parts());
    }

    @Override
    public Optional<Path> indexFolder() {
      return Optional.empty();
    }

    @Override
    public Optional<Path> modelFolder() {
      return Optional.of(folder.resolve("models"));
    }

    @Override
    public void close() {}
  }

  private ModelRegistry registry() {
    return ModelRegistry.at(folder.resolve("models"));
  }

  private String add(double prior) {
    return registry().add(TrialModels.logistic(prior)).card().name();
  }

  private void open() {
    xueban.close();
    xueban = Xueban.open(stores);
  }

  private void answer(int from, int to) {
    for (int i = from; i < to; i++) {
      xueban.record(
          Response.scored("ming", "item-" + i, i % 2)
              .withEventId("e" + i)
              .withConcepts(List.of("k"))
              .withAt(NOW.minusSeconds(1_000L - i)));
    }
  }

  private Profile profile() {
    return xueban.profile("ming", THEN);
  }

  private double prediction() {
    return profile().concepts().getFirst().explanation().value();
  }

  @AfterEach
  void close() {
    xueban.close();
  }

  @Test
  void activate_rollback_withoutRestart_evidenceStaysAndPredictionsComeBackBitForBit() {
    open();
    answer(0, 40); // past a snapshot
    Profile before = profile();
    double predicted = prediction();
    String version = add(2.5);

    ServingModel serving = xueban.activateModel(version, "tester");

    assertThat(serving.active()).isEqualTo(version);
    assertThat(serving.tracer()).startsWith(version + ":").isEqualTo(xueban.info().model());
    assertThat(serving.warning()).isEmpty();
    Profile after = profile();
    assertThat(after.model()).isEqualTo(serving.tracer());
    assertThat(after.position()).isEqualTo(before.position());
    assertThat(after.concepts().getFirst().evidence())
        .isEqualTo(before.concepts().getFirst().evidence());
    assertThat(prediction()).isNotEqualTo(predicted);

    assertThat(xueban.rollbackModel("tester").active()).isEqualTo("logistic-1");
    assertThat(profile()).isEqualTo(before);
    assertThat(prediction()).isEqualTo(predicted);
  }

  @Test
  void activate_byAnotherProcess_isSeenByTheNextReader() {
    open();
    answer(0, 3);
    String version = add(1.5);
    double predicted = prediction();

    registry().activate(version, "another process");
    assertThat(profile().model()).startsWith(version + ":");
    assertThat(prediction()).isNotEqualTo(predicted);
    registry().rollback("another process");
    assertThat(prediction()).isEqualTo(predicted);
  }

  @Test
  void open_again_theActiveModelServes() {
    open();
    answer(0, 3);
    xueban.activateModel(add(1.5), "tester");
    double predicted = prediction();

    open();

    assertThat(prediction()).isEqualTo(predicted);
    assertThat(xueban.servingModel().activations()).hasSize(1);
  }

  @Test
  void answersMeanwhile_areAllThere() throws InterruptedException {
    open();
    String version = add(0.7);
    Thread operator =
        new Thread(
            () -> {
              for (int i = 0; i < 20; i++) {
                xueban.activateModel(version, "tester");
                xueban.rollbackModel("tester");
              }
            });
    operator.start();
    for (int i = 0; i < 200; i++) {
      answer(i, i + 1);
      assertThat(profile().responses()).isEqualTo(i + 1);
    }
    operator.join();

    assertThat(profile().concepts().getFirst().evidence().independent()).isEqualTo(200);
    assertThat(xueban.servingModel().activations()).hasSize(40);
  }

  @Test
  void decisions_nameTheModelTheyWereMadeWith() {
    open();
    Homework homework = plan("one");
    String version = add(0.7);
    xueban.activateModel(version, "tester");

    assertThat(homework.model()).startsWith("logistic-1:");
    assertThat(plan("two").model()).startsWith(version + ":");
    assertThat(xueban.homework("one").model()).startsWith("logistic-1:");
  }

  private Homework plan(String id) {
    xueban.installBuiltIn();
    xueban.putClass(new ClassGroup("c", "八（1）班", 8, "mathematics", List.of("ming")));
    return xueban.planHomework(HomeworkRequest.of("c", "math.rational-number").withId(id));
  }

  @Test
  void chosenModelDamaged_theFormerGoesOnAndSaysWhy() throws IOException {
    open();
    answer(0, 3);
    String good = add(0.5);
    String bad = add(0.6);
    xueban.activateModel(good, "tester");
    double predicted = prediction();
    registry().activate(bad, "tester");
    Path weights = folder.resolve("models").resolve(bad).resolve("weights.tsv");
    String numbers = Files.readString(weights);
    Files.writeString(weights, "prior\t9\n");

    assertThat(prediction()).isEqualTo(predicted);
    ServingModel serving = xueban.servingModel();
    assertThat(serving.active()).isEqualTo(bad);
    assertThat(serving.tracer()).startsWith(good + ":");
    assertThat(serving.warning()).contains("weights.tsv has SHA-256", good);
    assertThat(xueban.model(bad).error()).contains("SHA-256");

    open(); // nothing was read yet, so the shipped model serves
    assertThat(xueban.servingModel().tracer()).startsWith("logistic-1:");
    assertThat(xueban.profile("ming").responses()).isEqualTo(3);

    Files.writeString(weights, numbers);
    xueban.activateModel(bad, "tester");
    assertThat(xueban.servingModel().warning()).isEmpty();
    assertThat(xueban.info().model()).startsWith(bad + ":");
  }

  @Test
  void tornLog_isSaid() throws IOException {
    open();
    String version = add(0.5);
    xueban.activateModel(version, "tester");
    Path log = folder.resolve("models").resolve("activations.jsonl");
    Files.writeString(log, Files.readString(log) + "{\"when\":\"20");

    assertThat(xueban.servingModel().active()).isEqualTo(version);
    assertThat(xueban.servingModel().warning()).contains("11 bytes");
  }

  @Test
  void badCalls_changeNothing() {
    open();
    add(0.5);
    assertFails(() -> xueban.activateModel("none", "tester"), ErrorCode.UNKNOWN_MODEL);
    assertFails(() -> xueban.rollbackModel("tester"), ErrorCode.NOT_ALLOWED_NOW);
    assertThat(xueban.servingModel().active()).isEqualTo("logistic-1");
  }

  @Test
  void storesWithoutAFolder_serveTheShippedModelAlone() {
    assertThat(xueban.models()).extracting(RegisteredModel::version).containsExactly("logistic-1");
    assertThat(xueban.model("logistic-1").active()).isTrue();
    assertThat(xueban.servingModel().previous()).isEmpty();
    assertFails(() -> xueban.activateModel("logistic-1", "x"), ErrorCode.NOT_ALLOWED_NOW);
    assertFails(() -> xueban.rollbackModel("x"), ErrorCode.NOT_ALLOWED_NOW);
    assertFails(() -> xueban.model("stacked-1"), ErrorCode.UNKNOWN_MODEL);
  }

  private static void assertFails(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(XuebanException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
