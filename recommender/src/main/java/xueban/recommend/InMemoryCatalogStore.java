package xueban.recommend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;

/** A catalog without a disk: for tests and for embedding without persistence. */
public final class InMemoryCatalogStore implements CatalogStore {
  /*
   *  slots:     id ──► (number of its latest change, entry or null once deleted, highest revision)
   *  byNumber:  number of the latest change ──► id
   *  itemsByConcept: concept ──► id ──► item
   */
  private final Map<String, Slot> slots = new HashMap<>();
  private final NavigableMap<Long, String> byNumber = new TreeMap<>();
  private final Map<String, NavigableMap<String, Item>> itemsByConcept = new HashMap<>();
  private long version;
  private long size;
  private long items;

  private record Slot(long number, @Nullable CatalogEntry entry, int highestRevision) {
    static final Slot NONE = new Slot(0, null, 0);
  }

  @Override
  public synchronized List<Outcome> put(List<? extends CatalogEntry> entries) {
    List<Outcome> outcomes = new ArrayList<>(entries.size());
    // Copied first: a null among the entries fails here, before anything is written.
    for (CatalogEntry entry : List.copyOf(entries)) {
      outcomes.add(put(entry));
    }
    return List.copyOf(outcomes);
  }

  private Outcome put(CatalogEntry entry) {
    Slot old = slots.getOrDefault(entry.id(), Slot.NONE);
    @Nullable CatalogEntry before = old.entry();
    if (before != null && before.sameContentAs(entry)) {
      return Outcome.UNCHANGED;
    }
    int revision = entry instanceof Item ? old.highestRevision() + 1 : old.highestRevision();
    write(
        entry.id(),
        old,
        entry instanceof Item item ? item.withRevision(revision) : entry,
        revision);
    return before == null ? Outcome.ADDED : Outcome.CHANGED;
  }

  private void write(String id, Slot old, @Nullable CatalogEntry entry, int highestRevision) {
    if (old.entry() instanceof Item item) {
      item.metadata().concepts().forEach(c -> itemsOf(c).remove(id));
    }
    if (entry instanceof Item item) {
      item.metadata().concepts().forEach(c -> itemsOf(c).put(id, item));
    }
    size += (entry == null ? 0 : 1) - (old.entry() == null ? 0 : 1);
    items += (entry instanceof Item ? 1 : 0) - (old.entry() instanceof Item ? 1 : 0);
    byNumber.remove(old.number());
    version++;
    byNumber.put(version, id);
    slots.put(id, new Slot(version, entry, highestRevision));
  }

  private NavigableMap<String, Item> itemsOf(String concept) {
    return itemsByConcept.computeIfAbsent(concept, c -> new TreeMap<>());
  }

  @Override
  public synchronized Optional<CatalogEntry> find(String id) {
    return Optional.ofNullable(slots.getOrDefault(id, Slot.NONE).entry());
  }

  @Override
  public synchronized List<CatalogEntry> findAll(List<String> ids) {
    return ids.stream().flatMap(id -> find(id).stream()).toList();
  }

  @Override
  public synchronized boolean delete(String id) {
    Slot old = slots.getOrDefault(id, Slot.NONE);
    if (old.entry() == null) {
      return false;
    }
    write(id, old, null, old.highestRevision());
    return true;
  }

  @Override
  public synchronized List<Item> itemsOf(String concept, String after, int limit) {
    requireLimit(limit);
    return itemsByConcept
        .getOrDefault(concept, new TreeMap<>())
        .tailMap(after, false)
        .values()
        .stream()
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<String> conceptsWithItems() {
    return itemsByConcept.entrySet().stream()
        .filter(concept -> !concept.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  @Override
  public synchronized List<Change> changes(long after, int limit) {
    requireLimit(limit);
    return byNumber.tailMap(after, false).entrySet().stream()
        .limit(limit)
        .map(change -> new Change(change.getKey(), change.getValue(), find(change.getValue())))
        .toList();
  }

  @Override
  public synchronized long version() {
    return version;
  }

  @Override
  public synchronized long size() {
    return size;
  }

  @Override
  public synchronized long items() {
    return items;
  }

  private static void requireLimit(int limit) {
    if (limit < 1) {
      throw XuebanException.invalid("limit", limit + " must be at least 1.");
    }
  }
}
