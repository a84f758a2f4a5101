package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** However it is found, the order is that of scoring every match. */
class LuceneRankingTest {
  private static final int DOCUMENTS = 6_000;
  private static final int SEGMENTS = 4;
  static IndexSearcher searcher;

  @BeforeAll
  static void index() throws IOException {
    Random random = new Random(1);
    String[] deleted =
        IntStream.iterate(0, i -> i < DOCUMENTS, i -> i + 37)
            .mapToObj(LuceneRankingTest::id)
            .toArray(String[]::new);
    searcher =
        new IndexSearcher(
            Segments.of(
                DOCUMENTS,
                DOCUMENTS / SEGMENTS,
                i -> LuceneDocument.of(document(i, random)),
                deleted));
    assertThat(searcher.getIndexReader().leaves()).hasSizeGreaterThanOrEqualTo(SEGMENTS);
  }

  private static String id(int number) {
    // Neither the order of ids nor that of documents is the other's.
    return "e%05d".formatted(number * 7 % DOCUMENTS);
  }

  private static IndexedDocument document(int number, Random random) {
    SortedMap<String, Integer> words = new TreeMap<>();
    for (int i = 0; i < 4; i++) {
      words.merge("w" + (int) (20 * Math.pow(random.nextDouble(), 2)), 1, Integer::sum);
    }
    SortedMap<String, Double> about = new TreeMap<>();
    SortedMap<String, List<String>> exact = new TreeMap<>();
    if (random.nextInt(4) == 0) {
      double weight = .1 + .3 * random.nextInt(4);
      about.put("c" + random.nextInt(3), weight);
      if (weight >= IndexedDocument.LEAST_TO_MATCH) {
        exact.put(IndexFields.ABOUT_SURELY, List.of(about.firstKey()));
      }
    }
    exact.put(IndexFields.SUBJECT, List.of(random.nextInt(3) == 0 ? "physics" : "math"));
    // Few different ones, so that there are ties.
    double quality = random.nextInt(3) / 4.0;
    return new IndexedDocument(id(number), number, words, exact, about, -1, quality, null, null);
  }

  private static IndexQuery.Ranked query(Random random) {
    List<IndexQuery> words = new ArrayList<>();
    random.ints(1 + random.nextInt(5), 0, 24).distinct().forEach(w -> words.add(word(w)));
    int least = 1 + random.nextInt(words.size());
    List<IndexQuery> any = new ArrayList<>(List.of(IndexQuery.Joined.any(words, least)));
    List<IndexQuery> scores = new ArrayList<>(words);
    if (random.nextBoolean()) {
      String concept = "c" + random.nextInt(3);
      any.add(new IndexQuery.OneOf(IndexFields.ABOUT_SURELY, List.of(concept)));
      scores.add(new IndexQuery.About(concept, 3 * random.nextDouble()));
    }
    if (random.nextBoolean()) {
      IndexQuery near = listed(random.ints(50, 0, DOCUMENTS).mapToObj(i -> id(i)).toList(), random);
      any.add(near);
      scores.add(near);
    }
    if (random.nextInt(3) > 0) {
      scores.add(new IndexQuery.Quality(.05));
    }
    IndexQuery matches =
        random.nextInt(8) == 0 ? new IndexQuery.All() : IndexQuery.Joined.any(any, 1);
    List<IndexQuery> filters =
        random.nextBoolean()
            ? List.of()
            : List.of(subject(random.nextInt(3) == 0 ? "physics" : "math")); // a third, two thirds
    return new IndexQuery.Ranked(matches, filters, scores);
  }

  /** Returns a filter as searches have it. */
  private static IndexQuery subject(String subject) {
    IndexQuery of = new IndexQuery.OneOf(IndexFields.SUBJECT, List.of(subject));
    return new IndexQuery.Joined(List.of(), List.of(), List.of(of), List.of(), 0);
  }

  private static IndexQuery word(int number) {
    return new IndexQuery.Weighted(new IndexQuery.Word("w" + number), .5f);
  }

