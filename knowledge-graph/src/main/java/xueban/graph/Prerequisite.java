package xueban.graph;

import xueban.Ids;
import xueban.XuebanException;

/**
 * A prerequisite 先修: learn {@code before} ahead of {@code after}.
 *
 * @param before concept id
 * @param after concept id, another one
 * @param reason why, in a sentence, or empty
 */
public record Prerequisite(String before, String after, String reason) {
  public Prerequisite {
    Ids.require("prerequisite.before", before);
    Ids.require("prerequisite.after", after);
    if (before.equals(after)) {
      throw XuebanException.invalid(
          "prerequisite.after", "%s cannot be its own prerequisite; remove it.".formatted(after));
    }
  }
}
