package xueban.tutor.grading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.nlp.math.Rational;

/**
 * Compares what stands in a blank with one accepted form.
 *
 * <p>Equal are: equal normal forms; equal exact numbers; the same with or without a leading {@code
 * x=} (two different names are not equal); the same solutions in another order where the key joins
 * them by 或 and the answer by 或, 和 or commas, or each has its own name as in {@code x1=2,x2=3}.
 * What is none of these and yet could be right, because it holds the number of the key among other
 * signs or both are formulas, is for a person. Never accepts what is not equal.
 */
final class BlankRule {
  /** What the comparison says. */
  enum Verdict {
    EQUAL,
    DIFFERENT,
    UNDECIDED
  }

  private static final Pattern NAMED = Pattern.compile("([a-zα-ω]\\d?)=(.+)");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?(?:/\\d+)?");
  private static final Pattern FORMULA = Pattern.compile(".*[a-zα-ωπ√^*/+=<>≤≥±(].*");
  private static final Pattern HAN = Pattern.compile(".*\\p{IsHan}.*");

  private BlankRule() {}

  static Verdict compare(String written, List<String> accepted) {
    String answer = AnswerText.normalise(written);
    if (answer.isEmpty()) {
      return Verdict.DIFFERENT;
    }
    Verdict best = Verdict.DIFFERENT;
    for (String form : accepted) {
      String key = AnswerText.normalise(form);
      if (equal(answer, key)) {
        return Verdict.EQUAL;
      }
      if (couldBeRight(answer, key)) {
        best = Verdict.UNDECIDED;
      }
    }
    return best;
  }

  private static boolean equal(String answer, String key) {
    if (key.isEmpty()) {
      return false;
    }
    if (answer.equals(key) || sameNumber(answer, key)) {
      return true;
    }
    List<String> keys = solutions(key);
    boolean listed = key.contains("或") && !answer.contains("或");
    List<String> answers = listed ? List.of(answer.split("[,;和]")) : solutions(answer);
    if (answers.size() > 1 || keys.size() > 1) {
      return answers.size() == keys.size() && sameInAnyOrder(answers, keys);
    }
    return sameNamed(answer, key);
  }

  /** Splits solutions that stand in no order; a list that does not say so stays whole. */
  private static List<String> solutions(String text) {
    if (text.contains("或")) {
      return Arrays.stream(text.split("或")).filter(s -> !s.isEmpty()).toList();
    }
    String[] parts = text.split("[,;]");
    boolean eachNamed =
        parts.length > 1
            && Arrays.stream(parts).allMatch(p -> p.matches("([a-z])\\d=.+"))
            && Arrays.stream(parts).map(p -> p.charAt(0)).distinct().count() == 1;
    return eachNamed
        ? Arrays.stream(parts).map(p -> p.charAt(0) + p.substring(2)).toList()
        : List.of(text);
  }

  private static boolean sameInAnyOrder(List<String> answers, List<String> keys) {
    List<String> open = new java.util.ArrayList<>(keys);
    for (String answer : answers) {
      Optional<String> match = open.stream().filter(key -> sameNamed(answer, key)).findFirst();
      if (match.isEmpty()) {
        return false;
      }
      open.remove(match.get());
    }
    return open.isEmpty();
  }

  private static boolean sameNamed(String answer, String key) {
    Matcher left = NAMED.matcher(answer);
    Matcher right = NAMED.matcher(key);
    boolean leftNamed = left.matches();
    boolean rightNamed = right.matches();
    if (leftNamed && rightNamed && !left.group(1).equals(right.group(1))) {
      return false;
    }
    String a = leftNamed ? left.group(2) : answer;
    String b = rightNamed ? right.group(2) : key;
    return a.equals(b) || sameNumber(a, b);
  }

  private static boolean sameNumber(String answer, String key) {
    Optional<Rational> number = ExactNumber.parse(answer);
    return number.isPresent() && number.equals(ExactNumber.parse(key));
  }

  private static boolean couldBeRight(String answer, String key) {
    if (ExactNumber.parse(answer).isPresent() && ExactNumber.parse(key).isPresent()) {
      return false;
    }
    boolean bothFormulas =
        FORMULA.matcher(answer).matches()
            && FORMULA.matcher(key).matches()
            && !HAN.matcher(answer).matches();
    return bothFormulas || sameNumberAmongOtherSigns(answer, key);
  }

  private static boolean sameNumberAmongOtherSigns(String answer, String key) {
    Matcher inAnswer = NUMBER.matcher(answer);
    Matcher inKey = NUMBER.matcher(key);
    if (!inAnswer.find() || !inKey.find()) {
      return false;
    }
    boolean same = sameNumber(inAnswer.group(), inKey.group());
    return same && !inAnswer.find() && !inKey.find();
  }
}
