package xueban.tutor.generator;

import xueban.nlp.math.Rational;

/** Questions that are answered in degrees. */
final class DegreeAnswers {
  private DegreeAnswers() {}

  /** Returns the number without and with its sign: {@code 35} and {@code 35°}. */
  static String[] degreeForms(Rational value) {
    String plain = MathText.plain(value);
    return new String[] {plain, plain + "°"};
  }

  /** Asks for an angle of that many degrees, answered with or without °. */
  static Exercise.Builder askDegrees(String stem, Rational value) {
    String[] forms = degreeForms(value);
    return Exercise.ask(stem).answer(forms[0], forms[1]);
  }
}
