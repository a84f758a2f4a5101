package xueban.recommend.suggest;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Hands Lucene every beginning of a key up to a length, so that a prefix is one term. */
final class PrefixStream extends TokenStream {
  private final String key;
  private final int longest;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private int length;

  PrefixStream(String key, int longest) {
    this.key = key;
    this.longest = Math.min(longest, key.length());
  }

  @Override
  public void reset() {
    length = 0;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (length >= longest) {
      return false;
    }
    length++;
    term.append(key, 0, length);
    return true;
  }
}
