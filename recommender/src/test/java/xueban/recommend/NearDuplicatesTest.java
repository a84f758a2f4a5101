package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** What a walk over very many copies costs. */
class NearDuplicatesTest {
  private static final int COPIES = 5_000;
  private static final SearchRequest.Sort ORDER = SearchRequest.Sort.RELEVANCE;

  private static final class CountingSearcher extends IndexSearcher {
    private int searches;

    CountingSearcher(IndexReader reader) {
      super(reader);
    }

    @Override
    public <C extends Collector, T> T search(Query query, CollectorManager<C, T> collectors)
        throws IOException {
      searches++;
      return super.search(query, collectors);
    }
  }

  private static CountingSearcher searcher() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    DocumentWords words = new DocumentWords(SearchTestCase.ANALYSIS, SearchTestCase.GRAPH);
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int i = 0; i < COPIES; i++) {
        String body = "先移项，再合并同类项，最后把未知数的系数化为一，得到方程的解。" + "。".repeat(i % 3);
        Resource copy = SearchTestCase.lesson("copy%04d".formatted(i), "方程的解法", body);
        EntryReading read = words.read(copy);
        IndexedDocument indexed =
            IndexedDocument.of(copy, i, words.frequencies(read), words.concepts(read), null);
        writer.addDocument(LuceneDocument.of(indexed));
      }
    }
    return new CountingSearcher(DirectoryReader.open(directory));
  }

  @Test
  void isShown_thousandsOfCopies_asksTheIndexOnce() throws IOException {
    CountingSearcher searcher = searcher();
    IndexReading reading = new LuceneReading(searcher, new FacetCounter());
    IndexQuery everything = new IndexQuery.All();
    List<String> all =
        reading.search(everything, ORDER, null, COPIES, List.of()).matches().stream()
            .map(IndexReading.Match::id)
            .toList();
    for (int begin : new int[] {0, 1, 2_500}) {
      searcher.searches = 0;
      NearDuplicates walk = new NearDuplicates(reading, everything, ORDER, Optional.empty());
      int shown = 0;
      for (String doc : all.subList(begin, COPIES)) {
        shown += walk.isShown(doc) ? 1 : 0;
      }
      assertThat(shown).as("shown from %d on", begin).isEqualTo(begin == 0 ? 1 : 0);
      assertThat(walk.others(all.getFirst())).isEqualTo(NearDuplicates.MOST - 1);
      assertThat(searcher.searches).as("queries from %d on", begin).isEqualTo(1);
    }
  }
}
