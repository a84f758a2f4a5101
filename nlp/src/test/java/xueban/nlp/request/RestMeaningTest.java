package xueban.nlp.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.nlp.FoldedText;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextFolding;
import xueban.nlp.embed.StaticEmbedder;

class RestMeaningTest {
  private static double likeness(String one, String other) {
    RestVector a = first(one);
    RestVector b = first(other);
    double[] numbers = new double[b.length()];
    b.addTo(numbers, 1);
    return a.times(numbers);
  }

  private static RestVector first(String request) {
    FoldedText folded = TextFolding.of(request);
    RequestReading reading =
        new RequestReading(folded, TextAnalysis.words(folded), RequestWords.standard());
    RequestPart part = RequestPart.of(reading, List.of()).get(0);
    return new RestMeaning(reading, new RequestMarks(reading)).of(part);
  }

  @Test
  void of_sameThingSaid_isLikerThanAnother() {
    assertThat(likeness("喇叭坏了", "音箱坏了")).isGreaterThan(likeness("喇叭坏了", "化石的形成"));
  }

  @Test
  void of_sameWordElsewhere_knowsThePhrase() {
    assertThat(likeness("校园很大", "校园很大")).isGreaterThan(likeness("校园很大", "校园欺凌"));
    assertThat(first("校园").length()).isEqualTo(2 * StaticEmbedder.chinese().dimension());
  }
}
