package xueban.server.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import xueban.XuebanException;
import xueban.recommend.CatalogEntry;
import xueban.recommend.CatalogStore.Outcome;
import xueban.tutor.Stored;
import xueban.tutor.Xueban;
import xueban.v1.Rejection;

/** Rows on their way into the catalog: each is taken or rejected alone. */
final class PutBatch {
  private final String list;
  private final UnaryOperator<String> fieldPath;
  private final List<CatalogEntry> entries = new ArrayList<>();
  private final List<Integer> rowOfEntry = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
  private int rows;

  /**
   * @param list name of the list of rows in the request
   * @param fieldPath turns the library's name of a field into its path in a row
   */
  PutBatch(String list, UnaryOperator<String> fieldPath) {
    this.list = list;
    this.fieldPath = fieldPath;
  }

  /** Adds the next row: checks it by its path, and maps it if it is good. */
  void add(String id, Function<String, Fields> check, Supplier<? extends CatalogEntry> map) {
    int index = rows++;
    String path = "%s[%d]".formatted(list, index);
    Fields fields = check.apply(path);
    if (!fields.faults().isEmpty()) {
      rejections.add(Rejections.of(index, id, fields.faults()));
      return;
    }
    try {
      entries.add(map.get());
      rowOfEntry.add(index);
    } catch (XuebanException e) {
      rejections.add(Rejections.of(index, id, path, e, fieldPath));
    }
  }

  void put(Xueban xueban, boolean dryRun) {
    List<Stored> outcomes = entries.isEmpty() ? List.of() : xueban.put(entries, dryRun);
    for (int i = 0; i < outcomes.size(); i++) {
      int index = rowOfEntry.get(i);
      switch (outcomes.get(i)) {
        case Stored.Taken taken -> counts.merge(taken.outcome(), 1, Integer::sum);
        case Stored.Refused refused ->
            rejections.add(
                Rejections.of(
                    index,
                    refused.id(),
                    "%s[%d]".formatted(list, index),
                    refused.error(),
                    fieldPath));
      }
    }
    rejections.sort(Comparator.comparingInt(Rejection::getIndex));
  }

  int added() {
    return counts.getOrDefault(Outcome.ADDED, 0);
  }

  int changed() {
    return counts.getOrDefault(Outcome.CHANGED, 0);
  }

  int unchanged() {
    return counts.getOrDefault(Outcome.UNCHANGED, 0);
  }

  /** Returns the rows not taken, by index. */
  List<Rejection> rejections() {
    return rejections;
  }
}
