package xueban.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.Ids;
import xueban.XuebanException;

/** What every {@link LearnerLog} does; each implementation's test extends this. */
public abstract class LearnerLogContract {
  private final RandomEvents events = new RandomEvents(20260729);

  /** Returns an empty log. */
  protected abstract LearnerLog open();

  /**
   * Returns the log as after a restart: a durable one is closed (or dropped without closing) and
   * opened anew on the same place. By default nothing restarts.
   */
  protected LearnerLog restart(LearnerLog log) {
    return log;
  }

  @Test
  void read_unknownLearner_empty() {
    LearnerLog log = open();
    assertThat(log.read("nobody", 0, 10)).isEmpty();
    assertThat(log.lastPosition("nobody")).isZero();
    assertThat(log.known("nobody", Set.of("e"))).isEmpty();
    assertThat(log.learners("", 10)).isEmpty();
    assertThat(log.learnerCount()).isZero();
    assertThat(log.size()).isZero();
  }

  @Test
  void append_nothing() {
    LearnerLog log = open();
    assertThat(log.append(List.of())).isEmpty();
    assertThat(log.size()).isZero();
  }

  @Test
  void read_returnsEveryKindAsAppended() {
    LearnerLog log = open();
    List<LearnerEvent> sent = events("ming", 200);
    List<Long> positions = log.append(sent);
    LearnerLog again = restart(log);
    List<LoggedEvent> read = again.read("ming", 0, 1_000);
    assertThat(read).extracting(LoggedEvent::event).containsExactlyElementsOf(sent);
    assertThat(read).extracting(LoggedEvent::position).containsExactlyElementsOf(positions);
    assertThat(again.lastPosition("ming")).isEqualTo(positions.get(199));
    assertThat(again.size()).isEqualTo(200);
  }

  @Test
  void append_positionsRiseForEachLearner() {
    LearnerLog log = open();
    long ming = 0;
    long hong = 0;
    for (int i = 0; i < 20; i++) {
      List<Long> positions =
          log.append(List.of(events.event("ming"), events.event("hong"), events.event("ming")));
      assertThat(positions).hasSize(3);
      assertThat(positions.get(0)).isGreaterThan(ming);
      assertThat(positions.get(1)).isGreaterThan(hong);
      assertThat(positions.get(2)).isGreaterThan(positions.get(0));
      ming = positions.get(2);
      hong = positions.get(1);
    }
    assertThat(log.lastPosition("ming")).isEqualTo(ming);
    assertThat(log.lastPosition("hong")).isEqualTo(hong);
    assertThat(log.read("ming", 0, 100)).hasSize(40);
    assertThat(log.read("hong", 0, 100)).hasSize(20);
  }

  @Test
  void append_goesOnAboveOldPositionsAfterRestart() {
    LearnerLog log = open();
    long before = log.append(events("ming", 5)).get(4);
    LearnerLog again = restart(log);
    assertThat(again.append(events("ming", 1)).get(0)).isGreaterThan(before);
    assertThat(again.read("ming", 0, 10)).hasSize(6);
  }

  @Test
  void read_pages() {
    LearnerLog log = open();
    List<LearnerEvent> sent = events("ming", 23);
    log.append(sent.subList(0, 9));
    log.append(events("hong", 4));
    log.append(sent.subList(9, 23));
    List<LearnerEvent> read = new ArrayList<>();
    long after = 0;
    for (List<LoggedEvent> page; !(page = log.read("ming", after, 5)).isEmpty(); ) {
      assertThat(page).hasSizeLessThanOrEqualTo(5);
      page.forEach(e -> read.add(e.event()));
      after = page.get(page.size() - 1).position();
    }
    assertThat(read).containsExactlyElementsOf(sent);
    assertThat(log.read("ming", Long.MAX_VALUE, 5)).isEmpty();
    assertThat(log.read("ming", 0, Integer.MAX_VALUE)).hasSize(23);
  }

