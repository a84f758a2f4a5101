package xueban.recommend;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Entries of the catalog as they were when a search first looked at them: it looks at its first
 * matches more than once, and each is read once. For one search on one thread.
 *
 * <p>Not for what is shown: an entry may be deleted while the search goes on.
 */
final class EntriesRead {
  private final CatalogStore store;
  private final Set<String> asked = new HashSet<>();
  private final Map<String, CatalogEntry> known = new HashMap<>();

  EntriesRead(CatalogStore store) {
    this.store = store;
  }

  /** Returns the entries of some ids; those that the catalog did not have are left out. */
  Map<String, CatalogEntry> of(List<String> ids) {
    List<String> unread = ids.stream().filter(id -> !asked.contains(id)).distinct().toList();
    if (!unread.isEmpty()) {
      store.findAll(unread).forEach(entry -> known.put(entry.id(), entry));
      asked.addAll(unread);
    }
    Map<String, CatalogEntry> entries = new HashMap<>();
    for (String id : ids) {
      @Nullable CatalogEntry entry = known.get(id);
      if (entry != null) {
        entries.put(id, entry);
      }
    }
    return entries;
  }
}
