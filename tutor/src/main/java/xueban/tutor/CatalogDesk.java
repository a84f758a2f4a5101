package xueban.tutor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;
import xueban.recommend.CatalogEntry;
import xueban.recommend.CatalogStore;
import xueban.recommend.ConceptTagging;
import xueban.recommend.EntryInference;
import xueban.recommend.Item;
import xueban.recommend.SearchIndex;

/**
 * Fills the catalog and keeps the search index up with it and the graph. Safe for concurrent use.
 */
final class CatalogDesk {
  private static final Logger log = LoggerFactory.getLogger(CatalogDesk.class);

  private final CatalogStore store;
  private final GraphKeeper graphs;
  private final SearchIndex search;
  private final ConceptTagging tagging;
  private final EntryInference inference;
  private final ReentrantLock indexing = new ReentrantLock();
  private final ReentrantReadWriteLock writing = new ReentrantReadWriteLock();
  private final AtomicInteger refreshing = new AtomicInteger();
  private String indexedGraph;
  private TextAnalysis indexedWords;

  /**
   * @param indexed what the search was opened with
   */
  CatalogDesk(
      CatalogStore store,
      GraphKeeper graphs,
      SearchIndex search,
      GraphKeeper.GraphWords indexed,
      EntryInference inference) {
    this.store = store;
    this.graphs = graphs;
    this.search = search;
    tagging = new ConceptTagging(graphs::words);
    this.inference = inference;
    indexedGraph = indexed.graph().version();
    indexedWords = indexed.words();
  }

