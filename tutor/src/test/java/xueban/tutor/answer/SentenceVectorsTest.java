package xueban.tutor.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.nlp.Embedder;
import xueban.nlp.TextRole;
import xueban.recommend.Metadata;
import xueban.recommend.Resource;
import xueban.recommend.ResourceType;
import xueban.tutor.InMemoryStores;
import xueban.tutor.Xueban;

class SentenceVectorsTest {
  private final List<String> embedded = new ArrayList<>();
  private final SentenceVectors vectors = new SentenceVectors();

  /** Gives every text a vector of its id, and notes passages. */
  private record Noting(String id, float value, List<String> passages) implements Embedder {
    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public float[] embed(String text, TextRole role) {
      if (role == TextRole.PASSAGE) {
        passages.add(text);
      }
      return new float[] {value};
    }

    @Override
    public void close() {}
  }

  @Test
  void of_theSameSentence_isEmbeddedOnce_butByEachEmbedder() {
    Noting one = new Noting("one", 1, embedded);
    Noting other = new Noting("other", -1, embedded);
    assertThat(vectors.of("水会结冰。", one)).containsExactly(1);
    assertThat(vectors.of("水会结冰。", one)).containsExactly(1);
    assertThat(embedded).hasSize(1);
    assertThat(vectors.of("水会结冰。", other)).containsExactly(-1);
    assertThat(embedded).hasSize(2);
  }

  @Test
  void of_moreThanItHolds_forgetsWhatWasLongestNotRead() {
    Noting one = new Noting("one", 1, embedded);
    for (int i = 0; i < SentenceVectors.MOST; i++) {
      vectors.of("s" + i, one);
    }
    vectors.of("s0", one);
    vectors.of("more", one);
    embedded.clear();
    vectors.of("s0", one);
    assertThat(embedded).isEmpty();
    vectors.of("s1", one);
    assertThat(embedded).containsExactly("s1");
  }

  @Test
  void ask_aSecondQuestionOfTheSameSource_embedsNoSentenceAgain() {
    try (Xueban xueban =
        Xueban.builder(new InMemoryStores()).embedder(new Noting("one", 1, embedded)).open()) {
      String text = "白尾雀鲷生活在珊瑚礁。白尾雀鲷吃小虾。";
      Metadata about = Metadata.titled("白尾雀鲷", "zh");
      xueban.put(List.of(new Resource("fish", ResourceType.READING, about, text)), false);
      embedded.clear();
      xueban.ask("ming", "白尾雀鲷生活在哪里");
      assertThat(embedded).contains("白尾雀鲷生活在珊瑚礁。", "白尾雀鲷吃小虾。");
      embedded.clear();
      xueban.ask("ming", "白尾雀鲷吃什么");
      assertThat(embedded).doesNotContain("白尾雀鲷生活在珊瑚礁。", "白尾雀鲷吃小虾。");
    }
  }
}
