package xueban.model.logistic;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which features a logistic model may weigh; the weights of all others are 0. One tracer and one
 * folder serve every member of the family.
 *
 * <p>Common to all members, and unlike the papers: there is no weight of a learner (who comes later
 * has none), nor an item's own count; counts are taken as ln(1 + n); an item of several concepts
 * has the mean of theirs, where the papers add them up; a concept's own slopes are drawn towards
 * the slopes of all concepts ({@link Term#CONCEPT_RIGHT}, {@link Term#CONCEPT_WRONG}), which are
 * fitted along with them; and a right answer cannot count against mastery. Answers after help leave
 * no evidence, except in {@link #FULL} and {@link #SHARED}.
 *
 * @param terms shared features; iterated in the order of {@link Term}
 * @param items whether each item has a weight
 * @param concepts whether each concept has a weight
 * @param slopes whether each concept has slopes of right and wrong answers of its own; only with
 *     {@code concepts}
 */
public record LogisticFamily(Set<Term> terms, boolean items, boolean concepts, boolean slopes) {
  private static final Set<Term> SLOPES =
      Collections.unmodifiableSet(EnumSet.of(Term.CONCEPT_RIGHT, Term.CONCEPT_WRONG));

  /** Everything but time windows, with own weights of items and concepts: the usual one. */
  public static final LogisticFamily FULL =
      new LogisticFamily(EnumSet.complementOf(EnumSet.copyOf(Term.WINDOWS)), true, true, true);

  /** Everything but time windows, without own weights: for any items. */
  public static final LogisticFamily SHARED = new LogisticFamily(FULL.terms(), false, false, false);

  /**
   * Performance factors analysis: each concept's weight and its slopes of right and wrong answers.
   * Source: Pavlik, Cen and Koedinger (2009), which counts plainly, without the logarithm; Gervet
   * et al. (2020) take the logarithm for it too.
   */
  public static final LogisticFamily PFA =
      new LogisticFamily(
          EnumSet.of(Term.BIAS, Term.CONCEPT_RIGHT, Term.CONCEPT_WRONG), false, true, true);

  /**
   * Best-LR: PFA with each item's weight and the learner's right and wrong answers in total.
   * Source: Gervet, Koedinger, Schneider and Mitchell (2020), doi:10.5281/zenodo.4143614; counts in
   * logarithms as there.
   */
  public static final LogisticFamily BEST_LR =
      new LogisticFamily(
          EnumSet.of(
              Term.BIAS,
              Term.CONCEPT_RIGHT,
              Term.CONCEPT_WRONG,
              Term.TOTAL_RIGHT,
              Term.TOTAL_WRONG),
          true,
          true,
          true);

  /**
   * DAS3H: items, concepts, and each concept's answers within the last hour, day, week and month
   * and in all, in logarithms as there. Source: Choffin, Popineau, Bourda and Vie (2019), {@code
   * arXiv:1905.06873}.
   *
   * <p>Unlike it: wrong answers stand where the paper has attempts; windows have slopes shared by
   * all concepts (only "in all" has own ones), and see the learner's last 64 answers, each under
   * its item's first concept. Mastery, which does not fade, reads "in all" alone. Without times it
   * is PFA with items.
   */
  public static final LogisticFamily DAS3H =
      new LogisticFamily(union(PFA.terms(), Term.WINDOWS), true, true, true);

  public LogisticFamily {
    requireNonNull(terms, "terms");
    if (!terms.contains(Term.BIAS)) {
      throw new IllegalArgumentException("terms (" + terms + ") must hold BIAS. Add it.");
    }
    if (slopes && !(concepts && terms.containsAll(SLOPES))) {
      throw new IllegalArgumentException(
          "slopes need concepts (%s) and the terms %s among %s. Add these, or leave slopes out."
              .formatted(concepts, SLOPES, terms));
    }
    terms = Collections.unmodifiableSet(EnumSet.copyOf(terms));
  }

  private static Set<Term> union(Set<Term> some, Set<Term> more) {
    EnumSet<Term> union = EnumSet.copyOf(some);
    union.addAll(more);
    return union;
  }

  /** Returns whether anything is known of single items or concepts. */
  boolean ownWeights() {
    return items || concepts;
  }

  /** Returns whether time windows are among the terms. */
  boolean windows() {
    return !Collections.disjoint(terms, Term.WINDOWS);
  }
}
