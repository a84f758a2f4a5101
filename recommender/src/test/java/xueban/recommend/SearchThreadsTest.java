package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SearchThreadsTest {
  private static final SearchThreads.Share NOTHING = stopped -> {};

  private static void wait(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void of_noThread_refused() {
    assertThatThrownBy(() -> SearchThreads.of(0)).hasMessageContaining("threads (0) must be at");
  }

  @Test
  void crew_othersSearch_asManyAsAreLeft() {
    SearchThreads threads = SearchThreads.of(4);
    try (SearchThreads.Crew first = threads.crew(2)) {
      assertThat(first.helpers()).isEqualTo(2);
      try (SearchThreads.Crew second = threads.crew(2)) {
        assertThat(second.helpers()).isZero();
      }
      try (SearchThreads.Crew second = threads.crew(0);
          SearchThreads.Crew third = threads.crew(9)) {
        assertThat(second.helpers() + third.helpers()).as("nobody is left").isZero();
      }
    }
    try (SearchThreads.Crew all = threads.crew(9)) {
      assertThat(all.helpers()).as("all were given back").isEqualTo(3);
    }
  }

  @Test
  void search_helpers_eachShareOnAThreadOfItsOwn() throws IOException {
    SearchThreads threads = SearchThreads.of(3);
    List<Thread> seen = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch together = new CountDownLatch(3);
    SearchThreads.Share share =
        stopped -> {
          seen.add(Thread.currentThread());
          together.countDown();
          wait(together);
        };
    try (SearchThreads.Crew crew = threads.crew(2)) {
      crew.search(List.of(share, share, share));
    }
    assertThat(seen).doesNotHaveDuplicates().hasSize(3).contains(Thread.currentThread());
  }

  @Test
  void search_faultHere_stopsHelpersAndWaitsForThem() throws Exception {
    SearchThreads threads = SearchThreads.of(2);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    FutureTask<Boolean> search =
        new FutureTask<>(
            () -> {
              boolean[] toldToStop = {false};
              try (SearchThreads.Crew crew = threads.crew(1)) {
                crew.search(
                    List.of(
                        stopped -> {
                          wait(begun);
                          Thread.currentThread().interrupt(); // no reason not to wait
                          throw new IOException("the disk");
                        },
                        stopped -> {
                          begun.countDown();
                          wait(goOn);
                          toldToStop[0] = stopped.getAsBoolean();
                        }));
              } catch (IOException e) {
                assertThat(e).hasMessage("the disk");
              }
              return toldToStop[0];
            });
    Thread thread = new Thread(search);
    thread.start();
    wait(begun);
    thread.join(200);
    assertThat(search.isDone()).as("a helper still reads the index").isFalse();
    goOn.countDown();
    assertThat(search.get(30, TimeUnit.SECONDS)).isTrue();
    try (SearchThreads.Crew again = threads.crew(1)) {
      assertThat(again.helpers()).isEqualTo(1);
    }
  }

  @Test
  void search_faultOfAHelper_isThrownHere() {
    SearchThreads threads = SearchThreads.of(2);
    for (Throwable fault :
        List.of(
            new IOException("the disk"),
            new IllegalStateException("ours"),
            new StackOverflowError())) {
      SearchThreads.Share failing =
          stopped -> {
            switch (fault) {
              case IOException e -> throw e;
              case RuntimeException e -> throw e;
              default -> throw (Error) fault;
            }
          };
      assertThatThrownBy(
              () -> {
                try (SearchThreads.Crew crew = threads.crew(1)) {
                  crew.search(List.of(NOTHING, failing));
                }
              })
          .isSameAs(fault);
    }
  }

  @Test
  void search_interrupted_goesOnAndStaysInterrupted() throws IOException {
    SearchThreads threads = SearchThreads.of(2);
    boolean[] done = {false};
    try (SearchThreads.Crew crew = threads.crew(1)) {
      Thread.currentThread().interrupt();
      crew.search(List.of(NOTHING, stopped -> done[0] = !stopped.getAsBoolean()));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(done[0]).isTrue();
  }

  @Test
  void search_nothingMoreToDo_helpersEnd() throws Exception {
    SearchThreads threads = SearchThreads.of(2, Duration.ofMillis(20));
    Thread[] helper = new Thread[1];
    try (SearchThreads.Crew crew = threads.crew(1)) {
      crew.search(List.of(NOTHING, stopped -> helper[0] = Thread.currentThread()));
    }
    helper[0].join(20_000);
    assertThat(helper[0].isAlive()).isFalse();
    assertThat(helper[0].isDaemon()).as("nor does it keep the process alive").isTrue();
  }
}
