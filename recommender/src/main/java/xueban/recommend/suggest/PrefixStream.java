package xueban.recommend.suggest;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/**
 * Hands Lucene every beginning of a key up to a length, so that a prefix is one term. The bytes of
 * a beginning go on from those of the one before. One serves key after key.
 */
final class PrefixStream extends TokenStream {
  private static final int MOST_BYTES = 4;

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final BytesRef beginning = new BytesRef();
  private String key = "";
  private int longest;
  private int length;

  /** Bytes of the whole characters so far: half a pair is replaced once the other half comes. */
  private int whole;

  PrefixStream(String key, int longest) {
    use(key, longest);
  }

  /** Goes over to another key, from its first beginning on. */
  void use(String other, int longestOfIt) {
    key = other;
    longest = Math.min(longestOfIt, other.length());
    int needed = MOST_BYTES * (longest + 1);
    if (beginning.bytes.length < needed) {
      beginning.bytes = Arrays.copyOf(beginning.bytes, needed);
    }
    reset();
  }

  @Override
  public void reset() {
    length = 0;
    whole = 0;
    beginning.length = 0;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (length >= longest) {
      return false;
    }
    char next = key.charAt(length);
    boolean pair = length > 0 && Character.isSurrogatePair(key.charAt(length - 1), next);
    int from = pair ? whole : beginning.length;
    int at = pair ? length - 1 : length;
    length++;
    beginning.length = UnicodeUtil.UTF16toUTF8(key, at, length - at, beginning.bytes, from);
    whole = Character.isHighSurrogate(next) ? from : beginning.length;
    term.setBytesRef(beginning);
    return true;
  }
}
