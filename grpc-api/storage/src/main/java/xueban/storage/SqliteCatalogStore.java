package xueban.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xueban.XuebanException;
import xueban.recommend.CatalogEntry;
import xueban.recommend.CatalogEntryCodec;
import xueban.recommend.CatalogStore;
import xueban.recommend.Item;

/** The catalog as rows, an entry each; of a deleted one its revision and change number stay. */
final class SqliteCatalogStore implements CatalogStore {
  private static final String FIND =
      "SELECT entry FROM catalog_entry WHERE id = ? AND entry IS NOT NULL";
  private static final String ITEMS_OF =
      """
      SELECT e.entry FROM item_concept c JOIN catalog_entry e ON e.id = c.item
      WHERE c.concept = ? AND c.item > ? ORDER BY c.item LIMIT ?\
      """;

  /** One step through the index for each concept, not one for each of its items. */
  private static final String CONCEPTS_WITH_ITEMS =
      """
      WITH RECURSIVE found(concept) AS (
        SELECT min(concept) FROM item_concept
        UNION ALL
        SELECT (SELECT min(concept) FROM item_concept WHERE concept > found.concept) FROM found
        WHERE found.concept IS NOT NULL)
      SELECT concept FROM found WHERE concept IS NOT NULL\
      """;

  /** Changes (change, id, entry) after a number, so many at most. */
  static final String CHANGES =
      "SELECT change, id, entry FROM catalog_entry WHERE change > ? ORDER BY change LIMIT ?";

  private final SqliteFile file;

  SqliteCatalogStore(SqliteFile file) {
    this.file = file;
  }

  /** An entry made ready on the caller's thread, so that the writing one has less to do. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Draft(CatalogEntry entry, String text, byte[] hash) {
    static Draft of(CatalogEntry entry) {
      requireNonNull(entry, "entry");
      CatalogEntry first = entry instanceof Item item ? item.withRevision(1) : entry;
      String text = CatalogEntryCodec.encode(first);
      return new Draft(first, text, Sha256.of(text.getBytes(UTF_8)));
    }

    /** Returns the text of the entry at that revision; one that is no item has none. */
    String textAt(int revision) {
      return entry instanceof Item item && revision != 1
          ? CatalogEntryCodec.encode(item.withRevision(revision))
          : text;
    }
  }

  @Override
  public List<Outcome> put(List<? extends CatalogEntry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    List<Draft> drafts = entries.stream().map(Draft::of).toList();
    return file.write(
        entries.size() == 1 ? WriteLane.ANSWER : WriteLane.IMPORT,
        drafts.stream().mapToLong(draft -> StoredJson.bytes(draft.text())).sum(),
        session -> {
          CatalogWriter writer = new CatalogWriter(file, session);
          List<Outcome> outcomes = new ArrayList<>(drafts.size());
          for (Draft draft : drafts) {
            outcomes.add(writer.put(draft));
          }
          writer.finish();
          return List.copyOf(outcomes);
        });
  }

  @Override
  public boolean delete(String id) {
    return file.write(
        WriteLane.ANSWER,
        0,
        session -> {
          CatalogWriter writer = new CatalogWriter(file, session);
          boolean deleted = writer.delete(id);
          writer.finish();
          return deleted;
        });
  }

  @Override
  public Optional<CatalogEntry> find(String id) {
    return file.read(s -> s.first(FIND, row -> decode(file.path(), row.getString(1)), id));
  }

  @Override
  public List<CatalogEntry> findAll(List<String> ids) {
    return file.read(
        session -> {
          List<CatalogEntry> found = new ArrayList<>(ids.size());
          for (String id : ids) {
            session
                .first(FIND, row -> decode(file.path(), row.getString(1)), id)
                .ifPresent(found::add);
          }
          return found;
        });
  }

  @Override
  public List<Item> itemsOf(String concept, String after, int limit) {
    Limits.require(limit);
    return file.read(
        s ->
            s.all(
                ITEMS_OF,
                row -> (Item) decode(file.path(), row.getString(1)),
                concept,
                after,
                limit));
  }

  @Override
  public List<String> conceptsWithItems() {
    return file.read(s -> s.all(CONCEPTS_WITH_ITEMS, row -> row.getString(1)));
  }

  @Override
  public List<Change> changes(long after, int limit) {
    Limits.require(limit);
    return file.read(s -> s.all(CHANGES, row -> change(file.path(), row), after, limit));
  }

  /** Returns the change of a row (change, id, entry). */
  static Change change(Path file, ResultSet row) throws SQLException {
    Optional<CatalogEntry> entry =
        Optional.ofNullable(row.getString(3)).map(text -> decode(file, text));
    return new Change(row.getLong(1), row.getString(2), entry);
  }

  @Override
  public long version() {
    return file.read(s -> s.number("SELECT change FROM catalog_progress"));
  }

  @Override
  public long size() {
    return file.read(s -> s.number("SELECT entries FROM catalog_progress"));
  }

  @Override
  public long items() {
    return file.read(s -> s.number("SELECT items FROM catalog_progress"));
  }

  static CatalogEntry decode(Path file, String text) {
    try {
      return CatalogEntryCodec.decode(text);
    } catch (XuebanException e) {
      throw new XuebanException(e.code(), "%s: %s".formatted(file, e.getMessage()), e);
    }
  }
}
