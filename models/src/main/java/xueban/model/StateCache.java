package xueban.model;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The states used last, bounded by the bytes they weigh. Safe for concurrent use. */
final class StateCache {
  /** Weight of what surrounds a state: map entry, id, objects; in bytes, roughly. */
  private static final int OVERHEAD = 400;

  /**
   * @param snapshotAt position of the learner's stored snapshot, 0 if none
   * @param sinceSnapshot events folded since
   * @param weight bytes of the state
   */
  record Entry(FoldedState folded, long snapshotAt, int sinceSnapshot, int weight) {}

  private final long maxBytes;
  private final LinkedHashMap<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  StateCache(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  synchronized @Nullable Entry get(String learner) {
    return entries.get(learner);
  }

  /** Puts the entry in, and returns learners and entries that had to leave for it. */
  synchronized List<Map.Entry<String, Entry>> put(String learner, Entry entry) {
    Entry former = entries.put(learner, entry);
    bytes += entry.weight() + OVERHEAD;
    if (former != null) {
      bytes -= former.weight() + OVERHEAD;
    }
    List<Map.Entry<String, Entry>> evicted = new ArrayList<>();
    Iterator<Map.Entry<String, Entry>> oldest = entries.entrySet().iterator();
    while (bytes > maxBytes && entries.size() > 1) {
      Map.Entry<String, Entry> leaving = oldest.next();
      evicted.add(Map.entry(leaving.getKey(), leaving.getValue()));
      bytes -= leaving.getValue().weight() + OVERHEAD;
      oldest.remove();
    }
    return evicted;
  }

  synchronized void remove(String learner) {
    Entry former = entries.remove(learner);
    if (former != null) {
      bytes -= former.weight() + OVERHEAD;
    }
  }

  synchronized long bytes() {
    return bytes;
  }

  synchronized int size() {
    return entries.size();
  }
}