  private static IndexQuery listed(List<String> ids, Random random) {
    SortedMap<String, Float> scores = new TreeMap<>();
    ids.forEach(id -> scores.put(id, .1f + random.nextFloat()));
    return new IndexQuery.Listed(scores);
  }

  private static LuceneQueries queries() {
    return new LuceneQueries(searcher, LuceneRankingTest::document);
  }

  /** Returns what is held to scoring every match. */
  IndexSearcher asked() {
    return searcher;
  }

  private LuceneRanking ranking() {
    IndexSearcher asked = asked();
    return new LuceneRanking(asked, new LuceneQueries(asked, LuceneRankingTest::document));
  }

  private static int document(String id) throws IOException {
    for (var leaf : searcher.getIndexReader().leaves()) {
      int doc = KnownVectors.docOf(id, leaf.reader());
      if (doc != DocIdSetIterator.NO_MORE_DOCS) {
        return leaf.docBase + doc;
      }
    }
    return -1;
  }

  private static List<FieldDoc> all(IndexQuery query) throws IOException {
    var collector =
        new TopFieldCollectorManager(
            LuceneOrder.sort(SearchRequest.Sort.RELEVANCE), DOCUMENTS, null, Integer.MAX_VALUE);
    return Arrays.stream(searcher.search(queries().of(query), collector).scoreDocs)
        .map(FieldDoc.class::cast)
        .toList();
  }

  private static List<String> told(List<FieldDoc> docs) {
    return docs.stream()
        .map(LuceneOrder::match)
        .map(m -> m.id() + " " + Float.intBitsToFloat((int) m.key()))
        .toList();
  }

