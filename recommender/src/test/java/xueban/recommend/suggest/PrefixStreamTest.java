package xueban.recommend.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrefixStreamTest {
  /** Also characters of two units, and halves of such. */
  private static final List<String> KEYS =
      List.of(
          "勾股定理",
          "gougu",
          "",
          "x",
          "a𠮷b𠮷",
          "𠮷𠮷𠮷",
          "\uD842",
          "\uD842\uD842\uDFB7",
          "\uDFB7勾",
          "\uD842勾",
          "é½勾𠮷",
          "长".repeat(40));

  @Test
  void incrementToken_everyKeyAfterTheOthers_isEachBeginningAsLuceneWritesIt() throws IOException {
    @Nullable TokenStream reuse = null;
    for (PrefixIndex.Key kind : PrefixIndex.Key.values()) {
      for (String key : KEYS) {
        List<BytesRef> wanted = new ArrayList<>();
        for (int length = 1; length <= Math.min(key.length(), kind.longest); length++) {
          wanted.add(new BytesRef(key.substring(0, length)));
        }
        TokenStream stream = new PrefixKey(kind, key).tokenStream(new StandardAnalyzer(), reuse);
        assertThat(terms(stream)).as(key).isEqualTo(wanted);
        assertThat(terms(stream)).as("again %s", key).isEqualTo(wanted);
        assertThat(reuse == null || reuse == stream).isTrue();
        reuse = stream;
      }
    }
  }

  private static List<BytesRef> terms(TokenStream stream) throws IOException {
    TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
    List<BytesRef> terms = new ArrayList<>();
    stream.reset();
    while (stream.incrementToken()) {
      terms.add(BytesRef.deepCopyOf(term.getBytesRef()));
    }
    stream.end();
    stream.close();
    return terms;
  }
}
