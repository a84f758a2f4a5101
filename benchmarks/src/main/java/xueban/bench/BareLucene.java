package xueban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import xueban.nlp.Language;
import xueban.recommend.Resource;

/**
 * Lucene with its own analyzers and BM25, and nothing of ours: title and text as one field, pairs
 * of characters for Chinese, stems for English.
 */
final class BareLucene implements AutoCloseable {
  private static final String ID = "id";
  private static final String TEXT = "text";

  private final Analyzer analyzer;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  /**
   * @param language of all entries
   */
  BareLucene(List<Resource> entries, Language language) {
    analyzer = language == Language.CHINESE ? new CJKAnalyzer() : new EnglishAnalyzer();
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (Resource entry : entries) {
          Document document = new Document();
          document.add(new StringField(ID, entry.id(), Field.Store.YES));
          document.add(new TextField(TEXT, EntryText.of(entry), Field.Store.NO));
          writer.addDocument(document);
        }
      }
      reader = DirectoryReader.open(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot index in memory", e);
    }
    searcher = new IndexSearcher(reader);
  }

  /** Returns the ids of the best, the best first. */
  List<String> search(String text, int most) {
    Query query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, text);
    if (query == null) {
      return List.of();
    }
    try {
      List<String> ids = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
        ids.add(searcher.storedFields().document(hit.doc).get(ID));
      }
      return ids;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot search in memory", e);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close", e);
    }
    analyzer.close();
  }
}
