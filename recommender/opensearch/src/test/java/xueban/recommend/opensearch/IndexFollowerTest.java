package xueban.recommend.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;

class IndexFollowerTest {
  private static final XuebanException REFUSED =
      new XuebanException(ErrorCode.NOT_AVAILABLE, "The cluster takes no writes.");

  @Test
  void attemptThatFailsAfterAnAnswer_leavesSearchesOpen_oneWithoutDoesNot() {
    AtomicBoolean answers = new AtomicBoolean(true);
    try (IndexFollower follower = new IndexFollower(Duration.ofSeconds(20))) {
      follower.start(
          () -> {
            if (answers.get()) {
              follower.answered();
            }
            throw REFUSED;
          });
      follower.refresh(() -> false);
      assertThat(follower.away()).as("reads were answered").isEmpty();

      answers.set(false);
      long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (follower.away().isEmpty() && System.nanoTime() < until) {
        Thread.onSpinWait();
      }
      assertThat(follower.away()).contains(REFUSED);
    }
  }
}
