package xueban.server;

import static java.util.Comparator.comparing;

import io.grpc.BindableService;
import io.grpc.Channel;
import io.micronaut.context.ApplicationContext;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xueban.storage.Installation;
import xueban.storage.SqliteInstallation;
import xueban.storage.Tenant;

/**
 * The whole service on one data folder: stores, tenants, gRPC, and HTTP if an {@link HttpFront} is
 * on the class path. One server a folder; several, on folders of their own, may run in one process.
 *
 * <p>Closing it says NOT_SERVING, lets calls in flight end for as long as {@link
 * ServerLimits#drain}, then closes the stores. Safe for concurrent use.
 */
public final class XuebanServer implements AutoCloseable {
  private final ServerConfig config;
  private final Closer closer = new Closer();
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Installation installation;
  private final TenantRegistry tenants;
  private final TenantIndices indices;
  private final ScheduledExecutorService timer;
  private final MediaRecognizers recognizers;
  private final GrpcServers servers;
  private final ApplicationContext beans;
  private final @Nullable String sampleCredential;
  private @Nullable InetSocketAddress grpcAddress;
  private @Nullable InetSocketAddress httpAddress;

  @SuppressWarnings(
      "NullAway.Init") // either all is set, or what was opened is closed and it throws
  private XuebanServer(ServerConfig config) {
    this.config = config;
    boolean good = false;
    try {
      installation = closer.add(SqliteInstallation.open(config.dataDir()));
      SharedEmbedders embedders = closer.add(SharedEmbedders.load(config.embedding()));
      Plugins plugins = closer.add(Plugins.load(config.pluginsDir()));
      Answering answering = closer.add(new Answering(config.answers(), Clock.systemUTC()));
      indices = new TenantIndices(config.search());
      recognizers = closer.add(new MediaRecognizers(config.media(), Clock.systemUTC()));
      tenants =
          closer.add(
              new TenantRegistry(
                  new TenantOpener(
                          installation, embedders, plugins, answering, indices, config.sampling())
                      ::open));
      closer.add(answering::stopTelling);
      sampleCredential =
          config.sampleTenant()
              ? new SampleTenant(installation, tenants, Clock.systemUTC()).credential()
              : null;
      ExecutorService threads = closer.add(CallThreads.pool(config.limits().threads()));
      timer = closer.add(CallThreads.timer());
      CallInterceptors interceptors =
          CallInterceptors.of(config.limits(), installation.applications(), timer);
      servers = new GrpcServers(config, interceptors, threads);
      beans = closer.add(beans());
      closer.add(servers).startInProcess(endpoints());
      answering.checkSoon();
      recognizers.checkSoon();
      good = true;
    } finally {
      if (!good) {
        closer.close();
      }
    }
  }

  /**
   * Returns a server that listens on the network and is ready.
   *
   * @throws xueban.XuebanException {@code FOLDER_IN_USE}, {@code FOLDER_NOT_WRITABLE}, {@code
   *     FORMAT_TOO_NEW}, {@code CORRUPT} or {@code PORT_IN_USE}; nothing stays open then
   */
  public static XuebanServer start(ServerConfig config) {
    XuebanServer server = new XuebanServer(config);
    boolean good = false;
    try {
      server.listen();
      server.ready();
      good = true;
      return server;
    } finally {
      if (!good) {
        server.close();
      }
    }
  }

  /**
   * Returns a server that {@link #channel} alone reaches: it opens no port and writes no address.
   */
  public static XuebanServer inProcess(ServerConfig config) {
    XuebanServer server = new XuebanServer(config);
    server.ready();
    return server;
  }

  public ServerConfig config() {
    return config;
  }

  public Installation installation() {
    return installation;
  }

  /** Returns the way to this server inside the process; calls need a credential as anywhere. */
  public Channel channel() {
    return servers.channel();
  }

  /** Returns where gRPC listens; empty if this server has no ports. */
  public Optional<InetSocketAddress> grpcAddress() {
    return Optional.ofNullable(grpcAddress);
  }

  /** Returns where HTTP listens; empty if this server has no ports or no {@link HttpFront}. */
  public Optional<InetSocketAddress> httpAddress() {
    return Optional.ofNullable(httpAddress);
  }

  /** Returns the credential of the sample tenant, which may do everything there; empty if none. */
  public Optional<String> sampleCredential() {
    return Optional.ofNullable(sampleCredential);
  }

  /**
   * Returns the credential that a start left in a data folder for its sample tenant, if any did.
   */
  public static Optional<String> keptSampleCredential(Path dataDir) {
    return SampleTenant.kept(dataDir);
  }

  /** Waits until the server has stopped. */
  public void awaitStop() throws InterruptedException {
    stopped.await();
  }

  @Override
  public void close() {
    if (stopping.compareAndSet(false, true)) {
      closer.close();
      stopped.countDown();
    }
  }

  private ApplicationContext beans() {
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .bootstrapEnvironment(false)
        .banner(false)
        .properties(
            Map.of(
                "micronaut.application.name", "xueban",
                "micronaut.server.host", config.host(),
                "micronaut.server.port", config.httpPort()))
        .singletons(config, installation, tenants, recognizers, servers.channel())
        .start();
  }

  private List<BindableService> endpoints() {
    Collection<BindableService> endpoints = beans.getBeansOfType(BindableService.class);
    return endpoints.stream()
        .sorted(comparing(e -> e.bindService().getServiceDescriptor().getName()))
        .toList();
  }

  private void listen() {
    grpcAddress = servers.startNetty();
    Optional<HttpFront> front = beans.findBean(HttpFront.class);
    if (front.isPresent()) {
      httpAddress = front.get().start(servers.channel());
      closer.add(() -> front.get().stop(config.limits().drain()));
    }
    new ServiceFile(ProcessHandle.current().pid(), text(grpcAddress), text(httpAddress))
        .write(config.dataDir());
    closer.add(() -> ServiceFile.delete(config.dataDir()));
  }

  private void ready() {
    servers.serving();
    indices.watch(tenants, servers, timer);
    closer.add(servers::notServing);
    tenants.openSoon(wantedSoon());
  }

  /** Returns the tenant that is asked soon, and those whose notices wait since before the start. */
  private List<String> wantedSoon() {
    List<String> ids = installation.tenants().stream().map(Tenant::id).toList();
    boolean tells = config.answers().tellingAdult() != null;
    return Stream.concat(
            ids.stream().limit(1),
            ids.stream().skip(1).filter(id -> tells && installation.noticesWait(id)))
        .toList();
  }

  private String text(@Nullable InetSocketAddress address) {
    if (address == null) {
      return "";
    }
    String host = config.host().contains(":") ? "[" + config.host() + "]" : config.host();
    return host + ":" + address.getPort();
  }
}
