package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;
import xueban.recommend.suggest.Suggester;

/** A thread that is interrupted inside of a file closes it; who waits may be, at any moment. */
@Timeout(60)
class InterruptedIndexTest {
  private static final KnowledgeGraph GRAPH = KnowledgeGraph.builder().build();
  private static final CatalogWords WORDS = new CatalogWords(TextAnalysis.of(GRAPH), GRAPH);

  @TempDir private Path folder;
  private final InMemoryCatalogStore store = new InMemoryCatalogStore();

  @Test
  void refresh_interruptedWhileItShows_keepsItsWriterAndAll() throws IOException {
    Interrupting directory = new Interrupting(FSDirectory.open(folder));
    try (IndexKeeper keeper = keeper(directory)) {
      keeper.refresh(() -> WORDS);
      store.put(List.of(lesson("one")));
      CatalogIndex index = keeper.current();
      directory.interruptWhereTermsAreWritten(Thread.currentThread());
      assertThatThrownBy(() -> keeper.refresh(() -> WORDS))
          .hasMessageContaining("Indexing was interrupted");
      assertThat(Thread.interrupted()).isTrue();
      assertThat(directory.interruptions).isEqualTo(1);
      assertThat(index.isOpen()).isTrue();

      keeper.refresh(() -> WORDS);
      assertThat(keeper.current()).isSameAs(index);
      assertThat(keeper.version()).isEqualTo(store.version());
      assertThat(documents(index)).isEqualTo(1);
    }
  }

  @Test
  void catchUp_interruptedWhileItCommits_hasCommitted() throws IOException {
    Interrupting directory = new Interrupting(FSDirectory.open(folder));
    IndexIdentity wanted = IndexIdentity.fresh("none", "a");
    store.put(List.of(lesson("one"), lesson("two")));
    try (IndexWorkers workers = new IndexWorkers(2);
        CatalogIndex index = CatalogIndex.create(directory, wanted, SearchThreads.of(1))) {
      index.show();
      IndexUpdater updater = updater(index, workers);
      directory.interruptWhereFilesAreSynced(Thread.currentThread());
      assertThatThrownBy(updater::catchUp).hasMessageContaining("Indexing was interrupted");
      assertThat(Thread.interrupted()).isTrue();
      assertThat(directory.interruptions).isEqualTo(1);
      assertThat(index.isOpen()).isTrue();
      assertThat(index.uncommitted()).isZero();

      assertThat(updater.catchUp()).isZero();
      index.show();
      assertThat(documents(index)).isEqualTo(2);
    }
  }

  @Test
  void close_interruptedWhileItCommits_hasKeptAll() throws IOException {
    store.put(List.of(lesson("one"), lesson("two")));
    Interrupting directory = new Interrupting(FSDirectory.open(folder));
    IndexKeeper keeper = keeper(directory);
    keeper.refresh(() -> WORDS);
    directory.interruptWhereFilesAreSynced(Thread.currentThread());
    keeper.close();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(directory.interruptions).isEqualTo(1);

    try (IndexKeeper again = keeper(FSDirectory.open(folder))) {
      assertThat(again.version()).isEqualTo(store.version());
      assertThat(documents(again.current())).isEqualTo(2);
    }
  }

  private IndexKeeper keeper(Directory directory) throws IOException {
    return new IndexKeeper(
        store,
        directory,
        new ByteBuffersDirectory(),
        VectorSpaces.none(),
        WORDS,
        SearchThreads.of(1));
  }

  private IndexUpdater updater(CatalogIndex index, IndexWorkers workers) throws IOException {
    TitleUpdates titles =
        new TitleUpdates(Suggester.open(new ByteBuffersDirectory(), GRAPH), workers);
    return new IndexUpdater(
        store, WORDS.documents(VectorSpaces.none()), index, titles, workers, new CommitPace(1, 1));
  }

  private static int documents(CatalogIndex index) throws IOException {
    try (CatalogIndex.Reading reading = index.read()) {
      return reading.searcher().getIndexReader().numDocs();
    }
  }

  private static Resource lesson(String id) {
    return new Resource(id, ResourceType.LESSON, Metadata.titled("lesson " + id, "en"), "");
  }

  /** Interrupts a thread once, in the middle of what another does with files. */
  private static final class Interrupting extends FilterDirectory {
    private volatile @Nullable Thread atTerms;
    private volatile @Nullable Thread atSync;
    private volatile int interruptions;

    Interrupting(Directory in) {
      super(in);
    }

    void interruptWhereTermsAreWritten(Thread thread) {
      atTerms = thread;
    }

    void interruptWhereFilesAreSynced(Thread thread) {
      atSync = thread;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      @Nullable Thread thread = atTerms;
      if (thread != null && name.endsWith(".tim")) {
        atTerms = null;
        interrupt(thread);
      }
      return super.createOutput(name, context);
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
      @Nullable Thread thread = atSync;
      if (thread != null) {
        atSync = null;
        interrupt(thread);
      }
      super.sync(names);
    }

    private void interrupt(Thread thread) {
      interruptions++;
      thread.interrupt();
      while (thread.isInterrupted() && thread != Thread.currentThread()) {
        Thread.onSpinWait(); // until it has noticed
      }
    }
  }
}
