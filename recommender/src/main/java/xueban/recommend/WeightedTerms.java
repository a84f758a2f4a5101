package xueban.recommend;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;
import xueban.nlp.TermFrequencies;

/** The field of an entry's words. Lucene's writer hands back the stream of the document before. */
final class WeightedTerms extends Field {
  private static final FieldType TYPE = new FieldType();

  static {
    // Weighted frequencies have no positions; passages are found in the text itself.
    TYPE.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    TYPE.setTokenized(true);
    TYPE.freeze();
  }

  private final TermFrequencies frequencies;

  WeightedTerms(String name, TermFrequencies frequencies) {
    super(name, TYPE);
    this.frequencies = frequencies;
  }

  @Override
  public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
    if (reuse instanceof WeightedTermStream stream) {
      stream.use(frequencies);
      return stream;
    }
    return new WeightedTermStream(frequencies);
  }
}
