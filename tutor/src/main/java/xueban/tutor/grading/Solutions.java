package xueban.tutor.grading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xueban.nlp.math.AlgebraicForm;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Quantity;
import xueban.nlp.math.Unit;
import xueban.nlp.math.WrittenMath;

/**
 * What solves an equation or a system, as it is written: {@code x=3或x=-3}, {@code x=±3}, {@code
 * x1=2,x2=3}, {@code x=2,y=1}, 无解.
 *
 * @param each one map a solution, from letters to values; the letter is 0 where none is written
 * @param steps equations written before the solution: what must vanish
 * @param chains EQUAL if every chain of = holds, DIFFERENT if one is false, else UNDECIDED
 */
record Solutions(List<Map<Character, Value>> each, List<AlgebraicForm> steps, Comparison chains) {
  private static final int MOST = 12;
  private static final Pattern NAME = Pattern.compile("([a-zα-ω])\\d?");
  private static final Pattern NONE =
      Pattern.compile(
          "(?:[a-z]=-?[\\d./]+是增根[,;]?(?:所以|因此|故|∴)?)?(?:(?:[原此该]|这个?)?(?:一元[一二]次)?(?:分式)?(?:方程|不等式)组?|[a-z])?"
              + "(?:无解|没有解|无(?:实数?)?根|无实数解|没有(?:实数?)?根|没有实数解|不存在)");

  /** What is said around a solution: 经检验,…是原方程的解; Δ<0,所以…. */
  private static final Pattern CHECKED =
      Pattern.compile(
          "^(?:解得?[:;,]?)?(?:(?:经过?)?(?:检验|验算)[,;:]?|(?:因为|∵)?(?:δ|△|判别式|b\\^2-4ac)<0[,;]?(?:所以|故|因此|∴|则)?)?"
              + "(.+?)(?:[是为](?:这个|[原该此])?(?:分式|一元[一二]次)?(?:方程|不等式)组?的(?:解|根))?(?:[,;(]*(?:经?检验|验算)[:,;]?(?:左边?=右边?|成立|符合题意|正确|[,;])*\\)?)?$");

  private static final Pattern SET = Pattern.compile("([a-z])∈\\{([^{}]+)}");

  /**
   * A value with what its unit measures.
   *
   * @param dimension empty without a unit
   */
  record Value(AlgebraicForm form, String dimension) {}

  Solutions {
    each = each.stream().map(Collections::unmodifiableMap).toList();
    steps = List.copyOf(steps);
  }

  /** Returns the solutions that a normalised text says; empty if it cannot be read. */
  static Optional<Solutions> read(String text) {
    String bare = CHECKED.matcher(text).replaceFirst("$1");
    if (NONE.matcher(bare).matches()) {
      return Optional.of(new Solutions(List.of(), List.of(), Comparison.EQUAL));
    }
    Reader reader = new Reader();
    for (String alternative : Alternatives.signs(listed(bare)).replace("or", "或").split("或", -1)) {
      if (!reader.alternative(alternative)) {
        return Optional.empty();
      }
    }
    return reader.result();
  }

  /** Writes x∈{2;7} as x=2;7. */
  private static String listed(String text) {
    return SET.matcher(text).replaceAll("$1=$2");
  }

  private static final class Reader {
    private final List<Map<Character, Value>> each = new ArrayList<>();
    private final List<AlgebraicForm> steps = new ArrayList<>();
    private Comparison chains = Comparison.EQUAL;

    Optional<Solutions> result() {
      return each.isEmpty() || each.size() > MOST
          ? Optional.empty()
          : Optional.of(new Solutions(each, steps, chains));
    }

    /** Reads what stands between two 或: one system, or several values of one letter. */
    boolean alternative(String text) {
      List<Item> items = new ArrayList<>();
      for (String part : text.split("[,;和与∧且→⇒∴{}]|(?<=[\\d)]) (?=[\\d(-])", -1)) {
        if (part.isEmpty()) {
          continue;
        }
        List<Item> read = item(Wording.core(part));
        if (read.isEmpty()) {
          return false;
        }
        char named = items.isEmpty() ? '\0' : items.getLast().letter;
        for (Item one : read) {
          boolean inherits = one.letter == '\0' && one.known != null && named != '\0';
          items.add(inherits ? new Item(named, one.known, null) : one);
        }
      }
      List<Item> values = items.stream().filter(i -> i.step == null).toList();
      items.stream().filter(i -> i.step != null).forEach(i -> steps.add(i.step));
      long letters = values.stream().map(i -> i.letter).distinct().count();
      boolean system = letters > 1 && letters == values.size();
      if (values.isEmpty() || (letters > 1 && !system)) {
        return false;
      }
      if (system) {
        Map<Character, Value> one = new LinkedHashMap<>();
        values.forEach(i -> one.put(i.letter, i.value()));
        each.add(one);
      } else {
        values.forEach(i -> each.add(Map.of(i.letter, i.value())));
      }
      return true;
    }

