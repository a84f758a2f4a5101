package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;
import xueban.recommend.suggest.SuggestRequest;
import xueban.recommend.suggest.Suggester;
import xueban.recommend.suggest.Suggestion;

/** Only titles that are put anew are committed, which tells them from those put one by one. */
class TitleUpdatesTest {
  private static final KnowledgeGraph GRAPH = KnowledgeGraph.builder().build();
  private static final CatalogWords WORDS = new CatalogWords(TextAnalysis.of(GRAPH), GRAPH);
  private static final int FEW = 3;
  private static final int MOST_UNITS = 200;

  private final InMemoryCatalogStore store = new InMemoryCatalogStore();
  private final Directory titleDirectory = new ByteBuffersDirectory();
  private final IndexWorkers workers = new IndexWorkers(2);
  private CatalogIndex index;
  private Suggester suggester;
  private TitleUpdates titles;

  @BeforeEach
  void open() throws IOException {
    index =
        CatalogIndex.create(
            new ByteBuffersDirectory(), IndexIdentity.fresh("none", "a"), SearchThreads.of(1));
    suggester = Suggester.open(titleDirectory, GRAPH);
    titles = new TitleUpdates(suggester, workers, FEW, MOST_UNITS);
    put("title a", "title b", "title b", "title c");
    assertThat(refresh()).as("the first are put anew").isTrue();
  }

  @AfterEach
  void close() throws IOException {
    workers.close();
    index.close();
    suggester.close();
  }

  @Test
  void end_asManyAsTheLimit_arePutOneByOne() throws IOException {
    put("title a", "title b", "title c", "title d");
    assertThat(refresh()).as("b, c and d").isFalse();
    assertThat(suggested())
        .isEqualTo(Map.of("title a", 1L, "title b", 1L, "title c", 1L, "title d", 1L));
    put("title e", "title e", "title c", "title d");
    assertThat(refresh()).as("a, b and e").isFalse();
    assertThat(suggested()).isEqualTo(Map.of("title c", 1L, "title d", 1L, "title e", 2L));
  }

  @Test
  void end_moreThanTheLimit_arePutAnew() throws IOException {
    put("title a", "title x", "title b", "title d");
    assertThat(refresh()).as("b, x, c and d").isTrue();
    assertThat(suggested())
        .isEqualTo(Map.of("title a", 1L, "title x", 1L, "title b", 1L, "title d", 1L));
    put("title a", "title x", "title b", "title x");
    assertThat(refresh()).as("d and x").isFalse();
    assertThat(suggested()).isEqualTo(Map.of("title a", 1L, "title x", 2L, "title b", 1L));
  }

  @Test
  void end_nothingTouched_showsTheIndexItIsOf() throws IOException {
    Map<String, String> before = suggester.madeOf();
    store.put(List.of(lesson(0, "title a", "another text")));
    assertThat(refresh()).as("another text of the same title").isFalse();
    assertThat(suggester.madeOf()).isNotEqualTo(before);
    store.put(List.of(lesson(0, "title a", "and another")));
    assertThat(refresh()).as("the titles are those of the index before").isFalse();
    assertThat(suggested()).hasSize(3);
  }

  /** More than are in memory at a time, and one that is left over. */
  @Test
  void end_manyBatches_allArePut() throws IOException {
    int many = (TitleUpdates.BATCHES + 1) * TitleUpdates.BATCH + 1;
    titles = new TitleUpdates(suggester, workers, 2 * many, Integer.MAX_VALUE);
    store.put(IntStream.range(0, many).mapToObj(i -> lesson(i, "title " + i)).toList());
    assertThat(refresh()).as("one by one").isFalse();
    assertThat(suggester.titles()).isEqualTo(many);
    titles = new TitleUpdates(suggester, workers, FEW, MOST_UNITS);
    store.put(IntStream.range(0, many).mapToObj(i -> lesson(i, "other " + i)).toList());
    assertThat(refresh()).as("anew").isTrue();
    assertThat(suggester.titles()).isEqualTo(many);
  }

