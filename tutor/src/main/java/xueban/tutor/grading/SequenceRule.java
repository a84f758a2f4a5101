package xueban.tutor.grading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.nlp.math.AlgebraicForm;
import xueban.nlp.math.ChineseNumerals;
import xueban.nlp.math.Quantity;
import xueban.nlp.math.RegionReader;
import xueban.nlp.math.Unit;

/** Several things, in order (LIST) or in any (SET): 8、10, 9>7>5>2, 甲丙乙, ①③, 0,±1. */
final class SequenceRule implements KindRule {
  private static final int MOST = 40;
  private static final Pattern COUNT = Pattern.compile("[,;]?(?:一?共|总共)有?(\\d+|[一二三四五六七八九十两]+)个$");
  private static final Pattern SIGNED = Pattern.compile("[^<>]+(?:[<>][^<>]+)+");

  /** What was worked out before the things are listed: 1×15,3×5,所以有1,3,5,15. */
  private static final Pattern DERIVED =
      Pattern.compile("(.*\\d.*)[,;](?:所以|因此|故|∴)(?:是|有|为)?:?(.+)");

  /** The letter whose values are listed: k=0,4. */
  private static final Pattern VALUES_OF = Pattern.compile("^[a-z](?:的值)?(?:可以|可能)?(?:=|是|为|取)");

