package xueban.tutor.answer.draft;

import java.time.Duration;
import xueban.nlp.media.Patience;

/** How long somebody who asked still waits for the answer. Safe for concurrent use. */
public interface Waiting extends Patience {
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