    /** Returns the values of one part, or the step it is; empty if it cannot be read. */
    private List<Item> item(String part) {
      List<String> sides = new ArrayList<>(List.of(part.split("=", -1)));
      if (sides.size() == 2
          && NAME.matcher(sides.get(1)).matches()
          && !NAME.matcher(sides.get(0)).matches()) {
        Collections.reverse(sides);
      }
      List<Character> names = new ArrayList<>();
      while (sides.size() > 1 && NAME.matcher(sides.getFirst()).matches()) {
        names.add(sides.removeFirst().charAt(0));
      }
      if (names.isEmpty() && sides.size() > 1) {
        return step(sides);
      }
      List<Value> values = values(sides.getLast());
      for (int i = 0; i + 1 < sides.size(); i++) {
        List<Value> before = values(sides.get(i));
        if (!before.isEmpty()) {
          check(sameAll(before, values));
        }
      }
      List<Item> items = new ArrayList<>();
      for (char name : names.isEmpty() ? List.of('\0') : names) {
        values.forEach(v -> items.add(new Item(name, v, null)));
      }
      return items;
    }

    private List<Item> step(List<String> sides) {
      Optional<AlgebraicForm> left = WrittenMath.value(sides.get(0));
      Optional<AlgebraicForm> right = WrittenMath.value(sides.get(1));
      if (sides.size() > 2 || left.isEmpty() || right.isEmpty()) {
        return List.of();
      }
      AlgebraicForm apart = left.get().minus(right.get());
      if (apart.isNumber()) {
        check(left.get().isEqualTo(right.get()));
        return List.of(new Item('\0', new Value(right.get(), ""), null));
      }
      return List.of(new Item('\0', null, apart));
    }

    private void check(Optional<Boolean> holds) {
      if (holds.isPresent() && !holds.get()) {
        chains = Comparison.different(Slip.CHAIN);
      } else if (holds.isEmpty() && chains.isEqual()) {
        chains = Comparison.UNDECIDED;
      }
    }
  }

  private record Item(char letter, @Nullable Value known, @Nullable AlgebraicForm step) {
    Value value() {
      if (known == null) {
        throw new IllegalStateException("a step has no value");
      }
      return known;
    }
  }

  /** Returns whether values are equal one by one; empty if that is not decided. */
  private static Optional<Boolean> sameAll(List<Value> left, List<Value> right) {
    if (left.size() != right.size()) {
      return Optional.of(false);
    }
    boolean undecided = false;
    for (int i = 0; i < left.size(); i++) {
      Optional<Boolean> same = left.get(i).form().isEqualTo(right.get(i).form());
      if (same.isPresent() && !same.get()) {
        return same;
      }
      undecided |= same.isEmpty();
    }
    return undecided ? Optional.empty() : Optional.of(true);
  }

  private static List<Value> values(String text) {
    List<Value> values = new ArrayList<>();
    for (Expression written : WrittenMath.parse(text)) {
      AlgebraicForm.of(written).ifPresent(f -> values.add(new Value(f, "")));
    }
    if (values.isEmpty()) {
      Optional<Quantity> quantity = Quantity.read(text, "").filter(Quantity::isSure);
      @Nullable Unit unit = quantity.map(Quantity::unit).orElse(null);
      if (unit != null) {
        values.add(new Value(quantity.orElseThrow().value(), unit.dimension()));
      }
    }
    Matcher sign = Pattern.compile("±.*0").matcher(text);
    return sign.matches()
            && values.size() == 2
            && sameAll(values.subList(0, 1), values.subList(1, 2)).orElse(false)
        ? values.subList(0, 1)
        : values;
  }
}
