package xueban.model.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import xueban.model.eval.TracerKind;
import xueban.model.eval.TrainableKind;

class NetworkTracerKindsTest {
  @Test
  void networks_areFoundByName_toMeasureAndToTrain() {
    for (NetworkKind kind : NetworkKind.values()) {
      assertThat(TracerKind.named(kind.kind()).name()).isEqualTo(kind.kind());
      assertThat(TrainableKind.named(kind.kind()).limits()).contains("native code");
    }
    assertThat(TracerKind.all()).extracting(TracerKind::name).doesNotContain("attention", "dkt");
  }
}