  @Test
  void end_aQuarterOfManyTitles_arePutOneByOne() throws IOException {
    put(IntStream.range(0, 20).mapToObj(i -> "title " + i).toArray(String[]::new));
    assertThat(refresh()).isTrue();
    store.put(List.of(lesson(20, "title 20"), lesson(21, "title 21"), lesson(22, "title 22")));
    store.put(List.of(lesson(23, "title 23"), lesson(24, "title 24")));
    assertThat(refresh()).isFalse();
    assertThat(suggested()).hasSize(20);
    assertThat(suggester.titles()).isEqualTo(25);
    store.put(IntStream.range(25, 32).mapToObj(i -> lesson(i, "title " + i)).toList());
    assertThat(refresh()).isTrue();
    assertThat(suggester.titles()).isEqualTo(32);
  }

  @Test
  void end_fewLongTitles_arePutAnew() throws IOException {
    store.put(List.of(lesson(0, "title " + "a".repeat(MOST_UNITS))));
    assertThat(refresh()).isTrue();
    assertThat(suggester.titles()).isEqualTo(3);
    store.put(List.of(lesson(0, "title a")));
    assertThat(refresh()).as("the long one goes").isTrue();
    assertThat(suggested()).isEqualTo(Map.of("title a", 1L, "title b", 2L, "title c", 1L));
  }

  /** What an interruption leaves half put must not count as the titles of this index. */
  @Test
  void end_interrupted_isMadeUpForByTheNext() throws IOException {
    store.put(List.of(lesson(3, "title d")));
    catchUp();
    Map<String, String> before = suggester.madeOf();
    Thread.currentThread().interrupt();
    titles.end(index);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(suggester.madeOf()).isEqualTo(before);
    assertThat(refresh()).as("all anew").isTrue();
    assertThat(suggested()).isEqualTo(Map.of("title a", 1L, "title b", 2L, "title d", 1L));
  }

  /** Returns whether all titles were put anew. */
  private boolean refresh() throws IOException {
    String before = committed();
    catchUp();
    titles.end(index);
    return !committed().equals(before);
  }

  private void catchUp() throws IOException {
    titles.begin(index);
    CatalogDocuments documents = WORDS.documents(VectorSpaces.none());
    long unused =
        new IndexUpdater(store, documents, index, titles, workers, new CommitPace(1_000, 1_000))
            .catchUp();
    index.show();
  }

  private String committed() throws IOException {
    return SegmentInfos.getLastCommitGeneration(titleDirectory) < 0
        ? ""
        : SegmentInfos.readLatestCommit(titleDirectory).getUserData().getOrDefault("change", "");
  }

  private Map<String, Long> suggested() throws IOException {
    try (CatalogIndex.Reading reading = index.read()) {
      Suggester.Counts counts =
          new Suggester.Counts() {
            @Override
            public long about(String concept) {
              return 0;
            }

            @Override
            public long ofConcept(String concept) {
              return 0;
            }

            @Override
            public long ofTitle(String title) throws IOException {
              return reading.searcher().count(new TermQuery(new Term(IndexFields.TITLE, title)));
            }
          };
      Map<String, Long> suggested = new TreeMap<>();
      for (Suggestion one : suggester.suggest(new SuggestRequest("title", 20), counts)) {
        suggested.put(one.text(), one.resources());
      }
      return suggested;
    }
  }

  private void put(String... titles) {
    store.put(
        IntStream.range(0, titles.length)
            .<CatalogEntry>mapToObj(i -> lesson(i, titles[i]))
            .toList());
  }

  private static CatalogEntry lesson(int id, String title) {
    return lesson(id, title, "");
  }

  private static CatalogEntry lesson(int id, String title, String body) {
    return new Resource("r" + id, ResourceType.LESSON, Metadata.titled(title, "en"), body);
  }
}
