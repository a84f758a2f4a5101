package xueban.server.cli;

import static java.util.concurrent.TimeUnit.HOURS;

import com.google.protobuf.ByteString;
import io.grpc.stub.BlockingClientCall;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
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
import xueban.v1.ImportFileRequest;
import xueban.v1.ImportFileResponse;
import xueban.v1.ImportKind;
import xueban.v1.ImportReport;
import xueban.v1.ImportServiceGrpc;
import xueban.v1.ImportStart;
import xueban.v1.UnknownConceptPolicy;

/** {@code ./xueban import KIND FILE}: takes a file in; bad rows end up in a file beside it. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Takes a file in: JSON lines, CSV or TSV, also gzipped; a graph also as .json, .case.json,",
      ".jsonld, .graphml or .opml (mind map).",
      "Good rows are taken; bad ones are listed in FILE.rejected with line and reason.",
      "Exit code 1 if no row is good.",
      "The same file twice changes nothing."
    })
final class ImportCommand implements Callable<Integer> {
  private static final int CHUNK_BYTES = 1 << 20;
  private static final long LONGEST_HOURS = 24;

  /** What a file holds. */
  enum Kind {
    GRAPH(ImportKind.IMPORT_KIND_GRAPH),
    RESOURCES(ImportKind.IMPORT_KIND_RESOURCES),
    ROSTER(ImportKind.IMPORT_KIND_ROSTER),
    RESPONSES(ImportKind.IMPORT_KIND_RESPONSES);

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

  @Parameters(index = "1", paramLabel = "FILE", description = "The file.")
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
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw XuebanException.invalid(
          "FILE", "\"%s\" is not a file that can be read; correct the path.".formatted(file));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (kind == Kind.GRAPH) {
      sayLosses(out);
    }
    try (ServiceLink link = ServiceLink.open(service);
        RejectedFile rejections = new RejectedFile(rejectedPath(), file);
        Progress progress = new Progress(spec.commandLine().getErr())) {
      ImportReport report = run(link, rejections, progress);
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

  private ImportReport run(ServiceLink link, RejectedFile rejections, Progress progress)
      throws Exception {
    BlockingClientCall<ImportFileRequest, ImportFileResponse> call =
        ImportServiceGrpc.newBlockingV2Stub(link.channel())
            .withDeadlineAfter(LONGEST_HOURS, HOURS)
            .importFile();
    send(call, progress);
    ImportReport report = ImportReport.getDefaultInstance();
    while (call.hasNext()) {
      ImportFileResponse answer = call.read();
      switch (answer.getPartCase()) {
        case PROGRESS -> progress.show("%,d rows".formatted(answer.getProgress().getRowCount()));
        case REJECTED_ROW -> rejections.add(answer.getRejectedRow());
        case REPORT -> report = answer.getReport();
        case PART_NOT_SET -> {}
      }
    }
    return report;
  }

  private void send(
      BlockingClientCall<ImportFileRequest, ImportFileResponse> call, Progress progress)
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
    boolean open = call.write(ImportFileRequest.newBuilder().setStart(start).build());
    long sent = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (byte[] chunk = in.readNBytes(CHUNK_BYTES);
          open && chunk.length > 0;
          chunk = in.readNBytes(CHUNK_BYTES)) {
        open =
            call.write(ImportFileRequest.newBuilder().setChunk(ByteString.copyFrom(chunk)).build());
        sent += chunk.length;
        progress.share("sending", sent, Files.size(file));
      }
    }
    call.halfClose();
  }

  private Path rejectedPath() {
    return rejected == null ? file.resolveSibling(file.getFileName() + ".rejected") : rejected;
  }
}
