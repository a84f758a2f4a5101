package xueban.server.api;

import static java.util.Objects.requireNonNull;

import io.grpc.stub.StreamObserver;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;
import xueban.recommend.ConceptPolicy;
import xueban.row.ImportOptions;
import xueban.row.ImportReport;
import xueban.tutor.Xueban;
import xueban.v1.ImportFileRequest;
import xueban.v1.ImportFileResponse;
import xueban.v1.ImportStart;
import xueban.v1.UnknownConceptPolicy;

/** One file on its way in: start, bytes, then the import itself. */
final class ImportUpload extends HeldStream<ImportFileRequest> {
  private static final int MAX_CHUNK = 1 << 20;
  private static final Map<String, String> NAMES =
      Map.of("file", "start.file_name", "columns", "start.columns");

  private final Xueban xueban;
  private final Path folder;
  private final StreamObserver<ImportFileResponse> client;
  private @Nullable ImportStart start;
  private @Nullable UploadFile file;

  ImportUpload(
      Xueban xueban, Path folder, StreamObserver<ImportFileResponse> client, Runnable whenOver) {
    super(whenOver);
    this.xueban = xueban;
    this.folder = folder;
    this.client = client;
  }

  @Override
  public void onNext(ImportFileRequest request) {
    orEnd(
        () -> {
          switch (request.getPartCase()) {
            case START -> start(request.getStart());
            case CHUNK -> {
              if (request.getChunk().size() > MAX_CHUNK) {
                throw XuebanException.invalid(
                    "chunk",
                    "has %d bytes; at most %d are taken."
                        .formatted(request.getChunk().size(), MAX_CHUNK));
              }
              started().append(request.getChunk());
            }
            case PART_NOT_SET ->
                throw XuebanException.invalid("start", "is missing; send a start, then chunks.");
          }
        });
  }

  private void start(ImportStart first) {
    if (start != null) {
      throw XuebanException.invalid("start", "came twice; send one, and chunks after it.");
    }
    ImportMapper.check(first);
    start = first;
    file = UploadFile.begin(folder, first.getFileName());
  }

  private UploadFile started() {
    if (file == null) {
      throw XuebanException.invalid("start", "is missing; send it before the first chunk.");
    }
    return file;
  }

  @Override
  public void onCompleted() {
    orEnd(
        () -> {
          Path path = started().end();
          ImportStart options = requireNonNull(start);
          ImportReport report = FieldNames.translated(NAMES, () -> take(path, options));
          Answers.next(client, ImportMapper.report(report));
        });
    end();
    client.onCompleted();
  }

  private ImportReport take(Path path, ImportStart first) {
    ConceptPolicy unknown =
        first.getUnknownConcepts() == UnknownConceptPolicy.UNKNOWN_CONCEPT_POLICY_REJECT
            ? ConceptPolicy.REJECT
            : ConceptPolicy.CREATE;
    ImportOptions options =
        ImportOptions.defaults()
            .withColumns(first.getColumnsMap())
            .withConstants(first.getConstantsMap())
            .withDryRun(first.getDryRun())
            .withRejections(
                (rejection, raw) -> Answers.next(client, ImportMapper.rejected(rejection, raw)))
            .withProgress(rows -> Answers.next(client, ImportMapper.progress(rows)));
    return switch (first.getKind()) {
      case IMPORT_KIND_GRAPH -> xueban.importGraph(path, options);
      case IMPORT_KIND_RESOURCES -> xueban.importResources(path, options, unknown);
      case IMPORT_KIND_ROSTER -> xueban.importRoster(path, options);
      case IMPORT_KIND_RESPONSES -> xueban.importResponses(path, options, unknown);
      case IMPORT_KIND_FAQ -> xueban.faq().importFile(path, options);
      case IMPORT_KIND_UNSPECIFIED, UNRECOGNIZED ->
          throw new IllegalStateException("a start without a kind was let in");
    };
  }

  @Override
  void discard() {
    if (file != null) {
      file.close();
    }
  }
}
