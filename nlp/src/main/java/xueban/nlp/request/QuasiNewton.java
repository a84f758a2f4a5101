package xueban.nlp.request;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where a smooth convex loss is least: the limited-memory method of Broyden, Fletcher,
 * Goldfarb and Shanno (Nocedal 1980, doi:10.1090/S0025-5718-1980-0572855-7), its steps halved until
 * the loss falls enough (Armijo). The same loss and start give the same place.
 */
final class QuasiNewton {
  private static final int MEMORY = 8;
  private static final double ENOUGH = 1e-4;

  /** Below this share of the loss a round gains nothing worth its time. */
  private static final double LEAST_GAIN = 1e-5;

  private static final double LEAST_STEP = 1e-10;
  private static final double LEAST_BEND = 1e-12;

  private final Loss loss;

  /** What the last steps changed, the oldest first: places and slopes, row by row. */
  private final List<double[]> moves = new ArrayList<>();

  private final List<double[]> bends = new ArrayList<>();

  private QuasiNewton(Loss loss) {
    this.loss = loss;
  }

  /** A loss and its slope. */
  interface Loss {
    /**
     * Returns the loss at a place.
     *
     * @param slope takes the slope there; as long as the place, all zero when handed over
     */
    double at(double[] place, double[] slope);
  }

  /**
   * Returns a place where the loss is nearly least, or the best after so many rounds, or where no
   * step along the slope makes it less.
   *
   * @throws IllegalArgumentException if the loss or its slope at the start is not finite
   */
  static double[] least(Loss loss, double[] start, int rounds) {
    return new QuasiNewton(loss).run(start.clone(), rounds);
  }

  private double[] run(double[] start, int rounds) {
    double[] place = start;
    double[] slope = new double[place.length];
    double now = loss.at(place, slope);
    if (!Double.isFinite(now + product(slope, slope))) {
      throw new IllegalArgumentException(
          "the loss (%s) and the squares of its slope at the start must be finite. Start elsewhere."
              .formatted(now));
    }
    for (int round = 0; round < rounds; round++) {
      double[] way = way(slope);
      double fall = product(way, slope);
      // Also where it is no number.
      if (!(fall < 0)) {
        return place;
      }
      double step = moves.isEmpty() ? Math.min(1, 1 / Math.sqrt(-fall)) : 1;
      double[] next = moved(place, way, step);
      double[] nextSlope = new double[place.length];
      double then = loss.at(next, nextSlope);
      while (!(then <= now + ENOUGH * step * fall)) {
        step /= 2;
        if (step < LEAST_STEP) {
          return place;
        }
        next = moved(place, way, step);
        nextSlope = new double[place.length];
        then = loss.at(next, nextSlope);
      }
      remember(moved(next, place, -1), moved(nextSlope, slope, -1));
      double gain = now - then;
      place = next;
      slope = nextSlope;
      now = then;
      if (gain < LEAST_GAIN * Math.abs(now)) {
        return place;
      }
    }
    return place;
  }

  private void remember(double[] move, double[] bend) {
    if (product(move, bend) > LEAST_BEND) {
      moves.add(move);
      bends.add(bend);
      if (moves.size() > MEMORY) {
        moves.remove(0);
        bends.remove(0);
      }
    }
  }

  /** Returns the way down: the slope through the inverse of what is known of its changes. */
  private double[] way(double[] slope) {
    double[] way = moved(new double[slope.length], slope, -1);
    double[] shares = new double[moves.size()];
    for (int i = moves.size() - 1; i >= 0; i--) {
      shares[i] = product(moves.get(i), way) / product(moves.get(i), bends.get(i));
      way = moved(way, bends.get(i), -shares[i]);
    }
    if (!moves.isEmpty()) {
      double[] bend = bends.getLast();
      double scale = product(moves.getLast(), bend) / product(bend, bend);
      way = moved(new double[slope.length], way, scale);
    }
    for (int i = 0; i < moves.size(); i++) {
      double share = product(bends.get(i), way) / product(moves.get(i), bends.get(i));
      way = moved(way, moves.get(i), shares[i] - share);
    }
    return way;
  }

  private static double[] moved(double[] place, double[] way, double step) {
    double[] moved = place.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += step * way[i];
    }
    return moved;
  }

  private static double product(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
