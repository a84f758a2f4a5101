package xueban.tutor.grading;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pairs in any order: {@code A-2, B-1}, A2B1, A→2. */
final class MatchingRule implements KindRule {
  private static final Pattern PAIR =
      Pattern.compile(
          "#?([a-z]|\\d{1,2}|\\p{IsHan}{1,8})(?:[-~:=→]|->|对应?|连)?#?([a-z]|\\d{1,2}|\\p{IsHan}{1,8})");
  static final Pattern PAIRS =
      Pattern.compile(
          "#?(?:[a-z]|\\d{1,2})(?:[-:→]|->)#?(?:[a-z]|\\d{1,2})(?:[,;"
              + " ]#?(?:[a-z]|\\d{1,2})(?:[-:→]|->)#?(?:[a-z]|\\d{1,2}))+");

  @Override
  public Comparison compare(String answer, String key, Expectation expectation) {
    Optional<Set<String>> right = read(key);
    Optional<Set<String>> mine = read(answer);
    if (right.isEmpty() || mine.isEmpty()) {
      return Comparison.UNDECIDED;
    }
    if (mine.get().equals(right.get())) {
      return Comparison.EQUAL;
    }
    return Comparison.different(right.get().containsAll(mine.get()) ? Slip.MISSING : Slip.NONE);
  }

  private static Optional<Set<String>> read(String text) {
    Set<String> pairs = new TreeSet<>();
    String parted = text.matches("(?:[a-z]\\d)+") ? text.replaceAll("(\\d)(?=[a-z])", "$1,") : text;
    for (String part : parted.split("[,; ]+")) {
      Matcher m = PAIR.matcher(part);
      if (!m.matches()) {
        return Optional.empty();
      }
      String left = m.group(1);
      String right = m.group(2);
      boolean turned = Character.isDigit(left.charAt(0)) && !Character.isDigit(right.charAt(0));
      pairs.add(turned ? right + "|" + left : left + "|" + right);
    }
    return pairs.isEmpty() ? Optional.empty() : Optional.of(pairs);
  }
}
