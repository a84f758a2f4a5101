package xueban.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;

/** Models of several purposes in one folder: each has what serves, and a history, of its own. */
class ModelPurposeTest extends ModelRegistryTestCase {
  private ModelRegistry tags() {
    return ModelRegistry.at(
        folder(),
        Clock.fixed(NOW, ZoneOffset.UTC),
        ModelPurpose.TAGS,
        TrialModels.ofKind("tags"),
        model -> {
          if (model.card().summary().isEmpty()) {
            throw XuebanException.invalid("summary", "is empty.");
          }
        });
  }

  @Test
  void purposes_doNotSeeEachOther() {
    ModelRegistry learners = withTwo();
    ModelRegistry tags = tags();
    assertThat(tags.list()).extracting(RegisteredModel::version).containsExactly("tags-draft");
    String third = tags.add(TrialModels.ofKind("tags")).card().name();
    assertThat(third).isEqualTo("tags-20261122-3");

    learners.activate(SECOND, "a");
    tags.activate(third, "b");
    assertThat(learners.history().all()).extracting(Activation::version).containsExactly(SECOND);
    assertThat(tags.history().all()).extracting(Activation::version).containsExactly(third);
    assertThat(learners.list()).hasSize(3);
    assertThat(active(tags)).isEqualTo(third);

    tags.rollback("b");
    assertThat(active(tags)).isEqualTo("tags-draft");
    assertThat(active(learners)).isEqualTo(SECOND);
    assertFails(() -> tags.rollback("b"), ErrorCode.NOT_ALLOWED_NOW, "no activation");
    assertFails(() -> tags.activate(SECOND, "b"), ErrorCode.UNKNOWN_MODEL, "tags-draft, " + third);
    assertFails(() -> learners.activate(third, "b"), ErrorCode.UNKNOWN_MODEL, SHIPPED);
  }

  @Test
  void add_numbersCountOnOverAllPurposes() {
    assertThat(tags().add(TrialModels.ofKind("tags")).card().name()).endsWith("-1");
    assertThat(registry().add(TrialModels.logistic(.1)).card().name()).endsWith("-2");
    assertThat(Path.of(folder().toString(), "tags-20261122-1")).isDirectory();
  }

  @Test
  void kindsAndVersions_haveAPurpose() {
    assertThat(ModelPurpose.ofKind("tags")).isEqualTo(ModelPurpose.TAGS);
    assertThat(ModelPurpose.ofKind("learners")).isEqualTo(ModelPurpose.LEARNERS);
    assertThat(ModelPurpose.ofKind("das3h")).isEqualTo(ModelPurpose.LEARNERS);
    assertThat(ModelPurpose.ofVersion("short-answers-1")).isEqualTo(ModelPurpose.SHORT_ANSWERS);
    assertThat(ModelPurpose.ofVersion("answers-1")).isEqualTo(ModelPurpose.ANSWERS);
    assertThat(ModelPurpose.ofVersion("warnings-20261123-4")).isEqualTo(ModelPurpose.WARNINGS);
    assertThat(ModelPurpose.ofVersion("tagsoup")).isEqualTo(ModelPurpose.LEARNERS);
  }
}
