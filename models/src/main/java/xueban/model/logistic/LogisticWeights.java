package xueban.model.logistic;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import xueban.XuebanException;

/**
 * The shared numbers of the logistic tracer. Immutable.
 *
 * <p>All weights are in log-odds (base e), larger is likelier right.
 */
public final class LogisticWeights {
  /**
   * What the model knows of one item.
   *
   * @param easiness its log-odds above the average response's, smoothed: what ability is measured
   *     on
   * @param bias its weight in a prediction
   */
  public record ItemEffect(double easiness, double bias) {
    static final ItemEffect UNKNOWN = new ItemEffect(0, 0);
  }

  /**
   * What the model knows of one concept.
   *
   * @param easiness as an item's
   * @param bias its weight in a prediction
   * @param rightSlope added to the weight of its right answers
   * @param wrongSlope added to the weight of its wrong answers
   */
  public record ConceptEffect(double easiness, double bias, double rightSlope, double wrongSlope) {
    static final ConceptEffect UNKNOWN = new ConceptEffect(0, 0, 0, 0);
  }

  private final double prior;
  private final double[] shared;
  private final TreeMap<String, ItemEffect> items;
  private final TreeMap<String, ConceptEffect> concepts;
  private final boolean windows;

  /**
   * @param prior log-odds of the average response
   * @param shared one weight a {@link Term}, by column, each with the sign that the term allows
   */
  LogisticWeights(
      double prior,
      double[] shared,
      Map<String, ItemEffect> items,
      Map<String, ConceptEffect> concepts) {
    this.prior = prior;
    this.shared = shared.clone();
    this.items = new TreeMap<>(items);
    this.concepts = new TreeMap<>(concepts);
    requireFinite("prior", prior);
    if (shared.length != Term.values().length) {
      throw XuebanException.invalid(
          "shared", shared.length + " weights must be " + Term.values().length + ".");
    }
    for (Term term : Term.values()) {
      double weight = shared[term.column];
      requireFinite(term.name(), weight);
      if (term.allowed(weight) != weight) {
        throw XuebanException.invalid(
            term.name(), weight + " must be " + (term.sign > 0 ? "at least 0." : "at most 0."));
      }
    }
    windows = Term.WINDOWS.stream().anyMatch(term -> shared[term.column] != 0);
    this.items.forEach((id, e) -> requireFinite(id, e.easiness() + e.bias()));
    this.concepts.forEach(this::requireValid);
  }

  private void requireValid(String id, ConceptEffect e) {
    requireFinite(id, e.easiness() + e.bias() + e.rightSlope() + e.wrongSlope());
    if (shared(Term.CONCEPT_RIGHT) + e.rightSlope() < 0
        || shared(Term.CONCEPT_WRONG) + e.wrongSlope() > 0) {
      throw XuebanException.invalid(
          id, e + " would let a right answer count against the learner; keep the slopes' signs.");
    }
  }

  /** Returns weights that know nothing: for who folds states and predicts by other numbers. */
  public static LogisticWeights none() {
    return new LogisticWeights(0, new double[Term.values().length], Map.of(), Map.of());
  }

  /** Returns the log-odds of the average response. */
  public double prior() {
    return prior;
  }

  /** Returns whether a time window has a weight. */
  boolean readsWindows() {
    return windows;
  }

  double shared(Term term) {
    return shared[term.column];
  }

  double[] shared() {
    return shared.clone();
  }

  boolean knowsItem(String item) {
    return items.containsKey(item);
  }

  ItemEffect item(String item) {
    return requireNonNull(items.getOrDefault(item, ItemEffect.UNKNOWN));
  }

  ConceptEffect concept(String concept) {
    return requireNonNull(concepts.getOrDefault(concept, ConceptEffect.UNKNOWN));
  }

  /** Returns the items known, by id. */
  public Map<String, ItemEffect> items() {
    return Collections.unmodifiableSortedMap(items);
  }

  /** Returns the concepts known, by id. */
  public Map<String, ConceptEffect> concepts() {
    return Collections.unmodifiableSortedMap(concepts);
  }

  private static void requireFinite(String name, double weight) {
    if (!Double.isFinite(weight)) {
      throw XuebanException.invalid(name, weight + " must be a finite number.");
    }
  }

  @Override
  public String toString() {
    return "LogisticWeights" + Arrays.toString(shared);
  }
}
