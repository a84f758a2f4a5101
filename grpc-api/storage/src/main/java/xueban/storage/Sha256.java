package xueban.storage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of bytes. */
final class Sha256 {
  private Sha256() {}

  /** Returns the digest of the parts, one after the other; 32 bytes. */
  static byte[] of(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** Returns whether the bytes have this digest; in a time that does not depend on how alike. */
  static boolean matches(byte[] bytes, byte[] digest) {
    return MessageDigest.isEqual(of(bytes), digest);
  }
}
