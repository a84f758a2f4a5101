package xueban.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import xueban.server.call.AdmissionInterceptor;
import xueban.server.call.CallLogInterceptor;
import xueban.server.call.DeadlineInterceptor;
import xueban.server.call.ErrorInterceptor;
import xueban.server.call.MessageSizeInterceptor;
import xueban.v1.GetInfoRequest;
import xueban.v1.SystemServiceGrpc;

/** What holds for calls whatever they ask, on the network and in the process alike. */
class GrpcServersTest extends GrpcServersTestCase {
  @Test
  void close_callInFlight_waitsForIt() throws Exception {
    start(ServerConfig.defaults());
    var call =
        SystemServiceGrpc.newFutureStub(network).getInfo(GetInfoRequest.getDefaultInstance());
    assertThat(slow.begun(1)).isTrue();
    timer.schedule(slow.go::countDown, 300, TimeUnit.MILLISECONDS);

    servers.close();

    assertThat(call.get(1, TimeUnit.SECONDS).getVersion()).isEqualTo("slow");
  }

  @Test
  void close_callThatDoesNotEnd_cutOffAfterTheDrain() throws Exception {
    start(ServerConfig.of(Map.of("xueban.limits.drain", "200ms")));
    var call =
        SystemServiceGrpc.newFutureStub(network).getInfo(GetInfoRequest.getDefaultInstance());
    assertThat(slow.begun(1)).isTrue();
    long start = System.nanoTime();

    servers.close();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
    // gRPC resets what it cuts off, or says that the server went; which of them is a race.
    assertThatThrownBy(() -> call.get(5, TimeUnit.SECONDS))
        .satisfies(
            e ->
                assertThat(Status.fromThrowable(e).getCode())
                    .isIn(Status.Code.UNAVAILABLE, Status.Code.CANCELLED));
  }

  @Test
  void health_followsTheServer_openToAll() {
    start(ServerConfig.defaults());
    HealthCheckRequest ours =
        HealthCheckRequest.newBuilder().setService("xueban.v1.SearchService").build();

    assertThat(HealthGrpc.newBlockingStub(network).check(ours).getStatus())
        .isEqualTo(ServingStatus.NOT_SERVING);
    servers.serving();
    assertThat(HealthGrpc.newBlockingStub(network).check(ours).getStatus())
        .isEqualTo(ServingStatus.SERVING);
    servers.notServing();
    assertThat(HealthGrpc.newBlockingStub(network).check(ours).getStatus())
        .isEqualTo(ServingStatus.NOT_SERVING);
  }

  @Test
  void reflection_namesOurServices() throws Exception {
    start(ServerConfig.defaults());
    CompletableFuture<ServerReflectionResponse> answer = new CompletableFuture<>();
    StreamObserver<ServerReflectionRequest> asking =
        ServerReflectionGrpc.newStub(network).serverReflectionInfo(first(answer));
    asking.onNext(ServerReflectionRequest.newBuilder().setListServices("").build());

    assertThat(answer.get(10, TimeUnit.SECONDS).getListServicesResponse().getServiceList())
        .extracting(service -> service.getName())
        .contains(
            "xueban.v1.SystemService",
            "grpc.health.v1.Health",
            "grpc.reflection.v1.ServerReflection",
            "grpc.reflection.v1alpha.ServerReflection");
    asking.onCompleted();
  }

  @Test
  void interceptors_inTheOrderTheyMustHave() {
    List<ServerInterceptor> order =
        CallInterceptors.of(ServerLimits.defaults(), new NoApplications(), timer).outermostFirst();

    assertThat(Stream.of(0, 1, 2, 4, 5).map(i -> (Object) order.get(i).getClass()))
        .containsExactly(
            CallLogInterceptor.class,
            DeadlineInterceptor.class,
            ErrorInterceptor.class,
            AdmissionInterceptor.class,
            MessageSizeInterceptor.class);
    assertThat(order.get(3)).isInstanceOf(xueban.server.access.CredentialInterceptor.class);
    assertThat(order).hasSize(6);
  }
}
