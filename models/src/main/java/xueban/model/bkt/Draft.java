package xueban.model.bkt;

import xueban.model.internal.Logistic;

/**
 * Parameters on their way. Answers have slots: {@link #UNAIDED} and {@link #HELPED} for all items
 * together, further ones for items with rates of their own.
 */
final class Draft {
  static final int UNAIDED = 0;
  static final int HELPED = 1;
  static final int FIRST_ITEM = 2;

  /** Log-odds of the prior of an average learner. */
  double intercept;

  double abilityWeight;
  double learn;
  double forget;
  final double[] guess;
  final double[] slip;

  private Draft(int slots) {
    guess = new double[slots];
    slip = new double[slots];
  }

  /** Returns a draft whose items, if it has slots for them, have the concept's rates. */
  static Draft of(BktParameters parameters, int slots) {
    Draft draft = new Draft(slots);
    draft.intercept = Logistic.logOdds(parameters.prior());
    draft.abilityWeight = parameters.abilityWeight();
    draft.learn = parameters.learn();
    draft.forget = parameters.forget();
    for (int slot = 0; slot < slots; slot++) {
      draft.put(slot, slot == HELPED ? parameters.helped() : parameters.unaided());
    }
    return draft;
  }

  void put(int slot, AnswerRates rates) {
    guess[slot] = rates.guess();
    slip[slot] = rates.slip();
  }

  Draft copy() {
    Draft copy = new Draft(guess.length);
    copy.intercept = intercept;
    copy.abilityWeight = abilityWeight;
    copy.learn = learn;
    copy.forget = forget;
    System.arraycopy(guess, 0, copy.guess, 0, guess.length);
    System.arraycopy(slip, 0, copy.slip, 0, slip.length);
    return copy;
  }

  AnswerRates rates(int slot) {
    return new AnswerRates(guess[slot], slip[slot]);
  }

  BktParameters parameters() {
    return new BktParameters(
        Logistic.probability(intercept),
        abilityWeight,
        learn,
        forget,
        rates(UNAIDED),
        rates(HELPED));
  }

  double start(int abilityCode) {
    return Logistic.probability(intercept + abilityWeight * Belief.ability(abilityCode));
  }
}
