package xueban.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import xueban.v1.GetInfoRequest;
import xueban.v1.GetInfoResponse;
import xueban.v1.SearchRequest;
import xueban.v1.SearchResponse;
import xueban.v1.SearchServiceGrpc;
import xueban.v1.SystemServiceGrpc.SystemServiceImplBase;

/** Both servers, with a service that can be made to wait and one that echoes. */
abstract class GrpcServersTestCase {
  final ExecutorService threads = CallThreads.pool(4);

  final ScheduledExecutorService timer = CallThreads.timer();

  final SlowSystem slow = new SlowSystem();

  final EchoSearch echo = new EchoSearch();

  GrpcServers servers;

  ManagedChannel network;

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

  /** Starts both servers with all interceptors but the credential's. */
  void start(ServerConfig config) {
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

  static void assertCode(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Status.Code code) {
    assertThatThrownBy(call)
        .satisfies(e -> assertThat(Status.fromThrowable(e).getCode()).isEqualTo(code));
  }

  static <T> StreamObserver<T> first(CompletableFuture<T> answer) {
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

  static final class Pass implements ServerInterceptor {
    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
        ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
      return next.startCall(call, headers);
    }
  }

  /** Answers when it is let go, and notes whether anybody waited still. */
  static final class SlowSystem extends SystemServiceImplBase {
    final CountDownLatch go = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();
    final CompletableFuture<Boolean> sawCancelled = new CompletableFuture<>();

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

  static final class EchoSearch extends SearchServiceGrpc.SearchServiceImplBase {
    final AtomicInteger calls = new AtomicInteger();

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
