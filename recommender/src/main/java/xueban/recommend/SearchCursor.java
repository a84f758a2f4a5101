package xueban.recommend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import xueban.ErrorCode;
import xueban.FieldViolation;
import xueban.XuebanException;

/**
 * Where a page ended: the sort values of its last hit, which hold whatever comes before or after
 * them, so that deep pages cost no more than the first.
 *
 * <pre>
 *   CRC-32 of the rest (4 bytes) | version 2 (1) | index (8) | request (8) | key (8)
 *     | length of the id (2) | id (UTF-8) | corrected (UTF-8)
 * </pre>
 *
 * @param index digest of the index's name; an index built anew has another
 * @param request digest of text, filter and order, as they were asked
 * @param key bits of the first sort value: a float for relevance, a double or a long for the others
 * @param id id of the last hit
 * @param corrected text that was searched in place of the one asked for, or empty: what the next
 *     page searches must not depend on what came into the index between
 */
record SearchCursor(long index, long request, long key, String id, String corrected) {
  private static final byte VERSION = 2;
  private static final int LENGTH_WITHOUT_TEXTS = Integer.BYTES + 1 + 3 * Long.BYTES + Short.BYTES;
  private static final String NOT_OURS =
      "is not one that a search returned; take next_cursor as it came.";

  String encode() {
    byte[] idBytes = id.getBytes(UTF_8);
    byte[] textBytes = corrected.getBytes(UTF_8);
    ByteBuffer buffer =
        ByteBuffer.allocate(LENGTH_WITHOUT_TEXTS + idBytes.length + textBytes.length);
    buffer.putInt(0).put(VERSION).putLong(index).putLong(request).putLong(key);
    buffer.putShort((short) idBytes.length).put(idBytes).put(textBytes);
    buffer.putInt(0, checksum(buffer.array()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
  }

  /**
   * Returns the cursor.
   *
   * @throws XuebanException {@code INVALID_CURSOR} if the text is none, or one of another search or
   *     of an index that is no more
   */
  static SearchCursor decode(String text, long index, long request) {
    SearchCursor cursor;
    try {
      ByteBuffer buffer = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      boolean whole =
          buffer.remaining() > LENGTH_WITHOUT_TEXTS && buffer.getInt() == checksum(buffer.array());
      if (!whole || buffer.get() != VERSION) {
        throw invalid(NOT_OURS);
      }
      long ofIndex = buffer.getLong();
      long ofRequest = buffer.getLong();
      long key = buffer.getLong();
      byte[] idBytes = new byte[Short.toUnsignedInt(buffer.getShort())];
      buffer.get(idBytes);
      String id = new String(idBytes, UTF_8);
      cursor = new SearchCursor(ofIndex, ofRequest, key, id, UTF_8.decode(buffer).toString());
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      throw invalid(NOT_OURS);
    }
    if (cursor.request() != request) {
      throw invalid("belongs to another text, filter or order; leave it empty for the first page.");
    }
    if (cursor.index() != index) {
      throw invalid("is older than the index, which was built anew; start at the first page.");
    }
    return cursor;
  }

  private static int checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes, Integer.BYTES, bytes.length - Integer.BYTES);
    return (int) crc.getValue();
  }

  private static XuebanException invalid(String description) {
    return new XuebanException(
        ErrorCode.INVALID_CURSOR,
        "cursor: " + description,
        List.of(new FieldViolation("cursor", description)),
        null);
  }
}
