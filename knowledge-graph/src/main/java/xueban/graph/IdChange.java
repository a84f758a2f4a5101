package xueban.graph;

import java.util.List;
import java.util.Locale;
import xueban.Ids;
import xueban.XuebanException;

/**
 * What became of one concept id between two versions of a graph, as a person declared it.
 *
 * @param kind what happened
 * @param oldId id in the older graph
 * @param newIds ids in the newer graph: one if renamed or merged, at least two if split, else none
 */
public record IdChange(Kind kind, String oldId, List<String> newIds) {
  /** What can happen to an id. */
  public enum Kind {
    /** It has another id; nothing else does. */
    RENAME,
    /** It is part of another concept now, which others may be too. */
    MERGE,
    /** It is several concepts now; one of them may have the old id. */
    SPLIT,
    /** It is gone. */
    REMOVE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public IdChange {
    Ids.require("old_id", oldId);
    newIds = List.copyOf(newIds);
    boolean right =
        switch (kind) {
          case RENAME, MERGE -> newIds.size() == 1 && !newIds.contains(oldId);
          case SPLIT -> newIds.size() > 1 && newIds.stream().distinct().count() == newIds.size();
          case REMOVE -> newIds.isEmpty();
        };
    if (!right) {
      throw XuebanException.invalid(
          "new_id",
          "%s of \"%s\" to %s is not possible: rename and merge lead to one other id, split to two or more (a row each), remove to none."
              .formatted(kind.word(), oldId, newIds));
    }
  }

  /** Returns whether the old id lives on, as one of the parts of a split. */
  public boolean keepsOldId() {
    return newIds.contains(oldId);
  }
}
