package xueban.model.irt;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.Mastery;

/**
 * Fitted items, and what is believed of others.
 *
 * <p>Abilities are on the scale of the learners fitted: {@link Ability#UNSEEN} is a learner of whom
 * nothing is known. Immutable; safe for concurrent use.
 */
public final class IrtModel {
  private static final int SPREAD_NODES = 13;

  private final SortedMap<String, CalibratedItem> items;
  private final UnseenItem unseen;

  /**
   * Makes a model.
   *
   * @param items at least one, by id, all with the same number of scores
   */
  public IrtModel(Map<String, CalibratedItem> items) {
    this.items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
    this.unseen = UnseenItem.like(List.copyOf(this.items.values()));
  }

  /** Returns the fitted items, by id. */
  public SortedMap<String, CalibratedItem> items() {
    return items;
  }

  /** Returns the item of that id, or empty if no response to it was fitted. */
  public Optional<CalibratedItem> find(String item) {
    return Optional.ofNullable(items.get(item));
  }

  /**
   * Returns the item of that id.
   *
   * @throws XuebanException {@code UNKNOWN_ITEM} if it was not fitted
   */
  public CalibratedItem item(String item) {
    return find(item)
        .orElseThrow(
            () ->
                new XuebanException(
                    ErrorCode.UNKNOWN_ITEM,
                    "The model has no item \"%s\". Use unseen(), or train with its responses."
                        .formatted(item)));
  }

  /** Returns what is believed of an item that was not fitted. */
  public UnseenItem unseen() {
    return unseen;
  }

  /**
   * Returns a learner's ability after these responses (EAP); {@link Ability#UNSEEN} without any.
   * Responses to items that were not fitted count as to {@link UnseenItem#curve}, so they tell
   * little.
   */
  public Ability ability(List<ItemResponse> responses) {
    AbilityPosterior posterior = AbilityPosterior.prior(Ability.UNSEEN);
    for (ItemResponse response : responses) {
      ItemCurve curve = find(response.item()).map(CalibratedItem::curve).orElse(unseen.curve());
      posterior = posterior.after(curve, response.category());
    }
    return posterior.eap();
  }

  /**
   * Returns the expected score, a share of the best, over what is not known: the ability's error,
   * and for an item that was not fitted the spread of difficulties. The standard error is that of
   * the score's mean, not of one answer.
   */
  public Mastery predict(Ability ability, String item) {
    Optional<CalibratedItem> known = find(item);
    double spread = known.isPresent() ? 0 : unseen.difficultySpread();
    ItemCurve curve = known.map(CalibratedItem::curve).orElse(unseen.curve());
    double sd = StrictMath.hypot(ability.standardError(), spread);
    double mass = 0;
    double first = 0;
    double second = 0;
    for (int node = 0; node < SPREAD_NODES; node++) {
      double z = (node - SPREAD_NODES / 2) * 0.5;
      double weight = StrictMath.exp(-z * z / 2);
      double score = curve.expectedScore(ability.estimate() + z * sd);
      mass += weight;
      first += weight * score;
      second += weight * score * score;
    }
    double mean = Math.min(first / mass, 1);
    return new Mastery(mean, Math.min(0.5, Math.sqrt(Math.max(second / mass - mean * mean, 0))));
  }
}
