package xueban.model.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;

class MemoryModelTest {
  private static final RecallEase EASE =
      new RecallEase(
          1.1, 0.4, 0.5, 0.7, 0.3, 0.9, Map.of("i-1", 0.25, "i-2", -1.5), Map.of("数轴", 1e-17));

  @TempDir Path folder;

  private static ModelCard card(String kind) {
    return new ModelCard(
        kind, "1", "", "", "", "", 1, new TreeMap<>(Map.of("log_loss", 0.5)), new TreeMap<>());
  }

  @Test
  void folder_writtenAndRead_keepsEveryBit() {
    FsrsParameters parameters = new RandomMemories(4).parameters();
    Path place = folder.resolve("m");
    MemoryModel.folder(card(MemoryModel.KIND), parameters, EASE).write(place);

    MemoryModel model = MemoryModel.of(ModelFolder.read(place));

    assertThat(model.memory().parameters()).isEqualTo(parameters);
    assertThat(model.ease()).contains(EASE);
  }

  @Test
  void folder_withoutEase_hasNone() {
    MemoryModel model =
        MemoryModel.of(MemoryModel.folder(card(MemoryModel.KIND), FsrsParameters.STANDARD));
    assertThat(model.ease()).isEmpty();
    assertThat(model.memory().parameters()).isEqualTo(FsrsParameters.STANDARD);
  }

  private static void corrupt(String numbers, String message) {
    ModelFolder wrong =
        ModelFolder.of(
            card(MemoryModel.KIND), Map.of("memory.tsv", numbers.getBytes(StandardCharsets.UTF_8)));
    assertThatThrownBy(() -> MemoryModel.of(wrong))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CORRUPT))
        .hasMessageContaining(message);
  }

  @Test
  void of_wrongNumbers_namesTheLineOrTheParameter() {
    String right =
        new String(
            MemoryModel.folder(card(MemoryModel.KIND), FsrsParameters.STANDARD, EASE)
                .file("memory.tsv"),
            StandardCharsets.UTF_8);
    corrupt("", "initialStabilityAgain: is missing");
    corrupt("parameter\tdecay\tmuch\n", "line 1 (For input string: \"much\")");
    corrupt("weight\tdecay\t1\n", "line 1 (no such kind of line)");
    corrupt(right + "parameter\tdecay\t0.2\n", "decay stands there twice");
    corrupt(right.replace("decay\t0.1542", "decay\tNaN"), "decay: NaN (w20) must be in");
    corrupt(right.replace("ease\tbias\t0.4\n", ""), "bias: is missing");
    corrupt(right.replace("i-1\t0.25", "i-1\tInfinity"), "ease of item i-1: Infinity");
  }

  @Test
  void otherKinds_areRefused() {
    ModelFolder other = ModelFolder.of(card("logistic"), Map.of());
    assertThatThrownBy(() -> MemoryModel.of(other))
        .hasMessageContaining("kind \"logistic\", not \"memory-fsrs\"");
    assertThatThrownBy(() -> MemoryModel.folder(card("logistic"), FsrsParameters.STANDARD))
        .hasMessageContaining("\"logistic\" must be \"memory-fsrs\"");
  }
}
