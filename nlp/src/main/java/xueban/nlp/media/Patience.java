package xueban.nlp.media;

import java.time.Duration;

/** How long somebody who asked still waits. Safe for concurrent use. */
public interface Patience {
  /** Returns whether nobody waits any more. */
  boolean over();

  /** Returns how long there still is, at most; zero if it is over. */
  Duration left();
}
