package xueban.server.connect;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The content type of a call.
 *
 * @param streaming whether the body is made of envelopes
 */
record ContentType(Codec codec, boolean streaming) {
  private static final String UNARY = "application/";
  private static final String STREAMING = "application/connect+";

  /**
   * Returns what a header says; empty if Connect does not know it. Parameters count for nothing.
   */
  static Optional<ContentType> of(@Nullable String header) {
    if (header == null) {
      return Optional.empty();
    }
    String type = header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (type.startsWith(STREAMING)) {
      return Codec.of(type.substring(STREAMING.length()))
          .map(codec -> new ContentType(codec, true));
    }
    if (type.startsWith(UNARY)) {
      return Codec.of(type.substring(UNARY.length())).map(codec -> new ContentType(codec, false));
    }
    return Optional.empty();
  }

  /** Returns the header {@code Accept-Post} of a method. */
  static String accepted(boolean streaming) {
    String prefix = streaming ? STREAMING : UNARY;
    return prefix + Codec.JSON.word() + ", " + prefix + Codec.PROTO.word();
  }

  String header() {
    return (streaming ? STREAMING : UNARY) + codec.word();
  }
}
