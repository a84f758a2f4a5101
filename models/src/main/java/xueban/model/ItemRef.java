package xueban.model;

import java.util.List;
import xueban.Ids;

/**
 * What a model knows of an item before it is answered.
 *
 * @param id item id
 * @param concepts concept ids, the main one first
 * @param difficulty author's estimate in [0, 1], 0 is easy; {@code NaN} if unknown
 */
public record ItemRef(String id, List<String> concepts, double difficulty) {
  public ItemRef {
    Ids.require("item", id);
    concepts = List.copyOf(concepts);
    if (difficulty < 0 || difficulty > 1) {
      throw new IllegalArgumentException("difficulty (" + difficulty + ") must be in [0, 1].");
    }
  }
}
