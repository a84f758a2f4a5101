package xueban.tutor.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.nlp.math.AlgebraicForm;
import xueban.nlp.math.ChineseNumerals;
import xueban.nlp.math.WrittenMath;

/** Coordinates: (3,-2), P(3,-2); several points in any order. */
final class PointRule implements KindRule {
  private static final Pattern POINT =
      Pattern.compile(
          "(?:点?([a-z]\\d?'*)[=:]?)?[(\\[]((?:[^(),;\\[\\]]|\\([^()]*\\))+)[,;]((?:[^(),;\\[\\]]|\\([^()]*\\))+)[)\\]]");

  /** Said in words before it is written: 第6列第2行,(6,2). */
  private static final Pattern TOLD =
      Pattern.compile("([^()]*\\p{IsHan}[^()]*)[,;:](\\([^()]+\\))");

  /** Two numbers without their brackets. */
  private static final Pattern BARE = Pattern.compile("-?[\\d./√π]+[,;]-?[\\d./√π]+");

  private static final int MOST = 8;

  /** A point; the name is empty where none is written. */
  private record Point(String name, AlgebraicForm x, AlgebraicForm y) {}

  @Override
  public Comparison compare(String answer, String key, Expectation expectation) {
    Optional<List<Point>> right = read(key);
    if (right.isEmpty()) {
      return Comparison.UNDECIDED;
    }
    Matcher told = TOLD.matcher(answer);
    if (told.matches() && isHarmless(told.group(1), right.get())) {
      return compare(told.group(2), key, expectation);
    }
    Optional<List<Point>> mine = read(bracketed(answer));
    if (mine.isEmpty() && right.get().size() == 1 && BARE.matcher(answer).matches()) {
      mine = read("(" + answer + ")").filter(pair -> !expectation.inferred());
    }
    if (mine.isEmpty()) {
      boolean pair =
          answer.matches(".*[,;].*") || answer.contains("x") || POINT.matcher(answer).find();
      return pair ? Comparison.UNDECIDED : Comparison.different(Slip.OTHER_KIND);
    }
    return compare(mine.get(), right.get());
  }

  /** Returns whether words name no place, or the right one. */
  private static boolean isHarmless(String words, List<Point> right) {
    boolean holdsNumber = !ChineseNumerals.whole(words).matches("\\D+");
    return !holdsNumber
        ? !Wording.changes(words)
        : read(bracketed(words)).filter(place -> compare(place, right).isEqual()).isPresent();
  }

  /** Writes 第4列第2行 and {@code x=4,y=2} as (4,2). */
  private static String bracketed(String answer) {
    return ChineseNumerals.whole(answer)
        .replaceFirst("^(?:(?:交|顶|中|切|端|对称|关键)?点|原点|圆心|坐标|位置)+(?:坐标)?(?=\\()", "")
        .replaceAll("(?<=[(,;])-?o(?=[,;)])", "0")
        .replaceFirst("^在?原点$", "(0,0)")
        .replaceFirst("^\\(([^()]+[,;][^()]+)$", "($1)")
        .replaceFirst("^([^()]+[,;][^()]+)\\)$", "($1)")
        .replaceFirst("^(?:横坐标[是为=]?)?([^,;(]+)[,;]纵坐标[是为=]?([^,;]+)$", "($1,$2)")
        .replaceFirst("^第?(\\d{1,3})列[,;]?第?(\\d{1,3})[行排]$", "($1,$2)")
        .replaceFirst("^第?(\\d{1,3})[行排][,;]?第?(\\d{1,3})列$", "($2,$1)")
        .replaceFirst("^x=([^,;=]+)[,;]y=([^,;=]+)$", "($1,$2)");
  }

  private static Optional<List<Point>> read(String text) {
    List<Point> points = new ArrayList<>();
    Matcher m = POINT.matcher(text);
    StringBuilder rest = new StringBuilder();
    while (m.find()) {
      Optional<AlgebraicForm> x = WrittenMath.value(m.group(2));
      Optional<AlgebraicForm> y = WrittenMath.value(m.group(3));
      if (x.isEmpty() || y.isEmpty()) {
        return Optional.empty();
      }
      points.add(new Point(m.group(1) == null ? "" : m.group(1), x.get(), y.get()));
      m.appendReplacement(rest, "");
    }
    m.appendTail(rest);
    boolean harmless = rest.toString().matches("(?:或者?|和|与|[,;]|还有)*");
    return points.isEmpty() || points.size() > MOST || !harmless
        ? Optional.empty()
        : Optional.of(points);
  }

  private static Comparison compare(List<Point> mine, List<Point> right) {
    Matching<Point> matching = Matching.of(mine, right, (a, b) -> same(a, b, right));
    boolean said = matching.extra().isEmpty();
    return matching.verdict(
        right.size() == 1 ? Slip.TWO_ANSWERS : Slip.EXTRA,
        said ? Slip.NONE : slip(matching.extra().getFirst(), matching.open()));
  }

  private static Slip slip(Point point, List<Point> open) {
    Point turned = new Point("", point.y(), point.x());
    if (open.stream().anyMatch(p -> same(turned, p, open).orElse(false))) {
      return Slip.SWAPPED;
    }
    boolean sign =
        open.stream().anyMatch(p -> sameSize(point.x(), p.x()) && sameSize(point.y(), p.y()));
    return sign ? Slip.SIGN : Slip.NONE;
  }

  private static boolean sameSize(AlgebraicForm a, AlgebraicForm b) {
    return a.isEqualTo(b).orElse(false) || a.negate().isEqualTo(b).orElse(false);
  }

  /** Returns whether two points are one: by name where both have names that are asked for. */
  private static Optional<Boolean> same(Point left, Point right, List<Point> asked) {
    Optional<Boolean> x = left.x().isEqualTo(right.x());
    Optional<Boolean> y = left.y().isEqualTo(right.y());
    if (!x.orElse(true) || !y.orElse(true)) {
      return Optional.of(false);
    }
    boolean named = !left.name().isEmpty() && !right.name().isEmpty();
    if (named && !left.name().equals(right.name())) {
      boolean other = asked.stream().anyMatch(p -> p.name().equals(left.name()));
      return other ? Optional.of(false) : Optional.empty();
    }
    return x.isEmpty() || y.isEmpty() ? Optional.empty() : Optional.of(true);
  }
}
