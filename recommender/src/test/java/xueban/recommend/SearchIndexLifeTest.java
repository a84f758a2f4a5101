package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;

/** What the index survives: restarts, damage, other models, a full disk. */
class SearchIndexLifeTest {
  private static final KnowledgeGraph GRAPH =
      KnowledgeGraph.builder().put(Concept.named("c1", "一元二次方程", "mathematics")).build();
  private static final TextAnalysis ANALYSIS = TextAnalysis.of(GRAPH);

  private final InMemoryCatalogStore store = new InMemoryCatalogStore();

  @TempDir private Path folder;

  private LuceneCatalogSearch open(BagOfCharacters embedder) {
    return LuceneCatalogSearch.open(
        store, Optional.of(folder.resolve("index")), ANALYSIS, Optional.of(embedder), GRAPH);
  }

  @Test
  void open_again_findsEverythingAndEmbedsNothing() {
    fill(40);
    try (LuceneCatalogSearch search = open(new BagOfCharacters("bag/1"))) {
      assertThat(total(search)).isEqualTo(40);
    }
    BagOfCharacters second = new BagOfCharacters("bag/1");
    try (LuceneCatalogSearch search = open(second)) {
      assertThat(total(search)).isEqualTo(40);
      assertThat(search.version()).isEqualTo(store.version());
      assertThat(second.embedded.get()).isZero();
    }
  }

  @Test
  void open_again_catchesUp() {
    fill(10);
    String cursor;
    try (LuceneCatalogSearch search = open(new BagOfCharacters("bag/1"))) {
      cursor = search.search(SearchRequest.of("方程").withPageSize(2)).nextCursor();
    }
    store.delete("r3");
    store.put(List.of(lesson("new", "方程")));
    BagOfCharacters second = new BagOfCharacters("bag/1");
    try (LuceneCatalogSearch search = open(second)) {
      assertThat(total(search)).isEqualTo(10);
      assertThat(second.embedded.get()).isEqualTo(1);
      assertThat(search.search(SearchRequest.of("方程").withCursor(cursor)).hits())
          .as("a cursor outlives a restart")
          .isNotEmpty();
    }
  }

  @Test
  void open_otherEmbedder_buildsAnew() {
    fill(10);
    open(new BagOfCharacters("bag/1")).close();
    BagOfCharacters other = new BagOfCharacters("bag/2");
    try (LuceneCatalogSearch search = open(other)) {
      assertThat(total(search)).isEqualTo(10);
      assertThat(other.embedded.get()).isEqualTo(10);
    }
  }

  @Test
  void open_damagedFiles_buildsAnew() throws IOException {
    fill(10);
    for (String kind : List.of("segments_", ".cfs", "every")) {
      open(new BagOfCharacters("bag/1")).close();
      damage(kind);
      try (LuceneCatalogSearch search = open(new BagOfCharacters("bag/1"))) {
        assertThat(total(search)).as("after damage of %s", kind).isEqualTo(10);
      }
    }
  }

