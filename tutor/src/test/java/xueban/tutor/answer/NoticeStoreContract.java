package xueban.tutor.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link NoticeStore} does. Extend it and say how an empty one is made. */
public abstract class NoticeStoreContract {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00.123456789Z");

  private NoticeStore store;

  /** Returns an empty store. */
  protected abstract NoticeStore newStore() throws Exception;

  @BeforeEach
  void openStore() throws Exception {
    store = newStore();
  }

  private static WaitingNotice notice(String id, String learner, Instant next) {
    return new WaitingNotice(id, new DistressNotice(learner, "我很难过", NOW), 0, next);
  }

  @Test
  void empty_hasNothing() {
    assertThat(store.due(NOW, 9)).isEmpty();
    assertThat(store.nextTry()).isEmpty();
    assertThat(store.size()).isZero();
    assertThat(store.forget("ming")).isZero();
    store.remove("n");
  }

  @Test
  void due_isWhatHasCome_longestDueFirst_limited() {
    WaitingNotice late = notice("late", "ming", NOW.plusNanos(1));
    WaitingNotice b = notice("b", "ming", NOW);
    WaitingNotice a = notice("a", "hong", NOW);
    WaitingNotice first = notice("z", "ming", NOW.minusNanos(1));
    store.put(late);
    store.put(b);
    store.put(a);
    store.put(first);
    assertThat(store.due(NOW, 9)).containsExactly(first, a, b);
    assertThat(store.due(NOW, 2)).containsExactly(first, a);
    assertThat(store.nextTry()).contains(first.next());
    assertThat(store.size()).isEqualTo(4);
  }

  @Test
  void change_ofOneThatIsThere_movesIt_andBringsNoneBack() {
    WaitingNotice notice = notice("n", "ming", NOW);
    store.put(notice);
    WaitingNotice failed = notice.failed(NOW);
    store.change(failed);
    assertThat(store.due(NOW, 9)).isEmpty();
    assertThat(store.due(failed.next(), 9)).containsExactly(failed);
    store.remove("n");
    store.change(failed);
    assertThat(store.size()).isZero();
  }

  @Test
  void forget_deletesTheLearnersNotices() {
    store.put(notice("a", "ming", NOW));
    store.put(notice("b", "ming", NOW));
    store.put(notice("c", "hong", NOW));
    assertThat(store.forget("ming")).isEqualTo(2);
    assertThat(store.due(NOW, 9)).extracting(WaitingNotice::id).containsExactly("c");
  }
}
