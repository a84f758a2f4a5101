package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import xueban.XuebanException;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextRole;

/** Entries that are new are added without a look for those of their id: none may be there twice. */
class IndexUpdaterTest {
  private static final KnowledgeGraph GRAPH = KnowledgeGraph.builder().build();
  private static final TextAnalysis ANALYSIS = TextAnalysis.of(GRAPH);

  /** More than a chunk of 512, and as many as totals are exact for. */
  private static final int MANY = 900;

  private final InMemoryCatalogStore store = new InMemoryCatalogStore();

  @Test
  void open_entriesThatChangeMeanwhile_areThereOnceAndAsTheyAreNow() {
    fill();
    AtomicInteger asked = new AtomicInteger();
    CatalogStore changing =
        before(
            () -> {
              if (asked.incrementAndGet() == 2) {
                store.put(List.of(lesson("r3", "taken"), lesson("r899", "ahead")));
                store.delete("r4");
              }
            });
    try (LuceneCatalogSearch search = open(changing)) {
      assertThat(total(search, "")).isEqualTo(MANY - 1);
      assertThat(total(search, "taken")).isEqualTo(1);
      assertThat(total(search, "ahead")).isEqualTo(1);
      assertThat(total(search, "lesson")).isEqualTo(MANY - 3);
      assertThat(search.version()).isEqualTo(store.version());
    }
  }

  @Test
  void refresh_afterAFaultBetweenChunks_holdsEachEntryOnce() {
    store.put(List.of(lesson("first", "lesson")));
    AtomicInteger failing = new AtomicInteger();
    CatalogStore broken =
        before(
            () -> {
              if (failing.getAndDecrement() == 1) {
                throw new IllegalStateException("The store cannot be reached");
              }
            });
    try (LuceneCatalogSearch search = open(broken)) {
      fill();
      failing.set(2);
      assertThatThrownBy(search::refresh).hasStackTraceContaining("cannot be reached");
      assertThat(total(search, "")).isEqualTo(1);
      search.refresh();
      assertThat(total(search, "")).isEqualTo(MANY + 1);
      search.refresh();
      assertThat(total(search, "")).isEqualTo(MANY + 1);
    }
  }

  /** What was begun would add entries beside those that the next refresh puts. */
  @Test
  @Timeout(60)
  void refresh_interrupted_endsWhenNothingRunsAnyMore() throws InterruptedException {
    CountDownLatch embedding = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicInteger inside = new AtomicInteger();
    BagOfCharacters slow =
        new BagOfCharacters("slow/1") {
          @Override
          public float[] embed(String text, TextRole role) {
            inside.incrementAndGet();
            embedding.countDown();
            awaitWhateverHappens(goOn);
            try {
              return super.embed(text, role);
            } finally {
              inside.decrementAndGet();
            }
          }
        };
    try (LuceneCatalogSearch search =
        LuceneCatalogSearch.open(store, Optional.empty(), ANALYSIS, Optional.of(slow), GRAPH)) {
      fill();
      AtomicReference<Throwable> thrown = new AtomicReference<>();
      AtomicInteger left = new AtomicInteger(-1);
      Thread refreshing =
          new Thread(
              () -> {
                try {
                  search.refresh();
                } catch (XuebanException e) {
                  left.set(inside.get());
                  thrown.set(e);
                }
              });
      refreshing.start();
      embedding.await();
      refreshing.interrupt();
      refreshing.join(200);
      goOn.countDown();
      refreshing.join();

      assertThat(thrown.get()).hasMessageContaining("Indexing was interrupted");
      assertThat(left).as("texts that are still embedded").hasValue(0);
      assertThat(slow.embedded).as("texts that were embedded").hasValueLessThan(MANY / 2);
      search.refresh();
      assertThat(total(search, "")).isEqualTo(MANY);
      search.refresh();
      assertThat(total(search, "")).isEqualTo(MANY);
    }
  }

  /** A thread that is interrupted while it writes to a file closes it, and Lucene its writer. */
  @Test
  void refresh_interruptedWithOneChange_keepsItsWriter(@TempDir Path folder) throws IOException {
    CatalogWords words = new CatalogWords(ANALYSIS, GRAPH);
    try (IndexKeeper keeper =
        new IndexKeeper(
            store,
            FSDirectory.open(folder.resolve("index")),
            FSDirectory.open(folder.resolve("titles")),
            VectorSpaces.none(),
            words,
            SearchThreads.of(1))) {
      keeper.refresh(() -> words);
      store.put(List.of(lesson("one", "勾股定理")));
      CatalogIndex index = keeper.current();
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> keeper.refresh(() -> words))
          .hasMessageContaining("Indexing was interrupted");
      assertThat(Thread.interrupted()).isTrue();
      assertThat(index.isOpen()).isTrue();
      assertThat(keeper.suggester().isOpen()).isTrue();
      keeper.refresh(() -> words);
      assertThat(keeper.current()).isSameAs(index);
      assertThat(keeper.version()).isEqualTo(store.version());
      assertThat(keeper.suggester().titles()).isEqualTo(1);
    }
  }

  private static void awaitWhateverHappens(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        continue; // as code that never looks
      }
    }
  }

  /** Returns the store; whoever asks for changes has something else done first. */
  private CatalogStore before(Runnable first) {
    return (CatalogStore)
        Proxy.newProxyInstance(
            CatalogStore.class.getClassLoader(),
            new Class<?>[] {CatalogStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("changes")) {
                first.run();
              }
              return method.invoke(store, arguments);
            });
  }

  private static LuceneCatalogSearch open(CatalogStore store) {
    return LuceneCatalogSearch.open(store, Optional.empty(), ANALYSIS, Optional.empty(), GRAPH);
  }

  private void fill() {
    List<CatalogEntry> entries = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      entries.add(lesson("r" + i, "lesson"));
    }
    store.put(entries);
  }

  private static Resource lesson(String id, String title) {
    return new Resource(id, ResourceType.LESSON, Metadata.titled(title, "en"), "");
  }

  private static long total(LuceneCatalogSearch search, String words) {
    return search.search(SearchRequest.of(words)).total();
  }
}