  @Test
  void open_missingFiles_buildsAnew() throws IOException {
    fill(10);
    open(new BagOfCharacters("bag/1")).close();
    try (Stream<Path> files = Files.list(folder.resolve("index"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".cfs")).toList()) {
        Files.delete(file);
      }
    }
    try (LuceneCatalogSearch search = open(new BagOfCharacters("bag/1"))) {
      assertThat(total(search)).isEqualTo(10);
    }
  }

  @Test
  void open_indexAheadOfTheCatalog_buildsAnew() {
    fill(10);
    open(new BagOfCharacters("bag/1")).close();
    InMemoryCatalogStore restored = new InMemoryCatalogStore();
    restored.put(List.of(lesson("only", "方程")));
    try (LuceneCatalogSearch search =
        LuceneCatalogSearch.open(
            restored,
            Optional.of(folder.resolve("index")),
            ANALYSIS,
            Optional.of(new BagOfCharacters("bag/1")),
            GRAPH)) {
      assertThat(total(search)).isEqualTo(1);
    }
  }

  @Test
  void open_twice_saysWhoHoldsIt() {
    try (LuceneCatalogSearch first = open(new BagOfCharacters("bag/1"))) {
      assertThatThrownBy(() -> open(new BagOfCharacters("bag/1")))
          .isInstanceOf(XuebanException.class)
          .extracting(e -> ((XuebanException) e).code())
          .isEqualTo(ErrorCode.FOLDER_IN_USE);
      assertThat(total(first)).isZero();
    }
  }

  @Test
  void use_otherGraph_indexesWordsAgainAndKeepsVectors() {
    store.put(List.of(lesson("a", "探究十字绣相乘法妙用").withConcepts(List.of("c2"))));
    BagOfCharacters embedder = new BagOfCharacters("bag/1");
    try (LuceneCatalogSearch search = open(embedder)) {
      KnowledgeGraph grown =
          GRAPH.toBuilder()
              .put(
                  new Concept(
                      "c2", "分解因式", "", List.of("析因"), "", "mathematics", null, 0, 0, "", ""))
              .build();
      assertThat(ids(search, "析因")).isEmpty();
      search.use(TextAnalysis.of(grown), grown);
      search.refresh();
      assertThat(ids(search, "析因")).as("by the name of its concept").containsExactly("a");
      assertThat(embedder.embedded.get()).as("one entry, one query").isEqualTo(2);
      assertThat(search.version()).isEqualTo(store.version());
    }
    BagOfCharacters second = new BagOfCharacters("bag/1");
    try (LuceneCatalogSearch search = open(second)) {
      assertThat(ids(search, "探究")).containsExactly("a");
      assertThat(second.embedded.get()).as("the query alone").isEqualTo(1);
    }
  }

  /** Who waits for another refresh must not index with the words of when it began to wait. */
  @Test
  void refresh_afterWaiting_indexesWithTheWordsOfNow() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicBoolean stops = new AtomicBoolean();
    CatalogStore slow = slowStore(stops, begun, goOn);
    slow.put(List.of(lesson("a", "探究十字绣相乘法妙用").withConcepts(List.of("c2"))));
    KnowledgeGraph grown = GRAPH.toBuilder().put(Concept.named("c2", "析因", "mathematics")).build();
    try (LuceneCatalogSearch search =
        LuceneCatalogSearch.open(slow, Optional.empty(), ANALYSIS, Optional.empty(), GRAPH)) {
      slow.put(List.of(lesson("b", "别的")));
      stops.set(true);
      Thread first = Thread.ofPlatform().start(search::refresh);
      begun.await();
      Thread second = Thread.ofPlatform().start(search::refresh);
      while (second.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      search.use(TextAnalysis.of(grown), grown);
      goOn.countDown();
      first.join();
      second.join();
      assertThat(ids(search, "析因")).containsExactly("a");
    }
  }

  private static CatalogStore slowStore(
      AtomicBoolean stops, CountDownLatch begun, CountDownLatch goOn) {
    CatalogStore store = new InMemoryCatalogStore();
    return (CatalogStore)
        Proxy.newProxyInstance(
            CatalogStore.class.getClassLoader(),
            new Class<?>[] {CatalogStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("changes") && stops.getAndSet(false)) {
                begun.countDown();
                goOn.await();
              }
              return method.invoke(store, arguments);
            });
  }

  @RepeatedTest(20) // which of the threads meets the full disk is up to chance
  void refresh_fullDisk_searchesGoOn_andRecover() throws IOException {
    FullDisk disk = new FullDisk(new ByteBuffersDirectory());
    fill(10);
    try (LuceneCatalogSearch search =
        LuceneCatalogSearch.open(
            store,
            disk,
            ANALYSIS,
            VectorSpaces.of(new BagOfCharacters("bag/1")),
            GRAPH,
            HybridFusion.standard())) {
      disk.full = true;
      store.put(List.of(lesson("late", "方程")));
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(search::refresh)
            .isInstanceOf(XuebanException.class)
            .extracting(e -> ((XuebanException) e).code())
            .isEqualTo(ErrorCode.DISK_FULL);
        assertThat(total(search)).isEqualTo(10);
      }
      disk.full = false;
      search.refresh();
      assertThat(total(search)).isEqualTo(11);
      store.put(List.of(lesson("later", "方程")));
      search.refresh();
      assertThat(total(search)).isEqualTo(12);
    }
  }

  private void damage(String kind) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("index"))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (!name.equals("write.lock") && (kind.equals("every") || name.contains(kind))) {
          byte[] bytes = Files.readAllBytes(file);
          bytes[bytes.length / 2] ^= 0x55;
          Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
        }
      }
    }
  }

  private void fill(int count) {
    List<CatalogEntry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(lesson("r" + i, "方程 " + "零一二三四五六七八九".charAt(i % 10)));
    }
    store.put(entries);
  }

  private static Resource lesson(String id, String title) {
    return new Resource(id, ResourceType.LESSON, Metadata.titled(title, "zh"), "");
  }

  private static long total(LuceneCatalogSearch search) {
    return search.search(SearchRequest.of("")).total();
  }

  private static List<String> ids(LuceneCatalogSearch search, String text) {
    return search.search(SearchRequest.of(text)).hits().stream()
        .filter(hit -> !hit.highlights().isEmpty() || hit.reason().contains("词语"))
        .map(hit -> hit.entry().id())
        .toList();
  }
}
