package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.nlp.TextRole;

class EntryVectorTest {
  private final BagOfCharacters embedder = new BagOfCharacters("bag");
  private final VectorSpaces spaces = VectorSpaces.of(embedder);

  private static Item item(String stem, String solution) {
    Metadata metadata = Metadata.titled("题", "zh");
    return new Item(
        "i", 1, ItemKind.OPEN, metadata, stem, List.of(), List.of(), solution, List.of(), .5);
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Test
  void of_itemWithSolution_liesBetweenBoth() {
    float[] vector = EntryVector.of(item("自行车淋雨", "钢铁生锈"), spaces).orElseThrow().make();
    double text = cosine(vector, embedder.embed("题\n自行车淋雨", TextRole.PASSAGE));
    double solution = cosine(vector, embedder.embed("钢铁生锈", TextRole.PASSAGE));
    assertThat(text).isEqualTo(solution, within(1e-6)).isGreaterThan(.5).isLessThan(1);
    assertThat(cosine(vector, vector)).isEqualTo(1, within(1e-6));
  }

  @Test
  void of_noSolution_isTheTexts() {
    EntryVector vector = EntryVector.of(item("自行车淋雨", " "), spaces).orElseThrow();
    assertThat(vector.make()).isEqualTo(embedder.embed("题\n自行车淋雨", TextRole.PASSAGE));
    assertThat(vector.digest()).isEqualTo(EmbeddedText.digest("题\n自行车淋雨", "bag"));
  }

  @Test
  void digest_anotherSolution_isAnother() {
    assertThat(EntryVector.of(item("自行车", "生锈"), spaces).orElseThrow().digest())
        .isNotEqualTo(EntryVector.of(item("自行车", "防锈"), spaces).orElseThrow().digest())
        .isNotEqualTo(EntryVector.of(item("自行车", ""), spaces).orElseThrow().digest());
  }

  @Test
  void of_oppositeVectors_isTheTexts_andNoSpaceNone() {
    assertThat(EntryVector.of(item("自行车", "生锈"), VectorSpaces.none())).isEmpty();
    OppositeSolutions opposite = new OppositeSolutions();
    assertThat(EntryVector.of(item("自行车", "生锈"), VectorSpaces.of(opposite)).orElseThrow().make())
        .containsExactly(1, 0);
  }

  private static final class OppositeSolutions extends BagOfCharacters {
    OppositeSolutions() {
      super("opposite");
    }

    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public float[] embed(String text, TextRole role) {
      return text.equals("生锈") ? new float[] {-1, 0} : new float[] {1, 0};
    }
  }
}
