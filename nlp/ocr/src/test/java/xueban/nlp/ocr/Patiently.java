package xueban.nlp.ocr;

import java.time.Duration;
import xueban.nlp.media.Patience;

/** Waits for so long, however much of it is over. */
record Patiently(boolean over, Duration left) implements Patience {
  static Patience minute() {
    return new Patiently(false, Duration.ofMinutes(1));
  }
}
