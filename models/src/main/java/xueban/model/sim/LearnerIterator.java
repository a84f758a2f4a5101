package xueban.model.sim;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;
import xueban.model.LearnerEvent;

/** Makes one learner's history after the other, each when it is asked for. */
final class LearnerIterator implements Iterator<List<LearnerEvent>> {
  private final int learners;
  private final IntFunction<List<LearnerEvent>> history;
  private int next;

  LearnerIterator(int learners, IntFunction<List<LearnerEvent>> history) {
    this.learners = learners;
    this.history = history;
  }

  @Override
  public boolean hasNext() {
    return next < learners;
  }

  @Override
  public List<LearnerEvent> next() {
    if (next >= learners) {
      throw new NoSuchElementException("There are " + learners + " learners.");
    }
    return history.apply(next++);
  }
}
