package xueban.tutor.insight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.ModelFolder;

class WarningFolderTest {
  @Test
  void read_givesBackWhatWasKept_toTheLastBit() {
    assertThat(WarningFolder.read(WarningFolder.shipped())).isEqualTo(WarningWeights.shipped());
    WarningWeights odd = new WarningWeights(-1.0 / 3, 1e-300, 0, -0.0, Math.PI, 2, 3, 4, .1 + .2);
    assertThat(WarningFolder.read(WarningFolder.learnt(odd, "40 learners", 7, Map.of())))
        .isEqualTo(odd);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"base\":1}",
        "{\"base\":1,\"predicted\":0,\"recent\":0,\"overall\":0,\"surprise\":0,\"trend\":0,"
            + "\"help\":0,\"pause\":0,\"threshold\":7}"
      })
  void read_damaged_namesTheModel(String weights) {
    ModelFolder folder =
        ModelFolder.of(
            WarningFolder.shipped().card(), Map.of("weights.json", weights.getBytes(UTF_8)));
    assertThatThrownBy(() -> WarningFolder.read(folder))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CORRUPT))
        .hasMessageContaining("weights.json of warnings-1 does not hold the weights of ");
  }

  @Test
  void read_ofAnotherKind_isRefused() {
    assertThatThrownBy(() -> WarningFolder.read(ModelFolder.shipped("logistic")))
        .hasMessageContaining("logistic");
  }
}
