package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import xueban.graph.BuiltInGraph;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextTagger;
import xueban.nlp.TextTags;

/** An entry whose texts cannot be read must not keep all others out of the index. */
class UnreadableEntryTest {
  private static final KnowledgeGraph GRAPH = BuiltInGraph.load();

  private final InMemoryCatalogStore store = new InMemoryCatalogStore();

  /** Says nothing, and fails on one text. */
  private record Failing(RuntimeException fault) implements TextTagger {
    @Override
    public String version() {
      return "failing";
    }

    @Override
    public TextTags tags(String subject, String text, String solution, double least) {
      if (text.contains("broken")) {
        throw fault;
      }
      return TextTags.NONE;
    }
  }

  @Test
  void refresh_entryThatCannotBeRead_isFoundByItsTitleAmongTheOthers() {
    try (LuceneCatalogSearch search = open(new StringIndexOutOfBoundsException(8))) {
      assertThat(ids(search, "")).containsExactlyInAnyOrder("good", "bad", "after");
      assertThat(ids(search, "broken")).containsExactly("bad");
      assertThat(ids(search, "perimeter")).containsExactly("good");
      assertThat(search.version()).isEqualTo(store.version());
    }
  }

  /** What fails now and works later, as a closed model, must not leave entries half indexed. */
  @Test
  void refresh_faultThatIsNotOfTheText_stops() {
    assertThatThrownBy(() -> open(new IllegalStateException("The model is closed")))
        .hasStackTraceContaining("The model is closed");
  }

  @Test
  void refresh_titleOfInvisibleCharacters_isIndexedWithItsText() {
    for (String title : List.of("\u200B", "\uFEFF", "\u00AD")) {
      store.put(List.of(lesson("invisible", title, "三角形½学习勾股定理")));
      try (LuceneCatalogSearch search =
          LuceneCatalogSearch.open(
              store, Optional.empty(), TextAnalysis.of(GRAPH), Optional.empty(), GRAPH)) {
        assertThat(ids(search, "勾股定理")).containsExactly("invisible");
      }
    }
  }

  private LuceneCatalogSearch open(RuntimeException fault) {
    store.put(
        List.of(
            lesson("good", "area", "perimeter"),
            lesson("bad", "broken", "perimeter"),
            lesson("after", "volume", "cube")));
    TextAnalysis analysis = TextAnalysis.of(GRAPH).with(new Failing(fault));
    return LuceneCatalogSearch.open(store, Optional.empty(), analysis, Optional.empty(), GRAPH);
  }

  private static List<String> ids(LuceneCatalogSearch search, String words) {
    return search.search(SearchRequest.of(words)).hits().stream()
        .map(hit -> hit.entry().id())
        .toList();
  }

  private static Resource lesson(String id, String title, String text) {
    return new Resource(id, ResourceType.LESSON, Metadata.titled(title, "en"), text);
  }
}
