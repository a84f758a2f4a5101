package xueban.tutor.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import xueban.model.ItemRef;
import xueban.model.ResponseEvent;
import xueban.tutor.profile.LearnerView;
import xueban.tutor.profile.Responses;

/**
 * What of a learner speaks for or against answering worse than the class soon. Recent are the last
 * {@value #RECENT} responses, unaided or not.
 *
 * @param predicted mean log-odds (base e) of answering the recent items now, unaided; larger is
 *     better
 * @param recent log-odds of the share of recent responses answered right without help, drawn
 *     towards a half by two responses
 * @param overall the same over all responses
 * @param surprise share right of the recent responses less what a learner of whom nothing is known
 *     would be expected to get on the same items, in [-1, 1]
 * @param trend share right of the last {@value #HALF} responses less that of those before among the
 *     recent, in [-1, 1]
 * @param help share of recent responses given after help, in [0, 1]
 * @param pause ln(1 + days) of the longest pause within the recent responses, at least 0
 */
public record WarningSigns(
    double predicted,
    double recent,
    double overall,
    double surprise,
    double trend,
    double help,
    double pause) {
  /** Fewest responses that say something. */
  public static final int LEAST_RESPONSES = 10;

  /** Most responses that count as recent. */
  public static final int RECENT = 20;

  /** How many numbers there are. */
  static final int COUNT = 7;

  private static final int HALF = 10;
  private static final double SECONDS_PER_DAY = 86_400;

  public WarningSigns {
    for (double sign : new double[] {predicted, recent, overall, surprise, trend, help, pause}) {
      if (!Double.isFinite(sign)) {
        throw new IllegalArgumentException("sign (" + sign + ") must be finite.");
      }
    }
  }

  /**
   * Returns the signs of a learner, or empty with fewer than {@value #LEAST_RESPONSES} responses.
   *
   * @param items what the model knows of the item of a response
   */
  public static Optional<WarningSigns> of(
      LearnerView view, Responses responses, Function<ResponseEvent, ItemRef> items) {
    List<Responses.Counted> all = responses.all();
    if (all.size() < LEAST_RESPONSES) {
      return Optional.empty();
    }
    List<Responses.Counted> recent = recent(responses);
    double logOdds = 0;
    double expected = 0;
    for (Responses.Counted counted : recent) {
      ItemRef item = items.apply(counted.event());
      logOdds += logOdds(view.predict(item).probability());
      expected += view.predictUnknown(item).probability();
    }
    int n = recent.size();
    int half = Math.min(HALF, n / 2);
    double share = right(recent) / n;
    return Optional.of(
        new WarningSigns(
            logOdds / n,
            drawn(unaided(recent), n),
            drawn(unaided(all), all.size()),
            share - expected / n,
            right(recent.subList(n - half, n)) / half
                - right(recent.subList(0, n - half)) / (n - half),
            helped(recent) / (double) n,
            StrictMath.log(1 + longestPauseDays(recent))));
  }

  /** Returns the responses that count as recent, oldest first. */
  public static List<Responses.Counted> recent(Responses responses) {
    List<Responses.Counted> all = responses.all();
    return all.subList(Math.max(0, all.size() - RECENT), all.size());
  }

  static double right(List<Responses.Counted> responses) {
    return responses.stream().mapToDouble(Responses.Counted::score).sum();
  }

  static int helped(List<Responses.Counted> responses) {
    return (int) responses.stream().filter(c -> c.event().help().assisted()).count();
  }

  static double longestPauseDays(List<Responses.Counted> responses) {
    List<Instant> times = new ArrayList<>();
    responses.forEach(c -> times.add(c.event().at()));
    times.sort(null); // a late, offline answer is logged after later ones
    double longest = 0;
    for (int i = 1; i < times.size(); i++) {
      double seconds = Duration.between(times.get(i - 1), times.get(i)).toSeconds();
      longest = Math.max(longest, seconds);
    }
    return longest / SECONDS_PER_DAY;
  }

  private static double unaided(List<Responses.Counted> responses) {
    return responses.stream()
        .filter(c -> !c.event().help().assisted())
        .mapToDouble(Responses.Counted::score)
        .sum();
  }

  private static double drawn(double right, int n) {
    return logOdds((right + 1) / (n + 2));
  }

  private static double logOdds(double probability) {
    double inside = Math.min(1 - 1e-4, Math.max(1e-4, probability));
    return StrictMath.log(inside / (1 - inside));
  }

  /** Returns the numbers in the order of the record. */
  double[] numbers() {
    return new double[] {predicted, recent, overall, surprise, trend, help, pause};
  }
}
