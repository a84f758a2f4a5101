package xueban.tutor.generator;

import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;

/**
 * Coordinates with which geometry exercises are checked by another way than their formulas: areas
 * by the shoelace rule, angles by directions, lengths by coordinates. Also prints and reads answers
 * that hold π or roots.
 */
final class Plane {
  /** What school takes for π. */
  static final Rational PI = Rational.of(314, 100);

  private Plane() {}

  /** A point of the plane. */
  record Point(double x, double y) {
    Point plus(double dx, double dy) {
      return new Point(x + dx, y + dy);
    }

    /** Returns the point that lies {@code share} of the way to another. */
    Point toward(Point other, double share) {
      return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
    }
  }

  static Point at(double x, double y) {
    return new Point(x, y);
  }

  /**
   * Returns the point at a distance from the origin, in degrees against the clock from the right.
   */
  static Point polar(double radius, double degrees) {
    double angle = Math.toRadians(degrees);
    return new Point(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle));
  }

  static double distance(Point a, Point b) {
    return Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
  }

  /** Returns the distance from a point to the line through two others. */
  static double distance(Point p, Point a, Point b) {
    return 2 * area(p, a, b) / distance(a, b);
  }

  /** Returns the area of a polygon that does not cross itself. */
  static double area(Point... points) {
    double twice = 0;
    for (int i = 0; i < points.length; i++) {
      Point next = points[(i + 1) % points.length];
      twice += points[i].x * next.y - next.x * points[i].y;
    }
    return Math.abs(twice) / 2;
  }

  static double perimeter(Point... points) {
    double sum = 0;
    for (int i = 0; i < points.length; i++) {
      sum += distance(points[i], points[(i + 1) % points.length]);
    }
    return sum;
  }

  /** Returns the angle at a vertex, in degrees in [0, 180]. */
  static double degrees(Point a, Point vertex, Point b) {
    double ux = a.x - vertex.x;
    double uy = a.y - vertex.y;
    double vx = b.x - vertex.x;
    double vy = b.y - vertex.y;
    return Math.toDegrees(StrictMath.atan2(Math.abs(ux * vy - uy * vx), ux * vx + uy * vy));
  }

  /** Returns where the lines ab and cd meet. */
  static Point meet(Point a, Point b, Point c, Point d) {
    double abx = b.x - a.x;
    double aby = b.y - a.y;
    double cdx = d.x - c.x;
    double cdy = d.y - c.y;
    double share = ((c.x - a.x) * cdy - (c.y - a.y) * cdx) / (abx * cdy - aby * cdx);
    return a.toward(b, share);
  }

  /** Returns the mirror image of a point in the line ab. */
  static Point mirrored(Point p, Point a, Point b) {
    double dx = b.x - a.x;
    double dy = b.y - a.y;
    double share = ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy);
    Point foot = a.toward(b, share);
    return new Point(2 * foot.x - p.x, 2 * foot.y - p.y);
  }

  /** Returns whether two measures agree but for rounding. */
  static boolean near(double one, double other) {
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one) + Math.abs(other));
  }

  /** Returns whether a printed answer, such as {@code 3√2} or {@code 12π}, has this value. */
  static boolean near(String printed, double value) {
    return near(Expression.parse(printed).approximate(Map.of('π', Math.PI)), value);
  }

  /** Returns whether a printed number has this value. */
  static boolean near(Rational printed, double value) {
    return near(printed.doubleValue(), value);
  }

  /** Returns {@code 12π}, {@code π} or {@code 5π/2}. */
  static String pi(Rational coefficient) {
    String top =
        MathText.term(new Rational(coefficient.numerator(), java.math.BigInteger.ONE), "π");
    return coefficient.isWhole() ? top : top + "/" + coefficient.denominator();
  }

  static String pi(long coefficient) {
    return pi(Rational.of(coefficient));
  }

  /** Returns the root of a whole number times a fraction, such as {@code 3√2/2}. */
  static String root(int radicand, int divisor) {
    MathText.Root root = MathText.Root.of(radicand);
    Rational share = Rational.of(root.outside(), divisor);
    if (root.inside() == 1) {
      return MathText.number(share);
    }
    String top =
        MathText.term(
            new Rational(share.numerator(), java.math.BigInteger.ONE), "√" + root.inside());
    return share.isWhole() ? top : top + "/" + share.denominator();
  }
}
