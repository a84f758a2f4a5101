package xueban.nlp.meaning;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import xueban.graph.AskedPhrase;
import xueban.graph.BuiltInGraph;
import xueban.nlp.Embedder;
import xueban.nlp.ShippedVectors;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextRole;

class MeantConceptsTest {
  private static ShippedVectors vectors() throws IOException {
    try (InputStream in = requireNonNull(MeantConcepts.class.getResourceAsStream("vectors.bin"))) {
      return ShippedVectors.read(in);
    }
  }

  @Test
  void everythingSaidOfAConcept_hasItsVector() throws IOException {
    ShippedVectors vectors = vectors();

    assertThat(MeantConcepts.texts())
        .as("after a change of concepts, misconceptions or phrases: ./xueban vectors FOLDER")
        .hasSizeGreaterThan(15_000)
        .allMatch(text -> vectors.row(text).isPresent());
  }

  @Test
  void find_aPhraseItself_givesItsConcept_amongThoseThatPass() throws IOException {
    MeantConcepts meant = MeantConcepts.by(new Shipped(vectors())).orElseThrow();
    AskedPhrase phrase = AskedPhrase.builtIn().get(600);

    List<TaggedConcept> found = meant.find(phrase.text(), id -> true, 3);
    List<TaggedConcept> others = meant.find(phrase.text(), id -> !id.equals(phrase.concept()), 3);

    assertThat(found)
        .hasSize(3)
        .first()
        .extracting(TaggedConcept::concept)
        .isEqualTo(phrase.concept());
    assertThat(found.getFirst().probability()).isGreaterThan(.5);
    assertThat(others).extracting(TaggedConcept::concept).doesNotContain(phrase.concept());
    assertThat(meant.find(phrase.text(), id -> false, 3)).isEmpty();
  }

  @Test
  void find_aWrongIdeaAsItShows_givesTheConceptThatItIsAbout_andSaysNothingWrong()
      throws IOException {
    MeantConcepts meant = MeantConcepts.by(new Shipped(vectors())).orElseThrow();

    assertThat(meant.find("抛两枚硬币说一正一反概率为 1/3", id -> true, 1))
        .as("a misconception of the graph, in none of the phrases")
        .singleElement()
        .satisfies(found -> assertThat(found.concept()).isEqualTo("math.probability"))
        .extracting(TaggedConcept::evidence)
        .isNotIn(
            BuiltInGraph.load().misconceptionsOf("math.probability").stream()
                .flatMap(wrong -> Stream.of(wrong.name(), wrong.showsAs()))
                .toList());
  }

  @Test
  void find_whatIsAboutNothingOfTheGraph_isUnlikely() throws IOException {
    MeantConcepts meant = MeantConcepts.by(new Shipped(vectors())).orElseThrow();

    assertThat(meant.find("zzz", id -> true, 1)).allMatch(concept -> concept.probability() < .01);
  }

  @Test
  void by_anotherModel_isEmpty() throws IOException {
    Embedder other =
        new Shipped(vectors()) {
          @Override
          public String id() {
            return "another/1";
          }
        };
    assertThat(MeantConcepts.by(other)).isEmpty();
  }

  /** Knows the vectors that ship, and gives nought for any other text. */
  private static class Shipped implements Embedder {
    private final ShippedVectors vectors;

    Shipped(ShippedVectors vectors) {
      this.vectors = vectors;
    }

    @Override
    public String id() {
      return vectors.embedder();
    }

    @Override
    public int dimension() {
      return vectors.dimension();
    }

    @Override
    public float[] embed(String text, TextRole role) {
      return vectors.find(text).orElseGet(() -> new float[vectors.dimension()]);
    }

    @Override
    public void close() {}
  }
}
