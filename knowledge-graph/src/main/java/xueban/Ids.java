package xueban;

import org.jspecify.annotations.Nullable;

/** The form of every identifier: 1 to 200 characters, none of them a blank or control character. */
public final class Ids {
  /** Longest identifier, in UTF-16 units. */
  public static final int MAX_LENGTH = 200;

  private Ids() {}

  /**
   * Returns {@code id} if it is a well-formed identifier.
   *
   * @param field name of the field, for the message
   * @throws XuebanException {@link ErrorCode#INVALID_INPUT} naming the field and the value
   *     otherwise
   */
  public static String require(String field, @Nullable String id) {
    if (id == null || id.isEmpty()) {
      throw XuebanException.invalid(
          field, "is empty; an id has 1 to " + MAX_LENGTH + " characters.");
    }
    if (id.length() > MAX_LENGTH) {
      throw XuebanException.invalid(
          field, "has " + id.length() + " characters; an id has at most " + MAX_LENGTH + ".");
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (Character.isISOControl(c) || Character.isWhitespace(c)) {
        throw XuebanException.invalid(
            field,
            "\"%s\" has a blank or control character at position %d; remove it."
                .formatted(printable(id), i));
      }
    }
    return id;
  }

  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }
}
