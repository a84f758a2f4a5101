package xueban.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import xueban.recommend.relevance.Judgement;
import xueban.recommend.relevance.live.GivenJudgement;
import xueban.recommend.relevance.live.OpenedHit;
import xueban.recommend.relevance.live.RelevanceStore;
import xueban.recommend.relevance.live.SampledSearch;
import xueban.recommend.relevance.live.SearchCounts;

/** Sampled searches, openings and judgements as rows. */
final class SqliteRelevanceStore implements RelevanceStore {
  private static final String KEEP =
      "INSERT INTO sampled_search (id, day, form, json) VALUES (?, ?, ?, ?)";
  private static final String FIND = "SELECT form, json FROM sampled_search WHERE id = ?";
  private static final String SEARCHES =
      "SELECT form, json FROM sampled_search WHERE day >= ? AND day < ? ORDER BY id";
  private static final String CHANGE = "UPDATE sampled_search SET form = ?, json = ? WHERE id = ?";
  private static final String DELETE = "DELETE FROM sampled_search WHERE id = ?";
  private static final String COUNT =
      """
      INSERT INTO search_count (day, served, without_hits, rescued, candidates, withheld)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (day) DO UPDATE SET served = served + excluded.served,
        without_hits = without_hits + excluded.without_hits, rescued = rescued + excluded.rescued,
        candidates = candidates + excluded.candidates, withheld = withheld + excluded.withheld\
      """;
  private static final String COUNTS =
      """
      SELECT day, served, without_hits, rescued, candidates, withheld FROM search_count
      WHERE day >= ? AND day < ? ORDER BY day\
      """;
  private static final String OPEN =
      """
      INSERT INTO opened_hit (search, entry, rank, dwell_seconds)
      SELECT id, ?, ?, ? FROM sampled_search WHERE id = ?
      ON CONFLICT (search, entry) DO UPDATE SET
        dwell_seconds = max(dwell_seconds, excluded.dwell_seconds)\
      """;
  private static final String OPENED =
      """
      SELECT search, entry, rank, dwell_seconds
      FROM opened_hit JOIN sampled_search ON sampled_search.id = search
      WHERE day >= ? AND day < ? ORDER BY search, rank, entry\
      """;
  private static final String JUDGE =
      """
      INSERT INTO judgement (query, entry, judge, grade, at_second) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (query, entry, judge) DO UPDATE SET grade = excluded.grade,
        at_second = excluded.at_second\
      """;
  private static final String JUDGEMENTS =
      "SELECT judge, query, entry, grade, at_second FROM judgement ORDER BY query, entry, judge";
  private static final String JUDGEMENTS_OF =
      """
      SELECT judge, query, entry, grade, at_second FROM judgement WHERE query = ?
      ORDER BY entry, judge\
      """;

  /** About how many bytes a row without long text takes. */
  private static final long ROW_BYTES = 500;

  private final SqliteFile file;
  private final StoredJson<SampledSearch> json = new StoredJson<>(SampledSearch.class);

  SqliteRelevanceStore(SqliteFile file) {
    this.file = file;
  }

  @Override
  public void keep(SampledSearch search, String inPlaceOf) {
    String text = json.write(search);
    file.write(
        WriteLane.ANSWER,
        StoredJson.bytes(text),
        s -> {
          s.update(DELETE, inPlaceOf);
          return s.update(KEEP, search.id(), search.day().toString(), StoredJson.FORM, text);
        });
  }

  @Override
  public void count(SearchCounts more) {
    file.write(
        WriteLane.ANSWER,
        ROW_BYTES,
        s ->
            s.update(
                COUNT,
                more.day().toString(),
                more.served(),
                more.withoutHits(),
                more.rescued(),
                more.candidates(),
                more.withheld()));
  }

  @Override
  public Optional<SampledSearch> find(String id) {
    return file.read(s -> s.first(FIND, this::search, id));
  }

  @Override
  public List<SampledSearch> searches(LocalDate from, LocalDate until) {
    return file.read(s -> s.all(SEARCHES, this::search, from.toString(), until.toString()));
  }

  @Override
  public List<SearchCounts> counts(LocalDate from, LocalDate until) {
    return file.read(
        s ->
            s.all(
                COUNTS,
                row ->
                    new SearchCounts(
                        LocalDate.parse(row.getString(1)),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)),
                from.toString(),
                until.toString()));
  }

  @Override
  public void draw(Collection<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    file.write(
        WriteLane.ANSWER,
        ROW_BYTES * ids.size(),
        s -> {
          for (String id : ids) {
            Optional<SampledSearch> search = s.first(FIND, this::search, id);
            if (search.isPresent()) {
              s.update(CHANGE, StoredJson.FORM, json.write(search.get().asDrawn()), id);
            }
          }
          return ids.size();
        });
  }

  @Override
  public boolean delete(String id) {
    return file.write(WriteLane.ANSWER, 0, s -> s.update(DELETE, id) == 1);
  }

  @Override
  public int open(List<OpenedHit> hits) {
    return file.write(
        WriteLane.ANSWER,
        ROW_BYTES * hits.size(),
        s -> {
          int there = 0;
          for (OpenedHit hit : hits) {
            there += s.update(OPEN, hit.entry(), hit.rank(), hit.dwellSeconds(), hit.search());
          }
          return there;
        });
  }

  @Override
  public List<OpenedHit> opened(LocalDate from, LocalDate until) {
    return file.read(
        s ->
            s.all(
                OPENED,
                row ->
                    new OpenedHit(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4)),
                from.toString(),
                until.toString()));
  }

  @Override
  public void judge(List<GivenJudgement> judgements) {
    if (judgements.isEmpty()) {
      return;
    }
    file.write(
        WriteLane.ANSWER,
        ROW_BYTES * judgements.size(),
        s -> {
          for (GivenJudgement given : judgements) {
            Judgement judgement = given.judgement();
            s.update(
                JUDGE,
                judgement.query(),
                judgement.entry(),
                given.judge(),
                judgement.grade(),
                given.at().getEpochSecond());
          }
          return judgements.size();
        });
  }

  @Override
  public List<GivenJudgement> judgements(String query) {
    return file.read(
        s ->
            query.isEmpty()
                ? s.all(JUDGEMENTS, SqliteRelevanceStore::judgement)
                : s.all(JUDGEMENTS_OF, SqliteRelevanceStore::judgement, query));
  }

  @Override
  public long judgementCount() {
    return file.read(s -> s.number("SELECT count(*) FROM judgement"));
  }

  @Override
  public int deleteJudgements(String query) {
    return file.write(
        WriteLane.ANSWER, 0, s -> s.update("DELETE FROM judgement WHERE query = ?", query));
  }

  @Override
  public int deleteBefore(LocalDate day) {
    return file.write(
        WriteLane.ANSWER,
        0,
        s -> {
          s.update("DELETE FROM search_count WHERE day < ?", day.toString());
          return s.update("DELETE FROM sampled_search WHERE day < ?", day.toString());
        });
  }

  private SampledSearch search(ResultSet row) throws SQLException {
    return json.read(file, row.getInt(1), row.getString(2));
  }

  private static GivenJudgement judgement(ResultSet row) throws SQLException {
    return new GivenJudgement(
        row.getString(1),
        new Judgement(row.getString(2), row.getString(3), row.getInt(4)),
        Instant.ofEpochSecond(row.getLong(5)));
  }
}
