package xueban.model.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.ConceptNames;
import xueban.model.ItemRef;
import xueban.model.LearnerState;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;
import xueban.model.logistic.LogisticWeights.ConceptEffect;
import xueban.model.logistic.LogisticWeights.ItemEffect;

class LogisticModelTest {
  @TempDir Path folder;

  private ModelFolder model() {
    double[] shared = new double[Term.values().length];
    shared[Term.ABILITY.column] = 1 / 3.0;
    LogisticWeights weights =
        new LogisticWeights(
            0.1,
            shared,
            Map.of("题-1", new ItemEffect(-0.25, Math.PI)),
            Map.of("勾股定理", new ConceptEffect(0.5, -1e-300, 0, 0)));
    ModelCard card =
        new ModelCard(
            LogisticModel.KIND,
            "3",
            "一个模型",
            "none",
            "none",
            "none",
            5,
            Map.of("auc", 0.5),
            new TreeMap<>());
    return LogisticModel.folder(card, weights);
  }

  @Test
  void read_write_givesTheSameModel() {
    Path place = folder.resolve("a/model-3");
    model().write(place);
    ModelFolder read = ModelFolder.read(place);
    assertThat(read.card()).isEqualTo(model().card());
    assertThat(read.file("weights.tsv")).isEqualTo(model().file("weights.tsv"));
    LogisticTracer tracer = LogisticModel.tracer(read);
    assertThat(tracer.version()).matches("logistic-3:[0-9a-f]{12}");
    ItemRef item = new ItemRef("题-1", List.of("勾股定理"), Double.NaN);
    LearnerState state = tracer.start(new ConceptNames());
    assertThat(tracer.explain(state, item, Instant.EPOCH).value()).isEqualTo(Math.PI - 1e-300);
    assertThatThrownBy(() -> model().write(place))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT));
  }

  @Test
  void read_changedNumbers_refusedByTheirName() throws Exception {
    Path place = folder.resolve("m");
    model().write(place);
    Path weights = place.resolve("weights.tsv");
    Files.writeString(weights, Files.readString(weights).replace("0.1", "0.2"));
    assertFails(place, ErrorCode.CORRUPT, "weights.tsv has SHA-256");
    Files.delete(weights);
    assertFails(place, ErrorCode.CORRUPT, "weights.tsv cannot be read");
  }

  @Test
  void read_wrongCards_refused() throws Exception {
    Path place = folder.resolve("m");
    model().write(place);
    Path card = place.resolve("model.json");
    String good = Files.readString(card);
    Files.writeString(card, good.replace("\"format\" : 1", "\"format\" : 2"));
    assertFails(place, ErrorCode.FORMAT_TOO_NEW, "format 2");
    Files.writeString(card, good.replace("\"format\" : 1,", ""));
    assertFails(place, ErrorCode.CORRUPT, "no format");
    Files.writeString(card, good.substring(0, 20));
    assertFails(place, ErrorCode.CORRUPT, "no JSON");
    Files.writeString(card, good.replace("weights.tsv", "../weights.tsv"));
    assertFails(place, ErrorCode.CORRUPT, "../weights.tsv");
    Files.writeString(card, good.replace("\"logistic\"", "\"bkt\""));
    assertThatThrownBy(() -> LogisticModel.tracer(ModelFolder.read(place)))
        .hasMessageContaining("bkt");
    assertFails(folder.resolve("nowhere"), ErrorCode.CORRUPT, "model.json cannot be read");
  }

  @Test
  void tracer_wrongLines_refusedByNumber() {
    String good = new String(model().file("weights.tsv"), StandardCharsets.UTF_8);
    for (String bad :
        List.of(
            good.replace("prior\t0.1", "prior\tx"),
            good.replace("ABILITY", "CHARM"),
            good.replace("ABILITY\t0.3", "ABILITY\t-0.3"),
            good.replace("prior\t0.1\n", ""),
            good + "more\n")) {
      ModelFolder wrong =
          ModelFolder.of(
              model().card(), Map.of("weights.tsv", bad.getBytes(StandardCharsets.UTF_8)));
      assertThatThrownBy(() -> LogisticModel.tracer(wrong))
          .isInstanceOfSatisfying(
              XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CORRUPT));
    }
  }

  @Test
  void shipped_saysWhatItIs() {
    ModelFolder shipped = ModelFolder.shipped(LogisticModel.KIND);
    assertThat(shipped.card().data()).contains("simulated learners");
    assertThat(shipped.card().figures()).containsKeys("auc", "log_loss", "calibration_error");
    assertThat(LogisticModel.shipped().version()).startsWith("logistic-1:");
  }

  private static void assertFails(Path place, ErrorCode code, String text) {
    assertThatThrownBy(() -> ModelFolder.read(place))
        .isInstanceOfSatisfying(XuebanException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessageContaining(text);
  }
}
