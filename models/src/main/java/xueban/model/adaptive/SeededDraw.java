package xueban.model.adaptive;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Random numbers that follow from a seed and a place, the same on every JVM. */
final class SeededDraw {
  private SeededDraw() {}

  /** Returns a number in [0, 1) for this seed and text: 53 bits of SplitMix64's finalizer. */
  static double uniform(long seed, String text) {
    return (mix(mix(seed) + text.hashCode()) >>> 11) * 0x1.0p-53;
  }

  /** Returns a number in 0 … bound - 1 for this seed and position. */
  static int below(int bound, long seed, int position) {
    return generator(mix(seed) + position).nextInt(bound);
  }

  /** Returns {@code L64X128MixRandom} of this seed. */
  static RandomGenerator generator(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** Returns a standard normal number by Box and Muller (1958). */
  static double gaussian(RandomGenerator random) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
  }

  static long mix(long z) {
    long mixed = z + 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