  /** Puts entries, each taken or refused alone; searches see them when this returns. */
  List<Stored> put(List<? extends CatalogEntry> entries, boolean dryRun) {
    KnowledgeGraph graph = graphs.graph();
    List<CatalogEntry> good = new ArrayList<>();
    List<XuebanException> faults = new ArrayList<>();
    for (CatalogEntry entry : entries) {
      Optional<XuebanException> fault = fault(entry, graph);
      faults.add(fault.orElse(null));
      if (fault.isEmpty()) {
        good.add(entry);
      }
    }
    List<CatalogStore.Outcome> outcomes = store(tagged(good), dryRun);
    if (!dryRun) {
      refresh();
    }
    List<Stored> result = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < entries.size(); i++) {
      String id = entries.get(i).id();
      XuebanException fault = faults.get(i);
      result.add(
          fault == null
              ? new Stored.Taken(id, outcomes.get(next++))
              : new Stored.Refused(id, fault));
    }
    return result;
  }

  /** Stores entries, or for a dry run says what storing would do. */
  List<CatalogStore.Outcome> store(List<CatalogEntry> entries, boolean dryRun) {
    return dryRun
        ? entries.stream().map(this::outcome).toList()
        : holding(writing.readLock(), () -> store.put(entries));
  }

  private static <T> T holding(Lock lock, Supplier<T> what) {
    lock.lock();
    try {
      return what.get();
    } finally {
      lock.unlock();
    }
  }

  /** Tells anew what nobody said of entries, and stores what differs ({@link #replace}). */
  void tagAnew(List<CatalogEntry> entries) {
    replace(entries, entry -> inference.infer(tagging.tagAnew(entry)));
  }

  /**
   * Stores what becomes of entries where it differs; one that was changed since it was read stays
   * as it is. Searches do not see it yet.
   *
   * @return ids of those that would have been replaced, but were changed or deleted meanwhile
   */
  List<String> replace(List<CatalogEntry> entries, UnaryOperator<CatalogEntry> change) {
    Map<String, CatalogEntry> read = new HashMap<>();
    List<CatalogEntry> anew = new ArrayList<>();
    for (CatalogEntry entry : entries) {
      CatalogEntry changed = change.apply(entry);
      if (!changed.equals(entry)) {
        read.put(entry.id(), entry);
        anew.add(changed);
      }
    }
    if (anew.isEmpty()) {
      return List.of();
    }
    List<CatalogEntry> replaced =
        holding(
            writing.writeLock(),
            () -> {
              List<CatalogEntry> same = unchangedSince(read, anew);
              store.put(same);
              return same;
            });
    List<String> left = new ArrayList<>(read.keySet());
    left.removeAll(replaced.stream().map(CatalogEntry::id).toList());
    return left;
  }

  private List<CatalogEntry> unchangedSince(
      Map<String, CatalogEntry> read, List<CatalogEntry> anew) {
    Set<String> same =
        store.findAll(List.copyOf(read.keySet())).stream()
            .filter(now -> now.equals(read.get(now.id())))
            .map(CatalogEntry::id)
            .collect(Collectors.toSet());
    return anew.stream().filter(entry -> same.contains(entry.id())).toList();
  }

  private CatalogStore.Outcome outcome(CatalogEntry entry) {
    Optional<CatalogEntry> there = store.find(entry.id());
    if (there.isEmpty()) {
      return CatalogStore.Outcome.ADDED;
    }
    return sameRevision(there.get()).equals(sameRevision(entry))
        ? CatalogStore.Outcome.UNCHANGED
        : CatalogStore.Outcome.CHANGED;
  }

  private static CatalogEntry sameRevision(CatalogEntry entry) {
    return entry instanceof Item item ? item.withRevision(1) : entry;
  }

  /** Returns the entry with what its text tells of what nobody said: concepts, type, difficulty. */
  CatalogEntry tagged(CatalogEntry entry) {
    return inference.infer(tagging.tag(entry).entry());
  }

  /**
   * Returns all so, in their order; on all cores, as vectors of a text take a tenth of a second.
   */
  List<CatalogEntry> tagged(List<CatalogEntry> entries) {
    return entries.parallelStream().map(this::tagged).toList();
  }

  private static Optional<XuebanException> fault(CatalogEntry entry, KnowledgeGraph graph) {
    for (String concept : entry.metadata().concepts()) {
      if (graph.find(concept).isEmpty()) {
        return Optional.of(
            new XuebanException(
                ErrorCode.UNKNOWN_CONCEPT,
                "Entry %s names the concept \"%s\", which the graph lacks. Import it first, or leave"
                        .formatted(entry.id(), concept)
                    + " concepts empty to have the text tagged."));
      }
    }
    return Optional.empty();
  }

  Optional<CatalogEntry> find(String id) {
    return store.find(id);
  }

  boolean delete(String id) {
    boolean deleted = holding(writing.readLock(), () -> store.delete(id));
    if (deleted) {
      refresh();
    }
    return deleted;
  }

  /**
   * Makes searches weigh entries by what tags texts now; indexes all again if the tags differ,
   * which takes a while.
   */
  void followTagger() {
    boolean follows;
    indexing.lock();
    try {
      GraphKeeper.GraphWords now = graphs.graphAndWords();
      // Not by version: what a tagger has learnt about searches is not in it.
      follows = now.words() != indexedWords;
      if (follows) {
        use(now);
      }
    } finally {
      indexing.unlock();
    }
    if (follows) {
      refreshSearch(); // not under the lock, like below
    }
  }

  /** Makes searches see the catalog and the graph as they are now. */
  void refresh() {
    indexing.lock();
    try {
      if (!graphs.graph().version().equals(indexedGraph)) {
        use(graphs.graphAndWords());
      }
    } finally {
      indexing.unlock();
    }
    // Not under the lock: who waits for an index elsewhere holds up nobody.
    refreshSearch();
  }

  private void refreshSearch() {
    refreshing.incrementAndGet();
    try {
      search.refresh();
    } finally {
      refreshing.decrementAndGet();
    }
  }

  /**
   * Makes searches see a batch of an import where its tags were told from vectors: indexing asks
   * for the same vectors, of which the latest are kept. Not where the graph has changed, since each
   * time all entries would be indexed again; nor beside another refresh, which may be doing that.
   * Then, and after a fault, it is left to {@link #refresh}.
   *
   * @return false after a fault, which the next batch is likely to meet again
   */
  boolean refreshWhileVectorsAreKept() {
    TextAnalysis words = graphs.words();
    if (!words.embeds() || refreshing.get() > 0 || !indexing.tryLock()) {
      return true;
    }
    boolean asIndexed;
    try {
      asIndexed = words == indexedWords;
    } finally {
      indexing.unlock();
    }
    if (asIndexed) {
      try {
        refreshSearch();
      } catch (RuntimeException e) {
        log.info("A batch of an import is not indexed yet; the end of the import tries again", e);
        return false;
      }
    }
    return true;
  }

  private void use(GraphKeeper.GraphWords now) {
    search.use(now.words(), now.graph());
    indexedGraph = now.graph().version();
    indexedWords = now.words();
  }
}
