package xueban.recommend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The id of an entry that came without one: a digest of its text, the same on every import. */
final class ContentId {
  private ContentId() {}

  static String of(String content) {
    return "sha-" + HexFormat.of().formatHex(sha256(content), 0, 12);
  }

  static byte[] sha256(String content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
