package xueban.model.training;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Numbers that are trained, with their gradient, moved by Adam (Kingma and Ba 2015) with decoupled
 * weight decay (Loshchilov and Hutter 2019). Not thread-safe.
 */
final class Parameter {
  private static final double MEAN_KEPT = 0.9;
  private static final double SQUARE_KEPT = 0.999;
  private static final double TINY = 1e-8;

  /** The numbers; read by many, changed only here. */
  final float[] value;

  /** To be added to, until {@link #step} clears it. */
  final float[] gradient;

  private final float[] mean;
  private final float[] square;
  private final double decay;
  private float[] best;

  private Parameter(float[] value, double decay) {
    this.value = value;
    this.decay = decay;
    gradient = new float[value.length];
    mean = new float[value.length];
    square = new float[value.length];
    best = value.clone();
  }

  static Parameter zeros(int count, double decay) {
    return new Parameter(new float[count], decay);
  }

  /** Returns normal draws of mean 0. */
  static Parameter normal(int count, double deviation, double decay, RandomGenerator random) {
    float[] value = new float[count];
    for (int i = 0; i < count; i++) {
      value[i] = (float) (deviation * random.nextGaussian());
    }
    return new Parameter(value, decay);
  }

  static Parameter of(float[] value, double decay) {
    return new Parameter(value.clone(), decay);
  }

  /** Adds to the gradient. */
  void add(float[] more) {
    for (int i = 0; i < more.length; i++) {
      gradient[i] += more[i];
    }
  }

  /**
   * Moves against the gradient, and clears it.
   *
   * @param number of this step, from 1
   */
  void step(int number, double rate) {
    double meanScale = 1 / (1 - StrictMath.pow(MEAN_KEPT, number));
    double squareScale = 1 / (1 - StrictMath.pow(SQUARE_KEPT, number));
    for (int i = 0; i < value.length; i++) {
      double g = gradient[i];
      mean[i] = (float) (MEAN_KEPT * mean[i] + (1 - MEAN_KEPT) * g);
      square[i] = (float) (SQUARE_KEPT * square[i] + (1 - SQUARE_KEPT) * g * g);
      double move = mean[i] * meanScale / (Math.sqrt(square[i] * squareScale) + TINY);
      value[i] -= (float) (rate * (move + decay * value[i]));
    }
    Arrays.fill(gradient, 0);
  }

  /** Remembers the numbers as the best so far. */
  void keep() {
    best = value.clone();
  }

  /** Goes back to those that were kept last. */
  void restore() {
    System.arraycopy(best, 0, value, 0, value.length);
  }
}
