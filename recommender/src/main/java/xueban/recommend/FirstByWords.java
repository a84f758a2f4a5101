package xueban.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/*
 * The best score by words is needed before words can be weighed against concepts, so one pass over
 * the words has to be made; it serves for the first matches, too:
 *
 *     all documents                    words give      the rest gives at most
 *     ├─ W, kept by the pass           known           known
 *     ├─ about a concept, not in W     less than W's   what the concepts give: D has those with enough
 *     └─ others                        less than W's   quality alone
 *
 * The n-th best of W bounds the n-th of all from below. Whatever cannot reach it is left out, so W and
 * D hold the first matches whatever the index holds, or it is said that they may not.
 */
/** Finds where the first matches of a query are, beginning with those whose words score highest. */
final class FirstByWords {
  /** Most matches that are found this way. */
  static final int MOST = HeadEvidence.HEAD + 1;

  /** As many more are found, since some may not match. */
  private static final int MARGIN = 4;

  /** The best match is sought among so many of the highest first, then so many, then all. */
  private static final List<Integer> SOUGHT_FIRST = List.of(1, 8);

  /** Far above what single precision loses. */
  private static final double ROUNDING = 1e-4;

  private final IndexSearcher searcher;
  private final LuceneQueries queries;
  private WordSum words = new WordSum(List.of(), List.of(), 1);
  private HighScores highest = HighScores.NONE;

  FirstByWords(IndexSearcher searcher, LuceneQueries queries) {
    this.searcher = searcher;
    this.queries = queries;
  }

  /**
   * The words of a query.
   *
   * @param plain without their weight
   * @param weight that all of them have
   */
  private record WordSum(List<IndexQuery> plain, List<IndexQuery> filters, double weight) {
    /** Returns the words; none if their weights differ. */
    static WordSum of(IndexQuery.Ranked query) {
      List<IndexQuery> plain = new ArrayList<>();
      double weight = 1;
      for (IndexQuery score : query.scores()) {
        double its = score instanceof IndexQuery.Weighted weighted ? weighted.factor() : 1;
        IndexQuery of = score instanceof IndexQuery.Weighted weighted ? weighted.query() : score;
        if (of instanceof IndexQuery.Word) {
          if (!plain.isEmpty() && its != weight) {
            return new WordSum(List.of(), query.filters(), 1);
          }
          weight = its;
          plain.add(of);
        }
      }
      return new WordSum(plain, query.filters(), weight);
    }
  }

  /**
   * What scores besides words.
   *
   * @param ofFew what only few documents have
   * @param quality how much quality counts, at least 0
   */
  private record Rest(List<Query> ofFew, double quality) {}

  /**
   * Returns the score of the best match, if words alone score, each as much as it does; empty if
   * not, or if none of those that score highest matches.
   */
  OptionalDouble best(IndexQuery.Ranked query) throws IOException {
    WordSum sum = WordSum.of(query);
    if (!sum.plain().equals(query.scores())) {
      return OptionalDouble.empty();
    }
    HighScores found = pass(sum);
    LuceneScores.Matching matching = LuceneScores.matching(searcher, queries.of(query.matches()));
    float[] sorted = ScoredDocuments.descending(found.scores());
    float asked = Float.POSITIVE_INFINITY;
    for (int some : SOUGHT_FIRST) {
      // The first of all usually have all words; each further one costs a look-up.
      float below = asked;
      float edge = sorted.length <= some ? 0 : sorted[some - 1];
      OptionalDouble best = best(found, score -> score >= edge && score < below, matching);
      if (best.isPresent()) {
        return best;
      }
      asked = edge;
    }
    float below = asked;
    return best(found, score -> score < below, matching);
  }

  /** Returns the highest score of those that match, of those with some scores. */
  private static OptionalDouble best(
      HighScores found, DoublePredicate wanted, LuceneScores.Matching matching) throws IOException {
    int[] docs = found.docs();
    float[] scores = found.scores();
    int[] some = IntStream.range(0, docs.length).filter(i -> wanted.test(scores[i])).toArray();
    boolean[] matches = matching.of(IntStream.of(some).map(i -> docs[i]).toArray());
    return IntStream.range(0, some.length)
        .filter(i -> matches[i])
        .mapToDouble(i -> scores[some[i]])
        .max();
  }

