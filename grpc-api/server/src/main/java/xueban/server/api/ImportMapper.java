package xueban.server.api;

import java.util.Locale;
import java.util.regex.Pattern;
import xueban.row.ImportReport;
import xueban.row.Rejection;
import xueban.v1.ImportFileResponse;
import xueban.v1.ImportKind;
import xueban.v1.ImportProgress;
import xueban.v1.ImportStart;
import xueban.v1.RejectedRow;

/** Imports of files, to and fro. */
final class ImportMapper {
  private static final int MAX_RAW = 10_000;
  private static final int MAX_COLUMNS = 100;
  private static final Pattern ROWS = Pattern.compile(".*\\.(jsonl|ndjson|csv|tsv)(\\.gz)?");

  private static final Pattern GRAPHS = Pattern.compile(".*\\.(json|jsonld|graphml|opml|xml)");

  private ImportMapper() {}

  static void check(ImportStart start) {
    Fields fields =
        Fields.ofRequest()
            .known("start.kind", start.getKind())
            .plainText("start.file_name", start.getFileName(), 1, 255)
            .atMost("start.columns", start.getColumnsCount(), MAX_COLUMNS)
            .atMost("start.constants", start.getConstantsCount(), MAX_COLUMNS)
            .known("start.unknown_concepts", start.getUnknownConcepts());
    if (start.getKind() == ImportKind.IMPORT_KIND_UNSPECIFIED) {
      fields.fault("start.kind", "is unspecified; say what the rows are.");
    }
    String name = start.getFileName().toLowerCase(Locale.ROOT);
    boolean graph = start.getKind() == ImportKind.IMPORT_KIND_GRAPH;
    if (!name.isBlank()
        && !(graph && GRAPHS.matcher(name).matches())
        && !ROWS.matcher(name).matches()) {
      fields.fault(
          "start.file_name",
          "\"%s\" is of no known kind; it ends in .jsonl, .csv or .tsv (.gz after it if gzipped), that of a whole graph also in .json, .jsonld, .graphml or .opml."
              .formatted(start.getFileName()));
    }
    fields.check();
  }

  static ImportFileResponse progress(long rows) {
    return ImportFileResponse.newBuilder()
        .setProgress(ImportProgress.newBuilder().setRowCount(rows))
        .build();
  }

  static ImportFileResponse rejected(Rejection rejection, String raw) {
    return ImportFileResponse.newBuilder()
        .setRejectedRow(
            RejectedRow.newBuilder()
                .setLine(rejection.line())
                .setDescription(rejection.reason())
                .setRaw(raw.length() > MAX_RAW ? raw.substring(0, MAX_RAW) : raw))
        .build();
  }

  static ImportFileResponse report(ImportReport report) {
    return ImportFileResponse.newBuilder()
        .setReport(
            xueban.v1.ImportReport.newBuilder()
                .setReadCount(report.read())
                .setAddedCount(report.added())
                .setChangedCount(report.changed())
                .setUnchangedCount(report.unchanged())
                .setRejectedCount(report.rejected())
                .setDryRun(report.dryRun()))
        .build();
  }
}
