package xueban.tutor.practice;

import static java.util.Objects.requireNonNull;

import xueban.model.Help;

/**
 * One step of an item's hint ladder.
 *
 * @param item item id
 * @param step which hint, from 1
 * @param of how many hints the item has
 * @param text what it says
 * @param help what it counts as once it is shown, never {@link Help#NONE}
 * @param concept concept or empty: where the hint comes from, if it is not the item's own
 */
public record Hint(String item, int step, int of, String text, Help help, String concept) {
  public Hint {
    requireNonNull(item, "item");
    requireNonNull(concept, "concept");
    if (step < 1 || step > of) {
      throw new IllegalArgumentException("step (%d) must be in 1..%d.".formatted(step, of));
    }
    if (text.isBlank() || !help.assisted()) {
      throw new IllegalArgumentException("a hint needs a text and counts as help.");
    }
  }
}
