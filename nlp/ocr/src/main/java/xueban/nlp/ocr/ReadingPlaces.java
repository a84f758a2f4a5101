package xueban.nlp.ocr;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import xueban.nlp.media.Patience;

/** How many read at a time, in the order they came, and how many may wait for that. */
final class ReadingPlaces {
  private static final long SLICE_MILLIS = 20;

  /** What came of wanting a place. */
  enum Entry {
    ENTERED,
    FULL,
    LATE
  }

  private final Semaphore places;
  private final AtomicInteger inside = new AtomicInteger();
  private final int most;

  ReadingPlaces(int atOnce, int queue) {
    places = new Semaphore(atOnce, true);
    most = atOnce + queue;
  }

  /** Waits for a place; whoever got one must leave it. */
  Entry enter(Patience patience) {
    if (inside.incrementAndGet() > most) {
      inside.decrementAndGet();
      return Entry.FULL;
    }
    boolean entered = false;
    try {
      while (!patience.over() && patience.left().isPositive()) {
        if (places.tryAcquire(SLICE_MILLIS, TimeUnit.MILLISECONDS)) {
          entered = true;
          return Entry.ENTERED;
        }
      }
      return Entry.LATE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Entry.LATE;
    } finally {
      if (!entered) {
        inside.decrementAndGet();
      }
    }
  }

  void leave() {
    inside.decrementAndGet();
    places.release();
  }
}
