package xueban.tutor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.Ids;
import xueban.XuebanException;
import xueban.recommend.SearchPage;
import xueban.recommend.SearchRequest;
import xueban.recommend.relevance.Judgement;
import xueban.recommend.relevance.live.GivenJudgement;
import xueban.recommend.relevance.live.OpenedHit;
import xueban.recommend.relevance.live.OpeningJudgements;
import xueban.recommend.relevance.live.PeoplesJudgements;
import xueban.recommend.relevance.live.RelevanceStore;
import xueban.recommend.relevance.live.SampledSearch;
import xueban.recommend.relevance.live.SearchCounts;
import xueban.recommend.relevance.live.SearchFigures;
import xueban.recommend.relevance.live.SearchSampler;

/**
 * How right the searches are that people make: a sample of them, judged by people. Nothing is kept
 * unless {@link XuebanBuilder#searchSampling} says so. Safe for concurrent use.
 */
public final class SearchRelevance {
  /** Most judgements of a tenant. */
  public static final int MOST_JUDGEMENTS = 100_000;

  private static final Logger log = LoggerFactory.getLogger(SearchRelevance.class);

  private final RelevanceStore store;
  private final SearchSampler sampler;
  private final JudgingQueue queue;
  private final ZoneId zone;
  private final Clock clock;

  SearchRelevance(
      RelevanceStore store, SearchSampler sampler, JudgingQueue queue, ZoneId zone, Clock clock) {
    this.store = store;
    this.sampler = sampler;
    this.queue = queue;
    this.zone = zone;
    this.clock = clock;
  }

  /** Deletes what is too old; a store that fails keeps nobody from working. */
  void begin() {
    try {
      sampler.sweep();
    } catch (XuebanException e) {
      log.warn("Old sampled searches stay until the next day: {}", e.getMessage());
    }
  }

  /** Writes what is counted and not written; a store that fails loses these counts. */
  void end() {
    sampler.write();
  }

  /**
   * Counts a search that was served to a person, and perhaps keeps it.
   *
   * @param relaxed whether part of what was asked was relaxed to find something
   * @return id under which {@link #opened} takes what the person opened; empty if it was not kept
   */
  public String served(SearchRequest asked, SearchPage page, boolean relaxed) {
    return sampler.served(asked, page, relaxed);
  }

  /**
   * Keeps what was opened of a kept search; the same twice changes nothing.
   *
   * @return how many were kept: none of a search that is gone, nor those below the hits kept
   * @throws XuebanException {@code INVALID_INPUT} if a rank is not that of its entry; then nothing
   *     was kept
   */
  public int opened(List<OpenedHit> hits) {
    List<OpenedHit> taken = new ArrayList<>();
    for (OpenedHit hit : hits) {
      Optional<SampledSearch> search = store.find(hit.search());
      if (search.isPresent() && hit.rank() <= search.get().shown().size()) {
        String shown = search.get().shown().get(hit.rank() - 1);
        if (!shown.equals(hit.entry())) {
          throw XuebanException.invalid(
              "rank",
              "%d is the place of \"%s\", not of \"%s\"; count from 1 over all pages."
                  .formatted(hit.rank(), shown, hit.entry()));
        }
        taken.add(hit);
      }
    }
    return taken.isEmpty() ? 0 : store.open(taken);
  }

  /** Returns searches for a judge, in a random order; empty if nothing is left to judge. */
  public List<JudgingTask> toJudge(String judge, int limit) {
    return queue.next(Ids.require("judge", judge), limit);
  }

  /**
   * Keeps what a person judged, all or none, each in place of that person's former judgement.
   *
   * @throws XuebanException {@code INVALID_INPUT} if there would be more than {@value
   *     #MOST_JUDGEMENTS}
   */
  public void judge(String judge, List<Judgement> judgements) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    if (store.judgementCount() + judgements.size() > MOST_JUDGEMENTS) {
      throw XuebanException.invalid(
          "judgements",
          "%d are there and %d come; at most %d are kept. Discard queries that nobody asks any more."
              .formatted(store.judgementCount(), judgements.size(), MOST_JUDGEMENTS));
    }
    store.judge(
        judgements.stream()
            .map(
                one ->
                    new GivenJudgement(
                        judge,
                        new Judgement(SampledSearch.plain(one.query()), one.entry(), one.grade()),
                        now))
            .toList());
  }

  /** Returns all that people judged. */
  public PeoplesJudgements judgements() {
    return PeoplesJudgements.of(store.judgements(""));
  }

  /** Returns what openings say where nobody judged; see {@link OpeningJudgements} for its worth. */
  public List<Judgement> judgementsByOpenings() {
    LocalDate until = today().plusDays(1);
    return OpeningJudgements.of(
        store.searches(LocalDate.EPOCH, until), store.opened(LocalDate.EPOCH, until), judgements());
  }

  /**
   * Deletes a kept search whose words should not have been kept, all others of its query, and the
   * judgements of that.
   *
   * @return how many searches were deleted; 0 for an unknown id
   */
  public int discard(String search) {
    Optional<SampledSearch> found = store.find(Ids.require("search", search));
    if (found.isEmpty()) {
      return 0;
    }
    String query = found.get().query();
    Set<String> ids = new HashSet<>();
    for (SampledSearch one : store.searches(LocalDate.EPOCH, today().plusDays(1))) {
      if (one.query().equals(query) && store.delete(one.id())) {
        ids.add(one.id());
        store.count(new SearchCounts(one.day(), 0, 0, 0, 0, 1));
      }
    }
    store.deleteJudgements(query);
    return ids.size();
  }

  /**
   * Returns how right the searches of a period were.
   *
   * @param from first day, of the tenant's zone
   * @param until first day that does not count, after {@code from}
   * @throws XuebanException {@code INVALID_INPUT} if the period has no day
   */
  public SearchFigures figures(LocalDate from, LocalDate until) {
    if (!from.isBefore(until)) {
      throw XuebanException.invalid("from", "%s is not before %s.".formatted(from, until));
    }
    sampler.write();
    List<SearchCounts> counts = store.counts(from, until);
    SearchCounts total = SearchCounts.none(from);
    for (SearchCounts day : counts) {
      total = total.plus(day.on(from));
    }
    return SearchFigures.of(
        total,
        counts,
        store.searches(from, until),
        store.opened(from, until),
        PeoplesJudgements.of(store.judgements("")));
  }

  /** Returns the day that it is in the tenant's zone. */
  public LocalDate today() {
    return dayOf(clock.instant());
  }

  /** Returns the day of a time in the tenant's zone. */
  public LocalDate dayOf(Instant time) {
    return LocalDate.ofInstant(time, zone);
  }
}
