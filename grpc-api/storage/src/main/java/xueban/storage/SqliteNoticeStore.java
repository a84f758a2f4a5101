package xueban.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import xueban.tutor.answer.NoticeStore;
import xueban.tutor.answer.WaitingNotice;

/** Notices that wait, as rows. */
final class SqliteNoticeStore implements NoticeStore {
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
  private static final String DUE =
      """
      SELECT form, json FROM notice WHERE (next_second, next_nano) <= (?, ?)
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
    return file.read(s -> s.all(DUE, this::notice, now.getEpochSecond(), now.getNano(), limit));
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

  private WaitingNotice notice(ResultSet row) throws SQLException {
    return json.read(file, row.getInt(1), row.getString(2));
  }
}