  /** Whole numbers with points between them: 7.8.9. */
  private static final Pattern DOTTED = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){2,}");

  private static final Pattern UNIT_LAST = Pattern.compile("[-\\d./]+([\\p{IsHan}°℃%]+)");
  private static final String SEPARATORS = "[,;:→和与跟及以]+";

  private final boolean ordered;

  SequenceRule(boolean ordered) {
    this.ordered = ordered;
  }

  @Override
  public Comparison compare(String answer, String key, Expectation expectation) {
    if (DOTTED.matcher(answer).matches()) {
      return compare(answer.replace('.', ','), key, expectation);
    }
    if (answer.matches(".*(?:或|还是).*")) {
      return alternatives(answer, key, expectation);
    }
    Optional<ListOrder> order = ordered ? ListOrder.read(answer) : Optional.empty();
    if (order.isPresent()) {
      return order.get().holds(parts(arrows(key), List.of()))
          ? compare(order.get().list(), key, expectation)
          : Comparison.UNDECIDED;
    }
    if (!ordered && isRange(answer, key)) {
      return Comparison.different(Slip.OTHER_KIND);
    }
    String asked = arrows(key);
    List<String> right = parts(asked, List.of());
    Matcher derived = DERIVED.matcher(answer);
    if (derived.matches()) {
      Comparison before = steps(derived.group(1));
      return before.isEqual() ? compare(derived.group(2), key, expectation) : before;
    }
    Matcher count = COUNT.matcher(arrows(answer));
    boolean counted = count.find();
    String said = counted ? count.replaceFirst("") : arrows(answer);
    List<String> mine = withUnits(parts(values(bare(listed(said, asked)), asked), right), right);
    if (mine.size() > MOST
        || (counted && !ChineseNumerals.whole(count.group(1)).equals("" + mine.size()))) {
      return Comparison.UNDECIDED;
    }
    if (SIGNED.matcher(said).matches() && isFalse(said)) {
      return Comparison.different(Slip.DIRECTION);
    }
    if (!ordered) {
      return anyOrder(mine, right);
    }
    Comparison straight = inOrder(mine, right);
    if (straight.isEqual()) {
      return signs(said, asked, expectation);
    }
    boolean turned = SIGNED.matcher(said).matches() && SIGNED.matcher(asked).matches();
    boolean other = turned && inOrder(mine.reversed(), right).isEqual();
    if (straight.verdict() == Comparison.Verdict.UNDECIDED || other) {
      return Comparison.UNDECIDED;
    }
    return anyOrder(mine, right).isEqual()
        ? Comparison.doubtful(expectation, Slip.ORDER)
        : straight;
  }

  /**
   * Compares the signs between the same things in the same order. Without signs in the key, {@code
   * >} reads as the order itself; without signs in the answer, an inferred order is a doubt where
   * no numbers tell it.
   */
  private static Comparison signs(String answer, String key, Expectation expectation) {
    String mine = answer.replaceAll("[^<>]", "");
    String right = key.replaceAll("[^<>]", "");
    if (mine.equals(right)) {
      return Comparison.EQUAL;
    }
    if (!mine.isEmpty() && !right.isEmpty()) {
      return Comparison.different(Slip.DIRECTION);
    }
    boolean numbers =
        Arrays.stream(answer.split("[<>,;]"))
            .allMatch(p -> quantity(Wording.core(p)).filter(q -> q.value().isNumber()).isPresent());
    boolean plain = mine.isEmpty() ? !expectation.inferred() : mine.matches(">+");
    return numbers || plain ? Comparison.EQUAL : Comparison.UNDECIDED;
  }

  /** Returns whether numbers are listed in the key and only where they lie in the answer. */
  private static boolean isRange(String answer, String key) {
    return key.matches("\\{?-?[\\d./]+(?:[,;]-?[\\d./]+)*}?")
        && RegionReader.signs(answer).matches(".*[<>≤≥].*")
        && RegionReader.read(answer).filter(read -> read.letter() != 0).isPresent();
  }

  private static String arrows(String text) {
    return text.replaceAll("-+>|=>|⇒", "→");
  }

  /** Leaves the things themselves: without what they are and how many. */
  private static String listed(String answer, String key) {
    String things = RegionReader.signs(answer);
    if (!key.contains("#")) {
      return things;
    }
    String circled = things.replaceAll("\\((\\d)\\)", "#$1");
    return circled.matches("[1-9]{2,9}") ? circled.replaceAll("(\\d)", "#$1") : circled;
  }

  private static String bare(String text) {
    return text.replaceFirst("^\\{(.*)}$", "$1").replaceFirst("^\\[(.*)]$", "$1");
  }

  /** Leaves out whose values are listed, and round brackets where the key has none. */
  private String values(String answer, String key) {
    String named = VALUES_OF.matcher(answer).replaceFirst("");
    String values = ordered || named.contains("=") || key.contains("=") ? answer : named;
    return ordered || key.contains("(")
        ? values
        : values.replaceFirst("^\\(([^()]*[,;][^()]*)\\)$", "$1");
  }

  /** 3或5 lists the values of an unknown; 甲或乙 says that one of them is not meant. */
  private Comparison alternatives(String answer, String key, Expectation expectation) {
    String list = Alternatives.signs(answer).replace('或', ';');
    boolean same = !ordered && compare(list, key, expectation).isEqual();
    boolean numbers = Arrays.stream(list.split(SEPARATORS)).allMatch(p -> quantity(p).isPresent());
    if (!same || answer.contains("还是")) {
      return Comparison.different(Slip.TWO_ANSWERS);
    }
    return numbers && !answer.contains("#") ? Comparison.EQUAL : Comparison.UNDECIDED;
  }

  /** Checks what was worked out before the things are listed. */
  private static Comparison steps(String text) {
    for (String step : text.split("[,;]")) {
      if (SIGNED.matcher(step).matches() && isFalse(step)) {
        return Comparison.different(Slip.DIRECTION);
      }
      if (step.contains("=")) {
        Comparison holds =
            Chain.read(step, "").map(c -> c.check(NumberRule::value)).orElse(Comparison.UNDECIDED);
        if (!holds.isEqual()) {
          return holds;
        }
      }
    }
    return Comparison.EQUAL;
  }

  /** Gives the unit behind the last number to all where the key has it at each: 4,6,9月. */
  private static List<String> withUnits(List<String> mine, List<String> right) {
    if (mine.size() < 2 || right.isEmpty()) {
      return mine;
    }
    Matcher last = UNIT_LAST.matcher(mine.getLast());
    Matcher asked = UNIT_LAST.matcher(right.getFirst());
    boolean same = last.matches() && asked.matches() && last.group(1).equals(asked.group(1));
    boolean bare = mine.subList(0, mine.size() - 1).stream().allMatch(p -> p.matches("[-\\d./]+"));
    return same && bare && right.stream().allMatch(p -> p.endsWith(asked.group(1)))
        ? mine.stream().map(p -> p.endsWith(last.group(1)) ? p : p + last.group(1)).toList()
        : mine;
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
    boolean together = parts.size() == 1 && singles && !text.matches(".*\\d.*");
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
    return Matching.of(mine, right, SequenceRule::same).verdict(Slip.EXTRA, Slip.NONE);
  }

  /** Returns whether two parts are the same number or the same word; empty if not decided. */
  private static Optional<Boolean> same(String left, String right) {
    String mine = Wording.core(left);
    if (mine.equals(right) || left.equals(right)) {
      return Optional.of(true);
    }
    Optional<Quantity> a = quantity(mine);
    Optional<Quantity> b = quantity(right);
    if (a.isPresent() && b.isPresent()) {
      return same(a.get(), b.get());
    }
    boolean words = a.isEmpty() && b.isEmpty();
    return words || !mine.matches(".*\\d.*") ? Optional.of(false) : Optional.empty();
  }

  /** Compares numbers, or what measures the same; a unit on one side only is a doubt. */
  private static Optional<Boolean> same(Quantity left, Quantity right) {
    Unit mine = left.unit();
    Unit asked = right.unit();
    if (mine == null && asked == null) {
      return left.value().isEqualTo(right.value());
    }
    Optional<Boolean> bare = left.bare().isEqualTo(right.bare());
    boolean one = mine == null || asked == null || (mine.isCount() && asked.isCount());
    if (one && !(mine != null && asked != null && mine.word().equals(asked.word()))) {
      return bare.orElse(true) ? Optional.empty() : Optional.of(false);
    }
    return mine != null && asked != null && mine.dimension().equals(asked.dimension())
        ? left.value().isEqualTo(right.value())
        : Optional.of(false);
  }

  static Optional<Quantity> quantity(String text) {
    return Quantity.read(text, "").filter(Quantity::isSure);
  }

  /** Returns whether numbers stand between signs that they contradict. */
  private static boolean isFalse(String text) {
    String[] operands = text.split("[<>]");
    String signs = text.replaceAll("[^<>]", "");
    for (int i = 0; i + 1 < operands.length && i < signs.length(); i++) {
      Optional<AlgebraicForm> a = quantity(Wording.core(operands[i])).map(Quantity::value);
      Optional<AlgebraicForm> b = quantity(operands[i + 1]).map(Quantity::value);
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
