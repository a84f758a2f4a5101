package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;

/** Every text of an entry counts, as much as its place says. Each has a word of its own here. */
class DocumentWordsTest {
  private static final KnowledgeGraph GRAPH =
      KnowledgeGraph.builder()
          .put(new Concept("c", "数列", "", List.of("极限"), "", "mathematics", null, 0, 0, "", ""))
          .build();

  private final DocumentWords words = new DocumentWords(TextAnalysis.of(GRAPH), GRAPH);

  private static Metadata metadata(String description, String... concepts) {
    return new Metadata(
        "椭圆",
        description,
        "",
        null,
        List.of(),
        "",
        List.of(concepts),
        "zh",
        null,
        0,
        "",
        "",
        .5,
        null);
  }

  private static Item item(Metadata metadata) {
    return new Item(
        "i",
        1,
        ItemKind.SINGLE_CHOICE,
        metadata,
        "概率",
        List.of(new Option("A", "矩阵", ""), new Option("B", "矩阵", ""), new Option("C", "", "")),
        List.of(List.of("A")),
        "向量",
        List.of("提示"),
        .5);
  }

  private Map<String, Integer> frequencies(CatalogEntry entry) {
    return words.frequencies(words.read(entry));
  }

  @Test
  void frequencies_item_ofTitleTextOptionsSolutionAndConceptNames() {
    assertThat(frequencies(item(metadata("", "c"))))
        .isEqualTo(Map.of("椭圆", 3, "概率", 1, "矩阵", 2, "向量", 1, "数列", 2, "极限", 2));
  }

  @Test
  void frequencies_resource_ofTitleDescriptionAndText() {
    Metadata metadata = metadata("抛物", "unknown");
    assertThat(frequencies(new Resource("r", ResourceType.LESSON, metadata, "概率 椭圆")))
        .isEqualTo(Map.of("椭圆", 4, "抛物", 1, "概率", 1));
  }

  @Test
  void frequencies_blankTexts_haveNone() {
    Metadata metadata = metadata(" \n");
    assertThat(frequencies(new Resource("r", ResourceType.LESSON, metadata, "　")))
        .isEqualTo(Map.of("椭圆", 3));
  }

  @Test
  void ofTitle_anyEntry_ofTheTitleAlone() {
    assertThat(words.ofTitle(item(metadata("", "c")))).isEqualTo(Map.of("椭圆", 3));
  }
}
