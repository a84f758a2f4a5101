package xueban.model.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xueban.model.ModelCard;

/** Until when a model is held to know the data, whatever clocks said. */
class TrainedUntilTest {
  private static final Instant NOW = Instant.parse("2028-09-01T10:00:00Z");
  private static final TrainedUntil UNTIL = new TrainedUntil(TrainedUntil.Source.LOG, NOW);

  @ParameterizedTest
  @CsvSource({
    "20270101-3, 2099-01-01T00:00:00Z, 2027-01-02T00:00:00Z",
    "20270101-3, 2027-01-01T08:00:00Z, 2027-01-01T08:00:01Z",
    "20280901-4, 2099-01-01T00:00:00Z, 2028-09-01T10:00:00Z",
    "20990101-4, 2099-01-01T00:00:00Z, 2028-09-01T10:00:00Z",
    "20271399-1, 2099-01-01T00:00:00Z, 2028-09-01T10:00:00Z",
    "candidate, 2099-01-01T00:00:00Z, 2028-09-01T10:00:00Z",
    "candidate, 2027-01-01T08:00:00Z, 2027-01-01T08:00:01Z"
  })
  void of_aMarkAfterTheDayItWasAdded_endsWithThatDay(
      String version, Instant marked, Instant expected) {
    Map<String, Double> figures =
        Map.of(TrainedUntil.Source.LOG.figure(), (double) marked.getEpochSecond());
    assertThat(UNTIL.of(card(version, figures))).isEqualTo(expected);
  }

  @Test
  void of_noMark_isLongAgo() {
    assertThat(UNTIL.of(card("20270101-3", Map.of()))).isEqualTo(Instant.MIN);
  }

  private static ModelCard card(String version, Map<String, Double> figures) {
    return new ModelCard("logistic", version, "", "", "", "", 1, figures, new TreeMap<>());
  }
}
