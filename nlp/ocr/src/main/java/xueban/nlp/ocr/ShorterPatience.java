package xueban.nlp.ocr;

import java.time.Duration;
import xueban.nlp.media.Patience;

/** Waits as long as another, but no longer than a limit that begins to run now. */
final class ShorterPatience implements Patience {
  private final Patience other;
  private final long end;

  ShorterPatience(Patience other, Duration longest) {
    this.other = other;
    end = System.nanoTime() + longest.toNanos();
  }

  @Override
  public boolean over() {
    return other.over() || end - System.nanoTime() <= 0;
  }

  @Override
  public Duration left() {
    Duration own = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    Duration others = other.left();
    return own.compareTo(others) < 0 ? own : others;
  }
}
