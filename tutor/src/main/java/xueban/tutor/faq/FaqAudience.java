package xueban.tutor.faq;

import java.util.Locale;
import xueban.XuebanException;

/** For whom a help-centre entry is written. */
public enum FaqAudience {
  LEARNER("学生"),
  TEACHER("教师"),
  GUARDIAN("家长");

  private final String chinese;

  FaqAudience(String chinese) {
    this.chinese = chinese;
  }

  /**
   * Returns the audience of a word in a file: the name in any case, or 学生, 教师, 家长.
   *
   * @throws XuebanException {@code INVALID_INPUT} for any other word
   */
  public static FaqAudience of(String word) {
    for (FaqAudience audience : values()) {
      if (audience.name().equals(word.toUpperCase(Locale.ROOT)) || audience.chinese.equals(word)) {
        return audience;
      }
    }
    throw XuebanException.invalid(
        "audiences",
        "\"%s\" is none; write learner, teacher or guardian, or leave it out for everyone."
            .formatted(word));
  }
}
