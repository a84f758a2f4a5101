package xueban.tutor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import xueban.model.ContestEvent;
import xueban.model.Help;
import xueban.model.HintEvent;
import xueban.model.LearnerEvent;
import xueban.model.LearnerLog;
import xueban.model.LoggedEvent;
import xueban.model.MigrationEvent;
import xueban.model.RegradeEvent;
import xueban.model.ResponseEvent;
import xueban.model.RetractionEvent;
import xueban.model.UngradedEvent;

/**
 * Which help a learner had for an item since the last response to it. Derived from the log, read on
 * from where it was left; the learners asked for last are kept. Safe for concurrent use.
 */
final class HintLedger {
  private static final int MAX_LEARNERS = 10_000;
  private static final int EVENTS_A_READ = 1_000;

  /**
   * Help that is outstanding for an item.
   *
   * @param step the last hint seen; 0 if none
   */
  record Outstanding(Help help, int step) {
    static final Outstanding NONE = new Outstanding(Help.NONE, 0);

    Outstanding with(HintEvent hint) {
      return new Outstanding(most(help, hint.help()), Math.max(step, hint.step()));
    }
  }

  private static final class Page {
    long position;
    final Map<String, Outstanding> byItem = new TreeMap<>();
  }

  private final LearnerLog log;
  private final Map<String, Page> pages =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Page> eldest) {
              return size() > MAX_LEARNERS;
            }
          });

  HintLedger(LearnerLog log) {
    this.log = log;
  }

  static Help most(Help a, Help b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  Outstanding outstanding(String learner, String item) {
    Page page = pages.computeIfAbsent(learner, k -> new Page());
    synchronized (page) {
      catchUp(learner, page);
      return page.byItem.getOrDefault(item, Outstanding.NONE);
    }
  }

  /** Drops what is remembered of a learner: for erasing, after the log's events are gone. */
  void forget(String learner) {
    pages.remove(learner);
  }

  private void catchUp(String learner, Page page) {
    while (true) {
      List<LoggedEvent> events = log.read(learner, page.position, EVENTS_A_READ);
      for (LoggedEvent logged : events) {
        take(logged.event(), page);
        page.position = logged.position();
      }
      if (events.size() < EVENTS_A_READ) {
        return;
      }
    }
  }

  private static void take(LearnerEvent event, Page page) {
    switch (event) {
      case HintEvent hint -> {
        @Nullable Outstanding before = page.byItem.get(hint.item());
        page.byItem.put(hint.item(), (before == null ? Outstanding.NONE : before).with(hint));
      }
      case ResponseEvent response -> page.byItem.remove(response.item());
      case UngradedEvent waiting -> page.byItem.remove(waiting.item());
      // Help that was shown was seen, whatever became of its event; the others give no help.
      case RetractionEvent ignored -> {}
      case RegradeEvent ignored -> {}
      case ContestEvent ignored -> {}
      case MigrationEvent ignored -> {}
    }
  }
}
