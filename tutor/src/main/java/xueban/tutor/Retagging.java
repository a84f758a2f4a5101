package xueban.tutor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.recommend.CatalogStore;

/**
 * Tags anew, in the background, the entries of which nobody gave the concepts, once another tagger
 * serves; search follows it first. What people gave is never touched.
 *
 * <p>One thread that rests as long as it works, so it takes half a core at most; it goes on where
 * it stood after a restart. Safe for concurrent use.
 */
final class Retagging implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Retagging.class);
  private static final int PAGE = 100;
  private static final Duration LONGEST_REST = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1); // after a fault
  private static final int DOUBLINGS = 6;

  private final CatalogStore store;
  private final CatalogDesk desk;
  private final GraphKeeper graphs;
  private final Path file;
  private @Nullable Thread thread;
  private boolean asked;
  private boolean closed;

  /**
   * @param file where {@link TaggedBy} is kept
   */
  Retagging(CatalogStore store, CatalogDesk desk, GraphKeeper graphs, Path file) {
    this.store = store;
    this.desk = desk;
    this.graphs = graphs;
    this.file = file;
  }

  /** Begins, if another tagger serves than the one that the catalog was tagged by; returns soon. */
  synchronized void begin() {
    asked = true;
    if (thread == null && !closed) {
      thread = Thread.ofPlatform().daemon().name("xueban-retagging").start(this::run);
    }
  }

  private void run() {
    int failures = 0;
    while (more()) {
      try {
        // Written down first: what is put from now on is tagged by this tagger, and must be tagged
        // anew by the next, however soon that comes.
        TaggedBy at = start();
        desk.followTagger();
        while (!at.isDone() && goesOn(at)) {
          at = page(at);
        }
        if (!isClosed()) {
          desk.refresh();
        }
        failures = 0;
      } catch (RuntimeException e) {
        if (!isClosed()) { // else the search was closed under it, which took too long to wait for
          Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures++, DOUBLINGS));
          log.error("Tagging the catalog anew stopped; it goes on in {}.", pause, e);
          rest(pause);
          begin();
        }
      }
    }
  }

  private synchronized boolean more() {
    boolean more = asked && !closed;
    asked = false;
    if (!more) {
      thread = null;
    }
    return more;
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private boolean goesOn(TaggedBy at) {
    String tagger = graphs.tagger(); // not under our lock: it may wait for a model to be read
    return !isClosed() && at.tagger().equals(tagger);
  }

  private TaggedBy start() {
    TaggedBy known = TaggedBy.read(file);
    if (known.tagger().equals(graphs.tagger())) {
      return known;
    }
    TaggedBy fresh = new TaggedBy(graphs.tagger(), 0, store.version());
    log.info("Tags up to {} entries anew by {}.", store.size(), fresh.tagger());
    fresh.write(file);
    return fresh;
  }

  private TaggedBy page(TaggedBy at) {
    long started = System.nanoTime();
    List<CatalogStore.Change> page =
        store.changes(at.done(), PAGE).stream().filter(c -> c.number() <= at.end()).toList();
    desk.tagAnew(page.stream().flatMap(change -> change.entry().stream()).toList());
    long done = page.isEmpty() ? at.end() : page.getLast().number();
    TaggedBy next = new TaggedBy(at.tagger(), done, at.end());
    next.write(file);
    Duration worked = Duration.ofNanos(System.nanoTime() - started);
    rest(worked.compareTo(LONGEST_REST) < 0 ? worked : LONGEST_REST);
    return next;
  }

  private synchronized void rest(Duration duration) {
    long end = System.nanoTime() + duration.toNanos();
    try {
      for (long left = duration.toMillis(); left > 0 && !closed; ) {
        wait(left);
        left = (end - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody does, but then it shall end soon
      closed = true;
    }
  }

  /** Stops after the page under way, for which it waits; the next start goes on. */
  @Override
  public void close() {
    @Nullable Thread running;
    synchronized (this) {
      closed = true;
      running = thread;
      notifyAll();
    }
    if (running == null) {
      return;
    }
    try {
      running.join(LONGEST_WAIT); // not interrupted: that would close files under the index
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
