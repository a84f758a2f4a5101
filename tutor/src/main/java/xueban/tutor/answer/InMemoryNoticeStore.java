package xueban.tutor.answer;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A notice store without a disk: for tests and for embedding without persistence. */
public final class InMemoryNoticeStore implements NoticeStore {
  private static final Comparator<WaitingNotice> LONGEST_DUE_FIRST =
      comparing(WaitingNotice::next).thenComparing(WaitingNotice::id);

  private final Map<String, WaitingNotice> notices = new TreeMap<>();

  @Override
  public synchronized void put(WaitingNotice notice) {
    notices.put(notice.id(), notice);
  }

  @Override
  public synchronized void change(WaitingNotice notice) {
    notices.replace(notice.id(), notice);
  }

  @Override
  public synchronized List<WaitingNotice> due(Instant now, int limit) {
    return notices.values().stream()
        .filter(notice -> !notice.next().isAfter(now))
        .sorted(LONGEST_DUE_FIRST)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Optional<Instant> nextTry() {
    return notices.values().stream().map(WaitingNotice::next).min(Comparator.naturalOrder());
  }

  @Override
  public synchronized void remove(String id) {
    notices.remove(id);
  }

  @Override
  public synchronized long size() {
    return notices.size();
  }

  @Override
  public synchronized int forget(String learner) {
    int before = notices.size();
    notices.values().removeIf(notice -> notice.notice().learner().equals(learner));
    return before - notices.size();
  }
}
