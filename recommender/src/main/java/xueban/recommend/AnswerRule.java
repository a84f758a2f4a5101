package xueban.recommend;

import static java.util.Objects.requireNonNull;

import xueban.XuebanException;

/**
 * What a blank asks for, beside its accepted forms.
 *
 * @param kind what it is; {@code INFERRED}: its key tells
 * @param unit the unit of the key, such as {@code cm²} or 只, at most 20 characters; empty: none
 * @param unitPrinted whether the unit stands beside the blank, so that it may be left out
 * @param form in which form; {@code ANY}: every equal value is right
 * @param tolerance largest distance from the key that is right, in the unit of the key; at least 0,
 *     finite
 */
public record AnswerRule(
    AnswerKind kind, String unit, boolean unitPrinted, AnswerForm form, double tolerance) {
  private static final int MAX_UNIT_LENGTH = 20;

  /** Says nothing: the key tells. */
  public static final AnswerRule INFERRED = of(AnswerKind.INFERRED);

  public AnswerRule {
    requireNonNull(kind, "kind");
    requireNonNull(form, "form");
    if (unit.length() > MAX_UNIT_LENGTH) {
      throw XuebanException.invalid(
          "rules.unit",
          "has %d characters; a unit has at most %d.".formatted(unit.length(), MAX_UNIT_LENGTH));
    }
    if (!(tolerance >= 0 && tolerance < Double.POSITIVE_INFINITY)) {
      throw XuebanException.invalid(
          "rules.tolerance", tolerance + " must be at least 0 and finite; 0 asks for the value.");
    }
  }

  /** Returns a rule that says only what is asked for. */
  public static AnswerRule of(AnswerKind kind) {
    return new AnswerRule(kind, "", false, AnswerForm.ANY, 0);
  }

  /**
   * Returns a rule for a number with a unit.
   *
   * @param printed whether the unit stands beside the blank
   */
  public static AnswerRule withUnit(String unit, boolean printed) {
    return new AnswerRule(AnswerKind.NUMBER, unit, printed, AnswerForm.ANY, 0);
  }

  public AnswerRule withForm(AnswerForm newForm) {
    return new AnswerRule(kind, unit, unitPrinted, newForm, tolerance);
  }

  public AnswerRule withTolerance(double newTolerance) {
    return new AnswerRule(kind, unit, unitPrinted, form, newTolerance);
  }
}
