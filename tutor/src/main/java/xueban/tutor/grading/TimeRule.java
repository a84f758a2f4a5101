package xueban.tutor.grading;

import java.util.Optional;
import xueban.nlp.math.ClockTime;

/** Times of day: 8:30, 八点半, 差5分12点, 下午3:20. */
final class TimeRule implements KindRule {
  private static final int HALF_DAY = 12 * 60;

  @Override
  public Comparison compare(String answer, String key, Expectation expectation) {
    Optional<ClockTime> right = ClockTime.read(key);
    if (right.isEmpty()) {
      return Comparison.UNDECIDED;
    }
    return Alternatives.compare(answer, one -> single(one, right.get()));
  }

  private static Comparison single(String answer, ClockTime right) {
    Optional<ClockTime> mine = ClockTime.read(answer);
    if (mine.isEmpty()) {
      boolean time = answer.matches(".*(?:[\\d一二三四五六七八九十两].*[:点时]|差).*");
      return time ? Comparison.UNDECIDED : Comparison.different(Slip.OTHER_KIND);
    }
    if (mine.get().minutes() == right.minutes()) {
      return Comparison.EQUAL;
    }
    boolean halfDay = Math.abs(mine.get().minutes() - right.minutes()) == HALF_DAY;
    boolean bothSaid = mine.get().halfSaid() && right.halfSaid();
    return halfDay && !bothSaid ? Comparison.UNDECIDED : Comparison.different(Slip.NONE);
  }
}
