package xueban.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;

/** What a registry makes of folders and logs that others wrote, damaged or are writing. */
class ModelRegistryFilesTest extends ModelRegistryTestCase {
  @Test
  void damagedFolders_areListedWithTheirErrorAndRefused() throws IOException {
    ModelRegistry registry = withTwo();
    registry.activate(FIRST, "x");
    Path weights = folder().resolve(SECOND).resolve("weights.tsv");
    Files.writeString(weights, "prior\t9\n");
    String newer = registry.add(TrialModels.logistic(0.3)).card().name();
    Path card = folder().resolve(newer).resolve("model.json");
    Files.writeString(card, Files.readString(card).replace("\"format\" : 1", "\"format\" : 7"));
    Files.createDirectory(folder().resolve("notes"));
    Files.move(folder().resolve(FIRST), folder().resolve("logistic-20261122-7"));

    assertThat(registry.find(SECOND).error()).contains("weights.tsv has SHA-256");
    assertThat(registry.find(newer).error()).contains("format 7");
    assertThat(registry.find("notes").error()).contains("model.json cannot be read");
    assertThat(registry.find("logistic-20261122-7").error()).contains("Give it that name");
    assertThat(registry.list()).hasSize(5);
    assertFails(() -> registry.activate(SECOND, "x"), ErrorCode.CORRUPT, "weights.tsv");
    assertFails(() -> registry.activate(newer, "x"), ErrorCode.FORMAT_TOO_NEW, "format 7");
    assertFails(registry::active, ErrorCode.UNKNOWN_MODEL, FIRST);
    assertThat(registry.history().all()).hasSize(1);
  }

  @Test
  void active_numbersExchangedSinceActivation_refusedUntilActivatedAnew() throws IOException {
    ModelRegistry registry = withTwo();
    registry.activate(FIRST, "x");
    delete(folder().resolve(FIRST));
    TrialModels.logistic(0.9).withVersion("20261122-1").write(folder().resolve(FIRST));

    assertFails(registry::active, ErrorCode.CORRUPT, "activated was");
    registry.activate(FIRST, "x");
    assertThat(active(registry)).isEqualTo(FIRST);
  }

  @Test
  void tornLastLine_doesNotCountAndGivesWay() throws IOException {
    ModelRegistry registry = withTwo();
    registry.activate(FIRST, "x");
    String whole = Files.readString(log());
    registry.activate(SECOND, "x");
    String two = Files.readString(log());
    for (int cut = whole.length() + 1; cut < two.length(); cut++) {
      Files.writeString(log(), two.substring(0, cut));
      assertThat(active(registry)).isEqualTo(FIRST);
      assertThat(registry.history().torn()).isEqualTo(cut - whole.length());
    }
    registry.activate(SECOND, "x");
    assertThat(Files.readString(log())).isEqualTo(two);
    assertThat(registry.history().torn()).isZero();
  }

  @Test
  void damagedLine_refusedByItsNumber() throws IOException {
    ModelRegistry registry = withTwo();
    registry.activate(FIRST, "x");
    String good = Files.readString(log());
    for (String bad :
        List.of(
            "nonsense\n" + good,
            good + "[]\n",
            good.replace("\"activate\"", "\"praise\""),
            good.replace(":59Z", ""),
            good.replace("\"who\":\"x\",", ""))) {
      Files.writeString(log(), bad);
      assertFails(registry::history, ErrorCode.CORRUPT, "Line ");
      assertFails(() -> registry.activate(SECOND, "x"), ErrorCode.CORRUPT, "activations.jsonl");
      assertThat(Files.readString(log())).isEqualTo(bad);
    }
  }

  @Test
  void killedWhileAdding_nothingIsListedAndTheNextAddClearsUp() throws IOException {
    ModelRegistry registry = withTwo();
    Path draft = folder().resolve(".model123");
    Files.createDirectory(draft);
    Files.writeString(draft.resolve("weights.tsv"), "prior\t");

    assertThat(registry.list()).hasSize(3);
    registry.add(TrialModels.logistic(0.3));
    assertThat(draft).doesNotExist();
    assertThat(active(registry)).isEqualTo(SHIPPED);
  }

  @Test
  void manyAtOnce_everyActivationIsLoggedOnTopOfTheOneBefore() throws Exception {
    ModelRegistry first = withTwo();
    ModelRegistry second = registry();
    int threads = 4;
    CyclicBarrier together = new CyclicBarrier(threads);
    List<Callable<Void>> work = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      ModelRegistry registry = t % 2 == 0 ? first : second;
      String version = t < 2 ? FIRST : SECOND;
      int prior = t;
      work.add(
          () -> {
            together.await();
            for (int i = 0; i < 10; i++) {
              registry.activate(version, "thread");
              registry.add(TrialModels.logistic(prior + i / 100.0));
            }
            return null;
          });
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (Future<Void> done : pool.invokeAll(work)) {
        done.get();
      }
    } finally {
      pool.shutdown();
    }

    List<Activation> all = first.history().all();
    assertThat(all.getFirst().before()).isEqualTo(SHIPPED);
    for (int i = 1; i < all.size(); i++) {
      assertThat(all.get(i).before()).isEqualTo(all.get(i - 1).version());
    }
    assertThat(first.history().torn()).isZero();
    assertThat(first.list()).hasSize(3 + 10 * threads).allMatch(m -> m.error().isEmpty());
  }

  @Test
  void anotherProcess_holdsTheLock_thisOneWaits() throws Exception {
    withTwo().activate(FIRST, "x");
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Activating.class.getName(),
                folder().toString(),
                FIRST,
                SECOND)
            .redirectErrorStream(true)
            .start();
    ModelRegistry here = registry();
    for (int i = 0; i < 40; i++) {
      here.activate(i % 2 == 0 ? SECOND : FIRST, "here");
    }
    String said = new String(other.getInputStream().readAllBytes());
    assertThat(other.waitFor()).as(said).isZero();

    List<Activation> all = here.history().all();
    assertThat(all).extracting(Activation::who).contains("here", "there");
    for (int i = 1; i < all.size(); i++) {
      assertThat(all.get(i).before()).isEqualTo(all.get(i - 1).version());
    }
  }

  @Test
  void stamp_changesWithEachActivation() throws IOException {
    ModelRegistry registry = withTwo();
    Object before = registry.stamp();
    registry.activate(FIRST, "x");
    Object after = registry.stamp();
    assertThat(after).isNotEqualTo(before);
    assertThat(registry.stamp()).isEqualTo(after);
    Files.writeString(log(), "{", StandardOpenOption.APPEND);
    assertThat(registry.stamp()).isNotEqualTo(after);
  }

  /** Another process that activates. */
  static final class Activating {
    private Activating() {}

    public static void main(String[] args) {
      ModelRegistry registry = ModelRegistry.at(Path.of(args[0]));
      for (int i = 0; i < 40; i++) {
        registry.activate(args[1 + i % 2], "there");
      }
    }
  }
}
