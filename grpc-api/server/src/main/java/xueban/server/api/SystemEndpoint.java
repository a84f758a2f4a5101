package xueban.server.api;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.time.Clock;
import xueban.server.access.Caller;
import xueban.server.access.Tenants;
import xueban.storage.Installation;
import xueban.storage.Tenant;
import xueban.v1.GetInfoRequest;
import xueban.v1.GetInfoResponse;
import xueban.v1.SystemServiceGrpc.SystemServiceImplBase;

/** Tells about the service and the credential. */
@Singleton
public final class SystemEndpoint extends SystemServiceImplBase {
  private final Tenants tenants;
  private final Installation installation;
  private final Clock clock = Clock.systemUTC();

  SystemEndpoint(Tenants tenants, Installation installation) {
    this.tenants = tenants;
    this.installation = installation;
  }

  @Override
  public void getInfo(GetInfoRequest request, StreamObserver<GetInfoResponse> answer) {
    Caller caller = Caller.current();
    String tenantName = installation.tenant(caller.tenant()).map(Tenant::name).orElse("");
    Answers.one(
        answer, SystemMapper.info(tenants.current().info(), caller, tenantName, clock.instant()));
  }
}
