package xueban.recommend.relevance.live;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.XuebanException;
import xueban.recommend.CatalogEntry;
import xueban.recommend.SearchHit;
import xueban.recommend.SearchPage;
import xueban.recommend.SearchRequest;

/**
 * Draws the searches that are kept: every one with the same chance, and of a day with too many a
 * uniform sample of these (Vitter's algorithm R, doi:10.1145/3147.3165). It counts all searches, so
 * that days drawn at different rates can be weighed. A search is served whatever becomes of its
 * sample. Safe for concurrent use.
 */
public final class SearchSampler {
  private static final Logger log = LoggerFactory.getLogger(SearchSampler.class);

  /** Counts are written with a kept search, and after so many searches without one. */
  private static final int UNWRITTEN = 500;

  private final RelevanceStore store;
  private final SearchSampling settings;
  private final Predicate<String> mayKeep;
  private final ZoneId zone;
  private final Clock clock;
  private final RandomGenerator random;

  private SearchCounts today;
  private SearchCounts unwritten;
  private List<String> kept = new ArrayList<>();

  /**
   * @param mayKeep whether a query may be kept: nothing personal, nothing of distress; asked only
   *     of those drawn
   * @param zone whose days count
   * @param random draws, and makes ids; for a service one that cannot be guessed
   */
  public SearchSampler(
      RelevanceStore store,
      SearchSampling settings,
      Predicate<String> mayKeep,
      ZoneId zone,
      Clock clock,
      RandomGenerator random) {
    this.store = store;
    this.settings = settings;
    this.mayKeep = mayKeep;
    this.zone = zone;
    this.clock = clock;
    this.random = random;
    today = SearchCounts.none(LocalDate.MIN);
    unwritten = today;
  }

  /**
   * Counts a search that was served, and perhaps keeps it. Pages after the first, searches without
   * words and other orders than relevance are passed over.
   *
   * @param asked as it was asked
   * @param rescued whether part of the query was relaxed; that it was corrected the page says
   * @return id of the kept search, or empty if it was not kept
   */
  public String served(SearchRequest asked, SearchPage page, boolean rescued) {
    String query = SampledSearch.plain(asked.text());
    if (settings.isOff()
        || query.isEmpty()
        || !asked.cursor().isEmpty()
        || asked.sort() != SearchRequest.Sort.RELEVANCE) {
      return "";
    }
    boolean empty = page.hits().isEmpty();
    boolean helped = !empty && (rescued || !page.correctedText().isEmpty());
    try {
      boolean drawn = random.nextDouble() < settings.share();
      boolean withheld = drawn && !mayKeep.test(query);
      Instant now = clock.instant();
      LocalDate day = LocalDate.ofInstant(now, zone);
      Seat seat =
          take(
              new SearchCounts(
                  day, 1, empty ? 1 : 0, helped ? 1 : 0, drawn ? 1 : 0, withheld ? 1 : 0));
      if (!seat.id().isEmpty()) {
        store.keep(search(seat.id(), query, asked, page, helped, now), seat.former());
      }
      if (seat.writing()) {
        write();
      }
      return seat.id();
    } catch (XuebanException e) {
      // The person searching has the hits; the sample can do without this one.
      log.warn("A search was not kept: {}", e.getMessage());
      return "";
    }
  }

  /**
   * Where a search goes in the sample. Nobody who searches waits for another's to be written.
   *
   * @param id of the search, or empty if it is not kept
   * @param former id of the one that goes for it, or empty
   * @param writing whether the counts are to be written now
   */
  private record Seat(String id, String former, boolean writing) {}

  private synchronized Seat take(SearchCounts one) {
    begin(one.day());
    today = today.plus(one);
    unwritten = unwritten.plus(one);
    String id = "";
    String former = "";
    if (one.candidates() > one.withheld()) {
      int place = place();
      if (place < settings.perDay()) {
        id = newId();
        if (place < kept.size()) {
          former = kept.set(place, id);
        } else {
          kept.add(id);
        }
      }
    }
    return new Seat(id, former, !id.isEmpty() || unwritten.served() % UNWRITTEN == 0);
  }

  /** Returns where the candidate goes: behind the last, in place of one, or nowhere. */
  private int place() {
    if (kept.size() < settings.perDay()) {
      return kept.size();
    }
    long place = random.nextLong(Math.max(1, today.candidates() - today.withheld()));
    return (int) Math.min(place, settings.perDay());
  }

  private void begin(LocalDate day) {
    if (day.equals(today.day())) {
      return;
    }
    write();
    today = store.counts(day, day.plusDays(1)).stream().findFirst().orElse(SearchCounts.none(day));
    unwritten = SearchCounts.none(day);
    kept =
        new ArrayList<>(
            store.searches(day, day.plusDays(1)).stream().map(SampledSearch::id).toList());
    store.deleteBefore(day.minusDays(settings.keepDays()));
  }

  private SampledSearch search(
      String id, String query, SearchRequest asked, SearchPage page, boolean helped, Instant now) {
    List<String> shown =
        page.hits().stream()
            .limit(SampledSearch.MOST_SHOWN)
            .map(SearchHit::entry)
            .map(CatalogEntry::id)
            .toList();
    return new SampledSearch(
        id,
        query,
        asked.filter(),
        shown,
        helped,
        page.index(),
        now.truncatedTo(ChronoUnit.HOURS),
        LocalDate.ofInstant(now, zone),
        false);
  }

  /** Writes the counts that are not written yet; if the store fails they wait for the next time. */
  public void write() {
    SearchCounts counts;
    synchronized (this) {
      counts = unwritten;
      unwritten = SearchCounts.none(counts.day());
    }
    if (counts.served() == 0) {
      return;
    }
    try {
      store.count(counts);
    } catch (XuebanException e) {
      log.warn("Searches are not counted yet: {}", e.getMessage());
      synchronized (this) {
        if (unwritten.day().equals(counts.day())) {
          unwritten = unwritten.plus(counts);
        }
      }
    }
  }

  /** Deletes what is older than the settings allow, of searches drawn under former ones too. */
  public void sweep() {
    LocalDate day = LocalDate.ofInstant(clock.instant(), zone);
    store.deleteBefore(day.minusDays(settings.keepDays()));
  }

  private String newId() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
