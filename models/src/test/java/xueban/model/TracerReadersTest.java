package xueban.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TracerReadersTest {
  @Test
  void installed_readsTheShippedModel() {
    TracerReaders readers = TracerReaders.installed();
    ModelFolder shipped = ModelFolder.shipped(ModelRegistry.SHIPPED_KIND);

    assertThat(readers.kinds()).contains("attention", "bkt", "dkt", "irt", "logistic", "stacked");
    assertThat(readers.tracer(shipped).version()).isEqualTo(shipped.tracerVersion());
  }

  @Test
  void tracer_unknownKind_namesTheKinds() {
    assertThatThrownBy(() -> TracerReaders.installed().tracer(TrialModels.ofKind("tarot")))
        .hasMessageContaining("\"tarot\"")
        .hasMessageContaining("logistic, ");
  }

  @Test
  void tracer_numbersOfAnotherKind_refused() {
    ModelFolder lies =
        ModelFolder.of(
            TrialModels.ofKind("stacked").card(),
            Map.of("weights.tsv", TrialModels.logistic(0).file("weights.tsv")));
    assertThatThrownBy(() -> TracerReaders.installed().tracer(lies))
        .hasMessageContaining("facts.bin");
  }

  @Test
  void of_twoOfAKind_refused() {
    TracerReader reader =
        new TracerReader() {
          @Override
          public String kind() {
            return "twice";
          }

          @Override
          public Tracer tracer(ModelFolder folder) {
            throw new AssertionError("not asked for");
          }
        };
    assertThatThrownBy(() -> TracerReaders.of(List.of(reader, reader)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("twice");
  }
}
