package xueban.model.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;

class FsrsFitterTest {
  /** Memories unlike the standard ones: weaker at first, steeper, with less gain. */
  private static FsrsParameters truth() {
    double[] w = FsrsVector.standard();
    w[0] = 0.6;
    w[1] = 0.9;
    w[2] = 1.2;
    w[3] = 3;
    w[FsrsVector.RECALL_GAIN] = 1.1;
    w[FsrsVector.LAPSE_STABILITY] = 1.0;
    w[FsrsVector.DECAY] = 0.5;
    return FsrsVector.read(w);
  }

  private static List<List<Review>> histories(int count, long seed) {
    RandomMemories random = new RandomMemories(seed);
    FsrsMemory memory = new FsrsMemory(truth());
    List<List<Review>> histories = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      histories.add(random.history(memory, 8));
    }
    return histories;
  }

  /** Returns the mean distance of two memories' recalls over the reviews. */
  private static double distance(FsrsParameters a, FsrsParameters b, List<List<Review>> histories) {
    FsrsMemory one = new FsrsMemory(a);
    FsrsMemory other = new FsrsMemory(b);
    double sum = 0;
    int count = 0;
    for (List<Review> history : histories) {
      MemoryState s = one.first(history.get(0).rating());
      MemoryState t = other.first(history.get(0).rating());
      for (Review review : history.subList(1, history.size())) {
        double days = review.elapsedDays();
        sum += Math.abs(one.recall(s, days) - other.recall(t, days));
        count++;
        s = one.next(s, days, review.rating());
        t = other.next(t, days, review.rating());
      }
    }
    return sum / count;
  }

  @Test
  void fit_recoversThePredictionsOfTheMemoryThatMadeTheReviews() {
    FsrsFit fit = FsrsFitter.standard(1).fit(histories(2_000, 17));
    List<List<Review>> fresh = histories(500, 18);

    double before = distance(FsrsParameters.STANDARD, truth(), fresh);
    double after = distance(fit.parameters(), truth(), fresh);

    assertThat(before).isGreaterThan(0.1);
    assertThat(after).isLessThan(0.025);
    assertThat(fit.logLoss()).isLessThan(fit.standardLogLoss());
    assertThat(fit.histories()).isEqualTo(2_000);
  }

  @Test
  void fit_sameSeed_sameBits() {
    List<List<Review>> histories = histories(300, 5);
    FsrsFit one = FsrsFitter.standard(9).fit(histories);
    assertThat(FsrsFitter.standard(9).fit(histories)).isEqualTo(one);
    assertThat(FsrsFitter.standard(10).fit(histories)).isNotEqualTo(one);
  }

  @Test
  void fit_fewReviews_stayNearTheStandard() {
    List<List<Review>> few = histories(3, 6);
    List<List<Review>> fresh = histories(200, 7);
    double strong =
        distance(
            new FsrsFitter(8, 0.04, 256, 1_000, 1).fit(few).parameters(),
            FsrsParameters.STANDARD,
            fresh);
    double none =
        distance(
            new FsrsFitter(60, 0.04, 4, 0, 1).fit(few).parameters(),
            FsrsParameters.STANDARD,
            fresh);
    assertThat(strong).isCloseTo(0, within(0.02));
    assertThat(none).isGreaterThan(strong);
  }

  @Test
  void fit_nothingToLearnFrom_isRefusedWithTheReason() {
    FsrsFitter fitter = FsrsFitter.standard(1);
    assertThatThrownBy(() -> fitter.fit(List.of()))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("no answer a day or more after the one before, in 0 histories");
    Review first = new Review(Rating.GOOD, 0);
    assertThatThrownBy(() -> fitter.fit(List.of(List.of(first, new Review(Rating.GOOD, 0.5)))))
        .hasMessageContaining("no answer a day or more");
    assertThatThrownBy(() -> fitter.fit(List.of(List.of(first, new Review(Rating.HARD, 2)))))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("1 of 1 reviews are recalled; fitting needs both outcomes");
    assertThatThrownBy(() -> fitter.fit(List.of(List.of(first, new Review(Rating.AGAIN, 2)))))
        .hasMessageContaining("0 of 1 reviews are recalled");
    assertThatThrownBy(() -> new Review(Rating.GOOD, Double.NaN))
        .hasMessageContaining("elapsedDays: NaN");
    assertThatThrownBy(() -> new FsrsFitter(0, 0.1, 1, 1, 1)).hasMessageContaining("epochs (0)");
  }
}
