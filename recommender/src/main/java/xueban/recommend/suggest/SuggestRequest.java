package xueban.recommend.suggest;

import xueban.XuebanException;

/**
 * What a person has typed so far.
 *
 * @param prefix 1 to 100 characters
 * @param limit most suggestions, 1 to 20
 */
public record SuggestRequest(String prefix, int limit) {
  /** Longest prefix, in UTF-16 units. */
  public static final int MAX_PREFIX_LENGTH = 100;

  /** Most suggestions. */
  public static final int MAX_LIMIT = 20;

  public SuggestRequest {
    if (prefix.isBlank() || prefix.length() > MAX_PREFIX_LENGTH) {
      throw XuebanException.invalid(
          "prefix",
          "has %d characters; type 1 to %d, not blanks alone."
              .formatted(prefix.length(), MAX_PREFIX_LENGTH));
    }
    if (prefix.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))) {
      throw XuebanException.invalid("prefix", "holds a control character; remove it.");
    }
    if (limit < 1 || limit > MAX_LIMIT) {
      throw XuebanException.invalid("limit", "%d must be in 1..%d.".formatted(limit, MAX_LIMIT));
    }
  }

  /** Returns a request for eight suggestions. */
  public static SuggestRequest of(String prefix) {
    return new SuggestRequest(prefix, 8);
  }
}
