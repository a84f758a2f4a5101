package xueban.server.connect;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import xueban.ErrorCode;
import xueban.XuebanException;

/**
 * One part of a stream: a byte of flags, the length in four bytes (big-endian), and the data, which
 * is not copied.
 */
final class Envelope {
  /** The data is compressed. */
  static final int COMPRESSED = 0x01;

  /** The data is the JSON that ends a stream. */
  static final int END = 0x02;

  private static final int HEAD_BYTES = 5;

  private final int flags;
  private final byte[] data;

  /**
   * @param flags {@link #COMPRESSED}, {@link #END}, both or neither
   */
  Envelope(int flags, byte[] data) {
    this.flags = flags;
    this.data = data;
  }

  int flags() {
    return flags;
  }

  byte[] data() {
    return data;
  }

  /** Returns the bytes of an envelope. */
  byte[] bytes() {
    return ByteBuffer.allocate(HEAD_BYTES + data.length)
        .put((byte) flags)
        .putInt(data.length)
        .put(data)
        .array();
  }

  /**
   * Returns the envelopes of a whole body.
   *
   * @throws XuebanException {@code INVALID_INPUT} if one is cut short
   */
  static List<Envelope> readAll(byte[] body) {
    List<Envelope> envelopes = new ArrayList<>();
    ByteBuffer rest = ByteBuffer.wrap(body);
    while (rest.hasRemaining()) {
      int missing = HEAD_BYTES - rest.remaining();
      if (missing <= 0) {
        int flags = rest.get();
        int length = rest.getInt();
        missing = length < 0 ? Integer.MAX_VALUE : length - rest.remaining();
        if (missing <= 0) {
          byte[] data = new byte[length];
          rest.get(data);
          envelopes.add(new Envelope(flags, data));
          continue;
        }
      }
      throw new XuebanException(
          ErrorCode.INVALID_INPUT,
          "Envelope %d of the body is cut short by %d bytes; send 1 byte of flags, 4 bytes of length,"
                  .formatted(envelopes.size() + 1, missing)
              + " then the message.");
    }
    return envelopes;
  }
}
