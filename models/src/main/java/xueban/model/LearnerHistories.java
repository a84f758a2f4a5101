package xueban.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * All learners of a log, one after the other: the events of each as its corrections leave them.
 * What training reads; one learner at a time is in memory.
 */
public final class LearnerHistories implements Iterable<List<LearnerEvent>> {
  private static final int PAGE = 1_000;

  private final LearnerLog log;

  public LearnerHistories(LearnerLog log) {
    this.log = log;
  }

  @Override
  public Iterator<List<LearnerEvent>> iterator() {
    return new Iterator<>() {
      private final ArrayDeque<String> learners = new ArrayDeque<>(log.learners("", PAGE));

      @Override
      public boolean hasNext() {
        return !learners.isEmpty();
      }

      @Override
      public List<LearnerEvent> next() {
        if (learners.isEmpty()) {
          throw new NoSuchElementException("The log has no more learners.");
        }
        String learner = learners.removeFirst();
        if (learners.isEmpty()) {
          learners.addAll(log.learners(learner, PAGE));
        }
        return history(learner);
      }
    };
  }

  private List<LearnerEvent> history(String learner) {
    List<LoggedEvent> all = new ArrayList<>();
    new LogWalk(log, learner, 0, Long.MAX_VALUE).forEachRemaining(all::add);
    Corrections corrections =
        Corrections.of(all.stream().filter(e -> Corrections.isCorrection(e.event())).toList());
    return all.stream().map(corrections::apply).flatMap(Optional::stream).toList();
  }
}
