package xueban.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
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
 *   2. Else the highest sums are found, whatever matches, a few more than wanted; those that do not
 *      match are dropped. Since the sum of what matches is the same either way, what is left is
 *      exactly the first matches, in order.
 *   3. If too many were dropped even among four and sixteen times as many, all matches are scored.
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
  private @Nullable Counted counted;
  private @Nullable Head head;

  LuceneRanking(IndexSearcher searcher, LuceneQueries queries) {
    this.searcher = searcher;
    this.queries = queries;
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

  /** The first matches of a query, from the very first one on. */
  private record Head(IndexQuery.Ranked query, List<FieldDoc> matches) {}

  /** Returns the score of the best match, or 0 if nothing matches. */
  double best(IndexQuery.Ranked query) throws IOException {
    List<ScoreDoc> highest = highest(query, 1);
    if (!highest.isEmpty()) {
      return highest.getFirst().score;
    }
    List<FieldDoc> first = first(query, null, 1);
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
    if (known.areAll()) {
      matches = sorted(scored(query, List.of(known.query())), after, most, Integer.MAX_VALUE);
    } else {
      Optional<CandidateQuery> again = after == null ? head(query, most) : Optional.empty();
      matches =
          again.isPresent()
              ? sorted(scored(query, List.of(again.get())), null, most, Integer.MAX_VALUE)
              : after == null ? first(query, most) : first(query, after, most);
    }
    if (after == null) {
      head = new Head(query, matches);
    }
    return new Top(matches, known.size(), known.areAll());
  }

  private FirstMatches counted(IndexQuery.Ranked query) throws IOException {
    Counted before = counted;
    if (before != null && before.query().matchesLike(query)) {
      return before.matches();
    }
    BooleanQuery.Builder unscored = filtered(query);
    unscored.add(queries.of(query.matches()), Occur.FILTER);
    FirstMatches matches =
        FirstMatches.of(searcher, unscored.build(), IndexReading.COUNTED_EXACTLY);
    counted = new Counted(query, matches);
    return matches;
  }

  /**
   * Returns documents among which the first matches are: those found before, if the query is the
   * same but for scores that it gives besides to some of these. Scores are not below 0, so what
   * stood behind all of them stays there.
   */
  private Optional<CandidateQuery> head(IndexQuery.Ranked query, int most) throws IOException {
    Head before = head;
    int scores = query.scores().size();
    if (before == null
        || before.matches().size() < most
        || scores == 0
        || !query.matchesLike(before.query())
        || !query.scores().subList(0, scores - 1).equals(before.query().scores())
        || !(queries.of(query.scores().getLast()) instanceof CandidateQuery besides)) {
      return Optional.empty();
    }
    CandidateQuery known = CandidateQuery.of(before.matches());
    return known.holds(besides) ? Optional.of(known) : Optional.empty();
  }

  private List<FieldDoc> first(IndexQuery.Ranked query, int most) throws IOException {
    List<ScoreDoc> highest = highest(query, most);
    return highest.isEmpty()
        ? first(query, null, most)
        : LuceneOrder.byRelevance(highest, searcher.getIndexReader()).subList(0, most);
  }

  /**
   * Returns documents among which the first {@code most} matches are, the highest score first.
   * Reading the id of each document that might come in, to order those of equal scores, takes as
   * long as finding the scores; so ids are left to whoever asks.
   *
   * @return empty if it cannot be told without ids, or if there may be fewer matches
   */
  private List<ScoreDoc> highest(IndexQuery.Ranked query, int most) throws IOException {
    int some = most + MARGIN;
    ScoreDoc[] highest =
        searcher.search(sums(query), new TopScoreDocCollectorManager(some, some)).scoreDocs;
    List<ScoreDoc> docs = Arrays.asList(highest);
    BitSet matching = LuceneScores.matching(searcher, queries.of(query.matches()), docs);
    List<ScoreDoc> matches = docs.stream().filter(doc -> matching.get(doc.doc)).toList();
    boolean known =
        matches.size() >= most
            && (docs.size() < some || matches.get(most - 1).score > docs.getLast().score);
    return known ? matches : List.of();
  }

  private List<FieldDoc> first(IndexQuery.Ranked query, @Nullable FieldDoc after, int most)
      throws IOException {
    Query sums = sums(query);
    Query matches = queries.of(query.matches());
    List<FieldDoc> found = new ArrayList<>();
    @Nullable FieldDoc from = after;
    int some = most + MARGIN;
    for (int round = 0; round < ROUNDS; round++) {
      List<FieldDoc> highest = sorted(sums, from, some, some);
      BitSet matching = LuceneScores.matching(searcher, matches, highest);
      highest.stream().filter(doc -> matching.get(doc.doc)).forEach(found::add);
      if (found.size() >= most) {
        return found.subList(0, most);
      }
      if (highest.size() < some) {
        break; // What scores nothing may match all the same.
      }
      from = highest.getLast();
      some *= MORE_EACH_ROUND;
    }
    return sorted(scored(query, List.of(matches)), after, most, most);
  }

  /** Returns what passes the filters and scores at all. */
  private Query sums(IndexQuery.Ranked query) throws IOException {
    BooleanQuery.Builder sums = filtered(query);
    for (IndexQuery score : query.scores()) {
      sums.add(queries.of(score), Occur.SHOULD);
    }
    return sums.setMinimumNumberShouldMatch(1).build();
  }

  private BooleanQuery.Builder filtered(IndexQuery.Ranked query) throws IOException {
    BooleanQuery.Builder filtered = new BooleanQuery.Builder();
    for (IndexQuery filter : query.filters()) {
      filtered.add(queries.of(filter), Occur.FILTER);
    }
    return filtered;
  }

  /** Returns what all of some queries match, scored as the query says. */
  private Query scored(IndexQuery.Ranked query, List<Query> matches) throws IOException {
    BooleanQuery.Builder scored = filtered(query);
    matches.forEach(match -> scored.add(match, Occur.FILTER));
    for (IndexQuery score : query.scores()) {
      scored.add(queries.of(score), Occur.SHOULD);
    }
    return scored.build();
  }

  private List<FieldDoc> sorted(Query query, @Nullable FieldDoc after, int most, int counted)
      throws IOException {
    ScoreDoc[] docs =
        searcher.search(query, new TopFieldCollectorManager(ORDER, most, after, counted)).scoreDocs;
    return Arrays.stream(docs).map(FieldDoc.class::cast).toList();
  }
}
