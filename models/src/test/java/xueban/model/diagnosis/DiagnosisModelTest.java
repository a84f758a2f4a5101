package xueban.model.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;

class DiagnosisModelTest {
  @TempDir Path folder;

  private static ModelCard card(String kind) {
    return new ModelCard(
        kind, "1", "诊断", "none", "none", "none", 5, Map.of("auc", 0.5), new TreeMap<>());
  }

  @Test
  void diagnoser_written_givesTheSameBits() {
    RandomGenerator random = SimulatedTest.random(11);
    for (int c = 0; c < 20; c++) {
      QMatrix q = RandomDiagnosers.q(random);
      int number = 0;
      for (Diagnoser written : RandomDiagnosers.all(q, random)) {
        Path place = folder.resolve("m-" + c + "-" + number++);
        DiagnosisModel.folder(card(DiagnosisModel.KIND), written).write(place);
        Diagnoser read = DiagnosisModel.diagnoser(ModelFolder.read(place));
        assertThat(read.items().items()).isEqualTo(q.items());
        List<ItemResponse> responses = SimulatedTest.responses(q, 6, random);
        for (String item : q.items()) {
          assertThat(read.diagnose(responses).predict(item))
              .isEqualTo(written.diagnose(responses).predict(item));
          assertThat(read.items().conceptsOf(item)).isEqualTo(q.conceptsOf(item));
        }
        for (String concept : q.concepts()) {
          assertThat(read.diagnose(responses).proficiency(concept))
              .isEqualTo(written.diagnose(responses).proficiency(concept));
        }
      }
    }
  }

  @Test
  void read_changedNumbers_refusedByChecksum() throws Exception {
    RandomGenerator random = SimulatedTest.random(12);
    Path place = folder.resolve("m");
    Diagnoser model = RandomDiagnosers.network(RandomDiagnosers.q(random), random);
    DiagnosisModel.folder(card(DiagnosisModel.KIND), model).write(place);
    Path numbers = place.resolve("numbers.tsv");
    Files.writeString(numbers, Files.readString(numbers) + "more\n");
    assertThatThrownBy(() -> ModelFolder.read(place))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CORRUPT))
        .hasMessageContaining("numbers.tsv has SHA-256");
  }

  @Test
  void diagnoser_wrongLines_refused() {
    RandomGenerator random = SimulatedTest.random(13);
    Diagnoser model = RandomDiagnosers.network(RandomDiagnosers.q(random), random);
    ModelFolder good = DiagnosisModel.folder(card(DiagnosisModel.KIND), model);
    String numbers = new String(good.file("numbers.tsv"), StandardCharsets.UTF_8);
    assertRefused(good, numbers.replace("network", "charm"), "names the family \"charm\"");
    assertRefused(good, numbers.replace("last\t", "last\t-"), "at least 0");
    assertRefused(good, numbers.replace("last\t", "last\tx"), "no number");
    assertRefused(good, numbers.replace("last\t", "last\tNaN\t"), "numbers, not 9");
    assertRefused(good, numbers.replaceFirst("last\t[^\t]+", "last\tNaN"), "not finite");
    assertRefused(good, numbers + "more\n", "one too many");
    assertRefused(good, numbers.replaceFirst("first\t[^\n]*\n", ""), "begins with");
    assertThatThrownBy(() -> DiagnosisModel.diagnoser(DiagnosisModel.folder(card("bkt"), model)))
        .hasMessageContaining("kind \"bkt\"");
  }

  @Test
  void diagnoser_itemWithoutConcept_refused() {
    RandomGenerator random = SimulatedTest.random(14);
    Diagnoser model = RandomDiagnosers.network(RandomDiagnosers.q(random), random);
    ModelFolder good = DiagnosisModel.folder(card(DiagnosisModel.KIND), model);
    ModelFolder wrong =
        ModelFolder.of(
            good.card(),
            Map.of(
                "q.tsv",
                "i0\n".getBytes(StandardCharsets.UTF_8),
                "numbers.tsv",
                good.file("numbers.tsv")));
    assertThatThrownBy(() -> DiagnosisModel.diagnoser(wrong))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CORRUPT))
        .hasMessageContaining("\"i0\" needs 0 concepts");
  }

  private static void assertRefused(ModelFolder good, String numbers, String text) {
    ModelFolder wrong =
        ModelFolder.of(
            good.card(),
            Map.of(
                "q.tsv",
                good.file("q.tsv"),
                "numbers.tsv",
                numbers.getBytes(StandardCharsets.UTF_8)));
    assertThatThrownBy(() -> DiagnosisModel.diagnoser(wrong))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CORRUPT))
        .hasMessageContaining(text);
  }
}
