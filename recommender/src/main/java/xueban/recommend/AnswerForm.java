package xueban.recommend;

/** The form in which a blank asks for its answer. */
public enum AnswerForm {
  /** Every form of the right value. */
  ANY,
  /** In lowest terms: fractions and ratios reduced, nothing to take out of a root or to collect. */
  SIMPLEST,
  /** As a product that cannot be factored further. */
  FACTORED,
  /** Without brackets, like terms collected. */
  EXPANDED,
  /** As {@code a×10^n} with {@code 1 ≤ |a| < 10}. */
  SCIENTIFIC,
  /** With a decimal point or whole. */
  DECIMAL,
  /** As one whole number over another. */
  FRACTION
}
