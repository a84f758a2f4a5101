package xueban.server.api;

import java.util.regex.Pattern;
import xueban.XuebanException;
import xueban.row.ImportReport;
import xueban.v1.ImportKind;

/** Words of imports, from and to the API. */
final class ImportMapper {
  private static final Pattern ENDING =
      Pattern.compile("(?i).*?((\\.(jsonl|ndjson|csv|tsv)(\\.gz)?)|\\.json)");

  private ImportMapper() {}

  static xueban.v1.ImportReport report(ImportReport report) {
    return xueban.v1.ImportReport.newBuilder()
        .setReadCount(report.read())
        .setAddedCount(report.added())
        .setChangedCount(report.changed())
        .setUnchangedCount(report.unchanged())
        .setRejectedCount(report.rejected())
        .setDryRun(report.dryRun())
        .build();
  }

  static void requireKind(ImportKind kind) {
    if (kind == ImportKind.IMPORT_KIND_UNSPECIFIED || kind == ImportKind.UNRECOGNIZED) {
      throw XuebanException.invalid(
          "start.kind", "is missing; say graph, resources, roster or responses.");
    }
  }

  /** Returns the ending of a file's name, all of it that is kept: a name could lead elsewhere. */
  static String safeName(String name) {
    var ending = ENDING.matcher(name);
    if (!ending.matches()) {
      throw XuebanException.invalid(
          "start.file_name",
          "\"%s\" tells no format; end it in .jsonl, .csv, .tsv (.gz after it if gzipped) or .json."
              .formatted(name));
    }
    return "file" + ending.group(1);
  }
}
