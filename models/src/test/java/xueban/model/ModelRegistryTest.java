package xueban.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;

/** Which models there are, and which serves. */
class ModelRegistryTest extends ModelRegistryTestCase {
  @Test
  void active_nothingActivated_shippedModel() {
    ModelRegistry registry = registry();

    assertThat(active(registry)).isEqualTo(SHIPPED);
    assertThat(registry.previous()).isEmpty();
    assertThat(registry.list())
        .singleElement()
        .satisfies(
            model -> {
              assertThat(model.version()).isEqualTo(SHIPPED);
              assertThat(model.shipped()).isTrue();
              assertThat(model.active()).isTrue();
              assertThat(model.error()).isEmpty();
            });
    assertThat(folder()).doesNotExist();
  }

  @Test
  void add_numbersCountAllModels_andNothingIsActivated() {
    ModelRegistry registry = withTwo();

    assertThat(registry.list())
        .extracting(RegisteredModel::version)
        .containsExactly(SHIPPED, FIRST, SECOND);
    assertThat(active(registry)).isEqualTo(SHIPPED);
    ModelFolder read = ModelFolder.read(folder().resolve(SECOND));
    assertThat(read.card()).isEqualTo(registry.find(SECOND).card().orElseThrow());
    assertThat(read.card().slices()).containsKey("responses 1-10");
    assertThat(read.card().limits()).isEqualTo("for tests alone");
    assertThat(read.digest()).isEqualTo(TrialModels.logistic(0.2).digest());
  }

  @Test
  void add_numberOfAModelThatIsGone_isNotGivenAgain() throws IOException {
    ModelRegistry registry = withTwo();
    registry.activate(SECOND, "operator");
    delete(folder().resolve(SECOND));

    assertThat(registry.add(TrialModels.logistic(0.3)).card().name())
        .isEqualTo("logistic-20261122-3");
  }

  @Test
  void versions_manyModels_inTheOrderOfTheirNumbers() {
    ModelRegistry registry = registry();
    for (int i = 0; i < 11; i++) {
      registry.add(TrialModels.logistic(i / 10.0));
    }
    assertThat(registry.list().get(11).version()).isEqualTo("logistic-20261122-11");
  }

  @Test
  void activate_rollback_liesOnWhatWasBefore() {
    ModelRegistry registry = withTwo();
    registry.activate(FIRST, "甲");
    ActivationHistory history = registry.activate(SECOND, "乙");

    assertThat(active(registry)).isEqualTo(SECOND);
    assertThat(registry.previous()).contains(FIRST);
    assertThat(history.all().getLast())
        .isEqualTo(
            new Activation(
                NOW,
                "乙",
                Activation.Act.ACTIVATE,
                "logistic",
                SECOND,
                TrialModels.logistic(0.2).digest(),
                FIRST));

    registry.rollback("丙");
    assertThat(active(registry)).isEqualTo(FIRST);
    assertThat(registry.previous()).contains(SHIPPED);
    registry.rollback("丙");
    assertThat(active(registry)).isEqualTo(SHIPPED);
    assertThat(registry.history().all()).hasSize(4);
    assertThat(registry().history()).isEqualTo(registry.history());
  }

  @Test
  void rollback_nothingToTakeBack_saysWhatThereIs() {
    ModelRegistry registry = withTwo();

    assertFails(() -> registry.rollback("x"), ErrorCode.NOT_ALLOWED_NOW, FIRST);
    assertThat(log()).doesNotExist();
  }

  @Test
  void activate_activeOne_changesNothing() {
    ModelRegistry registry = withTwo();
    registry.activate(SHIPPED, "x");
    assertThat(log()).doesNotExist();
    registry.activate(FIRST, "x");
    registry.activate(FIRST, "y");

    assertThat(registry.history().all()).hasSize(1);
    registry.activate(SHIPPED, "x");
    assertThat(active(registry)).isEqualTo(SHIPPED);
    assertThat(registry.previous()).contains(FIRST);
  }

  @Test
  void activate_wrongVersions_nameTheAllowedAndChangeNothing() {
    ModelRegistry registry = withTwo();
    for (String wrong : List.of("logistic-9", "", ".", "..", "../models/" + FIRST, "lock")) {
      assertFails(() -> registry.activate(wrong, "x"), ErrorCode.UNKNOWN_MODEL, FIRST);
      assertFails(() -> registry.find(wrong), ErrorCode.UNKNOWN_MODEL, SHIPPED);
    }
    assertFails(() -> registry.activate(FIRST, " "), ErrorCode.INVALID_INPUT, "who");
    assertFails(() -> registry.activate(FIRST, "a\nb"), ErrorCode.INVALID_INPUT, "who");
    assertThat(log()).doesNotExist();
  }

  @Test
  void activate_kindThatFollowsNobody_namesTheKinds() {
    ModelRegistry registry = registry();
    String added = registry.add(TrialModels.ofKind("diagnosis")).card().name();

    assertFails(() -> registry.activate(added, "x"), ErrorCode.INVALID_INPUT, "logistic, ");
    assertThat(registry.find(added).error()).isEmpty();
    assertThat(active(registry)).isEqualTo(SHIPPED);
  }
}
