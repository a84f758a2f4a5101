package xueban.tutor.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;

/** What every {@link QuestionStore} does. Extend it and say how an empty one is made. */
public abstract class QuestionStoreContract {
  private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00.123456789Z");

  private QuestionStore store;

  /** Returns an empty store. */
  protected abstract QuestionStore newStore() throws Exception;

  @BeforeEach
  void openStore() throws Exception {
    store = newStore();
  }

  @Test
  void empty_hasNothing() {
    assertThat(store.find("q")).isEmpty();
    assertThat(store.open("", 9)).isEmpty();
    assertThat(store.ofLearner("ming", 9)).isEmpty();
    assertThat(store.change("q", question -> question)).isEmpty();
    assertThat(store.forget("ming")).isZero();
  }

  @Test
  void putIfRoom_keepsTheFirst_andReturnsIt() {
    HandedQuestion first = question("q", "ming", "8-2", 0);
    assertThat(put(first)).isEqualTo(first);
    assertThat(put(question("q", "hong", "", 1))).isEqualTo(first);
    assertThat(store.find("q")).contains(first);
    assertThat(store.ofLearner("hong", 9)).isEmpty();
  }

  @Test
  void putIfRoom_countsWhatIsOpenOfTheLearner() {
    put(question("a", "ming", "8-2", 0));
    put(question("b", "ming", "", 1));
    put(question("c", "hong", "", 1));
    HandedQuestion more = question("more", "ming", "", 2);
    assertThat(store.putIfRoom(more, 2)).isEmpty();
    assertThat(store.find("more")).isEmpty();
    assertThat(store.putIfRoom(question("a", "ming", "8-2", 5), 2)).contains(find("a"));
    store.change("a", HandedQuestion::closed);
    assertThat(store.putIfRoom(more, 2)).contains(more);
    assertThat(find("more")).isEqualTo(more);
  }

  @Test
  void putIfRoom_byManyAtOnce_fillsTheRoomAndNoMore() throws Exception {
    AtomicInteger kept = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> all =
          IntStream.range(0, 40)
              .<Future<?>>mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            if (store.putIfRoom(question("q" + i, "ming", "", i), 5).isPresent()) {
                              kept.incrementAndGet();
                            }
                          }))
              .toList();
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertThat(kept).hasValue(5);
    assertThat(store.ofLearner("ming", 99)).hasSize(5);
  }

  private HandedQuestion put(HandedQuestion question) {
    return store.putIfRoom(question, 99).orElseThrow();
  }

  private HandedQuestion find(String id) {
    return store.find(id).orElseThrow();
  }

  @Test
  void change_keepsAllOfIt() {
    put(question("q", "ming", "8-2", 0));
    HandedQuestion.Lease lease = new HandedQuestion.Lease("li", MONDAY.plusNanos(7));
    assertThat(store.change("q", q -> q.taken(lease)).orElseThrow().lease()).isEqualTo(lease);
    assertThat(store.find("q").orElseThrow().lease()).isEqualTo(lease);
    HandedQuestion.Reply reply = new HandedQuestion.Reply("li", "因为。\n所以。", MONDAY, "a-1", false);
    HandedQuestion answered = store.change("q", q -> q.answered(reply)).orElseThrow();
    assertThat(answered.reply()).isEqualTo(reply);
    assertThat(store.find("q")).contains(answered);
    store.change("q", HandedQuestion::read);
    assertThat(store.find("q").orElseThrow().reply().read()).isTrue();
  }

  @Test
  void change_thatThrows_leavesAllAsItWas() {
    HandedQuestion waiting = put(question("q", "ming", "8-2", 0));
    assertThatThrownBy(
            () ->
                store.change(
                    "q",
                    q -> {
                      throw new XuebanException(ErrorCode.NOT_ALLOWED_NOW, "taken");
                    }))
        .isInstanceOf(XuebanException.class)
        .hasMessage("taken");
    assertThat(store.find("q")).contains(waiting);
  }

  @Test
  void change_byManyAtOnce_oneAfterTheOther() throws Exception {
    put(question("q", "ming", "8-2", 0));
    AtomicInteger won = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> all =
          IntStream.range(0, 8)
              .<Future<?>>mapToObj(i -> threads.submit(() -> take("t" + i, won)))
              .toList();
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertThat(won).hasValue(1);
  }

  private void take(String teacher, AtomicInteger won) {
    HandedQuestion.Lease lease = new HandedQuestion.Lease(teacher, MONDAY.plusSeconds(60));
    HandedQuestion now =
        store.change("q", q -> q.isFreeFor(teacher, MONDAY) ? q.taken(lease) : q).orElseThrow();
    if (lease.equals(now.lease())) {
      won.incrementAndGet();
    }
  }

  @Test
  void open_isOfTheQueue_oldestFirst_tiesById_withoutThoseDone() {
    put(question("b", "ming", "8-2", 0));
    put(question("a", "hong", "8-2", 0));
    put(question("c", "ming", "8-2", -1));
    put(question("d", "ming", "8-2", -2));
    put(question("e", "ming", "", -3));
    store.change("d", HandedQuestion::closed);
    assertThat(store.open("8-2", 9)).extracting(HandedQuestion::id).containsExactly("c", "a", "b");
    assertThat(store.open("8-2", 2)).extracting(HandedQuestion::id).containsExactly("c", "a");
    assertThat(store.open("", 9)).extracting(HandedQuestion::id).containsExactly("e");
  }

  @Test
  void ofLearner_isNewestFirst_andForgetDeletesThemAlone() {
    put(question("a", "ming", "8-2", 0));
    put(question("b", "ming", "", 1));
    put(question("c", "hong", "8-2", 2));
    store.change("a", HandedQuestion::closed);
    assertThat(store.ofLearner("ming", 9)).extracting(HandedQuestion::id).containsExactly("b", "a");
    assertThat(store.ofLearner("ming", 1)).extracting(HandedQuestion::id).containsExactly("b");
    assertThat(store.forget("ming")).isEqualTo(2);
    assertThat(store.find("a")).isEmpty();
    assertThat(store.ofLearner("ming", 9)).isEmpty();
    assertThat(store.find("c")).isPresent();
  }

  private static HandedQuestion question(String id, String learner, String classId, int nanos) {
    return HandedQuestion.waiting(
        id,
        learner,
        classId,
        "为什么负负得正？",
        List.of("math.rational-number"),
        List.of("lesson-1"),
        MONDAY.plusNanos(nanos));
  }
}
