package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whether most pass is known of filters before any is read. */
class CommonFiltersTest {
  private static final int DOCUMENTS = 120;
  private static IndexReader reader;

  @BeforeAll
  static void index() throws IOException {
    reader = Segments.of(DOCUMENTS, DOCUMENTS / 2 + 1, i -> LuceneDocument.of(document(i)));
  }

  private static IndexedDocument document(int number) {
    SortedMap<String, List<String>> exact = new TreeMap<>();
    exact.put(IndexFields.SUBJECT, List.of(number % 4 == 0 ? "physics" : "math"));
    exact.put(IndexFields.GRADE, List.of(number % 3 == 0 ? "7" : "8"));
    exact.put(IndexFields.TYPE, List.of(number % 2 == 0 ? "VIDEO" : "LESSON"));
    return new IndexedDocument(
        "e" + number, number, new TreeMap<>(), exact, new TreeMap<>(), -1, Double.NaN, null, null);
  }

  private static IndexQuery only(String field, String... values) {
    return new IndexQuery.OneOf(field, List.of(values));
  }

  private static IndexQuery joined(IndexQuery not, IndexQuery... all) {
    return new IndexQuery.Joined(List.of(), List.of(), List.of(all), List.of(not), 0);
  }

  private static boolean are(IndexQuery... filters) throws IOException {
    return are(reader, filters);
  }

  private static boolean are(IndexReader reader, IndexQuery... filters) throws IOException {
    LuceneQueries queries = new LuceneQueries(new IndexSearcher(reader), id -> -1);
    return CommonFilters.are(List.of(filters), queries);
  }

  @Test
  void are_oneValueThatHalfHave_common() throws IOException {
    assertThat(are(only(IndexFields.SUBJECT, "math"))).isTrue();
    assertThat(are(only(IndexFields.TYPE, "VIDEO"))).isTrue();
    assertThat(are(only(IndexFields.SUBJECT, "physics"))).isFalse();
    assertThat(are(only(IndexFields.SUBJECT, "chemistry"))).isFalse();
  }

  @Test
  void are_severalThatMayLeaveFewTogether_notCommon() throws IOException {
    assertThat(are(only(IndexFields.SUBJECT, "math"), only(IndexFields.GRADE, "8"))).isFalse();
    assertThat(are(only(IndexFields.SUBJECT, "math"), only(IndexFields.SUBJECT, "math"))).isTrue();
  }

  @Test
  void are_joinedAsASearchJoinsThem_likeThese() throws IOException {
    IndexQuery math = only(IndexFields.SUBJECT, "math");
    assertThat(are(new IndexQuery.Joined(List.of(), List.of(), List.of(math), List.of(), 0)))
        .isTrue();
    assertThat(are(joined(only(IndexFields.ID, "e1"), math))).as("with exclusions").isFalse();
  }

  @Test
  void are_noneOrUnknown_notCommon() throws IOException {
    assertThat(are()).isFalse();
    assertThat(are(only(IndexFields.SUBJECT, "math", "physics"))).isFalse();
    assertThat(are(new IndexQuery.Between(IndexFields.QUALITY, 0, 1))).isFalse();
  }

  /** Three of four with physics are deleted, and still as many as those with mathematics. */
  @Test
  void are_deletedNotYetMergedAway_countAsTheOthers() throws IOException {
    try (DirectoryReader some =
        Segments.of(8, 8, i -> LuceneDocument.of(document(2 * i)), "e0", "e4", "e8")) {
      assertThat(some.numDocs()).isEqualTo(5);
      assertThat(are(some, only(IndexFields.SUBJECT, "physics"))).isTrue();
      assertThat(are(some, only(IndexFields.SUBJECT, "math"))).isTrue();
    }
  }
}
