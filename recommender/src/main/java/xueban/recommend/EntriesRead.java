package xueban.recommend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Entries of the catalog that a search has read: those whose texts were looked at are shown
 * afterwards, and each is read once. For one search on one thread.
 */
final class EntriesRead {
  private final CatalogStore store;
  private final Map<String, CatalogEntry> known = new HashMap<>();

  EntriesRead(CatalogStore store) {
    this.store = store;
  }

  /** Returns the entries of some ids; those that the catalog does not have are left out. */
  Map<String, CatalogEntry> of(List<String> ids) {
    List<String> missing = ids.stream().filter(id -> !known.containsKey(id)).toList();
    if (!missing.isEmpty()) {
      store.findAll(missing).forEach(entry -> known.put(entry.id(), entry));
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
