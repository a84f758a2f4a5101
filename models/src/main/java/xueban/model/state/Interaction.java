package xueban.model.state;

import xueban.model.ConceptNames;

/**
 * One of the last responses, in 6 bytes; immutable.
 *
 * <pre>  ┌ slot 10 ┬ item 26 ┬ units 5 ┬ assisted 1 ┬ gap 6 ┐ </pre>
 *
 * @param slot place of the main concept in the state; {@link #NO_SLOT} for none
 * @param item upper 26 bits of the item id's hash
 * @param units score in sixteenths, in [0, 16]
 * @param assisted whether help was given
 * @param gap time since the response before, in [0, 63]: twice the base-2 logarithm of 1 + minutes
 */
public record Interaction(int slot, int item, int units, boolean assisted, int gap) {
  public static final int NO_SLOT = 1_023;
  public static final int BYTES = 6;
  private static final int ITEM_BITS = 26;
  private static final long[] LEAST_MINUTES = new long[64];

  static {
    for (int gap = 0; gap < LEAST_MINUTES.length; gap++) {
      LEAST_MINUTES[gap] = (long) StrictMath.ceil(StrictMath.pow(2, gap / 2.0)) - 1;
    }
  }

  public static Interaction of(long bits) {
    return new Interaction(
        (int) (bits >>> 38) & 0x3ff,
        (int) (bits >>> 12) & ((1 << ITEM_BITS) - 1),
        (int) (bits >>> 7) & 0x1f,
        (bits >>> 6 & 1) != 0,
        (int) bits & 0x3f);
  }

  public long bits() {
    return (long) slot << 38 | (long) item << 12 | units << 7 | (assisted ? 1 << 6 : 0) | gap;
  }

  public static int itemHash(String item) {
    return (int) (ConceptNames.hash(item) >>> (64 - ITEM_BITS));
  }

  public static int gap(long minutes) {
    double steps = 2 * StrictMath.log(1 + (double) Math.max(0, minutes)) / StrictMath.log(2);
    return (int) Math.min(63, StrictMath.floor(steps));
  }

  /** Returns the least minutes that have this gap: what was, or up to 30 % less. */
  public static long minutes(int gap) {
    return LEAST_MINUTES[gap];
  }
}
