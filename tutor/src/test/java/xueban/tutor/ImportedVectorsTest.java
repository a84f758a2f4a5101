package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.DelegatingEmbedder;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextRole;
import xueban.nlp.tag.LabelledText;
import xueban.nlp.tag.TagModel;
import xueban.nlp.tag.TagTrainer;
import xueban.recommend.CatalogStore;
import xueban.recommend.LuceneCatalogSearch;
import xueban.recommend.SearchIndex;
import xueban.recommend.VectorSpaces;

/** How often an import of more entries than have their vectors kept makes each vector for tags. */
class ImportedVectorsTest {
  private static final int MANY = 2_500;
  private static final String ANGLE = "量角器的顶点与两条边";

  private final Map<String, Integer> made = new ConcurrentHashMap<>();
  private final DelegatingEmbedder counts =
      new DelegatingEmbedder(new CharacterCounts("counts")) {
        @Override
        public float[] embed(String text, TextRole role) {
          made.merge(text, 1, Integer::sum);
          return super.embed(text, role);
        }
      };

  /** Refreshes of the index since the import began, and what is done before each, by number. */
  private final AtomicInteger refreshes = new AtomicInteger();

  private IntConsumer before = number -> {};

  @TempDir Path folder;

  @Test
  void importOfMany_makesEachVectorOnce() throws IOException {
    assertThat(imported("")).isEqualTo(MANY);
  }

  /** And at its end. */
  @Test
  void importOfMany_refreshesAfterEachBatch() throws IOException {
    imported("");
    assertThat(refreshes).hasValue(MANY / ResourceImport.BATCH + 1);
  }

  /** Each batch brings another, after which all entries would be indexed again. */
  @Test
  void importOfMany_thatBringsConcepts_waitsForItsEnd() throws IOException {
    imported("新知识");
    assertThat(refreshes).hasValue(1);
  }

  @Test
  void importOfMany_afterAFault_waitsForItsEnd() throws IOException {
    before =
        number -> {
          if (number == 2) {
            throw new IllegalStateException("The index cannot be written");
          }
        };
    imported("");
    assertThat(refreshes).hasValue(3);
  }

  /** Returns of how many entries the vectors were made once. */
  private int imported(String concept) throws IOException {
    TagModel tags = new TagTrainer(id -> List.of(), 1).with(counts).train(texts()).with(counts);
    try (Xueban xueban =
        Xueban.builder(new InMemoryStores()).tagger(tags).searchEngine(this::counted).open()) {
      xueban.changeGraph(
          graph ->
              graph.toBuilder()
                  .put(Concept.named("m.angle", "角", "mathematics"))
                  .put(Concept.named("m.fraction", "分数", "mathematics"))
                  .build());
      assertThat(xueban.words().embeds()).isTrue();
      List<String> rows = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        rows.add(
            """
            {"id": "r%d", "title": "%s %d", "subject": "数学", "concepts": "%s"}\
            """
                .formatted(
                    i,
                    ANGLE,
                    i,
                    i % ResourceImport.BATCH == 0 && !concept.isEmpty() ? concept + i : ""));
      }
      made.clear();
      refreshes.set(0);
      xueban.importResources(Files.write(folder.resolve("many.jsonl"), rows));
      assertThat(xueban.find("r2").orElseThrow().metadata().concepts()).containsExactly("m.angle");
      assertThat(made).hasSize(MANY);
      return (int) made.values().stream().filter(times -> times == 1).count();
    }
  }

  /** Returns Lucene's index, whose refreshes are counted. */
  private SearchIndex counted(
      CatalogStore store, TextAnalysis analysis, VectorSpaces spaces, KnowledgeGraph graph) {
    SearchIndex index = LuceneCatalogSearch.open(store, Optional.empty(), analysis, spaces, graph);
    return (SearchIndex)
        Proxy.newProxyInstance(
            SearchIndex.class.getClassLoader(),
            new Class<?>[] {SearchIndex.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("refresh")) {
                before.accept(refreshes.incrementAndGet());
              }
              return method.invoke(index, arguments);
            });
  }

  private static List<LabelledText> texts() {
    List<LabelledText> texts = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      texts.add(new LabelledText("mathematics", ANGLE + i, "", List.of("m.angle")));
      texts.add(new LabelledText("mathematics", "通分、约分和分母" + i, "", List.of("m.fraction")));
    }
    return texts;
  }
}
