package xueban.server.cli;

import static java.util.Objects.requireNonNull;

/**
 * One thing that {@code doctor} looked at.
 *
 * @param what what was looked at
 * @param verdict how it stands
 * @param found what was found, and for a warning or failure the next step
 */
record Check(String what, Verdict verdict, String found) {
  /** How a thing stands. */
  enum Verdict {
    OK,
    WARN,
    FAIL
  }

  Check {
    requireNonNull(what, "what");
    requireNonNull(verdict, "verdict");
    requireNonNull(found, "found");
  }

  static Check ok(String what, String found) {
    return new Check(what, Verdict.OK, found);
  }

  static Check warn(String what, String found) {
    return new Check(what, Verdict.WARN, found);
  }

  static Check fail(String what, String found) {
    return new Check(what, Verdict.FAIL, found);
  }
}
