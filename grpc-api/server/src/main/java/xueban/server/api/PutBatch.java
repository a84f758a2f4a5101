package xueban.server.api;

import com.google.protobuf.MessageLite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import xueban.XuebanException;
import xueban.recommend.CatalogEntry;
import xueban.recommend.CatalogStore.Outcome;
import xueban.tutor.Stored;
import xueban.tutor.Xueban;
import xueban.v1.Rejection;

/** Rows on their way into the catalog: each is taken or rejected alone. */
final class PutBatch {
  private static final int MAX_ROWS = 500;

  private final String list;
  private final UnaryOperator<String> fieldPath;
  private final List<CatalogEntry> entries = new ArrayList<>();
  private final List<Integer> rowOfEntry = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

  private PutBatch(String list, UnaryOperator<String> fieldPath) {
    this.list = list;
    this.fieldPath = fieldPath;
  }

  /**
   * Returns the batch for a request's rows, which are still to be added.
   *
   * @param list name of the list of rows in the request
   * @param fieldPath turns the library's name of a field into its path in a row
   * @throws XuebanException {@code INVALID_INPUT} if there are too many rows or bytes
   */
  static PutBatch of(String list, MessageLite request, int rows, UnaryOperator<String> fieldPath) {
    Fields.ofRequest().atMost(list, rows, MAX_ROWS).bytes(list, request).check();
    return new PutBatch(list, fieldPath);
  }

  /** Adds the rows: each is checked by its path, and mapped if it is good. */
  <R> void add(
      List<R> rows,
      Function<R, String> id,
      BiFunction<String, R, Fields> check,
      Function<R, ? extends CatalogEntry> map) {
    for (int i = 0; i < rows.size(); i++) {
      R row = rows.get(i);
      String path = "%s[%d]".formatted(list, i);
      Fields fields = check.apply(path, row);
      if (!fields.faults().isEmpty()) {
        rejections.add(Rejections.of(i, id.apply(row), fields.faults()));
        continue;
      }
      try {
        entries.add(map.apply(row));
        rowOfEntry.add(i);
      } catch (XuebanException e) {
        rejections.add(Rejections.of(i, id.apply(row), path, e, fieldPath));
      }
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
