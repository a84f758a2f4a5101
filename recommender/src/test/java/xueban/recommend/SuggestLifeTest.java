package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;
import xueban.recommend.suggest.SuggestRequest;
import xueban.recommend.suggest.Suggestion;

/** Suggestions follow catalog and graph, and survive restarts. */
class SuggestLifeTest extends SearchTestCase {
  @TempDir private Path folder;

  private LuceneCatalogSearch openFolder() {
    return LuceneCatalogSearch.open(
        store, Optional.of(folder.resolve("index")), ANALYSIS, Optional.empty(), GRAPH);
  }

  private static List<String> texts(LuceneCatalogSearch search, String prefix) {
    return search.suggest(SuggestRequest.of(prefix)).stream().map(Suggestion::text).toList();
  }

  @Test
  void suggest_followsTheCatalog() {
    LuceneCatalogSearch search = open(false);
    assertThat(texts(search, "yuandemj")).isEmpty();

    store.put(List.of(lesson("a", "圆的面积", ""), lesson("b", "圆的面积", "另一课")));
    search.refresh();
    assertThat(search.suggest(SuggestRequest.of("圆的")))
        .singleElement()
        .satisfies(s -> assertThat(s.resources()).isEqualTo(2));

    store.put(List.of(lesson("b", "圆的周长", "")));
    search.refresh();
    assertThat(texts(search, "圆的")).containsExactlyInAnyOrder("圆的面积", "圆的周长");

    store.delete("a");
    search.refresh();
    assertThat(texts(search, "圆的")).containsExactly("圆的周长");
  }

  @Test
  void suggest_conceptSaysHowMuchItLeadsTo() {
    store.put(
        List.of(
            lesson("a", "课一", "", "math.pythagoras"), lesson("b", "课二", "", "math.pythagoras")));
    Suggestion concept = open(false).suggest(SuggestRequest.of("ggdl")).getFirst();

    assertThat(concept.concept()).contains("math.pythagoras");
    assertThat(concept.resources()).isEqualTo(2);
  }

  @Test
  void suggest_afterRestart_alsoWhatChangedMeanwhile() {
    store.put(List.of(lesson("a", "圆的面积", ""), lesson("b", "圆的周长", "")));
    openFolder().close();
    try (LuceneCatalogSearch search = openFolder()) {
      assertThat(texts(search, "圆的")).containsExactlyInAnyOrder("圆的面积", "圆的周长");
    }
    store.delete("a");
    store.put(List.of(lesson("c", "圆的认识", "")));
    try (LuceneCatalogSearch search = openFolder()) {
      assertThat(texts(search, "圆的")).containsExactlyInAnyOrder("圆的认识", "圆的周长");
    }
  }

  @Test
  void suggest_titlesLostOrDamaged_arePutAnew() throws IOException {
    store.put(List.of(lesson("a", "圆的面积", ""), lesson("b", "圆的周长", "")));
    openFolder().close();
    for (boolean delete : new boolean[] {true, false}) {
      try (Stream<Path> files = Files.list(folder.resolve("index-titles"))) {
        for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
          if (delete) {
            Files.delete(file);
          } else {
            Files.write(file, new byte[] {1, 2, 3});
          }
        }
      }
      try (LuceneCatalogSearch search = openFolder()) {
        assertThat(texts(search, "圆的")).containsExactlyInAnyOrder("圆的面积", "圆的周长");
      }
    }
  }

  /**
   * The writer reads the list of segments when it opens, their files only when they are searched. A
   * file missing or cut short there must not keep the whole search from opening.
   */
  @Test
  void suggest_oneFileOfTitlesDamaged_arePutAnew() throws IOException {
    store.put(List.of(lesson("a", "圆的面积", ""), lesson("b", "圆的周长", "")));
    openFolder().close();
    Path titles = folder.resolve("index-titles");
    for (String ending : List.of(".cfs", ".cfe", ".si")) {
      for (int length : new int[] {-1, 0, 3, 40}) {
        Path file;
        try (Stream<Path> files = Files.list(titles)) {
          file = files.filter(f -> f.toString().endsWith(ending)).findFirst().orElseThrow();
        }
        if (length < 0) {
          Files.delete(file);
        } else {
          Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));
        }
        try (LuceneCatalogSearch search = openFolder()) {
          assertThat(texts(search, "圆的"))
              .as("%s cut to %d bytes", ending, length)
              .containsExactlyInAnyOrder("圆的面积", "圆的周长");
        }
      }
    }
  }

  @Test
  void suggest_moreChangesThanAreFollowed_allTitles() {
    LuceneCatalogSearch search = open(false);
    List<Resource> many = new ArrayList<>();
    for (int i = 0; i < 2_600; i++) {
      many.add(lesson("r" + i, "第" + i + "课", ""));
    }
    store.put(many);
    search.refresh();
    List<Resource> renamed = new ArrayList<>();
    for (int i = 0; i < 2_600; i++) {
      renamed.add(lesson("r" + i, "新的第" + i + "课", ""));
    }
    store.put(renamed);
    search.refresh();

    assertThat(texts(search, "第1")).isEmpty();
    assertThat(texts(search, "新的第2599")).containsExactly("新的第2599课");
  }

  @Test
  void suggest_anotherGraph_itsConcepts() {
    LuceneCatalogSearch search = open(false);
    KnowledgeGraph other =
        KnowledgeGraph.builder().put(Concept.named("circle", "圆", "mathematics")).build();
    search.use(TextAnalysis.of(other), other);
    search.refresh();

    assertThat(texts(search, "ggdl")).isEmpty();
    assertThat(texts(search, "yuan")).containsExactly("圆");
  }
}
