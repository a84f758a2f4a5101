package xueban.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Channel;
import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xueban.server.call.AdmissionInterceptor;
import xueban.server.call.CallLogInterceptor;
import xueban.server.call.DeadlineInterceptor;
import xueban.server.call.ErrorInterceptor;
import xueban.server.call.MessageSizeInterceptor;
import xueban.v1.GetInfoRequest;
import xueban.v1.GetInfoResponse;
import xueban.v1.SearchRequest;
import xueban.v1.SearchResponse;
import xueban.v1.SearchServiceGrpc;
import xueban.v1.SystemServiceGrpc;
import xueban.v1.SystemServiceGrpc.SystemServiceImplBase;

/** What holds for calls whatever they ask, on the network and in the process alike. */
class GrpcServersTest {
  private final ExecutorService threads = CallThreads.pool(4);
  private final ScheduledExecutorService timer = CallThreads.timer();
  private final SlowSystem slow = new SlowSystem();
  private final EchoSearch echo = new EchoSearch();
  private GrpcServers servers;
  private ManagedChannel network;

  @AfterEach
  void stop() {
    slow.go.countDown();
    if (network != null) {
      network.shutdownNow();
    }
    if (servers != null) {
      servers.close();
    }
    threads.shutdownNow();
    timer.shutdownNow();
  }

  @Test
  void call_noDeadline_endsAtTheServersOwn() {
    start(ServerConfig.of(Map.of("xueban.limits.deadline", "200ms")));

    for (Channel channel : List.of(network, servers.channel())) {
      assertCode(
          () ->
              SystemServiceGrpc.newBlockingStub(channel)
                  .getInfo(GetInfoRequest.getDefaultInstance()),
          Status.Code.DEADLINE_EXCEEDED);
    }
    slow.go.countDown();
    assertThat(slow.sawCancelled.join()).isTrue();
  }

  @Test
  void call_ownDeadline_stands() {
    start(ServerConfig.of(Map.of("xueban.limits.deadline", "100ms")));
    timer.schedule(slow.go::countDown, 400, TimeUnit.MILLISECONDS);

    assertThat(
            SystemServiceGrpc.newBlockingStub(network)
                .withDeadlineAfter(10, TimeUnit.SECONDS)
                .getInfo(GetInfoRequest.getDefaultInstance())
                .getVersion())
        .isEqualTo("slow");
  }

  @Test
  void call_waitedPastItsDeadline_isNotBegun() throws Exception {
    start(ServerConfig.defaults());
    for (int i = 0; i < 4; i++) {
      SystemServiceGrpc.newFutureStub(network).getInfo(GetInfoRequest.getDefaultInstance());
    }
    assertThat(slow.begun(4)).isTrue();

    assertCode(
        () ->
            SearchServiceGrpc.newBlockingStub(network)
                .withDeadlineAfter(200, TimeUnit.MILLISECONDS)
                .search(SearchRequest.getDefaultInstance()),
        Status.Code.DEADLINE_EXCEEDED);
    slow.go.countDown();
    SystemServiceGrpc.newBlockingStub(network).getInfo(GetInfoRequest.getDefaultInstance());

    assertThat(echo.calls).hasValue(0);
  }

  @Test
  void call_aboveTheMostInFlight_toldToWait_thenLetIn() throws Exception {
    start(ServerConfig.of(Map.of("xueban.limits.calls-in-flight", "1")));
    var first =
        SystemServiceGrpc.newFutureStub(network).getInfo(GetInfoRequest.getDefaultInstance());
    assertThat(slow.begun(1)).isTrue();

    for (Channel channel : List.of(network, servers.channel())) {
      assertCode(
          () ->
              SearchServiceGrpc.newBlockingStub(channel).search(SearchRequest.getDefaultInstance()),
          Status.Code.RESOURCE_EXHAUSTED);
    }
    slow.go.countDown();
    first.get(10, TimeUnit.SECONDS);
    Status.Code code = Status.Code.RESOURCE_EXHAUSTED;
    for (int i = 0; i < 50 && code == Status.Code.RESOURCE_EXHAUSTED; i++) {
      code = codeOfSearch();
    }
    assertThat(code).isEqualTo(Status.Code.OK);
  }

