package xueban.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xueban.recommend.CatalogStore.Outcome;
import xueban.tutor.faq.FaqEntry;
import xueban.tutor.faq.FaqStore;

/** Help-centre entries as rows; of a deleted one its revision stays. */
final class SqliteFaqStore implements FaqStore {
  private static final String FIND =
      "SELECT form, json FROM faq_entry WHERE id = ? AND json IS NOT NULL";
  private static final String LIST =
      """
      SELECT form, json FROM faq_entry WHERE id > ? AND json IS NOT NULL ORDER BY id LIMIT ?\
      """;
  private static final String PUT =
      """
      INSERT INTO faq_entry (id, revision, form, json) VALUES (?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, form = excluded.form,
        json = excluded.json\
      """;
  private static final String DELETE =
      "UPDATE faq_entry SET json = NULL WHERE id = ? AND json IS NOT NULL";
  private static final String COUNT =
      "UPDATE faq_progress SET change = change + ?, entries = entries + ?";

  private final SqliteFile file;
  private final StoredRecords<FaqEntry> records;

  SqliteFaqStore(SqliteFile file) {
    this.file = file;
    records = new StoredRecords<>(file, FaqEntry.class);
  }

  @Override
  public List<Outcome> put(List<FaqEntry> entries) {
    List<FaqEntry> added = List.copyOf(entries);
    if (added.isEmpty()) {
      return List.of();
    }
    return file.write(
        added.size() == 1 ? WriteLane.ANSWER : WriteLane.IMPORT,
        added.stream().mapToLong(entry -> StoredJson.bytes(records.write(entry))).sum(),
        session -> {
          List<Outcome> outcomes = new ArrayList<>(added.size());
          for (FaqEntry entry : added) {
            outcomes.add(put(session, entry));
          }
          return List.copyOf(outcomes);
        });
  }

  private Outcome put(SqliteSession session, FaqEntry entry) throws SQLException {
    Optional<FaqEntry> before = records.first(session, FIND, entry.id());
    if (before.isPresent() && before.get().sameContentAs(entry)) {
      return Outcome.UNCHANGED;
    }
    int revision =
        1
            + session
                .first(
                    "SELECT revision FROM faq_entry WHERE id = ?", row -> row.getInt(1), entry.id())
                .orElse(0);
    FaqEntry kept = entry.withRevision(revision);
    session.update(PUT, kept.id(), revision, StoredJson.FORM, records.write(kept));
    session.update(COUNT, 1, before.isEmpty() ? 1 : 0);
    return before.isEmpty() ? Outcome.ADDED : Outcome.CHANGED;
  }

  @Override
  public Optional<FaqEntry> find(String id) {
    return records.first(FIND, id);
  }

  @Override
  public boolean delete(String id) {
    return file.write(
        WriteLane.ANSWER,
        0,
        session -> {
          boolean deleted = session.update(DELETE, id) == 1;
          if (deleted) {
            session.update(COUNT, 1, -1);
          }
          return deleted;
        });
  }

  @Override
  public List<FaqEntry> list(String after, int limit) {
    return records.page(LIST, after, limit);
  }

  @Override
  public long version() {
    return file.read(s -> s.number("SELECT change FROM faq_progress"));
  }

  @Override
  public long size() {
    return file.read(s -> s.number("SELECT entries FROM faq_progress"));
  }
}
