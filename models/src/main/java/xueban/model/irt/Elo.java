package xueban.model.irt;

/**
 * Elo's rating of learners and items, for the time before there is data to fit: {@code θ' = θ +
 * U(n) (score - P)}, {@code d' = d - U(m) (score - P)}, {@code P = c + (1 - c) / (1 + e^-(θ - d))},
 * {@code U(n) = start / (1 + decay n)}, n and m being the answers so far of learner and item.
 *
 * <p>Source: Pelánek (2016), Applications of the Elo rating system in adaptive educational systems,
 * doi:10.1016/j.compedu.2016.03.017.
 *
 * @param start how far the first answer moves a rating, in (0, 4]
 * @param decay how fast answers lose weight, in [0, 1]
 */
public record Elo(double start, double decay) {
  public Elo {
    if (!(start > 0 && start <= 4)) {
      throw new IllegalArgumentException("start (" + start + ") must be in (0, 4]; 1 is usual.");
    }
    if (!(decay >= 0 && decay <= 1)) {
      throw new IllegalArgumentException("decay (" + decay + ") must be in [0, 1]; try .05.");
    }
  }

  /** Returns Pelánek's values: start 1, decay .05. */
  public static Elo standard() {
    return new Elo(1, 0.05);
  }

  /**
   * Both ratings after an answer.
   *
   * @param learner the new ability
   * @param item the new difficulty
   */
  public record Pair(EloRating learner, EloRating item) {}

  /**
   * Returns the probability of a right answer, in [guessing, 1].
   *
   * @param guessing probability of a right answer without knowledge, in [0, 1): 1 / options
   */
  public double probability(EloRating learner, EloRating item, double guessing) {
    return new LogisticCurve(1, item.rating(), guessing).expectedScore(learner.rating());
  }

  /** Returns how far a rating with so many answers moves at most, above 0. */
  public double uncertainty(int answers) {
    return start / (1 + decay * answers);
  }

  /**
   * Returns both ratings after an answer; the learner's never falls with a better score, and the
   * item's never rises.
   *
   * @param score in [0, 1]; 1 is right
   */
  public Pair after(EloRating learner, EloRating item, double guessing, double score) {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException(
          "score (" + score + ") must be in [0, 1]. Divide points by the item's maximum.");
    }
    double surprise = score - probability(learner, item, guessing);
    return new Pair(
        moved(learner, surprise * uncertainty(learner.answers())),
        moved(item, -surprise * uncertainty(item.answers())));
  }

  private static EloRating moved(EloRating rating, double by) {
    return new EloRating(rating.rating() + by, rating.answers() + 1);
  }
}
