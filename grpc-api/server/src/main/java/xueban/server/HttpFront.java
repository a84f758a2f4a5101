package xueban.server;

import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * What speaks HTTP beside gRPC. A server starts the one bean of this type after gRPC is ready, and
 * stops it before calls drain.
 *
 * <p>It may have injected: {@link ServerConfig} (host, port, limits), {@code io.grpc.Channel} (the
 * way to the in-process server, with the same services, credentials and limits as gRPC) and {@code
 * xueban.storage.Installation}.
 */
public interface HttpFront {
  /**
   * Listens, and returns where.
   *
   * @throws xueban.XuebanException {@code PORT_IN_USE} naming the port
   */
  InetSocketAddress start();

  /** Takes no more requests and returns when those in flight have ended, or after this time. */
  void stop(Duration grace);
}
