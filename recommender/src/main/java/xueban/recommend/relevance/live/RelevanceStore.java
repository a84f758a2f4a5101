package xueban.recommend.relevance.live;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keeps a sample of the searches that were served, and what became of it. Safe for concurrent use.
 * Days are those of the tenant's zone; a period has its first day and not its last.
 */
public interface RelevanceStore {
  /**
   * Keeps a search; durable on return.
   *
   * @param inPlaceOf id of a kept search that goes, with its openings; empty for none
   */
  void keep(SampledSearch search, String inPlaceOf);

  /** Adds to the counts of a day; durable on return. */
  void count(SearchCounts more);

  Optional<SampledSearch> find(String id);

  /** Returns the searches of a period, by id. */
  List<SampledSearch> searches(LocalDate from, LocalDate until);

  /** Returns the counts of a period, by day; days without any are left out. */
  List<SearchCounts> counts(LocalDate from, LocalDate until);

  /** Marks searches as drawn to be judged; ids that are not there are passed over. */
  void draw(Collection<String> ids);

  /** Deletes a search with its openings. Returns whether it was there. */
  boolean delete(String id);

  /**
   * Keeps what was opened, of a search once each: of two times the longer stays. Those of searches
   * that are not there are passed over.
   *
   * @return how many are of searches that are there
   */
  int open(List<OpenedHit> hits);

  /** Returns what was opened of the searches of a period, by search and rank. */
  List<OpenedHit> opened(LocalDate from, LocalDate until);

  /** Keeps judgements, each in place of the former one of its judge; durable on return. */
  void judge(List<GivenJudgement> judgements);

  /**
   * Returns judgements by query, entry and judge.
   *
   * @param query only of this query; empty for all
   */
  List<GivenJudgement> judgements(String query);

  /** Returns how many judgements there are. */
  long judgementCount();

  /** Deletes the judgements of a query. Returns how many there were. */
  int deleteJudgements(String query);

  /** Deletes searches, openings and counts of days before this one; judgements stay. */
  int deleteBefore(LocalDate day);
}
