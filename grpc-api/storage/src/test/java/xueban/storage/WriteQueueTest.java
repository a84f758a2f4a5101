package xueban.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;

final class WriteQueueTest {
  private static final long COMMIT = WriteQueue.COMMIT_BYTES;

  private final WriteQueue queue = new WriteQueue(Path.of("learners.db"), 8 * COMMIT);

  @Test
  void poll_takesAllThatArrived_inOrderWithinALane() {
    List<PendingWrite<?>> writes =
        List.of(write(WriteLane.ANSWER, 10), write(WriteLane.ANSWER, 10));
    writes.forEach(queue::add);
    PendingWrite<?> derived = write(WriteLane.DERIVED, 10);
    queue.add(derived);
    assertThat(queue.poll()).containsExactly(writes.get(0), writes.get(1), derived);
    assertThat(queue.poll()).isEmpty();
  }

  @Test
  void poll_importsGetHalfACommit_theRestWaits() {
    for (int i = 0; i < 6; i++) {
      queue.add(write(WriteLane.IMPORT, COMMIT / 4));
    }
    queue.add(write(WriteLane.ANSWER, 10));
    assertThat(lanes()).containsExactly(WriteLane.ANSWER, WriteLane.IMPORT, WriteLane.IMPORT);
    assertThat(lanes()).containsExactly(WriteLane.IMPORT, WriteLane.IMPORT);
  }

  @Test
  void poll_writeLargerThanACommit_goesAlone() {
    queue.add(write(WriteLane.IMPORT, 3 * COMMIT));
    queue.add(write(WriteLane.IMPORT, 10));
    assertThat(lanes()).containsExactly(WriteLane.IMPORT);
    assertThat(lanes()).containsExactly(WriteLane.IMPORT);
  }

  @Test
  void add_full_isRefused_andTakesNothing() {
    for (int i = 0; i < 8; i++) {
      queue.add(write(WriteLane.ANSWER, COMMIT));
    }
    requireCode(ErrorCode.OVERLOADED, () -> queue.add(write(WriteLane.ANSWER, 1)));
    queue.poll();
    queue.add(write(WriteLane.ANSWER, 1));
    requireCode(ErrorCode.OVERLOADED, () -> queue.add(write(WriteLane.ANSWER, COMMIT)));
  }

  @Test
  void add_importsFillHalf_answersStillFit() {
    for (int i = 0; i < 4; i++) {
      queue.add(write(WriteLane.IMPORT, COMMIT));
    }
    requireCode(ErrorCode.OVERLOADED, () -> queue.add(write(WriteLane.IMPORT, 1)));
    queue.add(write(WriteLane.ANSWER, 4 * COMMIT));
  }

  @Test
  void add_neverFits_isTheCallersError() {
    requireCode(ErrorCode.INVALID_INPUT, () -> queue.add(write(WriteLane.IMPORT, 4 * COMMIT + 1)));
  }

  @Test
  void add_closed_isNotAvailable_butWhatWaitsIsStillTaken() throws InterruptedException {
    queue.add(write(WriteLane.ANSWER, 1));
    queue.close();
    requireCode(ErrorCode.NOT_AVAILABLE, () -> queue.add(write(WriteLane.ANSWER, 1)));
    assertThat(queue.awaitWrite()).isTrue();
    assertThat(queue.poll()).hasSize(1);
    assertThat(queue.awaitWrite()).isFalse();
  }

  private List<WriteLane> lanes() {
    return queue.poll().stream().<WriteLane>map(PendingWrite::lane).toList();
  }

  private static PendingWrite<Integer> write(WriteLane lane, long bytes) {
    return new PendingWrite<>(lane, bytes, session -> 0, result -> {});
  }

  private static void requireCode(ErrorCode code, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(XuebanException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