  @Test
  void top_randomQueries_asIfAllWereScored() throws IOException {
    int few = 0;
    Map<LuceneRanking.Way, Integer> ways = new EnumMap<>(LuceneRanking.Way.class);
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      IndexQuery.Ranked query = query(random);
      List<FieldDoc> all = all(query);
      LuceneRanking ranking = ranking();
      int most = 1 + random.nextInt(60);
      LuceneRanking.Top first = ranking.top(query, null, most);
      ways.merge(ranking.way(), 1, Integer::sum);
      List<FieldDoc> expected = all.subList(0, Math.min(most, all.size()));
      assertThat(told(first.matches())).as("seed %d", seed).isEqualTo(told(expected));
      boolean exact = all.size() <= IndexReading.COUNTED_EXACTLY;
      assertThat(first.totalExact()).as("seed %d", seed).isEqualTo(exact);
      assertThat(first.total())
          .as("seed %d", seed)
          .isEqualTo(Math.min(all.size(), IndexReading.COUNTED_EXACTLY));
      double best = all.isEmpty() ? 0 : (Float) all.getFirst().fields[0];
      assertThat(ranking().best(query)).isEqualTo(best);
      if (all.size() > most) {
        List<FieldDoc> rest = all.subList(most, Math.min(2 * most, all.size()));
        FieldDoc last = first.matches().getLast();
        assertThat(told(ranking.top(query, last, most).matches()))
            .as("second page, seed %d", seed)
            .isEqualTo(told(rest));
      }
      few += exact ? 1 : 0;
    }
    assertThat(few).isBetween(50, 250);
    for (LuceneRanking.Way way : LuceneRanking.Way.values()) {
      if (way != LuceneRanking.Way.KNOWN_BEFORE) {
        assertThat(ways.getOrDefault(way, 0)).as("%s of %s", way, ways).isGreaterThan(4);
      }
    }
  }

  @Test
  void top_scoresBesidesForTheFirst_asIfAllWereScoredAnew() throws IOException {
    int known = 0;
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      IndexQuery.Ranked query = query(random);
      LuceneRanking ranking = ranking();
      List<String> first =
          ranking.top(query, null, 50).matches().stream()
              .map(doc -> LuceneOrder.match(doc).id())
              .filter(id -> random.nextBoolean())
              .toList();
      List<IndexQuery> scores = new ArrayList<>(query.scores());
      scores.add(listed(first, random));
      IndexQuery.Ranked besides = new IndexQuery.Ranked(query.matches(), query.filters(), scores);
      List<FieldDoc> all = all(besides);
      assertThat(told(ranking.top(besides, null, 11).matches()))
          .as("seed %d", seed)
          .isEqualTo(told(all.subList(0, Math.min(11, all.size()))));
      known += ranking.way() == LuceneRanking.Way.KNOWN_BEFORE ? 1 : 0;
      double[][] given = ranking.scores(besides.scores(), documents(ranking, besides));
      assertThat(given)
          .as("seed %d", seed)
          .isDeepEqualTo(ranking().scores(besides.scores(), documents(ranking, besides)));
      assertThat(told(ranking.top(besides, null, 70).matches()))
          .as("beyond those known, seed %d", seed)
          .isEqualTo(told(all.subList(0, Math.min(70, all.size()))));
    }
    assertThat(known).isGreaterThan(50);
  }

  /** Returns the query of the same words without their weight, at least so many of them. */
  private static IndexQuery.Ranked plain(IndexQuery.Ranked query, int least) {
    List<IndexQuery> words =
        query.scores().stream()
            .filter(IndexQuery.Weighted.class::isInstance)
            .map(score -> ((IndexQuery.Weighted) score).query())
            .toList();
    int some = Math.min(least, words.size());
    return new IndexQuery.Ranked(IndexQuery.Joined.any(words, some), query.filters(), words);
  }

  private static double bestOfAll(IndexQuery.Ranked query) throws IOException {
    List<FieldDoc> all = all(query);
    return all.isEmpty() ? 0 : (Float) all.getFirst().fields[0];
  }

  @Test
  void best_plainWordsThenTopOfWeighted_asIfAllWereScored() throws IOException {
    int byWords = 0;
    int filtered = 0;
    int shared = 0;
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      IndexQuery.Ranked query = query(random);
      IndexQuery.Ranked plain = plain(query, 2 + random.nextInt(2));
      LuceneRanking ranking = ranking();
      if (random.nextBoolean()) { // words or filters of another query, which must not be taken
        IndexQuery.Ranked other =
            plain.filters().isEmpty()
                ? plain(query(random), 1)
                : new IndexQuery.Ranked(plain.matches(), List.of(), plain.scores());
        assertThat(ranking.best(other)).as("other, seed %d", seed).isEqualTo(bestOfAll(other));
      }
      assertThat(ranking.best(plain)).as("seed %d", seed).isEqualTo(bestOfAll(plain));
      int most = 1 + random.nextInt(FirstByWords.MOST);
      List<FieldDoc> all = all(query);
      assertThat(told(ranking.top(query, null, most).matches()))
          .as("first after the best, seed %d", seed)
          .isEqualTo(told(all.subList(0, Math.min(most, all.size()))));
      shared += ranking.way() == LuceneRanking.Way.HIGHEST_WORDS ? 1 : 0;
      boolean found = new FirstByWords(searcher, queries()).best(plain).isPresent();
      byWords += found ? 1 : 0;
      filtered += found && !plain.filters().isEmpty() ? 1 : 0;
    }
    assertThat(byWords).isBetween(100, 299);
    assertThat(filtered).isGreaterThan(50);
    assertThat(shared).isGreaterThan(10);
  }

  private static int[] documents(LuceneRanking ranking, IndexQuery.Ranked query)
      throws IOException {
    return ranking.top(query, null, 11).matches().stream()
        .mapToInt(doc -> doc.doc)
        .sorted()
        .toArray();
  }

  @Test
  void top_nothingMatches_isEmptyAndExact() throws IOException {
    IndexQuery nothing = new IndexQuery.Word("nowhere");
    var query = new IndexQuery.Ranked(nothing, List.of(), List.of(nothing));
    LuceneRanking ranking = ranking();
    assertThat(ranking.top(query, null, 10)).isEqualTo(new LuceneRanking.Top(List.of(), 0, true));
    assertThat(ranking.best(query)).isZero();
  }
}