  @Test
  void read_limitBelowOne_refused() {
    LearnerLog log = open();
    assertThatThrownBy(() -> log.read("ming", 0, 0))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_INPUT));
  }

  @Test
  void read_skipsDuplicates_theFirstCounts() {
    LearnerLog log = open();
    ResponseEvent first = response("ming", "same", 1);
    ResponseEvent second = response("ming", "same", 0);
    LearnerEvent other = events.event("ming");
    List<Long> positions = log.append(List.of(first, other, second));
    log.append(List.of(second, response("hong", "same", 0)));
    requireFirstTwo(log, first, other, positions);
    requireFirstTwo(restart(log), first, other, positions);
  }

  private static void requireFirstTwo(
      LearnerLog log, LearnerEvent first, LearnerEvent other, List<Long> positions) {
    assertThat(log.read("ming", 0, 10))
        .extracting(LoggedEvent::event)
        .containsExactly(first, other);
    assertThat(log.read("ming", positions.get(0), 10))
        .extracting(LoggedEvent::event)
        .containsExactly(other);
    assertThat(log.read("ming", positions.get(1), 10)).isEmpty();
    assertThat(log.read("hong", 0, 10)).hasSize(1);
    assertThat(log.lastPosition("ming")).isEqualTo(positions.get(1));
    assertThat(log.size()).isEqualTo(3);
  }

  @Test
  void known_returnsTheLearnersOwn() {
    LearnerLog log = open();
    log.append(List.of(response("ming", "a", 1), response("hong", "b", 1)));
    assertThat(log.known("ming", Set.of("a", "b", "c"))).containsExactly("a");
    assertThat(log.known("ming", Set.of())).isEmpty();
    Set<String> many = new HashSet<>(Set.of("a"));
    for (int i = 0; i < 3_000; i++) {
      many.add("unknown-" + i);
    }
    assertThat(log.known("ming", many)).containsExactly("a");
    assertThat(restart(log).known("hong", Set.of("a", "b", "c"))).containsExactly("b");
  }

  @Test
  void erase_leavesNothingOfTheLearner_andAllOfOthers() {
    LearnerLog log = open();
    log.append(List.of(response("ming", "a", 1), response("hong", "a", 1)));
    List<Long> last =
        log.append(
            List.of(response("ming", "b", 0), response("ming", "b", 1), response("ming", "a", 0)));
    assertThat(log.erase("ming")).isEqualTo(2);
    assertThat(log.erase("ming")).isZero();
    requireErased(log);
    LearnerLog again = restart(log);
    requireErased(again);
    long next = again.append(List.of(response("ming", "b", 1))).getFirst();
    assertThat(next).isGreaterThan(last.getLast());
    assertThat(again.read("ming", 0, 10)).extracting(LoggedEvent::position).containsExactly(next);
    assertThat(again.lastPosition("ming")).isEqualTo(next);
    assertThat(again.size()).isEqualTo(2);
    assertThat(again.learnerCount()).isEqualTo(2);
  }

  private static void requireErased(LearnerLog log) {
    assertThat(log.read("ming", 0, 10)).isEmpty();
    assertThat(log.known("ming", Set.of("a", "b"))).isEmpty();
    assertThat(log.lastPosition("ming")).isZero();
    assertThat(log.learners("", 10)).containsExactly("hong");
    assertThat(log.learnerCount()).isEqualTo(1);
    assertThat(log.size()).isEqualTo(1);
    assertThat(log.read("hong", 0, 10)).hasSize(1);
  }

  @Test
  void erase_unknownLearner_changesNothing() {
    LearnerLog log = open();
    log.append(List.of(response("hong", "a", 1)));
    assertThat(log.erase("nobody")).isZero();
    assertThat(log.size()).isEqualTo(1);
  }

  @Test
  void learners_pagesInOrder() {
    LearnerLog log = open();
    List<LearnerEvent> batch = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      batch.add(events.event("学生-%02d".formatted((i * 7) % 25)));
    }
    log.append(batch);
    List<String> read = new ArrayList<>();
    String after = "";
    for (List<String> page; !(page = log.learners(after, 4)).isEmpty(); ) {
      assertThat(page).hasSizeLessThanOrEqualTo(4);
      read.addAll(page);
      after = page.get(page.size() - 1);
    }
    assertThat(read).hasSize(25).isSorted().doesNotHaveDuplicates();
    assertThat(log.learnerCount()).isEqualTo(25);
  }

  @Test
  void append_longestChineseIds() {
    LearnerLog log = open();
    String longest = "勾".repeat(Ids.MAX_LENGTH - 1);
    LearnerEvent one = response(longest + "股", "一".repeat(Ids.MAX_LENGTH), 1);
    LearnerEvent two = response(longest + "弦", "一".repeat(Ids.MAX_LENGTH), 1);
    log.append(List.of(one, two));
    LearnerLog again = restart(log);
    assertThat(again.read(longest + "股", 0, 10))
        .extracting(LoggedEvent::event)
        .containsExactly(one);
    assertThat(again.learners("", 10)).containsExactlyInAnyOrder(longest + "股", longest + "弦");
    assertThat(again.known(longest + "弦", Set.of(two.eventId()))).containsExactly(two.eventId());
  }

  @Test
  void append_from8Threads_losesAndMixesNothing() throws Exception {
    LearnerLog log = open();
    int threads = 8;
    int each = 60;
    List<Callable<Void>> work = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      int thread = t;
      work.add(
          () -> {
            for (int i = 0; i < each; i++) {
              log.append(
                  List.of(
                      response("own-" + thread, "i" + i, 1),
                      response("shared", "t%d-%d".formatted(thread, i), 1),
                      response("shared", "same-" + i, 1)));
              assertThat(log.read("own-" + thread, 0, 1_000)).hasSize(i + 1);
            }
            return null;
          });
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (Future<Void> done : pool.invokeAll(work)) {
        done.get();
      }
    }
    LearnerLog again = restart(log);
    for (int t = 0; t < threads; t++) {
      List<LoggedEvent> own = again.read("own-" + t, 0, 1_000);
      assertThat(own).hasSize(each);
      for (int i = 0; i < each; i++) {
        assertThat(own.get(i).event().eventId()).isEqualTo("i" + i);
      }
    }
    List<LoggedEvent> shared = again.read("shared", 0, 10_000);
    assertThat(shared).hasSize(threads * each + each);
    assertThat(shared).extracting(LoggedEvent::position).isSorted().doesNotHaveDuplicates();
    assertThat(shared).extracting(e -> e.event().eventId()).doesNotHaveDuplicates();
    assertThat(again.size()).isEqualTo(2L * threads * each + each);
  }

  private List<LearnerEvent> events(String learner, int count) {
    List<LearnerEvent> list = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      list.add(events.event(learner));
    }
    return list;
  }

  private ResponseEvent response(String learner, String id, double score) {
    ResponseEvent any = events.response(learner);
    return new ResponseEvent(
        id,
        learner,
        any.at(),
        any.item(),
        any.itemRevision(),
        any.concepts(),
        score,
        any.help(),
        any.elapsed(),
        any.answer());
  }
}
