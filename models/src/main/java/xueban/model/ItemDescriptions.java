package xueban.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import xueban.XuebanException;

/**
 * What is known of items without any answer to them: concepts, the author's difficulty, and the
 * text as a vector. A model trained with them has a guess at items that nobody has answered yet.
 *
 * <p>Immutable; the vectors are shared, not copied: 4 bytes × width for each item.
 */
public final class ItemDescriptions {
  /** Nothing is known of any item. */
  public static final ItemDescriptions NONE = of(List.of(), Map.of());

  private final SortedMap<String, ItemRef> items;
  private final Map<String, float[]> texts;
  private final int width;

  private ItemDescriptions(
      SortedMap<String, ItemRef> items, Map<String, float[]> texts, int width) {
    this.items = Collections.unmodifiableSortedMap(items);
    this.texts = texts;
    this.width = width;
  }

  /**
   * @param items that are described, no id twice
   * @param texts vectors of items' texts by item id, {@code [width]} each, of any embedder as long
   *     as it is one; an item may have none
   * @throws XuebanException {@code INVALID_INPUT} naming the item whose vector has another width,
   *     or a number that is not finite
   */
  public static ItemDescriptions of(Collection<ItemRef> items, Map<String, float[]> texts) {
    SortedMap<String, ItemRef> byId = new TreeMap<>();
    items.forEach(item -> byId.put(item.id(), item));
    int width = 0;
    for (Map.Entry<String, float[]> text : new TreeMap<>(texts).entrySet()) {
      float[] vector = text.getValue();
      width = width == 0 ? vector.length : width;
      if (vector.length != width || width == 0) {
        throw XuebanException.invalid(
            "text of item " + text.getKey(),
            "has %d numbers, others have %d; embed all texts by one embedder."
                .formatted(vector.length, width));
      }
      for (float number : vector) {
        if (!Float.isFinite(number)) {
          throw XuebanException.invalid(
              "text of item " + text.getKey(), number + " must be a finite number.");
        }
      }
    }
    return new ItemDescriptions(byId, Map.copyOf(texts), width);
  }

  /** Returns the items by id. */
  public SortedMap<String, ItemRef> items() {
    return items;
  }

  /** Returns the author's difficulty of an item, in [0, 1], or NaN if nothing is said of it. */
  public double difficulty(String item) {
    ItemRef described = items.get(item);
    return described == null ? Double.NaN : described.difficulty();
  }

  /** Returns the vector of an item's text, {@code [width()]}; not to be changed. */
  public Optional<float[]> text(String item) {
    return Optional.ofNullable(texts.get(item));
  }

  /** Returns how many numbers each vector has; 0 if no item has one. */
  public int width() {
    return width;
  }
}
