package xueban.tutor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.recommend.CatalogStore;
import xueban.recommend.Item;
import xueban.recommend.Resource;
import xueban.recommend.ResourceType;
import xueban.recommend.SearchFilter;
import xueban.recommend.SearchIndex;
import xueban.recommend.SearchRequest;
import xueban.tutor.practice.PracticeItems;

/** Reads items and lessons. Safe for concurrent use. */
final class CatalogReader implements PracticeItems {
  private static final int MAX_ITEMS = 500;
  private static final int MAX_LESSONS = 3;

  private final CatalogStore store;
  private final SearchIndex search;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile ToAsk toAsk = new ToAsk(-1, List.of());

  /** The concepts that have an item to ask, as of a version of the catalog. */
  private record ToAsk(long version, List<String> concepts) {}

  CatalogReader(CatalogStore store, SearchIndex search) {
    this.store = store;
    this.search = search;
  }

  @Override
  public Optional<Item> findItem(String id) {
    return store.find(id).filter(Item.class::isInstance).map(Item.class::cast);
  }

  /**
   * Returns the item of that id.
   *
   * @throws XuebanException {@code UNKNOWN_ITEM} if there is none
   */
  Item item(String id) {
    return findItem(id)
        .orElseThrow(
            () ->
                new XuebanException(
                    ErrorCode.UNKNOWN_ITEM,
                    "The catalog has no item \"%s\". Maybe import it first.".formatted(id)));
  }

  /** Returns the items of a concept, by id, at most 500. */
  @Override
  public List<Item> itemsOf(String concept) {
    return store.itemsOf(concept, "", MAX_ITEMS);
  }

  /**
   * Looked up once for each version of the catalog: every choice asks for it. While one caller
   * looks it up, the others go on with what was known before.
   */
  @Override
  public List<String> conceptsToAsk() {
    ToAsk known = toAsk;
    if (known.version() == store.version()) {
      return known.concepts();
    }
    if (known.version() < 0) {
      looking.lock();
    } else if (!looking.tryLock()) {
      return known.concepts();
    }
    try {
      long version = store.version();
      if (toAsk.version() != version) {
        toAsk =
            new ToAsk(
                version, store.conceptsWithItems().stream().filter(this::hasGradable).toList());
      }
      return toAsk.concepts();
    } finally {
      looking.unlock();
    }
  }

  private boolean hasGradable(String concept) {
    String after = "";
    int read = 0;
    // Nearly always the first item settles it.
    for (int limit = 1; read < MAX_ITEMS; limit = MAX_ITEMS - read) {
      List<Item> items = store.itemsOf(concept, after, limit);
      if (items.stream().anyMatch(PracticeItems::gradable)) {
        return true;
      }
      if (items.size() < limit) {
        return false;
      }
      read += items.size();
      after = items.getLast().id();
    }
    return false;
  }

  /** Returns lessons on a concept, best quality first; none while search is not answered. */
  List<Resource> lessonsOf(String concept) {
    if (search.fault().isPresent()) {
      // A hint without its lesson is worth more than none.
      return List.of();
    }
    SearchFilter filter =
        SearchFilter.none().withTypes(List.of(ResourceType.LESSON)).withConcepts(List.of(concept));
    SearchRequest request =
        new SearchRequest(
            "", filter, List.of(), MAX_LESSONS, "", SearchRequest.Sort.QUALITY, false);
    List<Resource> lessons = new ArrayList<>();
    search
        .search(request)
        .hits()
        .forEach(
            hit -> {
              if (hit.entry() instanceof Resource resource) {
                lessons.add(resource);
              }
            });
    return lessons;
  }

  /** Returns the set with the revisions that its items have now. */
  Homework.LearnerSet newest(Homework.LearnerSet set) {
    return new Homework.LearnerSet(
        set.learner(),
        set.layer(),
        set.reason(),
        set.items().stream()
            .map(
                assigned ->
                    findItem(assigned.item())
                        .map(Item::revision)
                        .map(assigned::withRevision)
                        .orElse(assigned))
            .toList());
  }
}
