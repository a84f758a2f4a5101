package xueban.tutor.grading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import xueban.nlp.math.AlgebraicForm;
import xueban.nlp.math.Quantity;
import xueban.nlp.math.RegionReader;
import xueban.nlp.math.WrittenMath;

/** Several things, in order (LIST) or in any (SET): 8、10, 9>7>5>2, 甲丙乙, ①③, 0,±1. */
final class SequenceRule implements KindRule {
  private static final int MOST = 40;
  private static final Pattern SIGNED = Pattern.compile("[^<>]+(?:[<>][^<>]+)+");
  private static final String SEPARATORS = "[,;:→和与及以]+|->|=>";

  private final boolean ordered;

  SequenceRule(boolean ordered) {
    this.ordered = ordered;
  }

  @Override
  public Comparison compare(String answer, String key, Expectation expectation) {
    List<String> right = parts(key, List.of());
    List<String> mine = parts(bare(listed(answer, key)), right);
    if (answer.matches(".*(?:或|还是).*")) {
      return Comparison.different(Slip.TWO_ANSWERS);
    }
    if (mine.size() > MOST) {
      return Comparison.UNDECIDED;
    }
    if (SIGNED.matcher(answer).matches() && isFalse(answer)) {
      return Comparison.different(Slip.DIRECTION);
    }
    if (!ordered) {
      return anyOrder(mine, right);
    }
    Comparison straight = inOrder(mine, right);
    if (straight.isEqual() || straight.verdict() == Comparison.Verdict.UNDECIDED) {
      return straight;
    }
    boolean turned = SIGNED.matcher(answer).matches() && SIGNED.matcher(key).matches();
    if (turned && inOrder(mine.reversed(), right).isEqual()) {
      return Comparison.UNDECIDED;
    }
    if (anyOrder(mine, right).isEqual()) {
      return Comparison.doubtful(expectation, Slip.ORDER);
    }
    return straight;
  }

  /** Leaves the things themselves: without what they are and how many. */
  private static String listed(String answer, String key) {
    String things =
        RegionReader.signs(answer)
            .replaceFirst(",?(?:一?共|总共)有?\\d+个$", "")
            .replaceFirst("^[^,;不或]{0,20}?(?:有|是|为|:)(?=[-\\d#±a-z])", "");
    if (!key.contains("#")) {
      return things;
    }
    String circled = things.replaceAll("\\((\\d)\\)", "#$1");
    return circled.matches("[1-9]{2,9}") ? circled.replaceAll("(\\d)", "#$1") : circled;
  }

  private static String bare(String text) {
    return text.replaceFirst("^\\{(.*)}$", "$1").replaceFirst("^\\[(.*)]$", "$1");
  }

  /** Splits at separators; without any, at every character where the key's parts are single. */
  private static List<String> parts(String text, List<String> key) {
    String plain = bare(text).replaceAll("[<>]", ",");
    List<String> parts = new ArrayList<>();
    for (String part : plain.split(SEPARATORS, -1)) {
      parts.addAll(Arrays.asList(part.split(" +", -1)));
    }
    parts.removeIf(String::isEmpty);
    boolean singles =
        key.isEmpty()
            ? text.matches("[#a-z\\p{IsHan}\\d]{2,}") && text.contains("#")
            : key.size() > 1 && key.stream().allMatch(k -> k.replace("#", "").length() == 1);
    boolean together = parts.size() == 1 && singles && !text.matches(".*\\d.*(?<!#)");
    if (together || isCircled(parts)) {
      return parts.getFirst().replace("#", "").codePoints().mapToObj(Character::toString).toList();
    }
    List<String> all = new ArrayList<>();
    for (String part : parts) {
      String one = part.replace("#", "");
      if (one.startsWith("±")) {
        all.add(one.substring(1));
        all.add("-" + one.substring(1));
      } else {
        all.add(one);
      }
    }
    return all;
  }

  private static boolean isCircled(List<String> parts) {
    return parts.size() == 1 && parts.getFirst().matches("(?:#\\d){2,}");
  }

  private static Comparison inOrder(List<String> mine, List<String> right) {
    if (mine.size() != right.size()) {
      return Comparison.different(mine.size() < right.size() ? Slip.MISSING : Slip.EXTRA);
    }
    boolean undecided = false;
    for (int i = 0; i < mine.size(); i++) {
      Optional<Boolean> equal = same(mine.get(i), right.get(i));
      if (equal.isPresent() && !equal.get()) {
        return Comparison.different(Slip.NONE);
      }
      undecided |= equal.isEmpty();
    }
    return undecided ? Comparison.UNDECIDED : Comparison.EQUAL;
  }

  private static Comparison anyOrder(List<String> mine, List<String> right) {
    List<String> open = new ArrayList<>(right);
    int hits = 0;
    boolean undecided = false;
    for (String part : mine) {
      Optional<String> equal = open.stream().filter(r -> same(part, r).orElse(false)).findFirst();
      if (equal.isPresent()) {
        open.remove(equal.get());
        hits++;
      } else {
        undecided |= open.stream().anyMatch(r -> same(part, r).isEmpty());
      }
    }
    if (hits == mine.size() && open.isEmpty()) {
      return Comparison.EQUAL;
    }
    if (undecided) {
      return Comparison.UNDECIDED;
    }
    if (hits == mine.size()) {
      return Comparison.different(Slip.MISSING);
    }
    return Comparison.different(open.isEmpty() ? Slip.EXTRA : Slip.NONE);
  }

  /** Returns whether two parts are the same number or the same word; empty if not decided. */
  private static Optional<Boolean> same(String left, String right) {
    String mine = Wording.core(left);
    if (mine.equals(right) || left.equals(right)) {
      return Optional.of(true);
    }
    Optional<AlgebraicForm> a = value(mine);
    Optional<AlgebraicForm> b = value(right);
    if (a.isPresent() && b.isPresent()) {
      return a.get().isEqualTo(b.get());
    }
    boolean words = a.isEmpty() && b.isEmpty();
    return words || !mine.matches(".*\\d.*") ? Optional.of(false) : Optional.empty();
  }

  private static Optional<AlgebraicForm> value(String text) {
    return WrittenMath.one(text)
        .flatMap(AlgebraicForm::of)
        .or(() -> Quantity.read(text, "").map(Quantity::value));
  }

  /** Returns whether numbers stand between signs that they contradict. */
  private static boolean isFalse(String text) {
    String[] operands = text.split("[<>]");
    String signs = text.replaceAll("[^<>]", "");
    for (int i = 0; i + 1 < operands.length && i < signs.length(); i++) {
      Optional<AlgebraicForm> a = value(Wording.core(operands[i]));
      Optional<AlgebraicForm> b = value(operands[i + 1]);
      if (a.isPresent() && b.isPresent() && a.get().isNumber() && b.get().isNumber()) {
        boolean below = a.get().doubleValue() < b.get().doubleValue();
        boolean equal = a.get().isEqualTo(b.get()).orElse(false);
        if (equal || below != (signs.charAt(i) == '<')) {
          return true;
        }
      }
    }
    return false;
  }
}
