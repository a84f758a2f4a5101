package xueban.recommend;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.recommend.suggest.Suggester;

/**
 * Keeps an index up with the catalog, and puts a new one in its place when it is damaged or its
 * writer is closed. One thread at a time writes; searches take {@link #current} at any time.
 */
final class IndexKeeper implements Closeable {
  private static final Logger log = LoggerFactory.getLogger(IndexKeeper.class);

  private final CatalogStore store;
  private final Directory directory;
  private final VectorSpaces spaces;
  private final SearchThreads threads;
  private final Directory titleDirectory;
  private final Suggester suggester;
  private final TitleUpdates titles;
  private final IndexWorkers workers = IndexWorkers.ofCores();
  private final ReentrantLock writing = new ReentrantLock();
  private volatile CatalogIndex index;
  private volatile boolean damaged;
  private volatile boolean closed;

  /**
   * Opens the index that is there, or an empty one; the first {@link #refresh} fills it.
   *
   * @param titleDirectory for the titles to suggest; like the other, this closes it, also if
   *     opening fails
   * @param words what the index is to hold
   * @param threads what long searches are done by
   * @throws XuebanException {@code FOLDER_IN_USE} if another process writes there
   */
  IndexKeeper(
      CatalogStore store,
      Directory directory,
      Directory titleDirectory,
      VectorSpaces spaces,
      CatalogWords words,
      SearchThreads threads)
      throws IOException {
    this.store = store;
    this.threads = threads;
    this.directory = directory;
    this.spaces = spaces;
    this.titleDirectory = titleDirectory;
    try {
      index = workers.whole(() -> openIndex(words));
    } catch (IOException | RuntimeException e) {
      letGo(e, directory, titleDirectory, workers);
      throw e;
    }
    try {
      suggester = workers.whole(() -> Suggester.open(titleDirectory, words.graph()));
    } catch (IOException | RuntimeException e) {
      letGo(e, index, directory, titleDirectory, workers);
      throw e;
    }
    titles = new TitleUpdates(suggester, workers);
  }

  /** Closes what an opening that failed had opened; what fails here is told with its cause. */
  private static void letGo(Exception cause, Closeable... opened) {
    for (Closeable one : opened) {
      try {
        one.close();
      } catch (IOException | RuntimeException e) {
        cause.addSuppressed(e);
      }
    }
  }

  private CatalogIndex openIndex(CatalogWords words) throws IOException {
    return CatalogIndex.open(directory, wanted(words), store.version(), threads);
  }

  private IndexIdentity wanted(CatalogWords words) {
    return IndexIdentity.fresh(spaces.id(), words.analysis().version());
  }

  /**
   * Throws if this is closed.
   *
   * @throws XuebanException {@code NOT_AVAILABLE}
   */
  void requireOpen() {
    if (closed) {
      throw new XuebanException(ErrorCode.NOT_AVAILABLE, "The search is closed; open it again.");
    }
  }

  /** Returns the index to search in. */
  CatalogIndex current() {
    return index;
  }

  /** Returns what suggests concepts and titles. */
  Suggester suggester() {
    return suggester;
  }

  /** Returns the number of the last change that searches see, also once this is closed. */
  long version() {
    return index.searchable();
  }

  /** Says that the index turned out damaged; the next {@link #refresh} builds it anew. */
  void damaged() {
    damaged = true;
  }

  /**
   * Takes in all changes of the catalog; all entries, if they were indexed with other words.
   *
   * @param wanted gives the words to index with, asked once no other refresh is under way
   */
  void refresh(Supplier<CatalogWords> wanted) {
    writing.lock();
    try {
      requireOpen();
      // Asked for here: who waited for the lock must not bring back what was replaced meanwhile.
      CatalogWords words = wanted.get();
      if (damaged || !index.isOpen()) {
        replaceIndex(words);
      } else {
        catchUp(index, words);
      }
    } catch (IOException | UncheckedIOException | AlreadyClosedException e) {
      damaged |= IndexFaults.isDamage(e);
      throw IndexFaults.of("could not take in the latest changes; searches go on without them", e);
    } finally {
      writing.unlock();
    }
  }

  /**
   * Starts from the last commit with a new writer; searches stay with the old until it is there,
   * but for a damaged one, which is let go at once.
   */
  private void replaceIndex(CatalogWords words) throws IOException {
    CatalogIndex old = index;
    CatalogIndex fresh =
        workers.whole(
            () -> {
              if (!damaged) {
                return openIndex(words);
              }
              old.abandon();
              return CatalogIndex.create(directory, wanted(words), threads);
            });
    try {
      catchUp(fresh, words);
    } catch (IOException | RuntimeException e) {
      letGo(e, () -> abandon(fresh));
      throw e;
    }
    index = fresh;
    damaged = false;
    abandon(old);
    log.info("The search index writes again, up to change {}", fresh.searchable());
  }

  private void abandon(CatalogIndex index) throws IOException {
    workers.whole(
        () -> {
          index.abandon();
          return index;
        });
  }

  private void catchUp(CatalogIndex target, CatalogWords words) throws IOException {
    String wanted = words.analysis().version();
    titles.begin(target);
    if (!target.identity().analysis().equals(wanted)) {
      log.info("The graph or the tagger has changed; all entries are indexed again");
      target.startAgain(wanted);
    }
    CatalogDocuments documents = words.documents(spaces);
    CommitPace pace = CommitPace.of(words, spaces);
    long taken = new IndexUpdater(store, documents, target, titles, workers, pace).catchUp();
    if (taken > 0 || target.searchable() != target.identity().lastChange()) {
      // Showing writes a segment.
      workers.runAll(List.of(stopped -> target.show()));
    }
    titles.end(target);
  }

  /**
   * Waits for a refresh under way, and lets the index go, whether this thread is interrupted or
   * not; a second call does nothing.
   */
  @Override
  public void close() {
    writing.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      try (workers) {
        workers.whole(this::closeFiles);
      }
    } catch (IOException | AlreadyClosedException e) {
      throw IndexFaults.of("could not be closed in order; it catches up when it is opened", e);
    } finally {
      writing.unlock();
    }
  }

  private CatalogIndex closeFiles() throws IOException {
    try (directory;
        titleDirectory;
        suggester) {
      index.close();
    }
    return index;
  }
}
