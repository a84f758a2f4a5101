package xueban.tutor.answer.draft;

import java.time.Duration;

/** How long somebody who asked still waits for the answer. Safe for concurrent use. */
public interface Waiting {
  /** Returns whether nobody waits any more. */
  boolean over();

  /** Returns how long there still is, at most; zero if it is over. */
  Duration left();

  /** Returns a patient one. */
  static Waiting forAnHour() {
    return new Waiting() {
      @Override
      public boolean over() {
        return false;
      }

      @Override
      public Duration left() {
        return Duration.ofHours(1);
      }
    };
  }
}
