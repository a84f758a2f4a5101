package xueban.server.connect;

import io.grpc.BindableService;
import io.grpc.Channel;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.GlobalEventExecutor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.server.HttpFront;
import xueban.server.ServerConfig;

/** Listens for HTTP/1.1 and serves calls in the Connect protocol, the page and the health check. */
@Singleton
public final class ConnectFront implements HttpFront {
  /** They only move bytes: everything else runs on threads of its own. */
  private static final int EVENT_LOOPS = 2;

  private static final int MOST_LINE_BYTES = 4096;
  private static final int BACKLOG = 1024;

  private final ServerConfig config;
  private final HttpLimits limits;
  private final ByteBudget budget;
  private final Map<String, RpcMethod> methods;
  private final Cors cors;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("xueban-http-", 1).factory());
  private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private @Nullable EventLoopGroup loops;
  private io.netty.channel.@Nullable Channel listening;

  /**
   * @param endpoints the services; all their methods can be called
   */
  @Inject
  public ConnectFront(ServerConfig config, Collection<BindableService> endpoints) {
    this(config, HttpLimits.of(config.limits()), endpoints);
  }

  ConnectFront(ServerConfig config, HttpLimits limits, Collection<BindableService> endpoints) {
    this.config = config;
    this.limits = limits;
    budget = new ByteBudget(limits.bufferedBytes());
    cors = new Cors(config.allowedOrigins());
    methods =
        endpoints.stream()
            .flatMap(e -> e.bindService().getServiceDescriptor().getMethods().stream())
            .map(RpcMethod::of)
            .collect(Collectors.toMap(RpcMethod::path, Function.identity()));
  }

  @Override
  public InetSocketAddress start(Channel channel) {
    Routes routes =
        new Routes(
            methods,
            new ConnectCalls(channel, threads, limits.bodyBytes()),
            new HealthCheck(channel),
            new WebFiles(),
            cors);
    loops = new MultiThreadIoEventLoopGroup(EVENT_LOOPS, NioIoHandler.newFactory());
    InetSocketAddress wanted = new InetSocketAddress(config.host(), config.httpPort());
    ChannelFuture bound =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(new Connections(routes))
            .bind(wanted)
            .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      stop(Duration.ZERO);
      throw new XuebanException(
          ErrorCode.PORT_IN_USE,
          "Cannot listen on %s for HTTP (%s). Give another --http-port, or stop what listens there."
              .formatted(wanted, bound.cause().getMessage()),
          bound.cause());
    }
    listening = bound.channel();
    return (InetSocketAddress) bound.channel().localAddress();
  }

  @Override
  public void stop(Duration grace) {
    if (loops == null) {
      return;
    }
    if (listening != null) {
      listening.close().awaitUninterruptibly();
    }
    connections.forEach(
        connection -> {
          ChannelHandlerContext context = connection.pipeline().context(HttpConnection.class);
          if (context != null) {
            connection
                .eventLoop()
                .execute(() -> ((HttpConnection) context.handler()).stop(context));
          }
        });
    connections.newCloseFuture().awaitUninterruptibly(grace.toMillis());
    connections.close().awaitUninterruptibly();
    loops
        .shutdownGracefully(0, 1, TimeUnit.SECONDS)
        .awaitUninterruptibly(TimeUnit.SECONDS.toMillis(2));
    threads.shutdownNow();
  }

  private final class Connections extends ChannelInitializer<SocketChannel> {
    private final Routes routes;

    Connections(Routes routes) {
      this.routes = routes;
    }

    @Override
    protected void initChannel(SocketChannel connection) {
      if (connections.size() >= limits.connections()) {
        ChannelFuture unused = connection.close();
        return;
      }
      connections.add(connection);
      connection
          .pipeline()
          .addLast(
              new HttpServerCodec(
                  new HttpDecoderConfig()
                      .setMaxInitialLineLength(MOST_LINE_BYTES)
                      .setMaxHeaderSize(limits.headerBytes())),
              new IdleStateHandler(true, 0, limits.write().toMillis(), 0, TimeUnit.MILLISECONDS),
              new HttpConnection(limits, routes, threads, budget));
    }
  }
}
