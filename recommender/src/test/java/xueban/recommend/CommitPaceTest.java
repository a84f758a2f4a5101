package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextTagger;
import xueban.nlp.TextTags;

class CommitPaceTest {
  private static final KnowledgeGraph GRAPH = KnowledgeGraph.builder().build();

  private record Tagger(boolean embeds) implements TextTagger {
    @Override
    public String version() {
      return "tagger";
    }

    @Override
    public TextTags tags(String subject, String text, String solution, double least) {
      return TextTags.NONE;
    }
  }

  @Test
  void of_wordsAlone_isSlowestWithin() {
    CommitPace words = pace(false, VectorSpaces.none());
    assertThat(words.within()).isGreaterThan(words.atEnd());
  }

  /** The index of a tagger that embeds has no vectors, and costs as much to make again. */
  @Test
  void of_vectorsOfAnyKind_isQuickerWithin() {
    CommitPace words = pace(false, VectorSpaces.none());
    CommitPace vectors = pace(false, VectorSpaces.of(new BagOfCharacters("bag/1")));
    assertThat(vectors.within()).isLessThan(words.within());
    assertThat(pace(true, VectorSpaces.none())).isEqualTo(vectors);
    assertThat(words.atEnd()).isEqualTo(vectors.atEnd());
  }

  @Test
  void new_never_isRefused() {
    assertThatThrownBy(() -> new CommitPace(0, 1)).hasMessageContaining("within (0)");
    assertThatThrownBy(() -> new CommitPace(1, 0)).hasMessageContaining("atEnd (0)");
  }

  private static CommitPace pace(boolean embeds, VectorSpaces spaces) {
    TextAnalysis analysis = TextAnalysis.of(GRAPH).with(new Tagger(embeds));
    return CommitPace.of(new CatalogWords(analysis, GRAPH), spaces);
  }
}
