package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.ModelPurpose;
import xueban.tutor.insight.ClassWarnings;
import xueban.tutor.insight.WarningRequest;
import xueban.tutor.insight.WarningWeights;

class WarningTest {
  private final SmallSchool school = new SmallSchool();
  private final Xueban xueban = school.xueban;

  @AfterEach
  void close() {
    school.close();
  }

  private void classOf(int learners) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < learners; i++) {
      ids.add("l" + i);
    }
    xueban.putClass(new ClassGroup("8-2", "八年级二班", 8, "", ids));
  }

  @Test
  void warnings_nameWhoFallsBehind_withPartsThatAddUp() {
    classOf(6);
    for (int i = 0; i < 5; i++) {
      school.practise("l" + i, "multiply", 13 + i % 2, 2);
    }
    school.practise("l5", "add", 6, 0);
    school.clock.advance(Duration.ofDays(20));
    school.practise("l5", "multiply", 2, 12);

    ClassWarnings warnings = xueban.warnings(WarningRequest.of("8-2"));

    assertThat(warnings.judged()).isEqualTo(6);
    assertThat(warnings.tooFew()).isEmpty();
    assertThat(warnings.warnings())
        .extracting(ClassWarnings.Warning::learner)
        .containsExactly("l5");
    ClassWarnings.Warning warning = warnings.warnings().getFirst();
    assertThat(warning.risk()).isBetween(warnings.threshold(), 1.0);
    assertThat(1 / (1 + Math.exp(-warning.explanation().value())))
        .isCloseTo(warning.risk(), within(1e-12));
    assertThat(warning.explanation().parts()).hasSize(8);
    assertThat(warning.concepts()).containsExactly("multiply");
    assertThat(warning.events()).hasSize(10).doesNotHaveDuplicates();
    assertThat(warning.reason()).contains("最近 20 次作答得 8.0 分").contains("20 天").contains("乘法");
    assertThat(xueban.warnings(new WarningRequest("8-2", 0.9999)).warnings()).isEmpty();
  }

  @Test
  void warnings_hintsRaiseTheRisk() {
    classOf(5);
    for (int i = 0; i < 5; i++) {
      school.practise("l" + i, "add", 12, 3);
    }
    double before = risk("l4");
    for (int i = 0; i < 5; i++) {
      for (int k = 1; k <= 5; k++) {
        if (i == 4) {
          xueban.hint("l4", "add-" + k, 1);
        }
        xueban.record(Response.scored("l" + i, "add-" + k, 1));
      }
    }
    assertThat(risk("l4")).isGreaterThan(before);
    assertThat(risk("l4")).isGreaterThan(risk("l3"));
  }

  private double risk(String learner) {
    return xueban.warnings(new WarningRequest("8-2", 1e-9)).warnings().stream()
        .filter(w -> w.learner().equals(learner))
        .findFirst()
        .orElseThrow()
        .risk();
  }

  @Test
  void warnings_ofTooFew_areNone_andTheNoteSaysWhy() {
    classOf(0);
    ClassWarnings nobody = xueban.warnings(WarningRequest.of("8-2"));
    assertThat(nobody.warnings()).isEmpty();
    assertThat(nobody.note()).contains("只有 0 名");
    classOf(6);
    for (int i = 0; i < 4; i++) {
      school.practise("l" + i, "add", 2, 13);
    }
    school.practise("l4", "add", 0, 9);
    ClassWarnings few = xueban.warnings(WarningRequest.of("8-2"));
    assertThat(few.judged()).isEqualTo(4);
    assertThat(few.tooFew()).containsExactly("l4", "l5");
    assertThat(few.warnings()).isEmpty();
    assertThat(few.note()).contains("不足 5 名");
  }

  @Test
  void warnings_ofAClassThatIsAllRight_orAllAlike_areNone() {
    classOf(6);
    for (int i = 0; i < 6; i++) {
      school.practise("l" + i, "add", 20, 0);
    }
    ClassWarnings warnings = xueban.warnings(WarningRequest.of("8-2"));
    assertThat(warnings.judged()).isEqualTo(6);
    assertThat(warnings.warnings()).isEmpty();
    assertThat(warnings.note()).contains("0 名的可能达到");
  }

  @Test
  void fitWarnings_toTheTenantsLog_serveWhenGivenToTheBuilder() {
    assertThatThrownBy(xueban::fitWarnings)
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("has 0 learners with 30 responses");
    answerForFitting(xueban);
    classOf(40);

    WarningWeights fitted = xueban.fitWarnings();

    assertThat(fitted).isEqualTo(xueban.fitWarnings()).isNotEqualTo(WarningWeights.shipped());
    Xueban own = Xueban.builder(school.stores).clock(school.clock).warningWeights(fitted).open();
    ClassWarnings warnings = own.warnings(WarningRequest.of("8-2"));
    assertThat(warnings.threshold()).isEqualTo(fitted.threshold());
    assertThat(warnings.warnings()).extracting(ClassWarnings.Warning::learner).contains("l0", "l1");
    assertThat(warnings.warnings())
        .extracting(ClassWarnings.Warning::learner)
        .doesNotContain("l30", "l35", "l39");
  }

  private static void answerForFitting(Xueban xueban) {
    answer(xueban, (learner, i) -> (learner + 0.5) / 40);
  }

  /** Every second learner begins well and falls behind, the others begin badly and catch up. */
  private static void answerTurning(Xueban xueban) {
    answer(xueban, (learner, i) -> learner % 2 == 0 == i < 20 ? 0.9 : 0.1);
  }

  private static void answer(Xueban xueban, DoubleBinaryOperator chance) {
    Random random = new Random(3);
    for (int learner = 0; learner < 40; learner++) {
      for (int i = 0; i < 40; i++) {
        double able = chance.applyAsDouble(learner, i);
        xueban.record(
            Response.scored(
                "l" + learner,
                SmallSchool.CONCEPTS.get(i % 3) + "-" + (i % 5 + 1),
                random.nextDouble() < able ? 1 : 0));
      }
    }
  }

  @Test
  void learnWarnings_better_serveAtOnceAndAfterARestart_andAreTakenBack(@TempDir Path folder) {
    FolderStores stores = new FolderStores(folder);
    WarningRequest request = WarningRequest.of("8-2");
    ClassWarnings shipped;
    ClassWarnings learnt;
    try (Xueban first = Xueban.builder(stores).clock(school.clock).open()) {
      open(first);
      answerTurning(first);
      shipped = first.warnings(request);

      ServingModel serving = first.learnWarnings("tester");

      assertThat(serving.purpose()).isEqualTo(ModelPurpose.WARNINGS);
      assertThat(serving.active()).isEqualTo("warnings-20260302-1");
      assertThat(serving.previous()).contains("warnings-1");
      Map<String, Double> figures = first.model(serving.active()).card().orElseThrow().figures();
      assertThat(figures).containsEntry("learners", 40.0).containsEntry("moments", 120.0);
      assertThat(figures.get("precision")).isGreaterThan(figures.get("serving_precision"));
      learnt = first.warnings(request);
      assertThat(learnt).isNotEqualTo(shipped);
      try (Xueban fixed =
          Xueban.builder(stores).clock(school.clock).warningWeights(first.fitWarnings()).open()) {
        assertThat(fixed.warnings(request)).isEqualTo(learnt);
        assertNotAllowed(() -> fixed.learnWarnings("tester"));
      }
    }
    try (Xueban again = Xueban.builder(stores).clock(school.clock).open()) {
      assertThat(again.warnings(request)).isEqualTo(learnt);
      again.rollbackModel(ModelPurpose.WARNINGS, "tester");
      assertThat(again.warnings(request)).isEqualTo(shipped);
    }
  }

  @Test
  void learnWarnings_withADamagedModelAndAFastClock_areComparedWithTheShippedOnes(
      @TempDir Path folder) throws IOException {
    FolderStores stores = new FolderStores(folder);
    String damaged;
    try (Xueban first = Xueban.builder(stores).clock(school.clock).open()) {
      open(first);
      answerTurning(first);
      Instant fast = Instant.parse("2099-01-01T00:00:00Z");
      first.record(Response.scored("l0", "add-1", 1).withAt(fast));
      damaged = first.learnWarnings("tester").active();
      assertThat(first.model(damaged).card().orElseThrow().figures())
          .containsEntry(
              "last_event_epoch_second", (double) school.clock.instant().getEpochSecond());
      assertThat(first.model(damaged).card().orElseThrow().data())
          .contains("(events dated after now, left out: 1)");
    }
    Files.writeString(
        stores.modelFolder().orElseThrow().resolve(damaged).resolve("model.json"), "{");
    try (Xueban again = Xueban.builder(stores).clock(school.clock).open()) {
      assertThat(again.info().warnings()).singleElement().asString().contains("does not serve");

      ServingModel serving = again.learnWarnings("tester");

      assertThat(serving.active()).isEqualTo("warnings-20260302-2");
      assertThat(serving.warning()).isEmpty();
      assertThat(again.info().warnings()).isEmpty();
    }
  }

  private static void open(Xueban xueban) {
    xueban.changeGraph(graph -> SmallSchool.graph());
    xueban.put(SmallSchool.content(), false);
    List<String> learners = IntStream.range(0, 40).mapToObj(i -> "l" + i).toList();
    xueban.putClass(new ClassGroup("8-2", "八年级二班", 8, "", learners));
  }

  @Test
  void learnWarnings_noBetterThanWhatServes_areKeptButDoNotServe(@TempDir Path folder) {
    try (Xueban first = Xueban.builder(new FolderStores(folder)).clock(school.clock).open()) {
      open(first);
      answerForFitting(first);
      ClassWarnings shipped = first.warnings(WarningRequest.of("8-2"));

      ServingModel serving = first.learnWarnings("tester");

      assertThat(serving.active()).isEqualTo("warnings-1");
      assertThat(serving.previous()).isEmpty();
      assertThat(first.warnings(WarningRequest.of("8-2"))).isEqualTo(shipped);
      ServingModel chosen = first.activateModel("warnings-20260302-1", "tester");
      assertThat(chosen.active()).isEqualTo("warnings-20260302-1");
    }
  }

  @Test
  void learnWarnings_ofLearnersAllAlike_isRefused(@TempDir Path folder) {
    try (Xueban first = Xueban.builder(new FolderStores(folder)).clock(school.clock).open()) {
      open(first);
      answer(first, (learner, i) -> 1);
      assertThatThrownBy(() -> first.learnWarnings("tester"))
          .isInstanceOf(XuebanException.class)
          .hasMessageContaining("0 of 78 fell behind their class");
    }
  }

  @Test
  void learnWarnings_withoutAFolderForModels_isNotAllowed() {
    assertNotAllowed(() -> xueban.learnWarnings("tester"));
  }

  private static void assertNotAllowed(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_ALLOWED_NOW))
        .hasMessageContaining("warnings");
  }

  @Test
  void badRequests_nameTheValue() {
    assertThatThrownBy(() -> xueban.warnings(WarningRequest.of("9-9"))).hasMessageContaining("9-9");
    for (double threshold : new double[] {-0.1, 1, Double.NaN}) {
      assertThatThrownBy(() -> new WarningRequest("8-2", threshold))
          .isInstanceOf(XuebanException.class)
          .hasMessageContaining("threshold")
          .hasMessageContaining(String.valueOf(threshold));
    }
  }
}
