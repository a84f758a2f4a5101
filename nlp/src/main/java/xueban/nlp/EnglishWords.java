package xueban.nlp;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * English words by Lucene's English analyzer: possessives off, lower case, 33 stop words out,
 * Porter's stems. Safe for concurrent use: Lucene keeps a stream for each thread.
 */
final class EnglishWords {
  private static final Analyzer ANALYZER = new EnglishAnalyzer();

  private EnglishWords() {}

  /** Takes a word of the text: its stem and its offsets in the text given. */
  interface Sink {
    void word(String stem, int start, int end);
  }

  /** Gives every word of a text that is no stop word. */
  static void each(String text, Sink sink) {
    try (TokenStream stream = ANALYZER.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        sink.word(term.toString(), offset.startOffset(), offset.endOffset());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string reader never fails
    }
  }
}
