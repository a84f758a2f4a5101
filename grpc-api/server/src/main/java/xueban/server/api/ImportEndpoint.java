package xueban.server.api;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import xueban.server.access.Tenants;
import xueban.storage.Installation;
import xueban.v1.ImportFileRequest;
import xueban.v1.ImportFileResponse;
import xueban.v1.ImportServiceGrpc.ImportServiceImplBase;

/** Takes whole files in. */
@Singleton
public final class ImportEndpoint extends ImportServiceImplBase {
  private final Tenants tenants;
  private final Path folder;

  ImportEndpoint(Tenants tenants, Installation installation) {
    this.tenants = tenants;
    this.folder = installation.folder().resolve("incoming");
  }

  @Override
  public StreamObserver<ImportFileRequest> importFile(StreamObserver<ImportFileResponse> answer) {
    return new IncomingFile(tenants.current(), folder, answer);
  }
}
