package xueban.tutor.grading;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.nlp.math.ChineseNumerals;
import xueban.nlp.math.CountWords;
import xueban.nlp.math.Units;

/** A quotient and what is left: 6余2, 6……2, 商4余3, 245÷8=30……5. */
final class RemainderRule implements KindRule {
  private static final Pattern DIVISION =
      Pattern.compile(
          "(?:(\\d{1,18})[/÷](\\d{1,18})[=等于]*)?(\\p{IsHan}{0,8}?)"
              + "(?:商(?:是|为|=|:)?)?(\\d{1,18})(\\(?\\p{IsHan}{0,4}?\\)?)[,;]?"
              + "(?:\\.{2,}余?|r|还?余(?:数|下)?(?:是|为|=|:)?|还?剩下?(?:是|为)?)"
              + "(\\d{1,18})(\\(?\\p{IsHan}{0,4}\\)?)");

  private static final Pattern EACH = Pattern.compile("每\\p{IsHan}");

  private record Division(Optional<Boolean> holds, BigInteger quotient, BigInteger rest) {}

  @Override
  public Comparison compare(String answer, String key, Expectation expectation) {
    Optional<Division> right = read(key);
    if (right.isEmpty()) {
      return Comparison.UNDECIDED;
    }
    return Alternatives.compare(answer, one -> single(one, right.get()));
  }

  private static Comparison single(String answer, Division right) {
    Optional<Division> mine = read(answer);
    if (mine.isEmpty()) {
      boolean other = !answer.matches(".*(?:余|剩|\\.\\.).*") && !answer.matches(".*[,;].*");
      return other ? Comparison.different(Slip.OTHER_KIND) : Comparison.UNDECIDED;
    }
    if (!mine.get().holds().orElse(true)) {
      return Comparison.different(Slip.CHAIN);
    }
    boolean quotient = mine.get().quotient().equals(right.quotient());
    boolean rest = mine.get().rest().equals(right.rest());
    if (quotient && rest) {
      return Comparison.EQUAL;
    }
    boolean swapped =
        mine.get().quotient().equals(right.rest()) && mine.get().rest().equals(right.quotient());
    return Comparison.different(swapped ? Slip.SWAPPED : Slip.NONE);
  }

  private static Optional<Division> read(String text) {
    Matcher m = DIVISION.matcher(ChineseNumerals.whole(text));
    if (!m.matches()
        || Wording.changes(EACH.matcher(m.group(3)).replaceFirst(""))
        || !isCounted(m.group(5))
        || !isCounted(m.group(7))) {
      return Optional.empty();
    }
    BigInteger quotient = new BigInteger(m.group(4));
    BigInteger rest = new BigInteger(m.group(6));
    if (m.group(1) == null) {
      return Optional.of(new Division(Optional.empty(), quotient, rest));
    }
    BigInteger divisor = new BigInteger(m.group(2));
    boolean holds =
        divisor.multiply(quotient).add(rest).equals(new BigInteger(m.group(1)))
            && rest.compareTo(divisor) < 0;
    return Optional.of(new Division(Optional.of(holds), quotient, rest));
  }

  /** Returns whether what stands after a number only says what is counted or measured. */
  private static boolean isCounted(String word) {
    String bare = word.replaceAll("[()]", "");
    return bare.isEmpty() || CountWords.isHarmless(bare) || Units.find(bare, "").isPresent();
  }
}
