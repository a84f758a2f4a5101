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
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.CorruptIndexException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SearchThreadsTest {
  private static final JointTasks.Task NOTHING = stopped -> {};

  private static void wait(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void meet(CountDownLatch all) {
    all.countDown();
    wait(all);
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
  void crew_firstClosesWhileOthersWithoutHelpGoOn_noHelpBeyondTheLimit() {
    SearchThreads threads = SearchThreads.of(2);
    SearchThreads.Crew first = threads.crew(1);
    try (SearchThreads.Crew second = threads.crew(1);
        SearchThreads.Crew third = threads.crew(1)) {
      first.close();
      try (SearchThreads.Crew fourth = threads.crew(1)) {
        assertThat(first.helpers()).isEqualTo(1);
        assertThat(second.helpers() + third.helpers() + fourth.helpers()).isZero();
      }
    }
    try (SearchThreads.Crew later = threads.crew(1)) {
      assertThat(later.helpers()).isEqualTo(1);
    }
  }

  @Test
  void search_helperThatDoesNotBegin_isNotWaitedFor() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    List<Thread> made = Collections.synchronizedList(new ArrayList<>());
    SearchThreads threads =
        SearchThreads.of(
            2,
            Duration.ofMillis(20),
            task -> {
              made.add(
                  new Thread(
                      () -> {
                        wait(goOn);
                        task.run();
                      }));
              return made.getLast();
            });
    AtomicInteger late = new AtomicInteger();
    try (SearchThreads.Crew crew = threads.crew(1)) {
      crew.search(List.of(NOTHING, stopped -> late.incrementAndGet()));
    }
    goOn.countDown();
    made.getFirst().join(20_000);
    assertThat(made.getFirst().isAlive()).isFalse();
    assertThat(late).as("the index may be closed by now").hasValue(0);
  }

  @Test
  void search_noThreadLeftOnTheMachine_goesOnAlone() throws IOException {
    SearchThreads threads =
        SearchThreads.of(
            3,
            Duration.ofMillis(20),
            task -> {
              throw new OutOfMemoryError("unable to create native thread");
            });
    AtomicInteger done = new AtomicInteger();
    try (SearchThreads.Crew crew = threads.crew(2)) {
      JointTasks.Task share = stopped -> done.incrementAndGet();
      crew.search(List.of(share, share, share));
    }
    assertThat(done).hasValue(1);
  }

  @Test
  void search_severalFaults_damageIsThrownWithTheOthers() {
    SearchThreads threads = SearchThreads.of(3);
    CountDownLatch begun = new CountDownLatch(3);
    IllegalStateException here = new IllegalStateException("here");
    IOException disk = new IOException("the disk");
    CorruptIndexException damage = new CorruptIndexException("damaged", "_0.doc");
    assertThatThrownBy(
            () -> {
              try (SearchThreads.Crew crew = threads.crew(2)) {
                crew.search(
                    List.of(
                        stopped -> {
                          meet(begun);
                          throw here;
                        },
                        stopped -> {
                          meet(begun);
                          throw disk;
                        },
                        stopped -> {
                          meet(begun);
                          throw damage;
                        }));
              }
            })
        .isSameAs(damage)
        .hasSuppressedException(here)
        .hasSuppressedException(disk);
  }

  @Test
  void search_helpers_eachShareOnAThreadOfItsOwn() throws IOException {
    SearchThreads threads = SearchThreads.of(3);
    List<Thread> seen = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch together = new CountDownLatch(3);
    JointTasks.Task share =
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
      CountDownLatch begun = new CountDownLatch(1);
      JointTasks.Task failing =
          stopped -> {
            begun.countDown();
            switch (fault) {
              case IOException e -> throw e;
              case RuntimeException e -> throw e;
              default -> throw (Error) fault;
            }
          };
      assertThatThrownBy(
              () -> {
                try (SearchThreads.Crew crew = threads.crew(1)) {
                  crew.search(List.of(stopped -> wait(begun), failing));
                }
              })
          .isSameAs(fault);
    }
  }

  @Test
  void search_interrupted_goesOnAndStaysInterrupted() throws IOException {
    SearchThreads threads = SearchThreads.of(2);
    boolean[] done = {false};
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    try (SearchThreads.Crew crew = threads.crew(1)) {
      crew.search(
          List.of(
              stopped -> {
                wait(begun);
                Thread.currentThread().interrupt();
                interrupted.countDown();
              },
              stopped -> {
                begun.countDown();
                wait(interrupted);
                done[0] = !stopped.getAsBoolean();
              }));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(done[0]).isTrue();
  }

  @Test
  void search_nothingMoreToDo_helpersEnd() throws Exception {
    SearchThreads threads = SearchThreads.of(2, Duration.ofMillis(20));
    Thread[] helper = new Thread[1];
    CountDownLatch begun = new CountDownLatch(1);
    try (SearchThreads.Crew crew = threads.crew(1)) {
      crew.search(
          List.of(
              stopped -> wait(begun),
              stopped -> {
                helper[0] = Thread.currentThread();
                begun.countDown();
              }));
    }
    helper[0].join(20_000);
    assertThat(helper[0].isAlive()).isFalse();
    assertThat(helper[0].isDaemon()).as("nor does it keep the process alive").isTrue();
  }
}
