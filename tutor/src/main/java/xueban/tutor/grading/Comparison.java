package xueban.tutor.grading;

/**
 * What comparing an answer with a key came to.
 *
 * @param slip what is visibly wrong, or {@code NONE}
 */
record Comparison(Verdict verdict, Slip slip) {
  /** What the comparison says. */
  enum Verdict {
    EQUAL,
    DIFFERENT,
    UNDECIDED
  }

  static final Comparison EQUAL = new Comparison(Verdict.EQUAL, Slip.NONE);
  static final Comparison UNDECIDED = new Comparison(Verdict.UNDECIDED, Slip.NONE);

  static Comparison different(Slip slip) {
    return new Comparison(Verdict.DIFFERENT, slip);
  }

  /** Returns a comparison that a person decides where the form was only inferred. */
  static Comparison doubtful(Expectation expectation, Slip slip) {
    return expectation.inferred() ? new Comparison(Verdict.UNDECIDED, slip) : different(slip);
  }

  boolean isEqual() {
    return verdict == Verdict.EQUAL;
  }

  boolean isDifferent() {
    return verdict == Verdict.DIFFERENT;
  }
}
