package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Windows of bits find what Lucene finds. */
class MatchWindowsTest {
  private static final int DOCUMENTS = 11_000; // more than two windows a segment
  private static final int FIRST_SEGMENT = DOCUMENTS - 1_499;
  private static final int ONCE = 5_000; // in the second window of the first segment
  private static IndexSearcher searcher;

  @BeforeAll
  static void index() throws IOException {
    Random random = new Random(1);
    String[] deleted =
        IntStream.iterate(0, i -> i < DOCUMENTS, i -> i + 29)
            .mapToObj(i -> "e" + i)
            .toArray(String[]::new);
    searcher =
        new IndexSearcher(
            Segments.of(
                DOCUMENTS, FIRST_SEGMENT, i -> LuceneDocument.of(document(i, random)), deleted));
  }

  private static IndexedDocument document(int number, Random random) {
    SortedMap<String, Integer> words = new TreeMap<>();
    for (int i = 0; i < 6; i++) {
      words.put("w" + (int) (40 * Math.pow(random.nextDouble(), 3)), 1);
    }
    if (number == ONCE) {
      words.put("once", 1);
    }
    SortedMap<String, List<String>> exact = new TreeMap<>();
    exact.put(IndexFields.SUBJECT, List.of("s" + (number == ONCE ? 0 : random.nextInt(5))));
    return new IndexedDocument(
        "e" + number, number, words, exact, new TreeMap<>(), -1, Double.NaN, null, null);
  }

  private static IndexQuery.Ranked query(Random random) {
    List<IndexQuery> words = new ArrayList<>();
    random
        .ints(1 + random.nextInt(12), 0, 45)
        .distinct()
        .forEach(w -> words.add(new IndexQuery.Weighted(new IndexQuery.Word("w" + w), .5f)));
    IndexQuery any = IndexQuery.Joined.any(words, random.nextInt(words.size() + 2));
    List<IndexQuery> either =
        random.nextBoolean()
            ? List.of(any)
            : List.of(any, new IndexQuery.OneOf(IndexFields.SUBJECT, List.of("s0")));
    IndexQuery matches =
        random.nextInt(9) == 0 ? new IndexQuery.All() : IndexQuery.Joined.any(either, 1);
    List<IndexQuery> filters =
        random.nextBoolean()
            ? List.of()
            : List.of(new IndexQuery.OneOf(IndexFields.SUBJECT, List.of("s1", "s2", "s0")));
    return new IndexQuery.Ranked(matches, filters, List.of());
  }

  @Test
  void first_randomQueries_asLuceneFindsThem() throws IOException {
    int none = 0;
    for (int seed = 0; seed < 400; seed++) {
      IndexQuery.Ranked query = query(new Random(seed));
      LuceneQueries queries = new LuceneQueries(searcher, id -> -1);
      int[] all =
          Arrays.stream(searcher.search(queries.of(query), DOCUMENTS).scoreDocs)
              .mapToInt(found -> found.doc)
              .sorted()
              .toArray();
      int most = 1 + new Random(seed).nextInt(3_000);
      assertThat(new MatchWindows(searcher, queries).first(query, most))
          .as("seed %d", seed)
          .isEqualTo(Arrays.copyOf(all, Math.min(most, all.length)));
      none += all.length == 0 ? 1 : 0;
    }
    assertThat(none).isBetween(1, 200);
  }

  @Test
  void first_fewerWordsThanAreNeeded_none() throws IOException {
    IndexQuery one = IndexQuery.Joined.any(List.of(new IndexQuery.Word("w0")), 2);
    IndexQuery.Ranked query = new IndexQuery.Ranked(one, List.of(), List.of());
    LuceneQueries queries = new LuceneQueries(searcher, id -> -1);
    assertThat(new MatchWindows(searcher, queries).first(query, 10)).isEmpty();
  }

  private static CountedPostings counted() throws IOException {
    return CountedPostings.of((DirectoryReader) searcher.getIndexReader());
  }

  private static int[] first(CountedPostings reader, String word, int most, String... subjects)
      throws IOException {
    List<IndexQuery> filters = new ArrayList<>();
    for (String subject : subjects) {
      filters.add(new IndexQuery.OneOf(IndexFields.SUBJECT, List.of(subject)));
    }
    IndexSearcher counting = new IndexSearcher(reader);
    LuceneQueries queries = new LuceneQueries(counting, id -> -1);
    return new MatchWindows(counting, queries)
        .first(new IndexQuery.Ranked(new IndexQuery.Word(word), filters, List.of()), most);
  }

  @Test
  void first_wordInOneWindow_filterIsReadThereAlone() throws IOException {
    CountedPostings reader = counted();
    assertThat(first(reader, "once", 10, "s0")).containsExactly(ONCE);
    assertThat(reader.moves("s0")).as("of some 1,900 documents").isBetween(1, 1_000);
  }

  @Test
  void first_nothingPassesOneFilter_theNextIsNotRead() throws IOException {
    CountedPostings reader = counted();
    assertThat(first(reader, "once", 10, "s1", "s2")).isEmpty();
    assertThat(reader.moves("s1")).isPositive();
    assertThat(reader.moves("s2")).isZero();
  }

  @Test
  void first_enoughInTheFirstSegment_noOtherIsOpened() throws IOException {
    CountedPostings reader = counted();
    assertThat(first(reader, "w0", 10, "s0")).hasSize(10);
    assertThat(reader.opened()).containsExactly("0 w0", "0 s0");
  }

  @Test
  void first_segmentWithoutTheWord_itsFiltersAreNotOpened() throws IOException {
    CountedPostings reader = counted();
    assertThat(first(reader, "once", 10, "s0")).hasSize(1);
    assertThat(reader.opened()).containsExactly("0 once", "0 s0");
  }
}
