package xueban.storage;

import java.util.zip.CRC32C;

/** The checksum that a row keeps beside its bytes: SQLite has none of its own. */
final class Checksum {
  private Checksum() {}

  /** Returns the CRC-32C of the position (8 bytes, big-endian) and the bytes, 0 to 2³² − 1. */
  static long of(long position, byte[] bytes) {
    CRC32C crc = new CRC32C();
    for (int shift = 56; shift >= 0; shift -= 8) {
      crc.update((int) (position >>> shift));
    }
    crc.update(bytes);
    return crc.getValue();
  }
}
