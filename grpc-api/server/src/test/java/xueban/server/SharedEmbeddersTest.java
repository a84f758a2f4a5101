package xueban.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import xueban.nlp.DelegatingEmbedder;
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

  @Test
  void loaded_bothThere_leavesThemOpen() {
    ClosingEmbedder chinese = new ClosingEmbedder();
    ClosingEmbedder english = new ClosingEmbedder();
    SharedEmbedders embedders =
        SharedEmbedders.load(EmbeddingMode.STATIC, () -> chinese, () -> english);

    assertThat(embedders.loaded()).isSameAs(embedders);
    assertThat(chinese.closed() + english.closed()).isZero();

    embedders.close();
    assertThat(chinese.closed()).isOne();
    assertThat(english.closed()).isOne();
  }

  @Test
  void loaded_oneCannotBeLoaded_throwsWhatItsLoaderThrewAndClosesTheOther() {
    IllegalStateException missing = new IllegalStateException("no model");
    Supplier<Embedder> fails =
        () -> {
          throw missing;
        };
    ClosingEmbedder chinese = new ClosingEmbedder();
    ClosingEmbedder english = new ClosingEmbedder();

    assertThatThrownBy(SharedEmbedders.load(EmbeddingMode.STATIC, () -> chinese, fails)::loaded)
        .isSameAs(missing);
    assertThat(chinese.closed()).isOne();
    assertThatThrownBy(SharedEmbedders.load(EmbeddingMode.STATIC, fails, () -> english)::loaded)
        .isSameAs(missing);
    assertThat(english.closed()).isOne();
  }

  @Test
  void loaded_otherCannotBeClosed_throwsWhyLoadingFailedFirst() {
    IllegalStateException missing = new IllegalStateException("no model");
    IllegalStateException stuck = new IllegalStateException("stuck");
    Embedder open =
        new DelegatingEmbedder(new ClosingEmbedder()) {
          @Override
          public void close() {
            throw stuck;
          }
        };
    SharedEmbedders embedders =
        SharedEmbedders.load(
            EmbeddingMode.STATIC,
            () -> open,
            () -> {
              throw missing;
            });

    assertThatThrownBy(embedders::loaded).isSameAs(missing).hasSuppressedException(stuck);
  }
}
