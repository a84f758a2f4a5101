package xueban.server.connect;

import java.time.Duration;
import xueban.server.ServerLimits;

/**
 * How much one client, and all clients together, may take over HTTP.
 *
 * @param bodyBytes largest body, compressed or not
 * @param headerBytes largest headers of a request
 * @param connections most connections at a time
 * @param bufferedBytes most bytes of bodies held at a time, of all connections together
 * @param idle after so long without a whole set of headers a connection is closed
 * @param request how long a client may take to send a body
 * @param write how long a client that is sent something may read nothing of it
 */
record HttpLimits(
    int bodyBytes,
    int headerBytes,
    int connections,
    long bufferedBytes,
    Duration idle,
    Duration request,
    Duration write) {
  private static final int CONNECTIONS = 5_000;
  private static final int LARGEST_BODIES_HELD = 16;

  /** Returns the limits that go with those of gRPC. */
  static HttpLimits of(ServerLimits limits) {
    return new HttpLimits(
        limits.messageBytes(),
        limits.metadataBytes(),
        CONNECTIONS,
        (long) LARGEST_BODIES_HELD * limits.messageBytes(),
        Duration.ofSeconds(75),
        Duration.ofSeconds(60),
        Duration.ofSeconds(30));
  }
}
