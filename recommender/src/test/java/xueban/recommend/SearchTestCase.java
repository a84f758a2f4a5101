package xueban.recommend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Stage;
import xueban.nlp.TextAnalysis;

/**
 * A search over a small catalog in memory. What asks {@link #catalogSearch} only is a contract that
 * every engine keeps: other modules extend it and give their own.
 */
public abstract class SearchTestCase {
  protected static final KnowledgeGraph GRAPH =
      KnowledgeGraph.builder()
          .put(
              new Concept(
                  "math.pythagoras",
                  "勾股定理",
                  "Pythagorean theorem",
                  List.of("毕达哥拉斯定理"),
                  "",
                  "mathematics",
                  Stage.JUNIOR,
                  8,
                  2,
                  "",
                  ""))
          .put(
              new Concept(
                  "math.quadratic",
                  "一元二次方程",
                  "quadratic equation",
                  List.of(),
                  "",
                  "mathematics",
                  Stage.JUNIOR,
                  9,
                  1,
                  "",
                  ""))
          .build();

  protected static final TextAnalysis ANALYSIS = TextAnalysis.of(GRAPH);

  protected final InMemoryCatalogStore store = new InMemoryCatalogStore();

  protected final BagOfCharacters embedder = new BagOfCharacters("bag/1");

  final List<LuceneCatalogSearch> opened = new ArrayList<>();

  /** Returns a search over the entries that the store holds now, closed after the test. */
  protected CatalogSearch catalogSearch(boolean vectors) {
    return open(vectors);
  }

  @AfterEach
  protected void close() {
    opened.forEach(LuceneCatalogSearch::close);
  }

  LuceneCatalogSearch open(boolean vectors) {
    LuceneCatalogSearch search =
        LuceneCatalogSearch.open(
            store,
            Optional.empty(),
            ANALYSIS,
            vectors ? Optional.of(embedder) : Optional.empty(),
            GRAPH);
    opened.add(search);
    return search;
  }

  protected static Resource lesson(String id, String title, String body, String... concepts) {
    Metadata full = Entries.fullMetadata(title, concepts);
    Metadata metadata =
        new Metadata(
            title,
            "",
            full.subject(),
            full.stage(),
            full.grades(),
            full.edition(),
            full.concepts(),
            "zh",
            full.duration(),
            0,
            "",
            "",
            full.quality(),
            null);
    return new Resource(id, ResourceType.LESSON, metadata, body);
  }

  protected static Resource judged(String id, double quality, int seconds) {
    Metadata metadata =
        new Metadata(
            "方程",
            "",
            "mathematics",
            Stage.JUNIOR,
            List.of(),
            "",
            List.of(),
            "zh",
            seconds < 0 ? null : Duration.ofSeconds(seconds),
            0,
            "",
            "",
            quality,
            null);
    return new Resource(id, ResourceType.LESSON, metadata, "");
  }

  protected static List<String> ids(SearchPage page) {
    return page.hits().stream().map(hit -> hit.entry().id()).toList();
  }
}
