package xueban.storage;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import xueban.recommend.CatalogEntry;
import xueban.recommend.CatalogStore.Outcome;
import xueban.recommend.Item;
import xueban.storage.SqliteCatalogStore.Draft;

/** Writes entries inside one transaction, counting changes up; {@link #finish} keeps the counts. */
final class CatalogWriter {
  private static final String OLD = "SELECT revision, hash, entry FROM catalog_entry WHERE id = ?";
  private static final String PUT =
      """
      INSERT INTO catalog_entry (id, change, revision, hash, entry) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET change = excluded.change, revision = excluded.revision,
        hash = excluded.hash, entry = excluded.entry\
      """;
  private static final String DELETE =
      "UPDATE catalog_entry SET change = ?, hash = NULL, entry = NULL WHERE id = ?";

  private final SqliteFile file;
  private final SqliteSession session;
  private final long before;
  private long change;
  private long added;
  private long addedItems;

  /** What the store has of an id. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Old(int revision, byte[] hash, Optional<CatalogEntry> entry) {
    static final Old NONE = new Old(0, new byte[0], Optional.empty());

    /** Returns 1 if it is an item, else 0. */
    int items() {
      return entry.orElse(null) instanceof Item ? 1 : 0;
    }
  }

  CatalogWriter(SqliteFile file, SqliteSession session) throws SQLException {
    this.file = file;
    this.session = session;
    before = session.number("SELECT change FROM catalog_progress");
    change = before;
  }

  Outcome put(Draft draft) throws SQLException {
    CatalogEntry entry = draft.entry();
    Old old = old(entry.id());
    // The hash is a short cut; a newer codec may write the same content in other words.
    if (Arrays.equals(old.hash(), draft.hash())
        || old.entry().filter(draft.entry()::sameContentAs).isPresent()) {
      return Outcome.UNCHANGED;
    }
    int revision = entry instanceof Item ? old.revision() + 1 : old.revision();
    session.update(PUT, entry.id(), ++change, revision, draft.hash(), draft.textAt(revision));
    untag(old);
    addedItems += (entry instanceof Item ? 1 : 0) - old.items();
    if (entry instanceof Item item) {
      for (String concept : item.metadata().concepts()) {
        session.update(
            "INSERT INTO item_concept (concept, item) VALUES (?, ?)", concept, item.id());
      }
    }
    added += old.entry().isPresent() ? 0 : 1;
    return old.entry().isPresent() ? Outcome.CHANGED : Outcome.ADDED;
  }

  boolean delete(String id) throws SQLException {
    Old old = old(id);
    if (old.entry().isEmpty()) {
      return false;
    }
    session.update(DELETE, ++change, id);
    untag(old);
    added--;
    addedItems -= old.items();
    return true;
  }

  void finish() throws SQLException {
    if (change > before) {
      session.update(
          "UPDATE catalog_progress SET change = ?, entries = entries + ?, items = items + ?",
          change,
          added,
          addedItems);
    }
  }

  private Old old(String id) throws SQLException {
    return session
        .first(
            OLD,
            row -> {
              String text = row.getString(3);
              return text == null
                  ? new Old(row.getInt(1), new byte[0], Optional.empty())
                  : new Old(
                      row.getInt(1),
                      row.getBytes(2),
                      Optional.of(SqliteCatalogStore.decode(file.path(), text)));
            },
            id)
        .orElse(Old.NONE);
  }

  private void untag(Old old) throws SQLException {
    if (old.entry().orElse(null) instanceof Item item) {
      for (String concept : item.metadata().concepts()) {
        session.update(
            "DELETE FROM item_concept WHERE concept = ? AND item = ?", concept, item.id());
      }
    }
  }
}
