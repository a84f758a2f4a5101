package xueban.recommend;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Hands Lucene each term once, with its frequency. */
final class WeightedTermStream extends TokenStream {
  private final Map<String, Integer> frequencies;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private Iterator<Map.Entry<String, Integer>> rest;

  WeightedTermStream(Map<String, Integer> frequencies) {
    this.frequencies = frequencies;
    rest = frequencies.entrySet().iterator();
  }

  @Override
  public void reset() {
    rest = frequencies.entrySet().iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!rest.hasNext()) {
      return false;
    }
    Map.Entry<String, Integer> next = rest.next();
    term.append(next.getKey());
    frequency.setTermFrequency(next.getValue());
    return true;
  }
}
