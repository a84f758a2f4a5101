package xueban.model.bkt;

import xueban.model.internal.Logistic;

/**
 * The M-step: the parameters that fit the expected counts and the anchor best, within the bounds;
 * the prior's two, which have no closed form, by Newton steps that never lose.
 */
final class MaximisationStep {
  private static final double LEAST = 1e-4;
  private static final double MOST_INTERCEPT = 7;
  private static final double MOST_WEIGHT = 3;
  private static final int HALVINGS = 20;

  private final ConceptAnswers data;
  private final ExpectedCounts counts;
  private final BktBounds bounds;
  private final Anchor anchor;
  private final boolean weighAbility;

  MaximisationStep(
      ConceptAnswers data,
      ExpectedCounts counts,
      BktBounds bounds,
      Anchor anchor,
      boolean weighAbility) {
    this.data = data;
    this.counts = counts;
    this.bounds = bounds;
    this.anchor = anchor;
    this.weighAbility = weighAbility;
  }

  /**
   * Returns the draft after the step.
   *
   * @param slots [kinds] of the draft
   */
  Draft improve(Draft old, int[] slots) {
    Draft draft = old.copy();
    Draft centre = anchor.centre();
    double worth = anchor.concept();
    draft.learn =
        held(
            (counts.learned + worth * centre.learn) / (counts.couldLearn + worth),
            bounds.mostLearn());
    draft.forget =
        held(
            (counts.forgot + worth * centre.forget) / (counts.couldForget + worth),
            bounds.mostForget());
    improveRates(draft, slots);
    improvePrior(draft);
    return draft;
  }

  private static double held(double value, double most) {
    return Math.max(Math.min(LEAST, most), Math.min(most, value));
  }

  private void improveRates(Draft draft, int[] slots) {
    int count = draft.guess.length;
    double[] unknown = new double[count];
    double[] guessed = new double[count];
    double[] known = new double[count];
    double[] slipped = new double[count];
    for (int slot = 0; slot < count; slot++) {
      unknown[slot] = anchor.worth(slot);
      known[slot] = anchor.worth(slot);
      guessed[slot] = anchor.worth(slot) * anchor.centre().guess[slot];
      slipped[slot] = anchor.worth(slot) * anchor.centre().slip[slot];
    }
    for (int k = 0; k < data.kinds; k++) {
      unknown[slots[k]] += counts.unknown[k];
      known[slots[k]] += counts.known[k];
      guessed[slots[k]] += counts.unknown[k] * data.score[k];
      slipped[slots[k]] += counts.known[k] * (1 - data.score[k]);
    }
    for (int slot = 0; slot < count; slot++) {
      boolean concept = slot == Draft.UNAIDED;
      draft.put(
          slot,
          new BestRates(unknown[slot], guessed[slot], known[slot], slipped[slot])
              .within(
                  concept ? bounds.mostGuess() : bounds.mostOfItem() - LEAST,
                  concept ? bounds.mostSlip() : bounds.mostOfItem() - LEAST,
                  concept ? bounds.mostGuess() + bounds.mostSlip() : bounds.mostOfItem()));
    }
  }

  /** Two rounds of one Newton step each for intercept and weight: logistic regression. */
  private void improvePrior(Draft draft) {
    for (int round = 0; round < 2; round++) {
      newtonStep(draft, false);
      if (weighAbility) {
        newtonStep(draft, true);
      }
    }
  }

  /** Takes a step, or a half, quarter … of it that does not lose. */
  private void newtonStep(Draft draft, boolean ofWeight) {
    double[] slopes = slopes(draft, ofWeight);
    double old = ofWeight ? draft.abilityWeight : draft.intercept;
    double value = priorValue(draft);
    double move = slopes[0] / slopes[1];
    for (int i = 0; i < HALVINGS; i++, move /= 2) {
      put(draft, ofWeight, old + move);
      if (priorValue(draft) >= value) {
        return;
      }
    }
    put(draft, ofWeight, old);
  }

  private static void put(Draft draft, boolean ofWeight, double value) {
    if (ofWeight) {
      draft.abilityWeight = Math.max(0, Math.min(MOST_WEIGHT, value));
    } else {
      draft.intercept = Math.max(-MOST_INTERCEPT, Math.min(MOST_INTERCEPT, value));
    }
  }

  /** Returns first and (negated) second derivative of {@link #priorValue}. */
  private double[] slopes(Draft draft, boolean ofWeight) {
    double first = 0;
    double second = 0;
    for (int code = 0; code < Belief.ABILITIES; code++) {
      double x = ofWeight ? Belief.ability(code) : 1;
      double p = draft.start(code);
      first += x * (startsKnown(code) - starts(code) * p);
      second += x * x * starts(code) * p * (1 - p);
    }
    if (ofWeight) {
      first -= anchor.weightPrecision() * (draft.abilityWeight - anchor.centre().abilityWeight);
      second += anchor.weightPrecision();
    }
    return new double[] {first, second};
  }

  private double priorValue(Draft draft) {
    double sum = 0;
    for (int code = 0; code < Belief.ABILITIES; code++) {
      double all = starts(code);
      if (all > 0) {
        double odds = draft.intercept + draft.abilityWeight * Belief.ability(code);
        sum += startsKnown(code) * odds + all * logUnknown(odds);
      }
    }
    double off = draft.abilityWeight - anchor.centre().abilityWeight;
    return sum - anchor.weightPrecision() * off * off / 2;
  }

  /** Returns ln(1 - σ(x)), without loss for large x. */
  private static double logUnknown(double x) {
    return x > 0
        ? -x - StrictMath.log1p(StrictMath.exp(-x))
        : StrictMath.log(1 - Logistic.probability(x));
  }

  /** Returns how many sequences start with this ability; the anchor's have the average one. */
  private double starts(int code) {
    return counts.starts[code] + (code == Belief.AVERAGE ? anchor.concept() : 0);
  }

  private double startsKnown(int code) {
    return counts.startsKnown[code]
        + (code == Belief.AVERAGE ? anchor.concept() * anchor.centre().start(Belief.AVERAGE) : 0);
  }
}
