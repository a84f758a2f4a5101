package xueban.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.nlp.Embedder;
import xueban.nlp.TextRole;
import xueban.nlp.onnx.BgeEmbedder;
import xueban.recommend.SearchRequest;
import xueban.tutor.InMemoryStores;
import xueban.tutor.Xueban;

/** The built-in content ships with its vectors, so a start embeds nothing. */
class BuiltInVectorsTest {
  @Test
  void installing_embedsNothing_andEntriesAreFoundByMeaning() {
    List<String> embedded = Collections.synchronizedList(new ArrayList<>());
    try (BgeEmbedder chinese = BgeEmbedder.chinese();
        BgeEmbedder english = BgeEmbedder.english();
        Xueban xueban =
            Xueban.builder(new InMemoryStores())
                .embedders(new Noting(chinese, embedded), new Noting(english, embedded))
                .open()) {
      xueban.installBuiltIn();
      assertThat(embedded)
          .as("after a change of the content: ./xueban vectors FOLDER, see ./xueban vectors --help")
          .isEmpty();

      assertThat(xueban.search(SearchRequest.of("三条边都一样长的三角形")).hits()).isNotEmpty();
      assertThat(xueban.search(SearchRequest.of("three sides of the same length")).hits())
          .anySatisfy(hit -> assertThat(hit.entry().metadata().language()).isEqualTo("en"));
    }
  }

  private record Noting(Embedder embedder, List<String> passages) implements Embedder {
    @Override
    public String id() {
      return embedder.id();
    }

    @Override
    public int dimension() {
      return embedder.dimension();
    }

    @Override
    public float[] embed(String text, TextRole role) {
      if (role == TextRole.PASSAGE) {
        passages.add(text);
      }
      return embedder.embed(text, role);
    }

    @Override
    public void close() {}
  }
}
