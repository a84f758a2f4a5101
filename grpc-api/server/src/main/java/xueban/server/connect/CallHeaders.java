package xueban.server.connect;

import io.grpc.Metadata;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;

/** Turns HTTP headers into the metadata of a call, and back. */
final class CallHeaders {
  static final String VERSION = "connect-protocol-version";
  static final String TIMEOUT = "connect-timeout-ms";

  /** Headers of HTTP itself, of browsers, and of the hop to us: no business of a call. */
  private static final Set<String> HTTP =
      Set.of(
          "connection",
          "content-length",
          "content-type",
          "content-encoding",
          "cookie",
          "date",
          "expect",
          "forwarded",
          "host",
          "keep-alive",
          "origin",
          "proxy-connection",
          "referer",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "user-agent",
          "via");

  private static final Pattern PREFIXES =
      Pattern.compile("(accept|access-control|connect|grpc|proxy|sec|x-forwarded)-.*|accept|:.*");

  private static final Pattern NAME = Pattern.compile("[0-9a-z_.-]+");
  private static final Pattern PRINTABLE = Pattern.compile("[ -~]*");
  private static final Pattern MILLIS = Pattern.compile("[0-9]{1,10}");

  private CallHeaders() {}

  /**
   * Returns the headers that are meant for the method, such as {@code authorization}.
   *
   * @throws XuebanException {@code INVALID_INPUT} naming a header that is no metadata
   */
  static Metadata metadata(HttpHeaders headers) {
    Metadata metadata = new Metadata();
    for (Map.Entry<String, String> header : headers) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (HTTP.contains(name)
          || PREFIXES.matcher(name).matches()
          || !NAME.matcher(name).matches()) {
        continue;
      }
      if (name.endsWith(Metadata.BINARY_HEADER_SUFFIX)) {
        metadata.put(
            Metadata.Key.of(name, Metadata.BINARY_BYTE_MARSHALLER),
            binary(name, header.getValue()));
      } else if (PRINTABLE.matcher(header.getValue()).matches()) {
        metadata.put(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER), header.getValue());
      } else {
        throw XuebanException.invalid(
            "header " + name, "must be printable ASCII; give it a name in -bin and Base64.");
      }
    }
    return metadata;
  }

  /** Hands over metadata as headers, but for what gRPC keeps for itself. */
  static void forEach(Metadata metadata, BiConsumer<String, String> sink) {
    for (String name : metadata.keys()) {
      if (HTTP.contains(name) || PREFIXES.matcher(name).matches()) {
        continue;
      }
      if (name.endsWith(Metadata.BINARY_HEADER_SUFFIX)) {
        Iterable<byte[]> values =
            metadata.getAll(Metadata.Key.of(name, Metadata.BINARY_BYTE_MARSHALLER));
        if (values != null) {
          values.forEach(
              value ->
                  sink.accept(name, Base64.getEncoder().withoutPadding().encodeToString(value)));
        }
      } else {
        Iterable<String> values =
            metadata.getAll(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER));
        if (values != null) {
          values.forEach(value -> sink.accept(name, value));
        }
      }
    }
  }

  /**
   * Returns how long the caller waits, in nanoseconds; null if it does not say.
   *
   * @throws XuebanException {@code INVALID_INPUT} for anything but 1 to 10 digits, or another
   *     version of the protocol
   */
  static @Nullable Long timeoutNanos(HttpHeaders headers) {
    String version = headers.get(VERSION);
    if (version != null && !version.equals("1")) {
      throw XuebanException.invalid("header " + VERSION, "\"" + version + "\" must be \"1\".");
    }
    String timeout = headers.get(TIMEOUT);
    if (timeout == null) {
      return null;
    }
    if (!MILLIS.matcher(timeout).matches()) {
      throw XuebanException.invalid(
          "header " + TIMEOUT, "\"" + timeout + "\" must be milliseconds in 1 to 10 digits.");
    }
    return TimeUnit.MILLISECONDS.toNanos(Long.parseLong(timeout));
  }

  private static byte[] binary(String name, String value) {
    try {
      return Base64.getDecoder().decode(value);
    } catch (IllegalArgumentException e) {
      throw XuebanException.invalid(
          "header " + name, "must be Base64, as its name ends in -bin: " + e.getMessage());
    }
  }
}
