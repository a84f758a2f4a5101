package xueban.server.cli;

import static java.util.concurrent.TimeUnit.HOURS;

import com.google.protobuf.ByteString;
import io.grpc.StatusException;
import io.grpc.stub.BlockingClientCall;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import xueban.v1.ImportFileRequest;
import xueban.v1.ImportFileResponse;
import xueban.v1.ImportReport;
import xueban.v1.ImportServiceGrpc;
import xueban.v1.ImportStart;
import xueban.v1.RejectedRow;

/** Sends files to the service and says how far it is. */
final class FileUpload {
  private static final int CHUNK_BYTES = 1 << 20;
  private static final long LONGEST_HOURS = 24;

  private final ServiceLink link;
  private final Progress progress;

  FileUpload(ServiceLink link, Progress progress) {
    this.link = link;
    this.progress = progress;
  }

  /** Sends a file and returns what became of its rows; {@code rejected} takes the bad ones. */
  ImportReport send(ImportStart start, Path file, Consumer<RejectedRow> rejected)
      throws IOException, InterruptedException, StatusException, TimeoutException {
    BlockingClientCall<ImportFileRequest, ImportFileResponse> call =
        ImportServiceGrpc.newBlockingV2Stub(link.channel())
            .withDeadlineAfter(LONGEST_HOURS, HOURS)
            .importFile();
    write(call, start, file);
    ImportReport report = ImportReport.getDefaultInstance();
    while (call.hasNext()) {
      ImportFileResponse answer = call.read();
      switch (answer.getPartCase()) {
        case PROGRESS -> progress.show("%,d rows".formatted(answer.getProgress().getRowCount()));
        case REJECTED_ROW -> rejected.accept(answer.getRejectedRow());
        case REPORT -> report = answer.getReport();
        case PART_NOT_SET -> {}
      }
    }
    return report;
  }

  private void write(
      BlockingClientCall<ImportFileRequest, ImportFileResponse> call, ImportStart start, Path file)
      throws IOException, InterruptedException, StatusException, TimeoutException {
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
}
