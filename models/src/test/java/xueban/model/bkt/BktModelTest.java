package xueban.model.bkt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.ConceptNames;
import xueban.model.ItemRef;
import xueban.model.LearnerState;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;
import xueban.model.PlausibleEvents;
import xueban.model.Responses;

class BktModelTest {
  private static final BktTracer TRACER = RandomChains.tracer(7, true);

  @TempDir Path folder;

  private static ModelFolder model(String kind) {
    ModelCard card =
        new ModelCard(
            kind, "3", "一个模型", "none", "none", "none", 5, new TreeMap<>(), new TreeMap<>());
    return BktModel.folder(card, TRACER.weights());
  }

  @Test
  void read_write_givesTheSamePredictions() {
    Path place = folder.resolve("a/model-3");
    model(BktModel.KIND).write(place);
    BktTracer read = BktModel.tracer(ModelFolder.read(place));
    assertThat(read.version()).matches("bkt-3:[0-9a-f]{12}");
    assertThat(read.weights().pooled()).isEqualTo(TRACER.weights().pooled());
    assertThat(read.weights().concepts()).isEqualTo(TRACER.weights().concepts());
    PlausibleEvents events = new PlausibleEvents(3);
    LearnerState ours = TRACER.start(new ConceptNames());
    LearnerState its = read.start(new ConceptNames());
    for (int i = 0; i < 100; i++) {
      var event = events.event("ming");
      ours = TRACER.fold(ours, event);
      its = read.fold(its, event);
    }
    assertThat(its.toBytes()).isEqualTo(ours.toBytes());
    for (int i = 0; i < PlausibleEvents.ITEMS; i++) {
      ItemRef item =
          new ItemRef(
              PlausibleEvents.item(i), List.of(PlausibleEvents.concept(i % 12)), Double.NaN);
      assertThat(read.predict(its, item, Instant.EPOCH))
          .isEqualTo(TRACER.predict(ours, item, Instant.EPOCH));
    }
  }

  @Test
  void read_otherKindChangedNumbersNewerFormat_refusedByName() throws Exception {
    assertThatThrownBy(() -> BktModel.tracer(model("logistic")))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CORRUPT))
        .hasMessageContaining("\"logistic\"");
    Path place = folder.resolve("m");
    model(BktModel.KIND).write(place);
    Path chains = place.resolve("chains.tsv");
    String good = Files.readString(chains);
    Files.writeString(chains, good.replaceFirst("0\\.", "0.0"));
    assertFails(place, ErrorCode.CORRUPT, "chains.tsv has SHA-256");
    Files.writeString(chains, good);
    Path card = place.resolve("model.json");
    Files.writeString(card, Files.readString(card).replace("\"format\" : 1", "\"format\" : 2"));
    assertFails(place, ErrorCode.FORMAT_TOO_NEW, "format 2");
  }

  private static void assertFails(Path place, ErrorCode code, String text) {
    assertThatThrownBy(() -> ModelFolder.read(place))
        .isInstanceOfSatisfying(XuebanException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessageContaining(text);
  }

  @Test
  void tracer_wrongLines_refusedByNumber() {
    String good = new String(model(BktModel.KIND).file("chains.tsv"), StandardCharsets.UTF_8);
    String rates = "\t0.1\t0.1\t0.1\t0.1";
    assertWrong(good.replaceFirst("pooled\t[^\t]*", "pooled\tx"), "line 1 ");
    assertWrong(good.replaceFirst("pooled\t[^\t]*", "pooled\tNaN"), "line 1 (prior: NaN");
    assertWrong(good.substring(good.indexOf('\n') + 1), "no line pooled");
    assertWrong(good + "more\n", "no such line");
    assertWrong("item\ti\t0.1\t0.1\n" + good, "item i is of no concept");
    assertWrong(good + "item\ti\t0.6\t0.5\n", "guess: (0.6) + slip (0.5)");
    String twice = "concept\tc\t0.5\t0\t0.1\t0.1" + rates + "\n";
    assertWrong(good + twice + twice, "concept c stands there twice");
  }

  private static void assertWrong(String chains, String text) {
    ModelFolder good = model(BktModel.KIND);
    TreeMap<String, byte[]> files = new TreeMap<>();
    files.put("weights.tsv", good.file("weights.tsv"));
    files.put("chains.tsv", chains.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> BktModel.tracer(ModelFolder.of(good.card(), files)))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CORRUPT))
        .hasMessageContaining(text);
  }

  @Test
  void restore_damagedBytes_areCorrupt() {
    ConceptNames names = new ConceptNames();
    LearnerState state = TRACER.start(names);
    for (int i = 0; i < 30; i++) {
      state = TRACER.fold(state, Responses.of(i, "c" + i % 5, i % 2));
    }
    byte[] good = state.toBytes();
    assertThat(TRACER.restore(good, names)).contains(state);
    RandomGenerator random = RandomChains.random(1);
    for (int i = 0; i < 500; i++) {
      byte[] bad = good.clone();
      bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
      assertBad(bad, names);
    }
    for (int length = 0; length < good.length; length++) {
      assertBad(Arrays.copyOf(good, length), names);
    }
  }

  private static void assertBad(byte[] bytes, ConceptNames names) {
    assertThatThrownBy(() -> TRACER.restore(bytes, names))
        .isInstanceOfSatisfying(
            XuebanException.class,
            e -> assertThat(e.code()).isIn(ErrorCode.CORRUPT, ErrorCode.FORMAT_TOO_NEW));
  }
}
