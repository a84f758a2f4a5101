package xueban.model.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.ItemRef;
import xueban.model.LearnerEvent;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;
import xueban.model.neural.AttentionWeights.Part;

/** Networks as folders, and what is refused of them. */
class NeuralFolderTest extends NeuralTracerTestCase {
  @Test
  void folder_givesTheSamePredictions() {
    List<NeuralTracer> tracers = tracers().toList();
    ModelFolder attention = AttentionModel.folder(card("attention"), tracers.get(0));
    ModelFolder lstm = DktModel.folder(card("dkt"), tracers.get(1));
    assertSame(tracers.get(0), AttentionModel.tracer(attention));
    assertSame(tracers.get(1), DktModel.tracer(lstm));
    assertThat(DktModel.tracer(lstm).version()).startsWith("dkt-1:");
    assertThatThrownBy(() -> AttentionModel.tracer(lstm)).satisfies(NeuralFolderTest::isCorrupt);
    assertThatThrownBy(() -> DktModel.folder(card("dkt"), tracers.get(0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tracer_bytesMissingOrLeftOverOrNotFinite_isCorrupt() {
    ModelFolder folder = AttentionModel.folder(card("attention"), tracers().findFirst().get());
    byte[] bytes = folder.file("network.bin");
    byte[] endless = bytes.clone();
    ByteBuffer.wrap(endless).putFloat(bytes.length - 8, Float.POSITIVE_INFINITY);
    for (byte[] wrong :
        List.of(
            Arrays.copyOf(bytes, bytes.length - 1),
            Arrays.copyOf(bytes, bytes.length + 4),
            endless)) {
      Map<String, byte[]> files =
          Map.of("network.bin", wrong, "weights.tsv", folder.file("weights.tsv"));
      ModelFolder damaged = ModelFolder.of(card("attention"), files);
      assertThatThrownBy(() -> AttentionModel.tracer(damaged))
          .satisfies(NeuralFolderTest::isCorrupt);
    }
  }

  @Test
  void weights_missingPartOrNotANumber_areRefusedByName() {
    AttentionShape shape = new AttentionShape(4, 2, 3);
    AttentionWeights good = new RandomNetworks(10).attention(shape);
    Map<Part, float[]> parts = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      parts.put(part, good.part(part));
    }
    parts.remove(Part.KEY);
    assertThatThrownBy(() -> new AttentionWeights(good.tokens(), shape, parts))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("KEY");
    parts.put(Part.KEY, good.part(Part.KEY));
    float[] wrong = good.part(Part.OUT);
    wrong[1] = Float.NaN;
    parts.put(Part.OUT, wrong);
    assertThatThrownBy(() -> new AttentionWeights(good.tokens(), shape, parts))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("OUT")
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> new AttentionShape(10, 3, 4)).hasMessageContaining("multiple");
    assertThatThrownBy(() -> new LstmShape(0, 4)).hasMessageContaining("input (0)");
  }

  private static void isCorrupt(Throwable thrown) {
    assertThat(thrown)
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CORRUPT));
  }

  private static void assertSame(NeuralTracer one, NeuralTracer other) {
    RandomNetworks random = new RandomNetworks(12);
    for (int i = 0; i < 50; i++) {
      List<LearnerEvent> events = random.answers("ming", i);
      ItemRef item = random.item();
      assertThat(predict(other, folded(other, events), item))
          .isEqualTo(predict(one, folded(one, events), item));
    }
  }

  private static ModelCard card(String kind) {
    return new ModelCard(
        kind, "1", "a test", "random", "none", "none", 1, new TreeMap<>(), new TreeMap<>());
  }
}
