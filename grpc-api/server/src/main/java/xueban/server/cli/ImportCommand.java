package xueban.server.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xueban.XuebanException;
import xueban.graph.format.GraphFormat;
import xueban.graph.format.GraphFormats;
import xueban.v1.ImportKind;
import xueban.v1.ImportReport;
import xueban.v1.ImportStart;
import xueban.v1.RejectedRow;
import xueban.v1.UnknownConceptPolicy;

/** {@code ./xueban import KIND FILE}: takes a file in; bad rows end up in a file beside it. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Takes a file in: JSON lines, CSV or TSV, also gzipped; a graph also as .json, .case.json,",
      ".jsonld, .graphml or .opml (mind map), or as a folder of CSV tables.",
      "Good rows are taken; bad ones are listed in FILE.rejected with line and reason.",
      "Exit code 1 if no row is good.",
      "The same file twice changes nothing."
    })
final class ImportCommand implements Callable<Integer> {
  /** What a file holds. */
  enum Kind {
    GRAPH(ImportKind.IMPORT_KIND_GRAPH),
    RESOURCES(ImportKind.IMPORT_KIND_RESOURCES),
    ROSTER(ImportKind.IMPORT_KIND_ROSTER),
    RESPONSES(ImportKind.IMPORT_KIND_RESPONSES),
    FAQ(ImportKind.IMPORT_KIND_FAQ);

    private final ImportKind proto;

    Kind(ImportKind proto) {
      this.proto = proto;
    }
  }

  /** What becomes of a row that names an unknown concept. */
  enum Concepts {
    CREATE(UnknownConceptPolicy.UNKNOWN_CONCEPT_POLICY_CREATE),
    REJECT(UnknownConceptPolicy.UNKNOWN_CONCEPT_POLICY_REJECT);

    private final UnknownConceptPolicy proto;

    Concepts(UnknownConceptPolicy proto) {
      this.proto = proto;
    }
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Parameters(index = "0", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}")
  private Kind kind = Kind.GRAPH;

  @Parameters(index = "1", paramLabel = "FILE", description = "The file; of a graph also a folder.")
  private Path file = Path.of("");

  @Option(
      names = "--map",
      paramLabel = "FIELD=COLUMN",
      description = "The file's column for one of our fields; may be repeated.")
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(
      names = "--set",
      paramLabel = "FIELD=VALUE",
      description = "A value for every row that lacks the field; may be repeated.")
  private Map<String, String> constants = new LinkedHashMap<>();

  @Option(
      names = "--concepts",
      description = "Rows that name unknown concepts: ${COMPLETION-CANDIDATES}. Default: create.")
  private Concepts concepts = Concepts.CREATE;

  @Option(
      names = "--format",
      description =
          "Format of a graph: json, csv, case, json-ld, graphml or opml. Default: by the ending.")
  private @Nullable String format;

  @Option(names = "--dry-run", description = "Check all rows and store nothing.")
  private boolean dryRun;

  @Option(
      names = "--rejected",
      paramLabel = "FILE",
      description = "Where bad rows are listed. Default: FILE.rejected.")
  private @Nullable Path rejected;

  @Override
  public Integer call() throws Exception {
    TableFolder tables = tables();
    PrintWriter out = spec.commandLine().getOut();
    if (kind == Kind.GRAPH && tables == null) {
      sayLosses(out);
    }
    try (ServiceLink link = ServiceLink.open(service);
        RejectedFile rejections = new RejectedFile(rejectedPath(), file);
        Progress progress = new Progress(spec.commandLine().getErr())) {
      ImportReport report = run(tables, link, rejections::add, new FileUpload(link, progress));
      progress.clear();
      out.printf(
          "%s%d rows: %d added, %d changed, %d unchanged, %d rejected%s%n",
          report.getDryRun() ? "dry run, nothing stored; " : "",
          report.getReadCount(),
          report.getAddedCount(),
          report.getChangedCount(),
          report.getUnchangedCount(),
          report.getRejectedCount(),
          report.getRejectedCount() == 0 ? "" : ", see " + rejectedPath());
      if (report.getReadCount() > 0 && report.getRejectedCount() == report.getReadCount()) {
        spec.commandLine()
            .getErr()
            .println("xueban: no row was taken; the first is " + rejections.firstFault());
        return 1;
      }
      return 0;
    }
  }

  /** Returns the folder of tables; null if what is named is a file. */
  private @Nullable TableFolder tables() {
    boolean folder = Files.isDirectory(file);
    if (!Files.isReadable(file) || (!folder && !Files.isRegularFile(file))) {
      throw XuebanException.invalid(
          "FILE", "\"%s\" is not a file that can be read; correct the path.".formatted(file));
    }
    if (folder && kind != Kind.GRAPH) {
      throw XuebanException.invalid(
          "FILE",
          "\"%s\" is a folder; only a graph is taken from one. Name a file.".formatted(file));
    }
    return folder ? TableFolder.of(file) : null;
  }

  /** Says what of a graph in a format of others will be left out; rows say it one by one. */
  private void sayLosses(PrintWriter out) {
    GraphFormat chosen = format == null ? GraphFormat.of(file) : GraphFormat.named(format);
    if (chosen != GraphFormat.CSV && chosen != GraphFormat.JSON) {
      GraphFormats.read(file, chosen, constants)
          .losses()
          .forEach(loss -> out.println("left out: " + loss));
    }
  }

  /** Returns the name whose ending tells the service the format. */
  private String fileName() {
    String name = String.valueOf(file.getFileName());
    if (kind != Kind.GRAPH || format == null) {
      return name;
    }
    GraphFormat chosen = GraphFormat.named(format);
    return chosen == GraphFormat.CSV ? name + ".csv" : "graph" + chosen.ending();
  }

  private ImportReport run(
      @Nullable TableFolder tables,
      ServiceLink link,
      Consumer<RejectedRow> rejections,
      FileUpload upload)
      throws Exception {
    ImportStart start =
        ImportStart.newBuilder()
            .setKind(kind.proto)
            .setFileName(fileName())
            .putAllColumns(columns)
            .putAllConstants(constants)
            .setDryRun(dryRun)
            .setUnknownConcepts(concepts.proto)
            .build();
    if (tables == null) {
      return upload.send(start, file, rejections);
    }
    return dryRun ? tables.dryRun(link, start, rejections) : tables.send(upload, start, rejections);
  }

  private Path rejectedPath() {
    if (rejected != null) {
      return rejected;
    }
    Path named = Files.isDirectory(file) ? file.toAbsolutePath().normalize() : file;
    return named.resolveSibling(named.getFileName() + ".rejected");
  }
}
