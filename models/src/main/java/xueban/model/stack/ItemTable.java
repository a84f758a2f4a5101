package xueban.model.stack;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import xueban.model.ConceptNames;
import xueban.model.internal.ByteReader;
import xueban.model.internal.ByteWriter;
import xueban.model.state.Interaction;

/**
 * The items and concepts of a training log, by number: items by the hash under which states hold
 * their last responses, concepts by the key of their cells. Two items of one hash are one item
 * here; among 50,000 about 20 pairs are. Immutable.
 */
final class ItemTable {
  /** The number of what the log did not have. */
  static final int UNKNOWN = -1;

  private static final int MOST = 1 << 24;

  private final int[] items; // hashes, ascending
  private final long[] concepts; // keys, ascending

  private ItemTable(int[] items, long[] concepts) {
    this.items = items;
    this.concepts = concepts;
  }

  /** Returns the table of these ids. */
  static ItemTable of(Iterable<String> itemIds, Iterable<String> conceptIds) {
    TreeSet<Integer> hashes = new TreeSet<>();
    itemIds.forEach(id -> hashes.add(Interaction.itemHash(id)));
    TreeSet<Long> keys = new TreeSet<>();
    conceptIds.forEach(id -> keys.add(ConceptNames.key(id)));
    return new ItemTable(
        hashes.stream().mapToInt(Integer::intValue).toArray(),
        keys.stream().mapToLong(Long::longValue).toArray());
  }

  int items() {
    return items.length;
  }

  int concepts() {
    return concepts.length;
  }

  /** Returns the item's number, or {@link #UNKNOWN}. */
  int item(int hash) {
    return Math.max(UNKNOWN, Arrays.binarySearch(items, hash));
  }

  /** Returns the concept's number, or {@link #UNKNOWN}. */
  int concept(long key) {
    return Math.max(UNKNOWN, Arrays.binarySearch(concepts, key));
  }

  /** Returns values by item id as an array by number; of two items of one hash the later id's. */
  float[] byItem(Map<String, Float> values) {
    float[] result = new float[items.length];
    new TreeMap<>(values)
        .forEach(
            (id, value) -> {
              int number = item(Interaction.itemHash(id));
              if (number >= 0) {
                result[number] = value;
              }
            });
    return result;
  }

  void write(ByteWriter out) {
    out.number(items.length);
    for (int hash : items) {
      out.number32(hash);
    }
    out.number(concepts.length);
    for (long key : concepts) {
      out.number64(key);
    }
  }

  static ItemTable read(ByteReader in) {
    int[] items = new int[in.count(MOST)];
    for (int i = 0; i < items.length; i++) {
      items[i] = in.number32();
    }
    long[] concepts = new long[in.count(MOST)];
    for (int i = 0; i < concepts.length; i++) {
      concepts[i] = in.number64();
    }
    return new ItemTable(items, concepts);
  }
}
