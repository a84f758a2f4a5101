package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import xueban.ErrorCode;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextRole;
import xueban.recommend.suggest.Suggester;

/** What is committed while entries are indexed, and what of it a crash leaves. */
class IndexCommitTest {
  private static final KnowledgeGraph GRAPH = KnowledgeGraph.builder().build();
  private static final CatalogWords WORDS = new CatalogWords(TextAnalysis.of(GRAPH), GRAPH);
  private static final IndexIdentity WANTED = IndexIdentity.fresh("none", "a");

  /** More than a chunk of 512 and less than two. */
  private static final int COMMIT = 600;

  private static final CommitPace PACE = new CommitPace(COMMIT, COMMIT);

  private final InMemoryCatalogStore store = new InMemoryCatalogStore();
  private final Directory directory = new ByteBuffersDirectory();
  private final IndexWorkers workers = new IndexWorkers(2);

  @AfterEach
  void end() {
    workers.close();
  }

  @Test
  void catchUp_manyChanges_aCrashLosesFewOfThem() throws IOException {
    fill(2_000);
    try (CatalogIndex index = CatalogIndex.create(directory, WANTED, SearchThreads.of(1))) {
      assertThat(updater(index).catchUp()).isEqualTo(2_000);
      assertThat(index.uncommitted()).isLessThan(COMMIT);
      store.delete("r3");
      store.delete("r1999");
      store.put(List.of(lesson("r5", "taken"), lesson("r1998", "ahead"), lesson("new", "new")));
      assertThat(updater(index).catchUp()).isEqualTo(5);

      try (CatalogIndex left = afterCrash()) {
        assertThat(left.identity().lastChange()).isBetween(2_000L - COMMIT, 2_000L);
        updater(left).catchUp();
        assertHoldsTheCatalog(left);
      }
    }
  }

  @Test
  void catchUp_fewChangesManyTimes_aCrashLosesFewOfThem() throws IOException {
    try (CatalogIndex index = CatalogIndex.create(directory, WANTED, SearchThreads.of(1))) {
      for (int round = 0; round < COMMIT + 5; round++) {
        store.put(List.of(lesson("r" + round, "lesson")));
        assertThat(updater(index).catchUp()).isEqualTo(1);
      }
      assertThat(index.uncommitted()).isEqualTo(5);
      try (CatalogIndex left = afterCrash()) {
        assertThat(left.identity().lastChange()).isEqualTo(COMMIT);
        updater(left).catchUp();
        assertHoldsTheCatalog(left);
      }
    }
  }

  @Test
  void catchUp_asManyAsACommit_isCommitted() throws IOException {
    fill(COMMIT);
    try (CatalogIndex index = CatalogIndex.create(directory, WANTED, SearchThreads.of(1))) {
      updater(index).catchUp();
      assertThat(index.uncommitted()).isZero();
      try (CatalogIndex left = afterCrash()) {
        assertThat(left.identity().lastChange()).isEqualTo(COMMIT);
      }
    }
  }

  /** What is shown ends segments anyway; only within a catch-up are commits dear. */
  @Test
  void catchUp_fewerThanACommitWithin_areCommittedAtItsEnd() throws IOException {
    fill(COMMIT);
    try (CatalogIndex index = CatalogIndex.create(directory, WANTED, SearchThreads.of(1))) {
      index.show();
      updater(index, VectorSpaces.none(), new CommitPace(10 * COMMIT, COMMIT)).catchUp();
      assertThat(index.uncommitted()).isZero();
      try (CatalogIndex left = afterCrash()) {
        assertThat(left.identity().lastChange()).isEqualTo(COMMIT);
      }
    }
  }

  /** A commit runs beside the workers, so it may hold more than it says. */
  @Test
  void catchUp_commitHoldsMoreThanItSays_isPutRight() throws IOException {
    fill(10);
    try (CatalogIndex index = CatalogIndex.create(directory, WANTED, SearchThreads.of(1))) {
      updater(index).catchUp();
      index.reached(4);
      store.delete("r7");
      store.put(List.of(lesson("r8", "ahead"), lesson("r9", "ahead")));
      index.delete("r8");
      index.commit();
      try (CatalogIndex left = afterCrash()) {
        assertThat(left.identity().lastChange()).isEqualTo(4);
        updater(left).catchUp();
        assertHoldsTheCatalog(left);
      }
    }
  }

