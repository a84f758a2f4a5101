package xueban.tutor.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.ModelFolder;

class AnswerFolderTest {
  @Test
  void read_givesBackWhatWasKept_toTheLastBit() {
    assertThat(AnswerFolder.read(AnswerFolder.shipped())).isEqualTo(AnswerWeights.shipped());
    AnswerWeights odd = new AnswerWeights("e", -1.0 / 3, 5, 1e-300, Math.PI, .1 + .2, -0.0, 7);
    assertThat(AnswerFolder.read(AnswerFolder.learnt(odd, "60 questions", 7, Map.of())))
        .isEqualTo(odd);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"embedder\":\"e\"}",
        "{\"embedder\":\"\",\"share\":0,\"likest\":0,\"together\":1,\"above\":0,\"otherNames\":0,\"offset\":0,"
            + "\"knownTopic\":0}",
        "{\"embedder\":\"e\",\"share\":0,\"likest\":0,\"together\":1,\"above\":0,\"otherNames\":-1,"
            + "\"offset\":0,\"knownTopic\":0}"
      })
  void read_damaged_namesTheModel(String weights) {
    ModelFolder folder =
        ModelFolder.of(
            AnswerFolder.shipped().card(), Map.of("weights.json", weights.getBytes(UTF_8)));
    assertThatThrownBy(() -> AnswerFolder.read(folder))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CORRUPT))
        .hasMessageContaining("weights.json of answers-1 does not hold the weights of ");
  }

  @Test
  void read_ofAnotherKind_isRefused() {
    assertThatThrownBy(() -> AnswerFolder.read(ModelFolder.shipped("logistic")))
        .hasMessageContaining("logistic");
  }

  @Test
  void sourcedQuestion_thatNoWeightsAreFor_isRefused() {
    assertThatThrownBy(() -> new SourcedQuestion("What is a prime?", Set.of("a")))
        .hasMessageContaining("not in Chinese");
    assertThatThrownBy(() -> new SourcedQuestion(" ", Set.of("a"))).hasMessageContaining("1 to");
  }
}
