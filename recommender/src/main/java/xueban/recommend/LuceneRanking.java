package xueban.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

/*
 * Lucene is quickest where any clause may match and the score decides (MaxScore: Turtle and Flood
 * 1995, by blocks), and slow where at least so many must, or one of some and then others for their
 * scores. So:
 *
 *   1. The first matches are taken without scores. If these are all, they are scored, and that is it.
 *   2. Else those whose words score highest are scored in full, with whatever might pass them.
 *   3. If it cannot be told what might, the highest sums are found, whatever matches, a few more than
 *      wanted; those that do not match are dropped. Since the sum of what matches is the same either
 *      way, what is left is exactly the first matches, in order.
 *   4. If too many were dropped, or behind a page, this goes on among four and sixteen times as many
 *      and with ids, and at last all matches are scored.
 */
/** The order of relevance on one state of a Lucene index. For one search on one thread. */
final class LuceneRanking {

  private static final int ROUNDS = 3;
  private static final int MORE_EACH_ROUND = 4;

  /** As many more than wanted are found at first, since some may not match. */
  private static final int MARGIN = 5;

  private static final Sort ORDER = LuceneOrder.sort(SearchRequest.Sort.RELEVANCE);

  private final IndexSearcher searcher;
  private final LuceneQueries queries;
  private final MatchWindows windows;
  private final FirstByWords byWords;
  private @Nullable Counted counted;
  private @Nullable ScoredDocuments head;
  private Way way = Way.ALL_MATCHES;

  LuceneRanking(IndexSearcher searcher, LuceneQueries queries) {
    this.searcher = searcher;
    this.queries = queries;
    windows = new MatchWindows(searcher, queries);
    byWords = new FirstByWords(searcher, queries);
  }

  /** How first matches are found. */
  enum Way {
    ALL_MATCHES,
    KNOWN_BEFORE,
    HIGHEST_WORDS,
    HIGHEST_SUMS,
    SUM_BY_SUM
  }

  /**
   * Returns how the last ones from the very first on were found. No search asks: all ways give the
   * same, and a test that holds each of them to that has to know which it saw.
   */
  Way way() {
    return way;
  }

  /**
   * The first matches.
   *
   * @param total how many there are
   * @param totalExact whether {@code total} is exact; if not, it is a lower bound
   */
  record Top(List<FieldDoc> matches, long total, boolean totalExact) {
    Top {
      matches = List.copyOf(matches);
    }
  }

  /** What is known of the matches of a query, however they are scored. */
  private record Counted(IndexQuery.Ranked query, FirstMatches matches) {}

  /** Returns the score of the best match, or 0 if nothing matches. */
  double best(IndexQuery.Ranked query) throws IOException {
    OptionalDouble best = byWords.best(query);
    if (best.isPresent()) {
      return best.getAsDouble();
    }
    List<FieldDoc> first = sumBySum(query, null, 1);
    return first.isEmpty() ? 0 : (Float) first.getFirst().fields[0];
  }

  /**
   * Returns the first matches.
   *
   * @param after behind which to begin, or null
   * @param most how many to return, at least 1
   */
  Top top(IndexQuery.Ranked query, @Nullable FieldDoc after, int most) throws IOException {
    FirstMatches known = counted(query);
    List<FieldDoc> matches;
    if (after == null) {
      ScoredDocuments found = head(query, known, most);
      head = found;
      matches = found.first(most);
    } else if (known.areAll()) {
      matches = sorted(scored(query, List.of(known.query())), after, most, Integer.MAX_VALUE);
    } else {
      matches = sumBySum(query, after, most);
    }
    return new Top(matches, known.size(), known.areAll());
  }

  /**
   * Returns what each of some queries gives to documents, {@code [documents][queries]}.
   *
   * @param docs document numbers, ascending
   */
  double[][] scores(List<IndexQuery> wanted, int[] docs) throws IOException {
    Optional<double[][]> known = head == null ? Optional.empty() : head.scores(wanted, docs);
    if (known.isPresent()) {
      return known.get();
    }
    return LuceneScores.of(searcher, queries.each(wanted), docs);
  }

  private FirstMatches counted(IndexQuery.Ranked query) throws IOException {
    Counted before = counted;
    if (before != null && before.query().matchesLike(query)) {
      return before.matches();
    }
    FirstMatches matches = FirstMatches.of(windows, query, IndexReading.COUNTED_EXACTLY);
    counted = new Counted(query, matches);
    return matches;
  }

