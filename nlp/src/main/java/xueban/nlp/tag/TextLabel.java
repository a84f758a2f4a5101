package xueban.nlp.tag;

import java.util.List;
import java.util.Locale;

/** What is learnt to say of a text beside its concepts. */
public enum TextLabel {
  /** What kind of resource it is. */
  RESOURCE_TYPE,

  /** How an item is answered. */
  ITEM_KIND,

  /** How hard an item is: the middle of a fifth of the scale from 0 (easy) to 1. */
  DIFFICULTY;

  private static final List<String> LEVELS = List.of("0.1", "0.3", "0.5", "0.7", "0.9");

  /** Returns all labels, ascending; empty if they have no order. */
  public List<String> order() {
    return this == DIFFICULTY ? LEVELS : List.of();
  }

  /** Returns its word for files and figures. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the label of a difficulty.
   *
   * @param difficulty in [0, 1]
   */
  public static String ofDifficulty(double difficulty) {
    return LEVELS.get(Math.min(LEVELS.size() - 1, (int) (difficulty * LEVELS.size())));
  }
}
