package xueban.model;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** A learner's events after one position and up to another, read page by page. */
final class LogWalk implements Iterator<LoggedEvent> {
  private static final int PAGE = 512;

  private final LearnerLog log;
  private final String learner;
  private final long upTo;
  private final ArrayDeque<LoggedEvent> page = new ArrayDeque<>();
  private long after;
  private boolean ended;

  LogWalk(LearnerLog log, String learner, long after, long upTo) {
    this.log = log;
    this.learner = learner;
    this.after = after;
    this.upTo = upTo;
  }

  @Override
  public boolean hasNext() {
    if (page.isEmpty() && !ended && after < upTo) {
      List<LoggedEvent> read = log.read(learner, after, PAGE);
      read.stream().filter(event -> event.position() <= upTo).forEach(page::add);
      ended = read.isEmpty() || page.size() < read.size();
      after = page.isEmpty() ? after : page.getLast().position();
    }
    return !page.isEmpty();
  }

  @Override
  public LoggedEvent next() {
    if (!hasNext()) {
      throw new NoSuchElementException("The log has no more events of " + learner + ".");
    }
    return page.removeFirst();
  }
}
