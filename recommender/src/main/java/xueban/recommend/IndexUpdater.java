package xueban.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.recommend.CatalogStore.Change;

/*
 *  catalog ──changes, 512 at a time──► workers: words, vector, document ──► IndexWriter
 *                                      (one thread a core; embedding takes nearly all the time)
 *
 *  A chunk holds an id once, and the next chunk starts when this one is done; so the last change of
 *  an id wins, and memory holds one chunk whatever the size of the catalog.
 */
/** Takes the changes of a catalog into an index. */
final class IndexUpdater {
  private static final Logger log = LoggerFactory.getLogger(IndexUpdater.class);
  private static final int CHUNK = 512;

  /**
   * After so many changes the index is made to survive a crash; fewer are indexed again, which
   * takes two minutes at worst. Each commit ends segments, which then have to be merged.
   */
  private static final int CHANGES_A_COMMIT = 16_384;

  private final CatalogStore store;
  private final CatalogDocuments documents;
  private final CatalogIndex index;
  private final TitleUpdates titles;
  private final ExecutorService workers;

  IndexUpdater(
      CatalogStore store,
      CatalogDocuments documents,
      CatalogIndex index,
      TitleUpdates titles,
      ExecutorService workers) {
    this.store = store;
    this.documents = documents;
    this.index = index;
    this.titles = titles;
    this.workers = workers;
  }

  /** Takes in all changes so far. Returns how many there were. */
  long catchUp() throws IOException {
    try (CatalogIndex.Reading before = index.read()) {
      Known known =
          new Known(new KnownVectors(before.searcher()), new KnownTitles(before.searcher()));
      long taken = 0;
      int uncommitted = 0;
      while (true) {
        List<Change> changes = store.changes(index.identity().lastChange(), CHUNK);
        if (changes.isEmpty()) {
          return taken;
        }
        take(changes, known);
        index.reached(changes.getLast().number());
        taken += changes.size();
        uncommitted += changes.size();
        if (uncommitted >= CHANGES_A_COMMIT) {
          index.commit();
          uncommitted = 0;
          log.info("Indexed {} changes of the catalog, up to {}", taken, store.version());
        }
      }
    }
  }

  /** What the index held when the changes began to be taken. */
  private record Known(KnownVectors vectors, KnownTitles titles) {}

  private void take(List<Change> changes, Known known) throws IOException {
    if (changes.size() == 1) {
      take(changes.getFirst(), known);
      return;
    }
    List<Callable<Void>> tasks = new ArrayList<>(changes.size());
    for (Change change : changes) {
      tasks.add(
          () -> {
            take(change, known);
            return null;
          });
    }
    try {
      for (Future<Void> done : workers.invokeAll(tasks)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new XuebanException(
          ErrorCode.NOT_AVAILABLE, "Indexing was interrupted; it goes on at the next refresh.", e);
    } catch (ExecutionException e) {
      throw asThrown(e);
    }
  }

  /** Returns or throws what the task threw. */
  private static IOException asThrown(ExecutionException execution) {
    return switch (execution.getCause()) {
      case IOException e -> e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> new IOException(execution);
    };
  }

  private void take(Change change, Known known) throws IOException {
    Optional<CatalogEntry> entry = change.entry();
    titles.changed(known.titles().of(change.id()), entry.map(e -> e.metadata().title()).orElse(""));
    if (entry.isEmpty()) {
      index.delete(change.id());
      return;
    }
    index.put(documents.of(entry.get(), change.number(), known.vectors()::find));
  }
}