  /** Returns the first matches, from the very first one on. */
  private ScoredDocuments head(IndexQuery.Ranked query, FirstMatches all, int most)
      throws IOException {
    if (head != null && head.first(most).size() == most) {
      Optional<ScoredDocuments> again = head.with(query, queries);
      if (again.isPresent()) {
        way = Way.KNOWN_BEFORE;
        return again.get();
      }
    }
    if (!all.areAll()) {
      Optional<ScoredDocuments> first = byWords.first(query, most);
      if (first.isPresent()) {
        way = Way.HIGHEST_WORDS;
        return first.get();
      }
    }
    return ScoredDocuments.of(searcher, queries, query, holding(query, all, most), most);
  }

  /** Returns matches among which the first are, by ascending number. */
  private int[] holding(IndexQuery.Ranked query, FirstMatches all, int most) throws IOException {
    if (all.areAll()) {
      way = Way.ALL_MATCHES;
      return all.query().docs();
    }
    Optional<int[]> found = highest(query, most);
    if (found.isPresent()) {
      way = Way.HIGHEST_SUMS;
      return found.get();
    }
    way = Way.SUM_BY_SUM;
    return sumBySum(query, null, most).stream().mapToInt(doc -> doc.doc).sorted().toArray();
  }

  /**
   * Returns matches among which the first {@code most} are. Reading the id of each document that
   * might come in, to order those of equal scores, takes as long as finding the scores; so ids are
   * left to whoever asks.
   *
   * @return empty if it cannot be told without ids, or if there may be fewer matches
   */
  private Optional<int[]> highest(IndexQuery.Ranked query, int most) throws IOException {
    int some = most + MARGIN;
    ScoreDoc[] docs =
        searcher.search(sums(query), new TopScoreDocCollectorManager(some, some)).scoreDocs;
    Arrays.sort(docs, Comparator.comparingInt(found -> found.doc));
    float last = (float) Arrays.stream(docs).mapToDouble(found -> found.score).min().orElse(0);
    ScoreDoc[] matches = matching(query, docs);
    long above = Arrays.stream(matches).filter(found -> found.score > last).count();
    boolean known = matches.length >= most && (docs.length < some || above >= most);
    return known
        ? Optional.of(Arrays.stream(matches).mapToInt(found -> found.doc).toArray())
        : Optional.empty();
  }

  /** Returns those that match, of documents by ascending number. */
  private ScoreDoc[] matching(IndexQuery.Ranked query, ScoreDoc[] found) throws IOException {
    int[] docs = Arrays.stream(found).mapToInt(doc -> doc.doc).toArray();
    boolean[] matching = LuceneScores.matching(searcher, queries.of(query.matches()), docs);
    return IntStream.range(0, docs.length)
        .filter(i -> matching[i])
        .mapToObj(i -> found[i])
        .toArray(ScoreDoc[]::new);
  }

  private List<FieldDoc> sumBySum(IndexQuery.Ranked query, @Nullable FieldDoc after, int most)
      throws IOException {
    Query sums = sums(query);
    List<FieldDoc> found = new ArrayList<>();
    @Nullable FieldDoc from = after;
    int some = most + MARGIN;
    for (int round = 0; round < ROUNDS; round++) {
      List<FieldDoc> highest = sorted(sums, from, some, some);
      found.addAll(matching(query, highest));
      if (found.size() >= most) {
        return found.subList(0, most);
      }
      if (highest.size() < some) {
        break; // What scores nothing may match all the same.
      }
      from = highest.getLast();
      some *= MORE_EACH_ROUND;
    }
    return sorted(scored(query, List.of(queries.of(query.matches()))), after, most, most);
  }

  /** Returns those that match, in their order. */
  private List<FieldDoc> matching(IndexQuery.Ranked query, List<FieldDoc> found)
      throws IOException {
    ScoreDoc[] docs = found.toArray(ScoreDoc[]::new);
    Arrays.sort(docs, Comparator.comparingInt(doc -> doc.doc));
    Set<ScoreDoc> matching = new HashSet<>(Arrays.asList(matching(query, docs)));
    return found.stream().filter(matching::contains).toList();
  }

  /** Returns what passes the filters and scores at all. */
  private Query sums(IndexQuery.Ranked query) throws IOException {
    return queries.anyOf(query.filters(), queries.each(query.scores()));
  }

  /** Returns what all of some queries match, scored as the query says. */
  private Query scored(IndexQuery.Ranked query, List<Query> matches) throws IOException {
    BooleanQuery.Builder scored = queries.filtered(query.filters());
    matches.forEach(match -> scored.add(match, Occur.FILTER));
    queries.each(query.scores()).forEach(score -> scored.add(score, Occur.SHOULD));
    return scored.build();
  }

  private List<FieldDoc> sorted(Query query, @Nullable FieldDoc after, int most, int counted)
      throws IOException {
    ScoreDoc[] docs =
        searcher.search(query, new TopFieldCollectorManager(ORDER, most, after, counted)).scoreDocs;
    return Arrays.stream(docs).map(FieldDoc.class::cast).toList();
  }
}
