package xueban.nlp.request;

import java.util.List;
import java.util.OptionalDouble;

/** Numbers as people write them: 8, 2.5, 八, 十二, 一百二十, 两, eight. */
final class Numerals {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final List<String> ENGLISH =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty");
  private static final List<String> ORDINALS =
      List.of(
          "zeroth",
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth");
  private static final List<String> TENS = List.of("thirty", "forty", "fifty", "sixty");

  /** A regular expression of what {@link #of} reads. */
  static final String PATTERN =
      "(?:\\d+(?:\\.\\d+)?|[零一二两三四五六七八九十百]+|"
          + String.join("|", ENGLISH.subList(1, ENGLISH.size()).reversed())
          + "|"
          + String.join("|", TENS)
          + ")";

  private Numerals() {}

  /** Returns the number that a folded word writes, or empty if it is none. */
  static OptionalDouble of(String word) {
    if (word.isEmpty()) {
      return OptionalDouble.empty();
    }
    char first = word.charAt(0);
    if (first >= '0' && first <= '9') {
      String digits = word.replaceAll("(?:st|nd|rd|th)$", "");
      return digits.matches("\\d{1,6}(?:\\.\\d{1,3})?")
          ? OptionalDouble.of(Double.parseDouble(digits))
          : OptionalDouble.empty();
    }
    if (RequestWords.isLatin(first)) {
      return english(word);
    }
    return chinese(word);
  }

  private static OptionalDouble english(String word) {
    int at = Math.max(ENGLISH.indexOf(word), ORDINALS.indexOf(word));
    if (at < 0 && TENS.contains(word)) {
      at = 30 + 10 * TENS.indexOf(word);
    }
    return at < 0 ? OptionalDouble.empty() : OptionalDouble.of(at);
  }

  private static OptionalDouble chinese(String word) {
    int sum = 0;
    int digit = -1;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i) == '两' ? '二' : word.charAt(i);
      int value = DIGITS.indexOf(c);
      if (value >= 0 && digit <= 0) {
        digit = value;
      } else if (c == '十') {
        sum += 10 * (digit < 0 ? 1 : digit);
        digit = -1;
      } else if (c == '百') {
        sum += 100 * (digit < 0 ? 1 : digit);
        digit = -1;
      } else {
        return OptionalDouble.empty();
      }
    }
    return OptionalDouble.of(sum + Math.max(0, digit));
  }
}
