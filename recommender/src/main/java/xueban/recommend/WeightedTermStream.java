package xueban.recommend;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import xueban.nlp.TermFrequencies;

/** Hands Lucene each term once, with its frequency. One serves document after document. */
final class WeightedTermStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private TermFrequencies frequencies;
  private int next;

  WeightedTermStream(TermFrequencies frequencies) {
    this.frequencies = frequencies;
  }

  /** Goes over to other terms, from the first on. */
  void use(TermFrequencies others) {
    frequencies = others;
    next = 0;
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (next == frequencies.size()) {
      return false;
    }
    term.append(frequencies.term(next));
    frequency.setTermFrequency(frequencies.frequency(next++));
    return true;
  }
}
