package xueban.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.MessageLite;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import xueban.ErrorCode;
import xueban.FieldViolation;
import xueban.XuebanException;
import xueban.server.access.Caller;

/**
 * Where the next page of a list begins, as a text that a client sends back. It names the list it is
 * of, so that it cannot be used on another.
 */
final class PageCursor {
  private final String list;

  private PageCursor(String list) {
    this.list = list;
  }

  /**
   * Returns the cursors of a list.
   *
   * @param request what asks for the list, without page size and cursor
   */
  static PageCursor of(MessageLite request) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Caller.current().tenant().getBytes(UTF_8));
      digest.update((byte) 0);
      digest.update(request.getClass().getSimpleName().getBytes(UTF_8));
      digest.update((byte) 0);
      digest.update(request.toByteArray());
      return new PageCursor(HexFormat.of().formatHex(digest.digest(), 0, 8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** Returns a cursor that stands behind this position. */
  String write(String position) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((list + '\n' + position).getBytes(UTF_8));
  }

  /**
   * Returns the position of a cursor; empty for the first page.
   *
   * @throws XuebanException {@code INVALID_CURSOR} if it is not of this list
   */
  Optional<String> read(String cursor) {
    if (cursor.isEmpty()) {
      return Optional.empty();
    }
    String text;
    try {
      text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
    } catch (IllegalArgumentException e) {
      throw foreign();
    }
    if (!text.startsWith(list + '\n')) {
      throw foreign();
    }
    return Optional.of(text.substring(list.length() + 1));
  }

  static XuebanException foreign() {
    String description =
        "is not of this list; send next_cursor back unchanged, with otherwise the same request.";
    return new XuebanException(
        ErrorCode.INVALID_CURSOR,
        "cursor: " + description,
        List.of(new FieldViolation("cursor", description)),
        null);
  }

  /**
   * Cuts a page out of a whole list.
   *
   * @param all the list in its order
   * @param key what tells one entry from the others, kept in the cursor
   * @throws XuebanException {@code INVALID_CURSOR} if the entry where the page begins is gone
   */
  <T> Slice<T> slice(List<T> all, int pageSize, String cursor, Function<T, String> key) {
    int from = 0;
    Optional<String> last = read(cursor);
    if (last.isPresent()) {
      while (from < all.size() && !key.apply(all.get(from)).equals(last.get())) {
        from++;
      }
      if (from == all.size()) {
        throw foreign();
      }
      from++;
    }
    int to = Math.min(all.size(), from + pageSize);
    String next = to < all.size() ? write(key.apply(all.get(to - 1))) : "";
    return new Slice<>(all.subList(from, to), next, all.size());
  }

  /**
   * Where a page begins in a list that is read as of a position of a learner's log, so that what
   * happens between two pages neither hides nor repeats an entry.
   *
   * @param asOf position in the log; {@link Long#MAX_VALUE} for the first page
   * @param from entries before the page
   */
  record Place(long asOf, int from) {}

  /**
   * Returns where the page of a cursor begins.
   *
   * @throws XuebanException {@code INVALID_CURSOR} if it is not of this list
   */
  Place place(String cursor) {
    Optional<String> written = read(cursor);
    if (written.isEmpty()) {
      return new Place(Long.MAX_VALUE, 0);
    }
    String[] parts = written.get().split(" ", -1);
    try {
      Place place = new Place(Long.parseLong(parts[0]), Integer.parseInt(parts[parts.length - 1]));
      if (parts.length == 2 && place.asOf() >= 0 && place.from() >= 0) {
        return place;
      }
    } catch (NumberFormatException e) {
      throw foreign();
    }
    throw foreign();
  }

  /**
   * Cuts a page out of a list as of a position.
   *
   * @param place where the page begins, with the position up to which the list was read
   */
  <T> Slice<T> slice(List<T> all, int pageSize, Place place) {
    int from = Math.min(place.from(), all.size());
    int to = Math.min(all.size(), from + pageSize);
    return new Slice<>(
        all.subList(from, to), to < all.size() ? write(place.asOf() + " " + to) : "", all.size());
  }

  /**
   * Takes a page of a list that is read a part at a time.
   *
   * @param read returns at least one entry more than a page, or all there are, behind the key; ""
   *     for those from the beginning
   * @param total entries of the list
   * @throws XuebanException {@code INVALID_CURSOR} if nothing is behind the cursor any more
   */
  <T> Slice<T> page(
      Function<String, List<T>> read,
      int total,
      int pageSize,
      String cursor,
      Function<T, String> key) {
    List<T> rows = read.apply(read(cursor).orElse(""));
    if (rows.isEmpty() && !cursor.isEmpty()) {
      throw foreign();
    }
    List<T> page = rows.subList(0, Math.min(rows.size(), pageSize));
    String next = page.size() < rows.size() ? write(key.apply(page.getLast())) : "";
    return new Slice<>(page, next, total);
  }

  /** A page of a list that has {@code total} entries in all. */
  record Slice<T>(List<T> entries, String nextCursor, int total) {
    Slice {
      entries = List.copyOf(entries);
    }
  }
}
