package xueban.model.state;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import xueban.model.ConceptNames;
import xueban.model.LearnerEvent;
import xueban.model.ResponseEvent;
import xueban.model.internal.ByteReader;
import xueban.model.internal.ByteWriter;

/**
 * The items and concepts of a training log, by number: items by the hash under which states hold
 * their last responses, concepts by the key of their cells. Two items of one hash are one item
 * here; among 50,000 about 20 pairs are. Immutable.
 */
public final class ItemTable {
  /** The number of what the log did not have. */
  public static final int UNKNOWN = -1;

  private static final int MOST = 1 << 24;

  private final int[] items; // hashes, ascending
  private final long[] concepts; // keys, ascending

  private ItemTable(int[] items, long[] concepts) {
    this.items = items;
    this.concepts = concepts;
  }

  /** Returns the table of these ids. */
  public static ItemTable of(Iterable<String> itemIds, Iterable<String> conceptIds) {
    TreeSet<Integer> hashes = new TreeSet<>();
    itemIds.forEach(id -> hashes.add(Interaction.itemHash(id)));
    TreeSet<Long> keys = new TreeSet<>();
    conceptIds.forEach(id -> keys.add(ConceptNames.key(id)));
    return new ItemTable(
        hashes.stream().mapToInt(Integer::intValue).toArray(),
        keys.stream().mapToLong(Long::longValue).toArray());
  }

  /** Returns the table of the items and concepts of all responses of a log. */
  public static ItemTable ofLog(Iterable<? extends List<LearnerEvent>> histories) {
    TreeSet<String> items = new TreeSet<>();
    TreeSet<String> concepts = new TreeSet<>();
    for (List<LearnerEvent> events : histories) {
      for (LearnerEvent event : events) {
        if (event instanceof ResponseEvent response) {
          items.add(response.item());
          concepts.addAll(response.concepts());
        }
      }
    }
    return of(items, concepts);
  }

  public int items() {
    return items.length;
  }

  public int concepts() {
    return concepts.length;
  }

  /** Returns the item's number, or {@link #UNKNOWN}. */
  public int item(int hash) {
    return Math.max(UNKNOWN, Arrays.binarySearch(items, hash));
  }

  /** Returns the concept's number, or {@link #UNKNOWN}. */
  public int concept(long key) {
    return Math.max(UNKNOWN, Arrays.binarySearch(concepts, key));
  }

  /** Returns the concepts' numbers in their order, {@link #UNKNOWN} among them. */
  public int[] concepts(List<String> ids) {
    int[] numbers = new int[ids.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = concept(ConceptNames.key(ids.get(i)));
    }
    return numbers;
  }

  /** Returns values by item id as an array by number; of two items of one hash the later id's. */
  public float[] byItem(Map<String, Float> values) {
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

  public void write(ByteWriter out) {
    out.number(items.length);
    for (int hash : items) {
      out.number32(hash);
    }
    out.number(concepts.length);
    for (long key : concepts) {
      out.number64(key);
    }
  }

  public static ItemTable read(ByteReader in) {
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
