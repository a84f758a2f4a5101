package xueban.server;

import io.grpc.BindableService;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.protobuf.services.ProtoReflectionService;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;

/**
 * The services twice, with the same interceptors and threads: in this process, and, if asked, on
 * the network. Health and reflection stand beside them, open to everybody.
 */
final class GrpcServers implements AutoCloseable {
  private final String name = "xueban-" + UUID.randomUUID();
  private final HealthStatusManager health = new HealthStatusManager();
  private final ServerConfig config;
  private final ExecutorService threads;
  private final CallInterceptors interceptors;
  private final List<ServerServiceDefinition> services = new ArrayList<>();
  private final List<Server> running = new ArrayList<>();
  private final AtomicBoolean terminal = new AtomicBoolean();
  private final ManagedChannel channel;

  GrpcServers(ServerConfig config, CallInterceptors interceptors, ExecutorService threads) {
    this.config = config;
    this.interceptors = interceptors;
    this.threads = threads;
    channel =
        InProcessChannelBuilder.forName(name)
            .maxInboundMessageSize(config.limits().messageBytes())
            .build();
  }

  /** Returns the way to the server in this process; works once that has started. */
  Channel channel() {
    return channel;
  }

  /** Takes these endpoints for all servers, and starts the one in this process. */
  void startInProcess(List<? extends BindableService> endpoints) {
    for (BindableService endpoint : endpoints) {
      services.add(
          ServerInterceptors.interceptForward(
              endpoint.bindService(), interceptors.outermostFirst()));
    }
    setHealth(ServingStatus.NOT_SERVING);
    start(InProcessServerBuilder.forName(name), name);
  }

  /**
   * Listens on the network and returns where.
   *
   * @throws XuebanException {@code PORT_IN_USE}
   */
  InetSocketAddress startNetty() {
    ServerLimits limits = config.limits();
    InetSocketAddress wanted = new InetSocketAddress(config.host(), config.grpcPort());
    Server server =
        start(
            NettyServerBuilder.forAddress(wanted)
                .maxInboundMessageSize(limits.messageBytes())
                .maxInboundMetadataSize(limits.metadataBytes())
                .maxConcurrentCallsPerConnection(limits.callsPerConnection())
                .maxRstFramesPerWindow(limits.resetsPerMinute(), 60)
                .initialFlowControlWindow(limits.flowControlBytes())
                .maxConnectionIdle(limits.connectionIdle().toMillis(), TimeUnit.MILLISECONDS)
                .maxConnectionAge(limits.connectionAge().toMillis(), TimeUnit.MILLISECONDS)
                .maxConnectionAgeGrace(limits.connectionGrace().toMillis(), TimeUnit.MILLISECONDS)
                .keepAliveTime(limits.keepAlive().toMillis(), TimeUnit.MILLISECONDS)
                .permitKeepAliveTime(limits.keepAlivePermitted().toMillis(), TimeUnit.MILLISECONDS)
                .permitKeepAliveWithoutCalls(true),
            wanted.toString());
    return (InetSocketAddress) server.getListenSockets().getFirst();
  }

  void serving() {
    setHealth(ServingStatus.SERVING);
  }

  /** Says how one service is while the others serve. */
  void serving(String service, boolean serving) {
    health.setStatus(service, serving ? ServingStatus.SERVING : ServingStatus.NOT_SERVING);
  }

  void notServing() {
    if (terminal.compareAndSet(false, true)) {
      health.enterTerminalState();
    }
  }

  /** Takes no more calls, lets those in flight end, and cuts off what is left after the drain. */
  @Override
  public void close() {
    notServing();
    running.forEach(Server::shutdown);
    long end = System.nanoTime() + config.limits().drain().toNanos();
    for (Server server : running) {
      if (!awaitTermination(server, end - System.nanoTime())) {
        server.shutdownNow();
        awaitTermination(server, TimeUnit.SECONDS.toNanos(2));
      }
    }
    channel.shutdownNow();
  }

  private static boolean awaitTermination(Server server, long nanos) {
    try {
      return server.awaitTermination(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Server start(ServerBuilder<?> builder, String address) {
    builder.executor(threads);
    services.forEach(builder::addService);
    builder.addService(health.getHealthService());
    builder.addService(ProtoReflectionServiceV1.newInstance());
    builder.addService(oldReflection());
    try {
      Server server = builder.build().start();
      running.add(server);
      return server;
    } catch (IOException e) {
      throw cannotListen(address, e);
    }
  }

  /** Returns reflection as tools before 2023 ask for it. */
  @SuppressWarnings("deprecation") // grpcurl and Postman of many installations know no other
  private static BindableService oldReflection() {
    return ProtoReflectionService.newInstance();
  }

  private XuebanException cannotListen(String address, IOException error) {
    @Nullable Throwable cause = error;
    while (cause != null && !(cause instanceof BindException)) {
      cause = cause.getCause();
    }
    return new XuebanException(
        ErrorCode.PORT_IN_USE,
        "Cannot listen on %s for gRPC (%s). Give another --grpc-port, or stop what listens there."
            .formatted(address, cause == null ? error : cause.getMessage()),
        error);
  }

  private void setHealth(ServingStatus status) {
    health.setStatus(HealthStatusManager.SERVICE_NAME_ALL_SERVICES, status);
    services.forEach(s -> health.setStatus(s.getServiceDescriptor().getName(), status));
  }
}
