package xueban.model.adaptive;

import xueban.model.irt.Ability;
import xueban.model.irt.ItemCurve;

/** What makes an item worth asking. */
public sealed interface SelectionRule {
  /** Returns what {@link #value} measures, for a person. */
  String measures();

  /**
   * Returns how much the item would tell, at least 0; larger is better.
   *
   * @param asked how many items were answered so far
   */
  double value(ItemCurve curve, Ability ability, int asked);

  /** Fisher's information at the estimate. Source: Lord (1980), chapter 10. */
  record MaximumInformation() implements SelectionRule {
    @Override
    public String measures() {
      return "information";
    }

    @Override
    public double value(ItemCurve curve, Ability ability, int asked) {
      return curve.information(ability.estimate());
    }
  }

  /**
   * The Kullback–Leibler divergence summed over abilities near the estimate, {@code ∫ KL(θ̂ ‖ θ)
   * dθ} from θ̂ - δ to θ̂ + δ with {@code δ = width / √n}: early, when the estimate may be far off,
   * it looks far around. Source: Chang and Ying (1996), doi:10.1177/014662169602000303. Unlike it,
   * n counts the item to come, so that the first has a δ too; the integral is Simpson's over 8
   * parts.
   *
   * @param width in (0, 6]
   */
  record KullbackLeibler(double width) implements SelectionRule {
    private static final int PARTS = 8;

    public KullbackLeibler {
      if (!(width > 0 && width <= 6)) {
        throw new IllegalArgumentException("width (" + width + ") must be in (0, 6]; 3 is usual.");
      }
    }

    /** Returns the rule with width 3. */
    public static KullbackLeibler standard() {
      return new KullbackLeibler(3);
    }

    @Override
    public String measures() {
      return "Kullback–Leibler information";
    }

    @Override
    public double value(ItemCurve curve, Ability ability, int asked) {
      double half = width / Math.sqrt(asked + 1);
      double step = 2 * half / PARTS;
      double sum = 0;
      for (int i = 0; i <= PARTS; i++) {
        double weight = i == 0 || i == PARTS ? 1 : i % 2 == 1 ? 4 : 2;
        double at = ability.estimate() + (i - PARTS / 2) * step;
        sum += weight * curve.divergence(ability.estimate(), at);
      }
      return sum * step / 3;
    }
  }
}
