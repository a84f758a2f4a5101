package xueban.model.irt;

/**
 * An estimate of a learner's ability.
 *
 * @param estimate on the logit scale, finite; 0 is the mean of the learners fitted, 1 their
 *     standard deviation
 * @param standardError above 0, same unit
 */
public record Ability(double estimate, double standardError) {
  /** What is believed of a learner without responses: the population. */
  public static final Ability UNSEEN = new Ability(0, 1);

  public Ability {
    if (!Double.isFinite(estimate)) {
      throw new IllegalArgumentException("estimate (" + estimate + ") must be finite.");
    }
    if (!(standardError > 0 && Double.isFinite(standardError))) {
      throw new IllegalArgumentException(
          "standardError (" + standardError + ") must be above 0 and finite.");
    }
  }
}
