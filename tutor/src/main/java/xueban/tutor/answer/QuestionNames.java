package xueban.tutor.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import xueban.nlp.TextFolding;
import xueban.nlp.math.ChineseNumerals;

/**
 * The numbers and foreign names of a question that its source must have. Numbers are the same if
 * their value is, in digits or in Chinese words; digits and letters are told apart (42.195km has
 * the number of 42.195 公里). Single digits and words of one or two letters, such as units, are in
 * too many texts to tell, and are left out.
 *
 * @param numbers each as it may be read: 3万 is 3 and 30000
 * @param words foreign words in small letters
 */
record QuestionNames(List<Set<String>> numbers, Set<String> words) {
  private static final int LEAST_DIGITS = 2;
  private static final Pattern GROUPS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
  private static final Pattern FIGURE = Pattern.compile("\\d{1,24}(?:\\.\\d{1,12})?");
  private static final Pattern NUMBER = Pattern.compile(FIGURE + "[十百千万亿]*");
  private static final Pattern WORD = Pattern.compile("(?:(?!\\p{IsIdeographic})\\p{L}){3,}");

  QuestionNames {
    numbers = List.copyOf(numbers);
  }

  static QuestionNames of(String question) {
    String folded = folded(question);
    List<Set<String>> numbers = new ArrayList<>();
    NUMBER
        .matcher(folded)
        .results()
        .map(number -> figures(number.group()))
        .filter(values -> values.stream().anyMatch(QuestionNames::isLong))
        .forEach(numbers::add);
    Set<String> words = words(folded);
    words.removeIf(QuestionPairs::isAsking);
    return new QuestionNames(numbers, words);
  }

  /** Returns whether a text lacks one of them. */
  boolean areNotAllIn(String text) {
    if (numbers.isEmpty() && words.isEmpty()) {
      return false;
    }
    String folded = folded(text);
    Set<String> there = figures(folded);
    return numbers.stream().anyMatch(number -> number.stream().noneMatch(there::contains))
        || !words(folded).containsAll(words);
  }

  private static String folded(String text) {
    return GROUPS.matcher(TextFolding.fold(text)).replaceAll("");
  }

  /** Returns the values of the numbers in a text, its Chinese numerals read and not read. */
  private static Set<String> figures(String text) {
    Set<String> values = new TreeSet<>();
    for (String reading : List.of(text, ChineseNumerals.withDecimals(text))) {
      FIGURE
          .matcher(reading)
          .results()
          .map(figure -> new BigDecimal(figure.group()).stripTrailingZeros().toPlainString())
          .forEach(values::add);
    }
    return values;
  }

  private static Set<String> words(String folded) {
    Set<String> words = new TreeSet<>();
    WORD.matcher(folded).results().forEach(word -> words.add(word.group()));
    return words;
  }

  private static boolean isLong(String value) {
    return value.chars().filter(Character::isDigit).count() >= LEAST_DIGITS;
  }
}