  @Test
  void catchUp_twoChanges_areTakenAtOnce() throws IOException {
    CyclicBarrier both = new CyclicBarrier(2);
    BagOfCharacters slow =
        new BagOfCharacters("slow/1") {
          @Override
          public float[] embed(String text, TextRole role) {
            try {
              both.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
              throw new IllegalStateException("The texts are embedded one after another", e);
            }
            return super.embed(text, role);
          }
        };
    fill(2);
    try (CatalogIndex index = CatalogIndex.create(directory, WANTED, SearchThreads.of(1))) {
      assertThat(updater(index, VectorSpaces.of(slow)).catchUp()).isEqualTo(2);
    }
  }

  /** Another thread meets the full disk while the commit is under way. */
  @Test
  @Timeout(60)
  void commit_besideAWriterThatMeetsAFullDisk_saysSo() throws IOException {
    fill(2);
    DiskFullBeside disk = new DiskFullBeside(directory);
    CatalogIndex index = CatalogIndex.create(disk, WANTED, SearchThreads.of(1));
    CatalogDocuments documents = WORDS.documents(VectorSpaces.none());
    List<CatalogEntry> entries = store.findAll(List.of("r0", "r1"));
    index.put(documents.of(entries.getFirst(), 1, (id, field, digest) -> Optional.empty()));
    disk.beside =
        new Thread(
            () -> {
              try {
                index.put(
                    documents.of(entries.getLast(), 2, (id, field, digest) -> Optional.empty()));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    assertThatThrownBy(index::commit)
        .isInstanceOf(AlreadyClosedException.class)
        .satisfies(
            e ->
                assertThat(IndexFaults.of("x", (Exception) e).code())
                    .isEqualTo(ErrorCode.DISK_FULL));
    index.abandon();
  }

  /** Has no room for a thread that it starts at the next file, and waits until that has failed. */
  private static final class DiskFullBeside extends FilterDirectory {
    private volatile @Nullable Thread beside;
    private volatile boolean refused;

    DiskFullBeside(Directory in) {
      super(in);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      @Nullable Thread other = beside;
      if (Thread.currentThread() == other) {
        refused = true;
        throw new IOException("No space left on device");
      }
      if (other != null && !refused) {
        other.start();
        // The writer is being closed once the other waits for the commit to end.
        while (!refused || other.getState() != Thread.State.BLOCKED) {
          Thread.onSpinWait();
        }
      }
      return super.createOutput(name, context);
    }
  }

  private IndexUpdater updater(CatalogIndex index) throws IOException {
    return updater(index, VectorSpaces.none());
  }

  private IndexUpdater updater(CatalogIndex index, VectorSpaces spaces) throws IOException {
    index.show();
    return updater(index, spaces, PACE);
  }

  private IndexUpdater updater(CatalogIndex index, VectorSpaces spaces, CommitPace pace)
      throws IOException {
    TitleUpdates titles =
        new TitleUpdates(Suggester.open(new ByteBuffersDirectory(), GRAPH), workers);
    return new IndexUpdater(store, WORDS.documents(spaces), index, titles, workers, pace);
  }

  /** Returns the index as its last commit has left it. */
  private CatalogIndex afterCrash() throws IOException {
    Directory copy = new ByteBuffersDirectory();
    for (String file : SegmentInfos.readLatestCommit(directory).files(true)) {
      copy.copyFrom(directory, file, file, IOContext.DEFAULT);
    }
    return CatalogIndex.open(copy, WANTED, store.version(), SearchThreads.of(1));
  }

  private void assertHoldsTheCatalog(CatalogIndex index) throws IOException {
    index.show();
    try (CatalogIndex.Reading reading = index.read()) {
      IndexSearcher searcher = reading.searcher();
      assertThat(searcher.getIndexReader().numDocs()).isEqualTo((int) store.size());
      for (CatalogStore.Change change : store.changes(0, Integer.MAX_VALUE)) {
        int wanted = change.entry().isPresent() ? 1 : 0;
        assertThat(searcher.count(of(IndexFields.ID, change.id())))
            .as(change.id())
            .isEqualTo(wanted);
      }
      for (String title : List.of("taken", "ahead", "new")) {
        long wanted =
            store.changes(0, Integer.MAX_VALUE).stream()
                .filter(c -> c.entry().filter(e -> e.metadata().title().equals(title)).isPresent())
                .count();
        assertThat((long) searcher.count(of(IndexFields.TITLE, title))).as(title).isEqualTo(wanted);
      }
    }
  }

  private static TermQuery of(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private void fill(int count) {
    List<CatalogEntry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(lesson("r" + i, "lesson"));
    }
    store.put(entries);
  }

  private static Resource lesson(String id, String title) {
    return new Resource(id, ResourceType.LESSON, Metadata.titled(title, "en"), "");
  }
}
