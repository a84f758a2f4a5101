package xueban.nlp.tag;

import java.util.List;
import java.util.Locale;

/** What is learnt to say of a text beside its concepts. */
public enum TextLabel {
  /** What kind of resource it is. */
  RESOURCE_TYPE(List.of()),

  /** How an item is answered. */
  ITEM_KIND(List.of()),

  /** How hard an item is: the middle of a fifth of the scale from 0 (easy) to 1. */
  DIFFICULTY(List.of("0.1", "0.3", "0.5", "0.7", "0.9"));

  private final List<String> order;

  TextLabel(List<String> order) {
    this.order = order;
  }

  /** Returns all labels, ascending; empty if they have no order. */
  public List<String> order() {
    return order;
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
    List<String> levels = DIFFICULTY.order;
    return levels.get(Math.min(levels.size() - 1, (int) (difficulty * levels.size())));
  }
}
