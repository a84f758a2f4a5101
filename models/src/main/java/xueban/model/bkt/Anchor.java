package xueban.model.bkt;

/**
 * What training believes before it sees data: every probability counts as if so many answers had
 * shown it already (conjugate priors whose mode is the centre). So a concept with little data stays
 * near what is usual, and an item near its concept.
 *
 * @param centre with a slot for each item
 * @param concept how many answers the concept's probabilities are worth, above 0
 * @param item how many answers an item's rates are worth, above 0
 */
record Anchor(Draft centre, double concept, double item) {
  /** Precision of the ability's weight, for each answer that a probability is worth. */
  private static final double WEIGHT_PRECISION = 0.5;

  double worth(int slot) {
    return slot < Draft.FIRST_ITEM ? concept : item;
  }

  double weightPrecision() {
    return WEIGHT_PRECISION * concept;
  }

  /** Returns the logarithm (base e) of the prior's density, up to a constant. */
  double logPrior(Draft draft) {
    double sum =
        concept
            * (score(centre.learn, draft.learn)
                + score(centre.forget, draft.forget)
                + score(centre.start(Belief.AVERAGE), draft.start(Belief.AVERAGE)));
    double off = draft.abilityWeight - centre.abilityWeight;
    sum -= weightPrecision() * off * off / 2;
    for (int slot = 0; slot < draft.guess.length; slot++) {
      sum +=
          worth(slot)
              * (score(centre.guess[slot], draft.guess[slot])
                  + score(centre.slip[slot], draft.slip[slot]));
    }
    return sum;
  }

  /** Returns {@code c ln p + (1 - c) ln (1 - p)}, with 0 ln 0 = 0. */
  static double score(double c, double p) {
    return (c == 0 ? 0 : c * StrictMath.log(p)) + (c == 1 ? 0 : (1 - c) * StrictMath.log(1 - p));
  }
}
