package xueban.recommend.relevance.live;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A relevance store without a disk: for tests and for embedding without persistence. */
public final class InMemoryRelevanceStore implements RelevanceStore {
  private record Key(String query, String entry, String judge) {
    static Key of(GivenJudgement given) {
      return new Key(given.judgement().query(), given.judgement().entry(), given.judge());
    }
  }

  private static final Comparator<Key> ORDER =
      comparing(Key::query).thenComparing(Key::entry).thenComparing(Key::judge);

  private final Map<String, SampledSearch> searches = new TreeMap<>();
  private final NavigableMap<LocalDate, SearchCounts> counts = new TreeMap<>();
  private final Map<String, Map<String, OpenedHit>> opened = new TreeMap<>();
  private final Map<Key, GivenJudgement> judgements = new TreeMap<>(ORDER);

  @Override
  public synchronized void keep(SampledSearch search, String inPlaceOf) {
    delete(inPlaceOf);
    searches.put(search.id(), search);
  }

  @Override
  public synchronized void count(SearchCounts more) {
    counts.merge(more.day(), more, SearchCounts::plus);
  }

  @Override
  public synchronized Optional<SampledSearch> find(String id) {
    return Optional.ofNullable(searches.get(id));
  }

  @Override
  public synchronized List<SampledSearch> searches(LocalDate from, LocalDate until) {
    return searches.values().stream().filter(s -> within(s, from, until)).toList();
  }

  private static boolean within(@Nullable SampledSearch search, LocalDate from, LocalDate until) {
    return search != null && !search.day().isBefore(from) && search.day().isBefore(until);
  }

  @Override
  public synchronized List<SearchCounts> counts(LocalDate from, LocalDate until) {
    return from.isBefore(until) ? List.copyOf(counts.subMap(from, until).values()) : List.of();
  }

  @Override
  public synchronized void draw(Collection<String> ids) {
    ids.forEach(id -> searches.computeIfPresent(id, (same, search) -> search.asDrawn()));
  }

  @Override
  public synchronized boolean delete(String id) {
    opened.remove(id);
    return searches.remove(id) != null;
  }

  @Override
  public synchronized int open(List<OpenedHit> hits) {
    int there = 0;
    for (OpenedHit hit : hits) {
      if (searches.containsKey(hit.search())) {
        opened
            .computeIfAbsent(hit.search(), id -> new TreeMap<>())
            .merge(hit.entry(), hit, (a, b) -> a.dwellSeconds() < b.dwellSeconds() ? b : a);
        there++;
      }
    }
    return there;
  }

  @Override
  public synchronized List<OpenedHit> opened(LocalDate from, LocalDate until) {
    return opened.entrySet().stream()
        .filter(one -> within(searches.get(one.getKey()), from, until))
        .flatMap(
            one ->
                one.getValue().values().stream()
                    .sorted(comparingInt(OpenedHit::rank).thenComparing(OpenedHit::entry)))
        .toList();
  }

  @Override
  public synchronized void judge(List<GivenJudgement> given) {
    given.forEach(one -> judgements.put(Key.of(one), one));
  }

  @Override
  public synchronized List<GivenJudgement> judgements(String query) {
    return judgements.values().stream()
        .filter(one -> query.isEmpty() || one.judgement().query().equals(query))
        .toList();
  }

  @Override
  public synchronized long judgementCount() {
    return judgements.size();
  }

  @Override
  public synchronized int deleteJudgements(String query) {
    int before = judgements.size();
    judgements.keySet().removeIf(key -> key.query().equals(query));
    return before - judgements.size();
  }

  @Override
  public synchronized int deleteBefore(LocalDate day) {
    List<String> old =
        searches.values().stream()
            .filter(search -> search.day().isBefore(day))
            .map(SampledSearch::id)
            .toList();
    old.forEach(this::delete);
    counts.headMap(day).clear();
    return old.size();
  }
}
