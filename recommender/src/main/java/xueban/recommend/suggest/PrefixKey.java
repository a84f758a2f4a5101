package xueban.recommend.suggest;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

/** The field of a key's beginnings. Lucene's writer hands back the stream of the text before. */
final class PrefixKey extends Field {
  private static final FieldType TYPE = new FieldType();

  static {
    TYPE.setIndexOptions(IndexOptions.DOCS);
    TYPE.setOmitNorms(true);
    TYPE.setTokenized(true);
    TYPE.freeze();
  }

  private final String whole;
  private final int longest;

  PrefixKey(PrefixIndex.Key key, String whole) {
    super(key.field, TYPE);
    this.whole = whole;
    longest = key.longest;
  }

  @Override
  public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
    if (reuse instanceof PrefixStream stream) {
      stream.use(whole, longest);
      return stream;
    }
    return new PrefixStream(whole, longest);
  }
}
