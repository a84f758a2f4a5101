package xueban.tutor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;
import xueban.recommend.CatalogEntry;
import xueban.recommend.CatalogStore;
import xueban.recommend.relevance.live.GivenJudgement;
import xueban.recommend.relevance.live.PeoplesJudgements;
import xueban.recommend.relevance.live.RelevanceStore;
import xueban.recommend.relevance.live.SampledSearch;

/**
 * Hands kept searches to judges in the order of their ids, which is a random one: whoever stops
 * anywhere has judged a random part. One search in {@value #TWICE} goes to two people, the others
 * to one. Safe for concurrent use.
 */
final class JudgingQueue {
  private static final int TWICE = 5;
  private static final int MOST = 50;
  private static final Duration LEASE = Duration.ofMinutes(30);

  private final RelevanceStore store;
  private final CatalogStore catalog;
  private final ZoneId zone;
  private final Clock clock;

  /** Who has which search until when; a restart forgets it, and a pair is judged twice at worst. */
  private final Map<String, Lease> leases = new HashMap<>();

  private record Lease(String judge, Instant until) {}

  JudgingQueue(RelevanceStore store, CatalogStore catalog, ZoneId zone, Clock clock) {
    this.store = store;
    this.catalog = catalog;
    this.zone = zone;
    this.clock = clock;
  }

  /** Returns what a judge is to judge next; what comes up is marked as drawn. */
  synchronized List<JudgingTask> next(String judge, int limit) {
    if (limit < 1 || limit > MOST) {
      throw XuebanException.invalid("limit", "%d must be in 1..%d.".formatted(limit, MOST));
    }
    Instant now = clock.instant();
    leases.values().removeIf(lease -> !lease.until().isAfter(now));
    PeoplesJudgements judged = PeoplesJudgements.of(store.judgements(""));
    List<JudgingTask> tasks = new ArrayList<>();
    List<String> drawn = new ArrayList<>();
    for (SampledSearch search :
        store.searches(LocalDate.EPOCH, LocalDate.ofInstant(now, zone).plusDays(1))) {
      if (tasks.size() == limit) {
        break;
      }
      // Judged already, through another search of the query, it comes up all the same.
      if (!search.drawn() && !search.shown().isEmpty()) {
        drawn.add(search.id());
      }
      @Nullable Lease lease = leases.get(search.id());
      if (lease == null || lease.judge().equals(judge)) {
        List<CatalogEntry> hits = hits(search, judge, judged);
        if (!hits.isEmpty()) {
          tasks.add(new JudgingTask(search.id(), search.query(), search.filter(), hits));
          leases.put(search.id(), new Lease(judge, now.plus(LEASE)));
        }
      }
    }
    store.draw(drawn);
    return tasks;
  }

  /** Returns what of a search this judge is to judge, shuffled. */
  private List<CatalogEntry> hits(SampledSearch search, String judge, PeoplesJudgements judged) {
    int wanted = search.id().hashCode() % TWICE == 0 ? 2 : 1;
    List<CatalogEntry> hits = new ArrayList<>();
    for (String id : search.first()) {
      List<GivenJudgement> given = judged.of(search.query(), id);
      if (given.size() < wanted && given.stream().noneMatch(one -> one.judge().equals(judge))) {
        Optional<CatalogEntry> entry = catalog.find(id);
        entry.ifPresent(hits::add);
      }
    }
    shuffle(hits, search.id().hashCode() * 31L + judge.hashCode());
    return hits;
  }

  private static void shuffle(List<CatalogEntry> hits, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = hits.size() - 1; i > 0; i--) {
      CatalogEntry last = hits.get(i);
      int place = random.nextInt(i + 1);
      hits.set(i, hits.get(place));
      hits.set(place, last);
    }
  }
}
