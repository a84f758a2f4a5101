package xueban.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A credential as its client presents it: {@code xb_<id>_<secret>}, both parts hexadecimal. The
 * prefix lets scanners of source code find a leaked one.
 *
 * @param id names the credential; 16 digits
 * @param secret 64 digits: 256 random bits
 */
record CredentialText(String id, String secret) {
  private static final Pattern FORM = Pattern.compile("xb_([0-9a-f]{16})_([0-9a-f]{64})");

  static CredentialText random(SecureRandom random) {
    return new CredentialText(digits(random, 8), digits(random, 32));
  }

  /** Returns the parts of a credential, or empty if it is malformed. */
  static Optional<CredentialText> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(new CredentialText(form.group(1), form.group(2)))
        : Optional.empty();
  }

  static String digits(SecureRandom random, int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return HexFormat.of().formatHex(drawn);
  }

  /** Returns what is kept of the secret: SHA-256 of salt and secret. */
  byte[] hash(byte[] salt) {
    return Sha256.of(salt, secret.getBytes(US_ASCII));
  }

  String text() {
    return "xb_" + id + "_" + secret;
  }

  /** Returns the credential without its secret. */
  @Override
  public String toString() {
    return "xb_" + id + "_…";
  }
}
