package xueban.row;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.function.LongConsumer;

/**
 * How to take in a file.
 *
 * @param columns our field name to the file's column name, for those that differ; order irrelevant
 * @param constants field name to a value for every row, such as {@code subject=mathematics}; a
 *     column of that name wins where it is not empty
 * @param dryRun whether to check only and store nothing
 * @param rejections takes the bad rows
 * @param progress called now and then with the number of rows read so far
 */
public record ImportOptions(
    Map<String, String> columns,
    Map<String, String> constants,
    boolean dryRun,
    RejectionSink rejections,
    LongConsumer progress) {
  public ImportOptions {
    columns = Map.copyOf(columns);
    constants = Map.copyOf(constants);
    requireNonNull(rejections, "rejections");
    requireNonNull(progress, "progress");
  }

  /** Returns the options of a plain import: no renamed columns, stored, rejections dropped. */
  public static ImportOptions defaults() {
    return new ImportOptions(Map.of(), Map.of(), false, RejectionSink.none(), rows -> {});
  }

  public ImportOptions withColumns(Map<String, String> newColumns) {
    return new ImportOptions(newColumns, constants, dryRun, rejections, progress);
  }

  public ImportOptions withConstants(Map<String, String> newConstants) {
    return new ImportOptions(columns, newConstants, dryRun, rejections, progress);
  }

  public ImportOptions withDryRun(boolean newDryRun) {
    return new ImportOptions(columns, constants, newDryRun, rejections, progress);
  }

  public ImportOptions withRejections(RejectionSink newRejections) {
    return new ImportOptions(columns, constants, dryRun, newRejections, progress);
  }

  public ImportOptions withProgress(LongConsumer newProgress) {
    return new ImportOptions(columns, constants, dryRun, rejections, newProgress);
  }
}
