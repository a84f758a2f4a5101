package xueban.tutor.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.nlp.math.AlgebraicForm;

/**
 * The steps of an answer such as {@code 3+4=7} or {@code √2≈1.41}: what stands between signs of
 * equality.
 *
 * @param steps at least one; a name before the first sign is left out
 * @param about for each step but the first, whether ≈ stands before it
 * @param name the letter that stood first, or 0
 */
record Chain(List<String> steps, List<Boolean> about, char name) {
  private static final Pattern SIGN = Pattern.compile("≈|约等于|约为|=|(?<=[\\d)])等于(?=[-\\d(])");
  private static final Pattern NAME =
      Pattern.compile("[a-zα-ω]\\d?|∠[a-z\\d]{1,3}|[\\p{IsHan}]{1,10}[a-z]?|[a-z]+\\(?[a-z]?\\)?");
  private static final Pattern DIGITS = Pattern.compile("\\d+?(0*)(?:\\.(\\d*)|(?![\\d.]))");
  private static final Pattern RUN_ON = Pattern.compile("[\\d.]+(?=[-+*/÷])");

  /** The stroke and the power of a unit are none: 12km/h, 12m^2. */
  private static final Pattern OPERATION =
      Pattern.compile("(?<=[^\\^({])[-+*/÷](?=[\\d(√π])|(?<=[\\d)])\\^|√");

  private static final Optional<Boolean> TRUE = Optional.of(true);
  private static final int MAX_STEPS = 12;

  /**
   * Reads the steps.
   *
   * @param keyLetters letters that stand in the key: none of them names a value
   */
  static Optional<Chain> read(String text, String keyLetters) {
    List<String> steps = new ArrayList<>();
    List<Boolean> about = new ArrayList<>();
    Matcher sign = SIGN.matcher(text);
    int from = 0;
    while (sign.find()) {
      steps.add(text.substring(from, sign.start()));
      about.add(!sign.group().equals("=") && !sign.group().equals("等于"));
      from = sign.end();
    }
    steps.add(text.substring(from));
    char name = 0;
    if (steps.size() > 1 && isName(steps.getFirst(), keyLetters)) {
      String first = steps.removeFirst();
      name = first.isEmpty() ? 0 : first.charAt(0);
      boolean wasAbout = about.removeFirst();
      if (steps.size() == 1 && wasAbout) {
        return steps.getFirst().isEmpty()
            ? Optional.empty()
            : Optional.of(new Chain(List.copyOf(steps), List.of(true), name));
      }
    }
    boolean whole = steps.stream().noneMatch(String::isEmpty) && steps.size() <= MAX_STEPS;
    return whole
        ? Optional.of(new Chain(List.copyOf(steps), List.copyOf(about), name))
        : Optional.empty();
  }

  private static boolean isName(String text, String keyLetters) {
    return text.isEmpty()
        || (NAME.matcher(text).matches()
            && !Wording.changes(text)
            && !(text.length() == 1 && keyLetters.indexOf(text.charAt(0)) >= 0));
  }

  String last() {
    return steps.getLast();
  }

  /** Returns whether a sign ≈ stands somewhere. */
  boolean isAbout() {
    return about.contains(true);
  }

  /**
   * Returns whether each step follows from the one before: EQUAL, DIFFERENT with CHAIN where one is
   * proven not to, else UNDECIDED.
   *
   * @param value reads a step; empty if it cannot be read
   */
  Comparison check(Function<String, Optional<AlgebraicForm>> value) {
    return check(
        (left, right) ->
            value
                .apply(left)
                .flatMap(
                    l ->
                        value
                            .apply(right)
                            .flatMap(l::isEqualTo)
                            .flatMap(same -> same ? TRUE : runsOn(left, l, right, value))),
        (left, right) ->
            value.apply(left).flatMap(l -> value.apply(right).map(r -> rounds(l, right, r))));
  }

  /**
   * Returns whether the sum goes on with its result: 3×4=12 runs on as 3×4=12÷2=6. Only what was
   * worked out runs on; empty if what it runs on to is not worked out.
   *
   * @param before value of {@code left}
   * @param value reads a step; empty if it cannot be read
   */
  Optional<Boolean> runsOn(
      String left,
      AlgebraicForm before,
      String right,
      Function<String, Optional<AlgebraicForm>> value) {
    Matcher first = RUN_ON.matcher(right);
    boolean on =
        isWorkedOut(left, right, before, value)
            && first.lookingAt()
            && value.apply(first.group()).flatMap(before::isEqualTo).orElse(false);
    return on && right.equals(last()) ? Optional.empty() : Optional.of(on);
  }

  /** Returns whether a sum stands in the step before {@code right}, or in one that led to it. */
  private boolean isWorkedOut(
      String left,
      String right,
      AlgebraicForm before,
      Function<String, Optional<AlgebraicForm>> value) {
    int at = steps.size() - 2;
    while (at > 0 && !(steps.get(at).equals(left) && steps.get(at + 1).equals(right))) {
      at--;
    }
    while (!OPERATION.matcher(steps.get(at)).find()) {
      boolean same =
          at > 0 && value.apply(steps.get(at - 1)).flatMap(before::isEqualTo).orElse(false);
      if (!same) {
        return false;
      }
      at--;
    }
    return true;
  }

  /**
   * Returns whether each step follows from the one before.
   *
   * @param same whether two steps are equal; empty if that is not proven
   * @param rounded whether a step is the one before it cut or rounded; empty if that is not proven
   */
  Comparison check(
      BiFunction<String, String, Optional<Boolean>> same,
      BiFunction<String, String, Optional<Boolean>> rounded) {
    boolean undecided = false;
    for (int i = 1; i < steps.size(); i++) {
      String left = steps.get(i - 1);
      String right = steps.get(i);
      Optional<Boolean> holds = (about.get(i - 1) ? rounded : same).apply(left, right);
      if (holds.isPresent() && !holds.get()) {
        return Comparison.different(Slip.CHAIN);
      }
      undecided |= holds.isEmpty();
    }
    return undecided ? Comparison.UNDECIDED : Comparison.EQUAL;
  }

  /**
   * Returns whether {@code rounded} is {@code value} cut or rounded where its digits end; zeros at
   * the end of a whole number may be rounded ones.
   *
   * @param rounded as written
   * @param to what is written, in the unit of its digits, as {@code value} is
   */
  static boolean rounds(AlgebraicForm value, String rounded, AlgebraicForm to) {
    Matcher digits = DIGITS.matcher(rounded);
    int places = 0;
    if (digits.find()) {
      places = digits.group(2) == null ? -digits.group(1).length() : digits.group(2).length();
    }
    double unit = BigDecimal.ONE.movePointLeft(places).doubleValue();
    double exact = Math.abs(value.doubleValue());
    double written = Math.abs(to.doubleValue());
    boolean cut = places > 0 && written <= exact && exact - written < unit;
    return cut || Math.abs(value.doubleValue() - to.doubleValue()) <= unit * 0.5001;
  }
}
