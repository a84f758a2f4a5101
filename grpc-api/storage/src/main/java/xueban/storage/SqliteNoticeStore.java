package xueban.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.XuebanException;
import xueban.tutor.answer.NoticeStore;
import xueban.tutor.answer.WaitingNotice;

/** Notices that wait, as rows. */
final class SqliteNoticeStore implements NoticeStore {
  private static final Logger log = LoggerFactory.getLogger(SqliteNoticeStore.class);
  private static final String PUT =
      """
      INSERT INTO notice (id, learner, next_second, next_nano, form, json)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET learner = excluded.learner,
        next_second = excluded.next_second, next_nano = excluded.next_nano,
        form = excluded.form, json = excluded.json\
      """;
  private static final String CHANGE =
      "UPDATE notice SET next_second = ?, next_nano = ?, form = ?, json = ? WHERE id = ?";
  private static final String PUT_OFF =
      "UPDATE notice SET next_second = next_second + ? WHERE id = ?";
  private static final long UNREADABLE_SECONDS = 86_400; // said once a day, and holds up no other
  private static final String DUE =
      """
      SELECT id, learner, form, json FROM notice WHERE (next_second, next_nano) <= (?, ?)
      ORDER BY next_second, next_nano, id LIMIT ?\
      """;
  private static final String NEXT =
      "SELECT next_second, next_nano FROM notice ORDER BY next_second, next_nano LIMIT 1";

  private final SqliteFile file;
  private final StoredJson<WaitingNotice> json = new StoredJson<>(WaitingNotice.class);

  SqliteNoticeStore(SqliteFile file) {
    this.file = file;
  }

  @Override
  public void put(WaitingNotice notice) {
    String text = json.write(notice);
    Instant next = notice.next();
    file.write(
        WriteLane.ANSWER,
        StoredJson.bytes(text),
        s ->
            s.update(
                PUT,
                notice.id(),
                notice.notice().learner(),
                next.getEpochSecond(),
                next.getNano(),
                StoredJson.FORM,
                text));
  }

  @Override
  public void change(WaitingNotice notice) {
    String text = json.write(notice);
    Instant next = notice.next();
    file.write(
        WriteLane.ANSWER,
        StoredJson.bytes(text),
        s ->
            s.update(
                CHANGE, next.getEpochSecond(), next.getNano(), StoredJson.FORM, text, notice.id()));
  }

  @Override
  public List<WaitingNotice> due(Instant now, int limit) {
    Limits.require(limit);
    List<Row> rows =
        file.read(s -> s.all(DUE, Row::of, now.getEpochSecond(), now.getNano(), limit));
    List<WaitingNotice> due = new ArrayList<>();
    for (Row row : rows) {
      try {
        due.add(json.read(file, row.form(), row.json()));
      } catch (XuebanException e) {
        log.error(
            "The notice {} about learner {} cannot be read. Please tell the responsible adult.",
            row.id(),
            row.learner(),
            e);
        file.write(WriteLane.ANSWER, 0, s -> s.update(PUT_OFF, UNREADABLE_SECONDS, row.id()));
      }
    }
    return due;
  }

  private record Row(String id, String learner, int form, String json) {
    static Row of(ResultSet row) throws SQLException {
      return new Row(row.getString(1), row.getString(2), row.getInt(3), row.getString(4));
    }
  }

  @Override
  public Optional<Instant> nextTry() {
    return file.read(
        s -> s.first(NEXT, row -> Instant.ofEpochSecond(row.getLong(1), row.getLong(2))));
  }

  @Override
  public void remove(String id) {
    file.write(WriteLane.ANSWER, 0, s -> s.update("DELETE FROM notice WHERE id = ?", id));
  }

  @Override
  public long size() {
    return file.read(s -> s.number("SELECT count(*) FROM notice"));
  }

  @Override
  public int forget(String learner) {
    return file.write(
        WriteLane.ANSWER, 0, s -> s.update("DELETE FROM notice WHERE learner = ?", learner));
  }
}
