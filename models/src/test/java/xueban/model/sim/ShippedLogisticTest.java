package xueban.model.sim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import xueban.model.ModelFolder;
import xueban.model.logistic.LogisticModel;

class ShippedLogisticTest {
  /** What ships is what the command makes, so nothing else has gone into the weights. */
  @Test
  void make_givesTheShippedFolder() {
    ModelFolder made = ShippedLogistic.make();
    ModelFolder shipped = ModelFolder.shipped(LogisticModel.KIND);
    assertThat(shipped.card()).isEqualTo(made.card());
    assertThat(shipped.file("weights.tsv")).isEqualTo(made.file("weights.tsv"));
    assertThat(made.card().figures().get("auc")).isGreaterThan(0.7);
    assertThat(made.card().figures().get("calibration_error")).isLessThan(0.02);
  }
}
