package xueban.server;

import io.grpc.Channel;
import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * What speaks HTTP beside gRPC. A server starts the one bean of this type after gRPC is ready, and
 * stops it before calls drain.
 *
 * <p>It may have injected: {@link ServerConfig} (host, port, limits), the endpoints and {@code
 * xueban.storage.Installation}. A channel it is handed: Micronaut's gRPC module claims to make
 * beans of that type.
 */
public interface HttpFront {
  /**
   * Listens, and returns where.
   *
   * @param channel the way to the in-process server, with the same services, credentials and limits
   *     as gRPC
   * @throws xueban.XuebanException {@code PORT_IN_USE} naming the port
   */
  InetSocketAddress start(Channel channel);

  /** Takes no more requests and returns when those in flight have ended, or after this time. */
  void stop(Duration grace);
}
