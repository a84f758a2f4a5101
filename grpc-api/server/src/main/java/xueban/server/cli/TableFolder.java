package xueban.server.cli;

import io.grpc.StatusException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import xueban.XuebanException;
import xueban.graph.GraphFiles;
import xueban.graph.format.GraphFormat;
import xueban.row.ImportOptions;
import xueban.v1.ImportReport;
import xueban.v1.ImportStart;
import xueban.v1.RejectedRow;

/** A folder of a graph's tables, imported as if it were one file. */
final class TableFolder {
  private final Path folder;
  private final List<Path> tables;

  private TableFolder(Path folder, List<Path> tables) {
    this.folder = folder;
    this.tables = tables;
  }

  /**
   * @throws XuebanException {@code INVALID_INPUT} if the folder holds no tables, or another format
   */
  static TableFolder of(Path folder) {
    if (GraphFormat.of(folder) == GraphFormat.COHERENCE_MAP) {
      throw XuebanException.invalid(
          "FILE",
          "\"%s\" is a coherence map; write it as a graph of ours first: ./xueban graph export map.json --from %s"
              .formatted(folder, folder));
    }
    return new TableFolder(folder, GraphFiles.tables(folder));
  }

  /** Sends the tables one after another, what is named before what names it. */
  ImportReport send(FileUpload upload, ImportStart start, Consumer<RejectedRow> rejected)
      throws IOException, InterruptedException, StatusException, TimeoutException {
    ImportReport.Builder total = ImportReport.newBuilder();
    for (Path table : tables) {
      String name = String.valueOf(table.getFileName());
      ImportReport report =
          upload.send(
              start.toBuilder().setFileName(name).build(),
              table,
              row ->
                  rejected.accept(
                      row.toBuilder().setDescription(name + ": " + row.getDescription()).build()));
      total
          .setReadCount(total.getReadCount() + report.getReadCount())
          .setAddedCount(total.getAddedCount() + report.getAddedCount())
          .setChangedCount(total.getChangedCount() + report.getChangedCount())
          .setUnchangedCount(total.getUnchangedCount() + report.getUnchangedCount())
          .setRejectedCount(total.getRejectedCount() + report.getRejectedCount());
    }
    return total.build();
  }

  /**
   * Returns what would become of the rows. Works on the service's graph here, not there: a table of
   * a dry run may name what only the table before it would have brought.
   */
  ImportReport dryRun(ServiceLink link, ImportStart start, Consumer<RejectedRow> rejected)
      throws InterruptedException, StatusException {
    ImportOptions options =
        ImportOptions.defaults()
            .withColumns(start.getColumnsMap())
            .withConstants(start.getConstantsMap())
            .withDryRun(true)
            .withRejections(
                (rejection, raw) ->
                    rejected.accept(
                        RejectedRow.newBuilder()
                            .setLine(rejection.line())
                            .setDescription(rejection.reason())
                            .setRaw(raw)
                            .build()));
    xueban.row.ImportReport report =
        GraphFiles.importInto(ServiceGraph.read(link), folder, options).report();
    return ImportReport.newBuilder()
        .setReadCount(report.read())
        .setAddedCount(report.added())
        .setChangedCount(report.changed())
        .setUnchangedCount(report.unchanged())
        .setRejectedCount(report.rejected())
        .setDryRun(true)
        .build();
  }
}