  @Test
  void call_tooLargeARequest_refusedAlike() {
    start(ServerConfig.of(Map.of("xueban.limits.message-bytes", "2000")));
    SearchRequest large = SearchRequest.newBuilder().setQuery("x".repeat(3_000)).build();

    for (Channel channel : List.of(network, servers.channel())) {
      assertCode(
          () -> SearchServiceGrpc.newBlockingStub(channel).search(large),
          Status.Code.RESOURCE_EXHAUSTED);
    }
    assertThat(echo.calls).hasValue(0);
  }

  @Test
  void call_faultOfOurs_internalWithoutItsText() {
    start(ServerConfig.defaults());

    assertThatThrownBy(
            () ->
                SearchServiceGrpc.newBlockingStub(network)
                    .search(SearchRequest.newBuilder().setQuery("fail").build()))
        .satisfies(
            e -> assertThat(Status.fromThrowable(e).getCode()).isEqualTo(Status.Code.INTERNAL))
        .hasMessageContaining("incident")
        .hasMessageNotContaining("secret");
  }

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

  /** Starts both servers with all interceptors but the credential's. */
  private void start(ServerConfig config) {
    List<ServerInterceptor> all =
        CallInterceptors.of(config.limits(), new NoApplications(), timer).outermostFirst();
    List<ServerInterceptor> open =
        all.stream()
            .map(i -> i instanceof xueban.server.access.CredentialInterceptor ? new Pass() : i)
            .toList();
    servers = new GrpcServers(config.withPorts(0, 0), new CallInterceptors(open), threads);
    servers.startInProcess(List.of(slow, echo));
    network = NettyChannelBuilder.forAddress(servers.startNetty()).usePlaintext().build();
  }

  private Status.Code codeOfSearch() throws InterruptedException {
    try {
      SearchServiceGrpc.newBlockingStub(network).search(SearchRequest.getDefaultInstance());
      return Status.Code.OK;
    } catch (io.grpc.StatusRuntimeException e) {
      Thread.sleep(20);
      return e.getStatus().getCode();
    }
  }

  private static void assertCode(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Status.Code code) {
    assertThatThrownBy(call)
        .satisfies(e -> assertThat(Status.fromThrowable(e).getCode()).isEqualTo(code));
  }

  private static <T> StreamObserver<T> first(CompletableFuture<T> answer) {
    return new StreamObserver<>() {
      @Override
      public void onNext(T value) {
        answer.complete(value);
      }

      @Override
      public void onError(Throwable error) {
        answer.completeExceptionally(error);
      }

      @Override
      public void onCompleted() {}
    };
  }

  private static final class Pass implements ServerInterceptor {
    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
        ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
      return next.startCall(call, headers);
    }
  }

  /** Answers when it is let go, and notes whether anybody waited still. */
  private static final class SlowSystem extends SystemServiceImplBase {
    private final CountDownLatch go = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();
    private final CompletableFuture<Boolean> sawCancelled = new CompletableFuture<>();

    @Override
    public void getInfo(GetInfoRequest request, StreamObserver<GetInfoResponse> answer) {
      begun.incrementAndGet();
      try {
        go.await();
      } catch (InterruptedException e) {
        return;
      }
      sawCancelled.complete(Context.current().isCancelled());
      answer.onNext(GetInfoResponse.newBuilder().setVersion("slow").build());
      answer.onCompleted();
    }

    boolean begun(int calls) throws InterruptedException {
      for (int i = 0; i < 500 && begun.get() < calls; i++) {
        Thread.sleep(20);
      }
      return begun.get() == calls;
    }
  }

  private static final class EchoSearch extends SearchServiceGrpc.SearchServiceImplBase {
    private final AtomicInteger calls = new AtomicInteger();

    @Override
    public void search(SearchRequest request, StreamObserver<SearchResponse> answer) {
      calls.incrementAndGet();
      if (request.getQuery().equals("fail")) {
        throw new IllegalStateException("secret of the inside");
      }
      answer.onNext(SearchResponse.getDefaultInstance());
      answer.onCompleted();
    }
  }
}
