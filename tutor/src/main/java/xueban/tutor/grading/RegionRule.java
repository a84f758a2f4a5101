package xueban.tutor.grading;

import java.util.Optional;
import xueban.nlp.math.Region;
import xueban.nlp.math.RegionReader;

/** Where an unknown lies: {@code -2≤x<5}, x大于3, {@code x≠2}. */
final class RegionRule implements KindRule {
  @Override
  public Comparison compare(String answer, String key, Expectation expectation) {
    Optional<RegionReader.Read> right = RegionReader.read(key);
    if (right.isEmpty()) {
      return Comparison.UNDECIDED;
    }
    Optional<RegionReader.Read> mine =
        RegionReader.read(answer).or(() -> WorkedInequality.read(answer));
    if (mine.isEmpty()) {
      return RegionReader.signs(answer).matches(".*[<>≤≥≠=\\[\\](),;∞].*|.*\\p{IsHan}.*")
          ? Comparison.UNDECIDED
          : Comparison.different(Slip.OTHER_KIND);
    }
    if (mine.get().letter() != 0
        && right.get().letter() != 0
        && mine.get().letter() != right.get().letter()) {
      return Comparison.UNDECIDED;
    }
    return compare(mine.get().region(), right.get().region(), answer);
  }

  private static Comparison compare(Region mine, Region right, String answer) {
    if (mine.isEqualTo(right)) {
      return Comparison.EQUAL;
    }
    if (mine.isEmpty() && answer.matches(".*[,;].*")) {
      Optional<RegionReader.Read> either =
          RegionReader.read(answer.replace(',', '或').replace(';', '或'));
      if (either.isPresent() && either.get().region().isEqualTo(right)) {
        return Comparison.UNDECIDED;
      }
    }
    if (mine.differsAtEndsOnly(right)) {
      return Comparison.different(Slip.ENDPOINT);
    }
    return Comparison.different(mine.hasPointsOf(right) ? Slip.DIRECTION : Slip.NONE);
  }
}
