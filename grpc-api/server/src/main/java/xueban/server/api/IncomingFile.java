package xueban.server.api;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;
import xueban.recommend.ConceptPolicy;
import xueban.row.ImportOptions;
import xueban.row.ImportReport;
import xueban.tutor.Xueban;
import xueban.v1.ImportFileRequest;
import xueban.v1.ImportFileResponse;
import xueban.v1.ImportProgress;
import xueban.v1.ImportStart;
import xueban.v1.RejectedRow;
import xueban.v1.UnknownConceptPolicy;

/**
 * A file that comes in chunks: kept on disk until it is whole, then imported, then deleted. It is not
 * imported while it comes, because a client that breaks off should leave nothing half taken.
 */
final class IncomingFile implements StreamObserver<ImportFileRequest> {
  private static final long MAX_BYTES = 4L << 30;
  private static final int MAX_RAW_LENGTH = 10_000;

  private final Xueban xueban;
  private final Path folder;
  private final StreamObserver<ImportFileResponse> answer;
  private @Nullable ImportStart start;
  private @Nullable Path file;
  private @Nullable OutputStream out;
  private long size;

  IncomingFile(Xueban xueban, Path folder, StreamObserver<ImportFileResponse> answer) {
    this.xueban = xueban;
    this.folder = folder;
    this.answer = answer;
  }

  @Override
  public void onNext(ImportFileRequest request) {
    try {
      switch (request.getPartCase()) {
        case START -> start(request.getStart());
        case CHUNK -> chunk(request.getChunk());
        case PART_NOT_SET ->
            throw XuebanException.invalid("part", "is empty; send a start, then chunks.");
      }
    } catch (IOException e) {
      discard();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      discard();
      throw e;
    }
  }

  @Override
  public void onError(Throwable gone) {
    discard();
  }

  @Override
  public void onCompleted() {
    if (start == null || file == null || out == null) {
      throw XuebanException.invalid("start", "is missing; the first request says what the file is.");
    }
    try {
      out.close();
      ImportReport report = run(start, file);
      Answers.next(
          answer, ImportFileResponse.newBuilder().setReport(ImportMapper.report(report)).build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      discard();
    }
    answer.onCompleted();
  }

  private void start(ImportStart first) throws IOException {
    if (start != null) {
      throw XuebanException.invalid("start", "came twice; begin another call for another file.");
    }
    String name = ImportMapper.safeName(first.getFileName());
    ImportMapper.requireKind(first.getKind());
    Files.createDirectories(folder);
    // The name's ending tells the format, so the file keeps it.
    file = Files.createTempFile(folder, "", "-" + name);
    out = Files.newOutputStream(file);
    start = first;
  }

  private void chunk(ByteString bytes) throws IOException {
    if (out == null) {
      throw XuebanException.invalid("chunk", "came before the start; say first what the file is.");
    }
    size += bytes.size();
    if (size > MAX_BYTES) {
      throw XuebanException.invalid(
          "chunk", "brings the file above %d bytes; split it.".formatted(MAX_BYTES));
    }
    bytes.writeTo(out);
  }

  private ImportReport run(ImportStart what, Path whole) {
    ImportOptions options =
        new ImportOptions(
            what.getColumnsMap(),
            what.getConstantsMap(),
            what.getDryRun(),
            (rejection, raw) ->
                send(
                    ImportFileResponse.newBuilder()
                        .setRejectedRow(
                            RejectedRow.newBuilder()
                                .setLine(rejection.line())
                                .setDescription(rejection.reason())
                                .setRaw(raw.substring(0, Math.min(raw.length(), MAX_RAW_LENGTH))))),
            rows ->
                send(
                    ImportFileResponse.newBuilder()
                        .setProgress(ImportProgress.newBuilder().setRowCount(rows))));
    ConceptPolicy unknown =
        what.getUnknownConcepts() == UnknownConceptPolicy.UNKNOWN_CONCEPT_POLICY_REJECT
            ? ConceptPolicy.REJECT
            : ConceptPolicy.CREATE;
    return switch (what.getKind()) {
      case IMPORT_KIND_GRAPH -> xueban.importGraph(whole, options);
      case IMPORT_KIND_RESOURCES -> xueban.importResources(whole, options, unknown);
      case IMPORT_KIND_ROSTER -> xueban.importRoster(whole, options);
      case IMPORT_KIND_RESPONSES -> xueban.importResponses(whole, options, unknown);
      case IMPORT_KIND_UNSPECIFIED, UNRECOGNIZED ->
          throw XuebanException.invalid("start.kind", "is missing.");
    };
  }

  private void send(ImportFileResponse.Builder part) {
    Answers.next(answer, part.build());
  }

  private void discard() {
    try {
      if (out != null) {
        out.close();
      }
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
