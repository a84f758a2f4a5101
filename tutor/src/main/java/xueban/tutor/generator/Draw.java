package xueban.tutor.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import xueban.tutor.Layer;

/** What a template draws its numbers from: all chance comes from one seeded generator. */
public final class Draw {
  private final Layer layer;
  private final RandomGenerator random;

  Draw(Layer layer, RandomGenerator random) {
    this.layer = layer;
    this.random = random;
  }

  public Layer layer() {
    return layer;
  }

  /** Returns one of three values, by layer. */
  public <T> T byLayer(T basic, T improving, T extending) {
    return switch (layer) {
      case BASIC -> basic;
      case IMPROVING -> improving;
      case EXTENDING -> extending;
    };
  }

  /** Returns a whole number in {@code [least, most]}. */
  public int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** Returns a whole number in {@code [least, most]} that is not 0. */
  public int nonZero(int least, int most) {
    int value;
    do {
      value = between(least, most);
    } while (value == 0);
    return value;
  }

  /** Returns a multiple of {@code step} in {@code [least, most]}; there is one. */
  public int multiple(int step, int least, int most) {
    return step * between(Math.ceilDiv(least, step), Math.floorDiv(most, step));
  }

  /** Returns {@code count} different whole numbers in {@code [least, most]}, in random order. */
  public List<Integer> distinct(int count, int least, int most) {
    if (most - least + 1 < count) {
      throw new IllegalArgumentException(
          "there are no %d different numbers in %d..%d".formatted(count, least, most));
    }
    List<Integer> chosen = new ArrayList<>();
    while (chosen.size() < count) {
      int value = between(least, most);
      if (!chosen.contains(value)) {
        chosen.add(value);
      }
    }
    return chosen;
  }

  public boolean chance() {
    return random.nextBoolean();
  }

  @SafeVarargs
  public final <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  public <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  public <T> List<T> shuffled(List<T> values) {
    List<T> copy = new ArrayList<>(values);
    Collections.shuffle(copy, java.util.Random.from(random));
    return copy;
  }

  /** Draws everything anew unless {@code suits}: for numbers that make no sensible exercise. */
  public void require(boolean suits) {
    if (!suits) {
      throw new Unsuitable();
    }
  }

  /** Thrown often and caught at once, so it carries no stack trace. */
  static final class Unsuitable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Unsuitable() {
      super("these numbers make no sensible exercise", null, false, false);
    }
  }
}
