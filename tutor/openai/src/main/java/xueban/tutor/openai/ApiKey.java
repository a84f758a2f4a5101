package xueban.tutor.openai;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import xueban.XuebanException;

/** The secret that an endpoint knows a caller by; its text form never holds it. */
public final class ApiKey {
  private static final int LONGEST = 4_096;
  private static final ApiKey NONE = new ApiKey("");

  private final String secret;

  private ApiKey(String secret) {
    this.secret = secret;
  }

  /** Returns no key, for endpoints that ask for none. */
  public static ApiKey none() {
    return NONE;
  }

  /**
   * Returns a key, without blanks around it; an empty text is no key.
   *
   * @throws XuebanException {@code INVALID_INPUT} if it cannot stand in a header
   */
  public static ApiKey of(String text) {
    String secret = text.strip();
    if (secret.length() > LONGEST || secret.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw XuebanException.invalid(
          "key", "has blanks, or signs that no header may hold; give the key alone, on one line.");
    }
    return secret.isEmpty() ? NONE : new ApiKey(secret);
  }

  /**
   * Returns the key that a file holds.
   *
   * @throws XuebanException {@code INVALID_INPUT} if it cannot be read, or holds none
   */
  public static ApiKey fromFile(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw XuebanException.invalid(
          "key-file", "\"%s\" cannot be read; give a file that holds the key.".formatted(file));
    }
    ApiKey key = of(text);
    if (key.secret.isEmpty()) {
      throw XuebanException.invalid("key-file", "\"%s\" is empty.".formatted(file));
    }
    return key;
  }

  void sign(HttpRequest.Builder request) {
    if (!secret.isEmpty()) {
      request.header("Authorization", "Bearer " + secret);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ApiKey key && key.secret.equals(secret);
  }

  @Override
  public int hashCode() {
    return secret.hashCode();
  }

  @Override
  public String toString() {
    return secret.isEmpty() ? "no key" : "a key";
  }
}
