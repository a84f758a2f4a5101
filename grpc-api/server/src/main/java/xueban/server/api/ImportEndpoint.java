package xueban.server.api;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.server.access.Tenants;
import xueban.storage.Installation;
import xueban.tutor.Xueban;
import xueban.v1.ImportFileRequest;
import xueban.v1.ImportFileResponse;
import xueban.v1.ImportServiceGrpc.ImportServiceImplBase;

/** Takes whole files in; a few at a time, since each lies on disk and works for minutes. */
@Singleton
public final class ImportEndpoint extends ImportServiceImplBase {
  private static final int AT_A_TIME = 4;

  private final Tenants tenants;
  private final Path folder;
  private final Semaphore places = new Semaphore(AT_A_TIME);

  ImportEndpoint(Tenants tenants, Installation installation) {
    this.tenants = tenants;
    folder = installation.folder().resolve("uploads");
    UploadFile.forgetAll(folder);
  }

  @Override
  public StreamObserver<ImportFileRequest> importFile(StreamObserver<ImportFileResponse> answer) {
    Xueban xueban = tenants.current();
    if (!places.tryAcquire()) {
      throw new XuebanException(
          ErrorCode.OVERLOADED,
          "%d imports run at a time, and so many are running; try again when one has ended."
              .formatted(AT_A_TIME));
    }
    return new ImportUpload(xueban, folder, answer, places::release);
  }
}
