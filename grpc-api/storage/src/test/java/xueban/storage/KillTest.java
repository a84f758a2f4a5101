package xueban.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.model.LearnerLog;
import xueban.model.LoggedEvent;

/** What was acknowledged survives SIGKILL at any moment, and is read exactly once. */
final class KillTest {
  @TempDir Path folder;

  /** Position of the first acknowledgement of each event, by learner and id. */
  private final Map<String, Map<String, Long>> acknowledged = new TreeMap<>();

  private int lines;

  @Test
  void append_killedFiveTimes_losesAndDoublesNothing() throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 5; round++) {
      try (Child child = Child.start("append", folder.toString(), "round-" + round)) {
        assertThat(child.await("opened")).isEqualTo("opened");
        int until = lines + 50 + random.nextInt(1_500);
        while (lines < until) {
          acknowledge(child.await("ack"));
        }
        child.kill();
        // The last line may be cut; a whole one ends in an id that the log must know.
        child.rest().stream()
            .filter(line -> line.startsWith("ack"))
            .forEach(this::acknowledgeWhole);
      }
    }
    try (SqliteStores stores = SqliteStores.at(folder)) {
      acknowledged.forEach((learner, events) -> requireAll(stores.learnerLog(), learner, events));
    }
  }

  private void acknowledge(String line) {
    assertThat(line).isNotEmpty();
    acknowledgeWhole(line);
  }

  private void acknowledgeWhole(String line) {
    String[] words = line.split(" ");
    if (words.length == 4) {
      lines++;
      acknowledged
          .computeIfAbsent(words[2], learner -> new HashMap<>())
          .putIfAbsent(words[3], Long.parseLong(words[1]));
    }
  }

  private static void requireAll(LearnerLog log, String learner, Map<String, Long> events) {
    Map<String, Long> read = new HashMap<>();
    long last = 0;
    for (LoggedEvent logged : log.read(learner, 0, Integer.MAX_VALUE)) {
      assertThat(logged.position()).isGreaterThan(last);
      last = logged.position();
      assertThat(read.put(logged.event().eventId(), last)).as("read twice").isNull();
    }
    assertThat(read).containsAllEntriesOf(events);
    assertThat(log.lastPosition(learner)).isEqualTo(last);
  }
}
