package xueban.recommend;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * The text of an entry that its vector is made of: title and text; the embedder leaves out what is
 * beyond its window.
 */
final class EmbeddedText {
  /** More than any window of 512 tokens, in UTF-16 units. */
  private static final int LONGEST = 2_000;

  private EmbeddedText() {}

  static String of(CatalogEntry entry) {
    String whole = String.join("\n", parts(entry));
    return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST);
  }

  /** Returns title, unless the text begins with it, and text; whole, however long they are. */
  static List<String> parts(CatalogEntry entry) {
    String title = entry.metadata().title();
    String text = entry.text();
    // A title made from the stem would fill half the window with what follows anyway.
    String beginning = title.endsWith("…") ? title.substring(0, title.length() - 1) : title;
    return beginsWith(beginning, text)
        ? List.of(text)
        : List.of(title, text.isBlank() ? entry.metadata().description() : text);
  }

  /** Looks at the first character before the whole text is made one line: it mostly decides. */
  private static boolean beginsWith(String beginning, String text) {
    if (!beginning.isEmpty() && !text.isEmpty()) {
      char first = text.charAt(0);
      boolean stays = first != '<' && !Character.isWhitespace(first);
      if (stays && first != beginning.charAt(0)) {
        return false;
      }
    }
    return StemText.oneLine(text).startsWith(beginning);
  }

  /** Returns a digest by which a vector made before is known to be of the same text and model. */
  static long digest(String text, String embedderId) {
    return ByteBuffer.wrap(ContentId.sha256(embedderId + '\n' + text)).getLong();
  }
}
