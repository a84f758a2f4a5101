package xueban.bench;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import xueban.recommend.Resource;

/**
 * Lucene on disk with words by HanLP, BM25 and nothing of ours: id, subject, and title and text as
 * one field. What our index of words is held against.
 */
final class BareWords implements Closeable {
  private static final String ID = "id";
  private static final String SUBJECT = "subject";
  private static final String TEXT = "text";
  private static final double RAM_BUFFER_MB = 64; // as ours
  private static final long BLOCK = 1_000_000; // committed one after another
  private static final Segment SEGMENT =
      HanLP.newSegment()
          .enableNameRecognize(false)
          .enableTranslatedNameRecognize(false)
          .enableJapaneseNameRecognize(false)
          .enablePlaceRecognize(false)
          .enableOrganizationRecognize(false);

  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private BareWords(FSDirectory directory) throws IOException {
    this.directory = directory;
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  /**
   * Indexes resources up to number {@code size} in a folder, by as many threads as there are cores,
   * and goes on where an earlier call got to; what it commits it keeps.
   *
   * @return how many it has indexed now
   */
  static long index(LongFunction<Resource> resources, long size, Path folder) {
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer =
            new IndexWriter(
                directory,
                new IndexWriterConfig()
                    .setRAMBufferSizeMB(RAM_BUFFER_MB)
                    .setCommitOnClose(false))) { // half a block would leave holes
      long before = writer.getDocStats().numDocs;
      for (long from = before; from < size; from += BLOCK) {
        index(resources, from, Math.min(size, from + BLOCK), writer, workers);
        writer.commit();
      }
      return Math.max(0, size - before);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot index in " + folder, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Indexing was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  private static void index(
      LongFunction<Resource> resources,
      long after,
      long to,
      IndexWriter writer,
      ExecutorService workers)
      throws InterruptedException, ExecutionException {
    int threads = Runtime.getRuntime().availableProcessors();
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int t = 1; t <= threads; t++) {
      long first = after + t;
      tasks.add(
          () -> {
            for (long number = first; number <= to; number += threads) {
              writer.addDocument(document(resources.apply(number)));
            }
            return null;
          });
    }
    for (Future<Void> done : workers.invokeAll(tasks)) {
      done.get();
    }
  }

  private static Document document(Resource resource) {
    Document document = new Document();
    document.add(new StringField(ID, resource.id(), Field.Store.YES));
    document.add(new StringField(SUBJECT, resource.metadata().subject(), Field.Store.NO));
    document.add(new TextField(TEXT, new Words(EntryText.of(resource))));
    return document;
  }

  static BareWords open(Path folder) throws IOException {
    return new BareWords(FSDirectory.open(folder));
  }

  /**
   * Returns the ids of the best, the best first.
   *
   * @param subject that they must be of, or empty for any
   */
  List<String> search(String text, String subject, int most) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Term term : SEGMENT.seg(text)) {
      query.add(
          new TermQuery(new org.apache.lucene.index.Term(TEXT, term.word)),
          BooleanClause.Occur.SHOULD);
    }
    query.setMinimumNumberShouldMatch(1);
    if (!subject.isEmpty()) {
      query.add(
          new TermQuery(new org.apache.lucene.index.Term(SUBJECT, subject)),
          BooleanClause.Occur.FILTER);
    }
    List<String> ids = new ArrayList<>();
    for (var hit : searcher.search(query.build(), most).scoreDocs) {
      ids.add(searcher.storedFields().document(hit.doc).get(ID));
    }
    return ids;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }

  /** The words of a text. */
  private static final class Words extends TokenStream {
    private final Iterator<Term> terms;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Words(String text) {
      terms = SEGMENT.seg(text).iterator();
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (!terms.hasNext()) {
        return false;
      }
      term.append(terms.next().word);
      return true;
    }
  }
}
