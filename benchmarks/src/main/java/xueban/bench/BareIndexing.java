package xueban.bench;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
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
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import xueban.recommend.Resource;

/**
 * Lucene on disk with words by HanLP and nothing of ours: id, and title and text as one field. What
 * our index is held against, on as many threads.
 */
final class BareIndexing {
  private static final double RAM_BUFFER_MB = 64; // as ours
  private static final Segment SEGMENT =
      HanLP.newSegment()
          .enableNameRecognize(false)
          .enableTranslatedNameRecognize(false)
          .enableJapaneseNameRecognize(false)
          .enablePlaceRecognize(false)
          .enableOrganizationRecognize(false);

  private BareIndexing() {}

  /** Indexes the resources in a folder, and commits. */
  static void index(List<Resource> resources, Path folder) {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig().setRAMBufferSizeMB(RAM_BUFFER_MB))) {
      List<Callable<Void>> tasks = new ArrayList<>();
      int part = (resources.size() + threads - 1) / threads;
      for (int from = 0; from < resources.size(); from += part) {
        List<Resource> some = resources.subList(from, Math.min(resources.size(), from + part));
        tasks.add(
            () -> {
              for (Resource resource : some) {
                writer.addDocument(document(resource));
              }
              return null;
            });
      }
      for (Future<Void> done : workers.invokeAll(tasks)) {
        done.get();
      }
      writer.commit();
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

  private static Document document(Resource resource) {
    Document document = new Document();
    document.add(new StringField("id", resource.id(), Field.Store.YES));
    document.add(new TextField("text", new Words(EntryText.of(resource))));
    return document;
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
