package xueban.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.nlp.TextRole;
import xueban.recommend.SearchRequest;
import xueban.tutor.InMemoryStores;
import xueban.tutor.Xueban;

class SharedEmbeddersTest {
  @ParameterizedTest
  @EnumSource(EmbeddingMode.class)
  void equip_everyMode_findsByMeaning(EmbeddingMode mode) {
    try (SharedEmbedders embedders = SharedEmbedders.load(mode);
        Xueban xueban = embedders.equip(Xueban.builder(new InMemoryStores())).open()) {
      xueban.installBuiltIn();

      assertThat(xueban.search(SearchRequest.of("披萨那么大一张饼怎么知道有多大")).hits()).isNotEmpty();
      assertThat(xueban.search(SearchRequest.of("area of a round plate")).hits()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(EmbeddingMode.class)
  void embedder_readsQuestionsAsTheMode_andStaysOpenForOthers(EmbeddingMode mode) {
    boolean byTable = mode == EmbeddingMode.STATIC;
    try (SharedEmbedders embedders = SharedEmbedders.load(mode)) {
      for (Language language : Language.values()) {
        try (Embedder view = embedders.embedder(language)) {
          assertThat(view.id().startsWith("pieces-" + language.code())).isEqualTo(byTable);
        }
        try (Embedder again = embedders.embedder(language)) {
          assertThat(again.embed("圆的面积", TextRole.QUERY)).hasSize(again.dimension());
        }
      }
    }
  }
}
