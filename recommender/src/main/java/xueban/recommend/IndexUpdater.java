package xueban.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.recommend.CatalogStore.Change;

/*
 *  catalog ──changes, 512 at a time──► workers: words, vector, document ──► IndexWriter
 *                  ▲                   (one thread a core)
 *                  └── the next 512, and a commit when it is time, are work among theirs
 *
 *  A chunk holds an id once, and the next chunk starts when this one is done; so the last change of
 *  an id wins, and memory holds two chunks whatever the size of the catalog. A commit says how far
 *  the chunks before went; what it holds beyond is put again after a crash.
 */
/** Takes the changes of a catalog into an index. */
final class IndexUpdater {
  private static final Logger log = LoggerFactory.getLogger(IndexUpdater.class);
  private static final int CHUNK = 512;

  /** Changes that a worker takes at a time, where there are many. */
  private static final int SLICE = 8;

  /** Turns of each worker, where there are fewer: what is slow is shared by all of them. */
  private static final int TURNS = 4;

  private final CatalogStore store;
  private final CatalogDocuments documents;
  private final CatalogIndex index;
  private final TitleUpdates titles;
  private final IndexWorkers workers;
  private final CommitPace pace;

  IndexUpdater(
      CatalogStore store,
      CatalogDocuments documents,
      CatalogIndex index,
      TitleUpdates titles,
      IndexWorkers workers,
      CommitPace pace) {
    this.store = store;
    this.documents = documents;
    this.index = index;
    this.titles = titles;
    this.workers = workers;
    this.pace = pace;
  }

  /** Takes in all changes so far. Returns how many there were. */
  long catchUp() throws IOException {
    try (CatalogIndex.Reading before = index.read()) {
      Known known =
          new Known(
              new KnownVectors(before.searcher()),
              new KnownTitles(before.searcher()),
              index.showsAll() ? store.version() : 0);
      long taken = 0;
      List<Change> changes = store.changes(index.identity().lastChange(), CHUNK);
      while (!changes.isEmpty()) {
        List<Change> next = take(changes, known, index.uncommitted() >= pace.within());
        index.reached(changes.getLast().number());
        taken += changes.size();
        // None may have come since: the last chunk is the last only if nothing follows it now.
        changes = next.isEmpty() ? store.changes(index.identity().lastChange(), CHUNK) : next;
      }
      if (index.uncommitted() >= pace.atEnd()) {
        workers.runAll(List.of(stopped -> commit()));
      }
      return taken;
    }
  }

  /**
   * What the index held when the changes began to be taken.
   *
   * @param once number up to which the changes to come have an id once: the catalog's latest; 0 if
   *     the index may hold more than is known here
   */
  private record Known(KnownVectors vectors, KnownTitles titles, long once) {}

  /** Takes changes; returns those that follow a full chunk. Commits what was taken before. */
  private List<Change> take(List<Change> changes, Known known, boolean commits) throws IOException {
    AtomicReference<List<Change>> next = new AtomicReference<>(List.of());
    List<JointTasks.Task> tasks = new ArrayList<>();
    if (changes.size() == CHUNK) {
      tasks.add(stopped -> next.set(store.changes(changes.getLast().number(), CHUNK)));
    }
    if (commits) {
      tasks.add(stopped -> commit());
    }
    int slice = Math.clamp(changes.size() / (TURNS * workers.threads()), 1, SLICE);
    for (int from = 0; from < changes.size(); from += slice) {
      List<Change> some = changes.subList(from, Math.min(changes.size(), from + slice));
      tasks.add(stopped -> take(some, known, stopped));
    }
    workers.runAll(tasks);
    return next.get();
  }

  private void commit() throws IOException {
    long reached = index.identity().lastChange();
    index.commit();
    log.info("Indexed the catalog up to change {} of {}", reached, store.version());
  }

  private void take(List<Change> some, Known known, BooleanSupplier stopped) throws IOException {
    for (Change change : some) {
      if (stopped.getAsBoolean()) {
        return;
      }
      take(change, known);
    }
  }

  private void take(Change change, Known known) throws IOException {
    Optional<CatalogEntry> entry = change.entry();
    Optional<String> before = known.titles().of(change.id());
    titles.changed(before.orElse(""), entry.map(e -> e.metadata().title()).orElse(""));
    if (entry.isEmpty()) {
      index.delete(change.id());
      return;
    }
    IndexedDocument document = documents.of(entry.get(), change.number(), known.vectors()::find);
    if (before.isEmpty() && change.number() <= known.once()) {
      index.add(document);
    } else {
      index.put(document);
    }
  }
}