  /**
   * Returns the first {@code most} matches; empty if it cannot be told which they are, for which
   * there are other ways.
   */
  Optional<ScoredDocuments> first(IndexQuery.Ranked query, int most) throws IOException {
    WordSum sum = WordSum.of(query);
    Optional<Rest> rest = rest(query);
    if (most > MOST || sum.plain().isEmpty() || rest.isEmpty()) {
      return Optional.empty();
    }
    HighScores found = pass(sum);
    int[] docs = found.docs();
    if (docs.length < most + MARGIN) {
      return Optional.empty();
    }
    float[] sums = sums(found, sum.weight(), rest.get());
    float bound = ScoredDocuments.descending(sums)[most + MARGIN - 1];
    Optional<Others> others = others(query, rest.get(), bound, found.from() * sum.weight());
    if (others.isEmpty()) {
      return Optional.empty();
    }
    float from = others.get().from;
    IntStream within =
        IntStream.range(0, docs.length).filter(i -> sums[i] + ROUNDING >= from).map(i -> docs[i]);
    int[] all =
        IntStream.concat(within, Arrays.stream(others.get().docs)).sorted().distinct().toArray();
    ScoredDocuments first = ScoredDocuments.of(searcher, queries, query, all, most);
    boolean known = first.has(most, from - (float) ROUNDING / 2);
    return known ? Optional.of(first) : Optional.empty();
  }

  private HighScores pass(WordSum asked) throws IOException {
    if (!asked.plain().equals(words.plain()) || !asked.filters().equals(words.filters())) {
      highest = highest(queries.each(asked.plain()), asked.filters());
      words = asked;
    }
    return highest;
  }

  private HighScores highest(List<Query> plain, List<IndexQuery> filters) throws IOException {
    int some = MOST + MARGIN;
    if (CommonFilters.are(filters, queries)) {
      Query passes = queries.filtered(filters).build();
      return HighScores.highest(some, searcher, queries.anyOf(List.of(), plain), passes);
    }
    return HighScores.highest(some, searcher, queries.anyOf(filters, plain));
  }

  private Optional<Rest> rest(IndexQuery.Ranked query) throws IOException {
    List<Query> ofFew = new ArrayList<>();
    double ofQuality = 0;
    for (IndexQuery score : query.scores()) {
      IndexQuery of = score instanceof IndexQuery.Weighted weighted ? weighted.query() : score;
      switch (of) {
        case IndexQuery.Word word -> {}
        case IndexQuery.Quality quality when of.equals(score) -> ofQuality += quality.weight();
        case IndexQuery.About about -> ofFew.add(queries.of(score));
        case IndexQuery.OneOf oneOf -> ofFew.add(queries.of(score));
        case IndexQuery.Listed listed -> ofFew.add(queries.of(score));
        default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Rest(ofFew, ofQuality));
  }

  /** Returns the sum that each document found by its words has, but for rounding. */
  private float[] sums(HighScores found, double weight, Rest rest) throws IOException {
    int[] docs = found.docs();
    double[][] given = LuceneScores.of(searcher, rest.ofFew(), docs);
    float[] qualities =
        rest.quality() > 0
            ? DocumentQualities.of(docs, searcher.getIndexReader())
            : new float[docs.length];
    float[] sums = found.scores();
    for (int i = 0; i < docs.length; i++) {
      double besides = rest.quality() * qualities[i] + Arrays.stream(given[i]).sum();
      sums[i] = (float) (sums[i] * weight + besides);
    }
    return sums;
  }

  /** Documents that may be among the first whatever their words give. */
  private static final class Others {
    private final int[] docs;

    /** All others have a lower sum. */
    private final float from;

    Others(int[] docs, float from) {
      this.docs = docs;
      this.from = from;
    }
  }

  /** Returns the others; empty if it cannot be told which they are. */
  private Optional<Others> others(IndexQuery.Ranked query, Rest rest, float bound, double words)
      throws IOException {
    double needed = bound - words - rest.quality() - ROUNDING;
    if (needed <= 0) {
      return Optional.empty();
    }
    if (rest.ofFew().isEmpty()) {
      return Optional.of(new Others(new int[0], bound));
    }
    Query few = queries.anyOf(query.filters(), rest.ofFew());
    HighScores enough = HighScores.from((float) needed, searcher, few);
    if (enough.from() <= (float) needed) {
      return Optional.of(new Others(enough.docs(), bound));
    }
    // Too many get enough by what few have: among these, the highest sums.
    Query sums =
        new BooleanQuery.Builder()
            .add(few, Occur.FILTER)
            .add(queries.anyOf(List.of(), queries.each(query.scores())), Occur.MUST)
            .build();
    float edge = bound - (float) ROUNDING;
    HighScores highest = HighScores.highest(MOST + MARGIN, edge, searcher, sums);
    return Optional.of(
        new Others(highest.docs(), Math.max(bound, highest.from() + (float) ROUNDING)));
  }
}
