package xueban.model.adaptive;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;

/** The items an adaptive test chooses from, by id. Immutable. */
public final class ItemPool {
  private final TreeMap<String, PoolItem> byId = new TreeMap<>();
  private final List<PoolItem> items;
  private final List<String> contents;

  /**
   * Makes a pool.
   *
   * @param items at least one, no two of the same id
   */
  public ItemPool(Collection<PoolItem> items) {
    if (items.isEmpty()) {
      throw XuebanException.invalid(
          "items", "is empty; a pool has at least one item. Import some.");
    }
    TreeSet<String> about = new TreeSet<>();
    for (PoolItem item : items) {
      if (byId.put(item.id(), item) != null) {
        throw XuebanException.invalid(
            "items", "has %s twice; each id stands once. Remove one.".formatted(item.id()));
      }
      about.add(item.content());
    }
    this.items = List.copyOf(byId.values());
    contents = List.copyOf(about);
  }

  /** Returns all items, by id. */
  public List<PoolItem> items() {
    return items;
  }

  /** Returns what items are about, sorted, each once. */
  public List<String> contents() {
    return contents;
  }

  /**
   * Returns the item of that id.
   *
   * @throws XuebanException {@code UNKNOWN_ITEM} if there is none
   */
  public PoolItem item(String id) {
    @Nullable PoolItem item = byId.get(id);
    if (item == null) {
      throw new XuebanException(
          ErrorCode.UNKNOWN_ITEM,
          "The pool of %d items has no \"%s\". Answer an item that was asked."
              .formatted(items.size(), id));
    }
    return item;
  }
}
