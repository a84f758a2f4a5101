package xueban.server;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import xueban.XuebanException;

/**
 * How much one caller, one connection and all callers together may take. grpc-java leaves most of
 * these unlimited; nothing here is.
 *
 * @param messageBytes largest request, at least 1 KiB
 * @param metadataBytes largest headers of a request, at least 1 KiB
 * @param callsPerConnection most calls at a time on one connection, at least 1
 * @param callsInFlight most calls at a time in all, at least 1; one more is told to wait
 * @param threads threads that serve calls, at least 1
 * @param resetsPerMinute most streams that one connection may reset in a minute, at least 1
 * @param flowControlBytes bytes on the way to us that one stream may have unread, at least 64 KiB
 * @param connectionIdle after so long without a call a connection is closed
 * @param connectionAge after so long a connection is asked to go, so that load spreads anew
 * @param connectionGrace how long calls may go on when their connection is asked to go
 * @param keepAlive after so long without a sign of life a client is asked for one
 * @param keepAlivePermitted a client that asks for one more often than this is sent away
 * @param deadline how long a call may take whose caller did not say
 * @param drain how long a stop waits for calls in flight
 */
public record ServerLimits(
    int messageBytes,
    int metadataBytes,
    int callsPerConnection,
    int callsInFlight,
    int threads,
    int resetsPerMinute,
    int flowControlBytes,
    Duration connectionIdle,
    Duration connectionAge,
    Duration connectionGrace,
    Duration keepAlive,
    Duration keepAlivePermitted,
    Duration deadline,
    Duration drain) {
  public ServerLimits {
    atLeast("limits.message-bytes", messageBytes, 1 << 10);
    atLeast("limits.metadata-bytes", metadataBytes, 1 << 10);
    atLeast("limits.calls-per-connection", callsPerConnection, 1);
    atLeast("limits.calls-in-flight", callsInFlight, 1);
    atLeast("limits.threads", threads, 1);
    atLeast("limits.resets-per-minute", resetsPerMinute, 1);
    atLeast("limits.flow-control-bytes", flowControlBytes, 64 << 10);
    positive("limits.connection-idle", connectionIdle);
    positive("limits.connection-age", connectionAge);
    positive("limits.connection-grace", connectionGrace);
    positive("limits.keep-alive", keepAlive);
    positive("limits.keep-alive-permitted", keepAlivePermitted);
    positive("limits.deadline", deadline);
    requireNonNull(drain, "drain");
    if (drain.isNegative()) {
      throw XuebanException.invalid("limits.drain", drain + " must not be negative.");
    }
  }

  public static ServerLimits defaults() {
    return ServerConfig.defaults().limits();
  }

  private static void atLeast(String name, int value, int least) {
    if (value < least) {
      throw XuebanException.invalid(name, "%d must be at least %d.".formatted(value, least));
    }
  }

  private static void positive(String name, Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw XuebanException.invalid(name, value + " must be positive, such as 30s or 10m.");
    }
  }
}
