package xueban.model.irt;

/**
 * Ability of a learner, or difficulty of an item, kept up answer by answer.
 *
 * @param rating on the logit scale, finite
 * @param answers how many have moved it, at least 0
 */
public record EloRating(double rating, int answers) {
  /** Of whom or what nothing is known: the middle, and quick to move. */
  public static final EloRating UNSEEN = new EloRating(0, 0);

  public EloRating {
    if (!Double.isFinite(rating)) {
      throw new IllegalArgumentException("rating (" + rating + ") must be finite; unseen is 0.");
    }
    if (answers < 0) {
      throw new IllegalArgumentException("answers (" + answers + ") must be at least 0.");
    }
  }
}
