package xueban.tutor.faq;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import xueban.recommend.CatalogStore.Outcome;

/** Help-centre entries without a disk: for tests and for embedding without persistence. */
public final class InMemoryFaqStore implements FaqStore {
  private final NavigableMap<String, FaqEntry> entries = new TreeMap<>();
  private final Map<String, Integer> highestRevisions = new HashMap<>();
  private long version;

  @Override
  public synchronized List<Outcome> put(List<FaqEntry> added) {
    List<Outcome> outcomes = new ArrayList<>(added.size());
    // Copied first: a null among the entries fails here, before anything is written.
    for (FaqEntry entry : List.copyOf(added)) {
      outcomes.add(put(entry));
    }
    return List.copyOf(outcomes);
  }

  private Outcome put(FaqEntry entry) {
    @Nullable FaqEntry before = entries.get(entry.id());
    if (before != null && before.sameContentAs(entry)) {
      return Outcome.UNCHANGED;
    }
    int revision = highestRevisions.merge(entry.id(), 1, Integer::sum);
    entries.put(entry.id(), entry.withRevision(revision));
    version++;
    return before == null ? Outcome.ADDED : Outcome.CHANGED;
  }

  @Override
  public synchronized Optional<FaqEntry> find(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  @Override
  public synchronized boolean delete(String id) {
    boolean there = entries.remove(id) != null;
    version += there ? 1 : 0;
    return there;
  }

  @Override
  public synchronized List<FaqEntry> list(String after, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit (" + limit + ") must be at least 1.");
    }
    return entries.tailMap(after, false).values().stream().limit(limit).toList();
  }

  @Override
  public synchronized long version() {
    return version;
  }

  @Override
  public synchronized long size() {
    return entries.size();
  }
}
