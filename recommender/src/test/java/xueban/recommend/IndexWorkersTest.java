package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class IndexWorkersTest {
  private final IndexWorkers workers = new IndexWorkers(1);

  @AfterEach
  void end() {
    workers.close();
  }

  @Test
  void whole_interruptedBefore_isMadeAndStaysInterrupted() throws IOException {
    Thread.currentThread().interrupt();
    assertThat(workers.whole(() -> "made")).isEqualTo("made");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void whole_interruptedWhileItIsMade_isMadeByAWorkerThatIsNot() throws IOException {
    Thread asking = Thread.currentThread();
    boolean interrupted =
        workers.whole(
            () -> {
              asking.interrupt();
              while (asking.isInterrupted()) {
                Thread.onSpinWait(); // until it has noticed
              }
              return Thread.currentThread().isInterrupted();
            });
    assertThat(interrupted).isFalse();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void whole_faultAndInterruption_throwsTheFault() {
    Thread asking = Thread.currentThread();
    assertThatThrownBy(
            () ->
                workers.whole(
                    () -> {
                      asking.interrupt();
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void runAll_interrupted_leavesOutWhatIsNotBegun() {
    Thread asking = Thread.currentThread();
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    List<JointTasks.Task> tasks = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      tasks.add(
          stopped -> {
            begun.incrementAndGet();
            asking.interrupt();
            while (!stopped.getAsBoolean()) {
              Thread.onSpinWait();
            }
            done.incrementAndGet();
          });
    }
    assertThatThrownBy(() -> workers.runAll(tasks)).hasMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(begun).hasValue(1);
    assertThat(done).hasValue(1);
  }

  @Test
  void runAll_fault_leavesOutTheOthers() {
    AtomicInteger begun = new AtomicInteger();
    List<JointTasks.Task> tasks = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      tasks.add(
          stopped -> {
            begun.incrementAndGet();
            throw new IOException("No space left on device");
          });
    }
    assertThatThrownBy(() -> workers.runAll(tasks)).hasMessage("No space left on device");
    assertThat(begun).hasValue(1);
  }
}
