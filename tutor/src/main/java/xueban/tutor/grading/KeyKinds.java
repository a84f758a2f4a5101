package xueban.tutor.grading;

import java.util.Optional;
import java.util.regex.Pattern;
import xueban.nlp.math.AlgebraicForm;
import xueban.nlp.math.WrittenMath;
import xueban.recommend.AnswerKind;

/** Infers from a key what is asked for. */
final class KeyKinds {
  private static final Pattern REMAINDER = Pattern.compile("\\d+(?:\\.{3,}|余)\\d+.{0,3}");
  private static final Pattern CLOCK =
      Pattern.compile("\\d{1,2}:[0-5]\\d|\\d{1,2}[时点](?:\\d{1,2}分|半|整).*");
  private static final Pattern RATIO = Pattern.compile("[^:=]+(?::[^:=]+)+");
  private static final Pattern POINTS =
      Pattern.compile(
          "[a-z]?\\d?'?\\([^()]+[,;][^()]+\\)(?:(?:[,;]|或|和)[a-z]?\\d?'?\\([^()]+[,;][^()]+\\))*");
  private static final Pattern MONEY =
      Pattern.compile("[\\d.]+元(?:[\\d.]+角)?(?:[\\d.]+分)?|[\\d.]+角.*");
  private static final Pattern VALUES = Pattern.compile("[a-zα-ω]\\d?=[^a-z=]*");
  private static final Pattern WORDS = Pattern.compile("[a-z']{2,}|[a-z]{3,}.*|.*[a-z]{4,}.*");
  private static final Pattern SIGN = Pattern.compile("[-+*/÷<>=≤≥≠√✓]");

  private KeyKinds() {}

  /** Returns the kind of a normalised key; WORD where nothing else is certain. */
  static AnswerKind of(String key) {
    if (SIGN.matcher(key).matches() || FigureStatement.read(key).isPresent()) {
      return AnswerKind.WORD;
    }
    if (MatchingRule.PAIRS.matcher(key).matches()) {
      return AnswerKind.MATCHING;
    }
    if (REMAINDER.matcher(key).matches()) {
      return AnswerKind.REMAINDER;
    }
    if (CLOCK.matcher(key).matches()) {
      return AnswerKind.TIME;
    }
    if (key.contains("∞") || key.matches("[^<>≤≥≠]*[<>≤≥≠].*")) {
      return key.matches(".*[a-z].*") || key.contains("∞") ? AnswerKind.INTERVAL : AnswerKind.LIST;
    }
    if (POINTS.matcher(key).matches() && !key.contains("=")) {
      return AnswerKind.POINT;
    }
    if (key.contains("=")) {
      return isSolutions(key) ? AnswerKind.SOLUTIONS : AnswerKind.EQUATION;
    }
    if (key.contains("±") || (key.contains("或") && Solutions.read(key).isPresent())) {
      return Solutions.read(key).isPresent() ? AnswerKind.SOLUTIONS : AnswerKind.WORD;
    }
    if (RATIO.matcher(key).matches()) {
      return AnswerKind.RATIO;
    }
    if (MONEY.matcher(key).matches()) {
      return AnswerKind.MONEY;
    }
    return simple(key);
  }

  private static boolean isSolutions(String key) {
    if (!key.matches(".*[或,;].*")) {
      return VALUES.matcher(key).matches();
    }
    for (String part : key.split("[或,;]")) {
      if (!VALUES.matcher(part).matches()) {
        return false;
      }
    }
    return true;
  }

  private static AnswerKind simple(String key) {
    if (WORDS.matcher(key).matches() && !key.contains("sqrt")) {
      return AnswerKind.WORD;
    }
    if (QuantityRule.isQuantity(key, false) && key.matches("[-+]?[\\d.(√零].*")) {
      return AnswerKind.NUMBER;
    }
    Optional<AlgebraicForm> form = WrittenMath.value(key);
    if (form.isPresent()) {
      return form.get().isNumber() ? AnswerKind.NUMBER : AnswerKind.EXPRESSION;
    }
    if (key.matches(".+[,;].+") && key.matches("[^\\p{IsHan}]*\\d[^\\p{IsHan}]*")) {
      return AnswerKind.LIST;
    }
    return AnswerKind.WORD;
  }
}
