package xueban.model.bkt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import xueban.XuebanException;
import xueban.model.ConceptNames;
import xueban.model.LearnerEvent;
import xueban.model.logistic.LogisticTracer;
import xueban.model.logistic.LogisticTrainer;
import xueban.model.logistic.LogisticWeights;

/**
 * Fits the BKT tracer's numbers to learners' histories by EM; the same bits on every JVM for the
 * same histories in the same order.
 *
 * <ol>
 *   <li>The typical concept: all concepts' answers as those of one.
 *   <li>Each concept, anchored at the typical one ({@code conceptWorth}), its items alike.
 *   <li>Its items' rates (as KT-IDEM, Pardos and Heffernan 2011, doi:10.1007/978-3-642-22362-4_21),
 *       anchored at the concept's ({@code itemWorth}).
 * </ol>
 *
 * <p>The first two try several starts: the anchor itself and random ones, a few turns each on some
 * of the learners; EM goes on from the best. A concept that nobody answered has the typical one's
 * parameters, one that few did is near it.
 *
 * @param restarts random starts beside the anchor, at least 0
 * @param turns of EM at most, at least 1
 * @param tolerance EM stops when a turn gains less, in nats an answer; above 0
 * @param bounds of the parameters
 * @param conceptWorth answers that the anchor of a concept's probabilities is worth, above 0
 * @param itemWorth answers that the anchor of an item's rates is worth, above 0
 * @param leastItemAnswers unaided answers below which an item has the concept's rates; {@link
 *     #NO_ITEM_RATES} for all items
 * @param learnerPrior whether the prior depends on the ability shown on other concepts (in the
 *     spirit of Pardos and Heffernan 2010, doi:10.1007/978-3-642-13470-8_24)
 * @param seed of the random starts
 */
public record BktTrainer(
    int restarts,
    int turns,
    double tolerance,
    BktBounds bounds,
    double conceptWorth,
    double itemWorth,
    int leastItemAnswers,
    boolean learnerPrior,
    long seed) {
  /** No item has so many answers. */
  public static final int NO_ITEM_RATES = Integer.MAX_VALUE;

  private static final int SCREENING_SEQUENCES = 500;
  private static final int SCREENING_TURNS = 10;
  private static final int POOLED_SEQUENCES = 50_000;
  private static final double POOLED_WORTH = 2;

  /** Where nothing is known at all: round figures of the range that tutors report. */
  private static final BktParameters USUAL =
      new BktParameters(0.4, 0.5, 0.1, 0.02, new AnswerRates(0.2, 0.1), new AnswerRates(0.6, 0.1));

  public BktTrainer {
    if (restarts < 0 || turns < 1 || leastItemAnswers < 1) {
      throw new IllegalArgumentException(
          "restarts (%d) must be at least 0, turns (%d) and leastItemAnswers (%d) at least 1."
              .formatted(restarts, turns, leastItemAnswers));
    }
    requirePositive("tolerance", tolerance);
    requirePositive("conceptWorth", conceptWorth);
    requirePositive("itemWorth", itemWorth);
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException(name + " (" + value + ") must be above 0 and finite.");
    }
  }

  /** Returns the usual settings, items' rates and learners' priors included. */
  public static BktTrainer standard(long seed) {
    return new BktTrainer(5, 200, 1e-7, BktBounds.standard(), 10, 4, 2, true, seed);
  }

  /**
   * Returns the numbers that fit best.
   *
   * @param histories each learner's events in log order; walked twice
   * @throws XuebanException {@code INVALID_INPUT} if there are no unaided answers, all are alike,
   *     or none has a concept
   */
  public BktWeights train(Iterable<? extends List<LearnerEvent>> histories) {
    LogisticWeights easiness = LogisticTrainer.easiness(histories);
    LearnerSequences sequences = new LearnerSequences(new LogisticTracer("training", easiness));
    histories.forEach(sequences::add);
    SortedMap<String, ConceptAnswers> answers = sequences.concepts();
    if (answers.isEmpty()) {
      throw XuebanException.invalid(
          "training data", "has no answer to an item with a concept. Tag the items first.");
    }
    BktParameters pooled = pooled(answers);
    TreeMap<String, BktConcept> concepts = new TreeMap<>();
    answers.forEach((id, own) -> concepts.put(id, concept(id, own, pooled)));
    return new BktWeights(pooled, concepts, easiness);
  }

  private BktParameters pooled(SortedMap<String, ConceptAnswers> answers) {
    int sequences = 0;
    for (ConceptAnswers concept : answers.values()) {
      sequences += concept.sequences;
    }
    int step = 1 + sequences / POOLED_SEQUENCES;
    ConceptAnswers pool = ConceptAnswers.pooled(answers.values(), step);
    BktParameters usual =
        new BktParameters(
            USUAL.prior(),
            learnerPrior ? USUAL.abilityWeight() : 0,
            Math.min(USUAL.learn(), bounds.mostLearn()),
            Math.min(USUAL.forget(), bounds.mostForget()),
            new AnswerRates(
                Math.min(USUAL.unaided().guess(), bounds.mostGuess()),
                Math.min(USUAL.unaided().slip(), bounds.mostSlip())),
            new BestRates(1, USUAL.helped().guess(), 1, USUAL.helped().slip())
                .within(bounds.mostOfItem(), bounds.mostOfItem(), bounds.mostOfItem()));
    Anchor anchor = new Anchor(Draft.of(usual, Draft.FIRST_ITEM), POOLED_WORTH, POOLED_WORTH);
    return fit(pool, anchor, "").draft().parameters();
  }

  private BktConcept concept(String id, ConceptAnswers answers, BktParameters pooled) {
    Anchor anchor = new Anchor(Draft.of(pooled, Draft.FIRST_ITEM), conceptWorth, itemWorth);
    Draft alike = fit(answers, anchor, id).draft();
    int[] slots = answers.itemSlots(leastItemAnswers);
    TreeMap<String, AnswerRates> items = new TreeMap<>();
    boolean[] own = new boolean[answers.slots()];
    boolean any = false;
    for (int slot : slots) {
      own[slot] = slot >= Draft.FIRST_ITEM;
      any |= own[slot];
    }
    if (!any) {
      return new BktConcept(alike.parameters(), items);
    }
    Draft start = Draft.of(alike.parameters(), answers.slots());
    Draft centre = Draft.of(pooled, answers.slots());
    for (int slot = 0; slot < own.length; slot++) {
      if (slot != Draft.HELPED) {
        centre.put(slot, alike.rates(Draft.UNAIDED));
      }
    }
    Draft fitted =
        em(answers, slots, new Anchor(centre, conceptWorth, itemWorth))
            .run(start, turns, tolerance)
            .draft();
    for (Map.Entry<String, Integer> item : answers.items.entrySet()) {
      if (own[item.getValue()]) {
        items.put(item.getKey(), fitted.rates(item.getValue()));
      }
    }
    return new BktConcept(fitted.parameters(), items);
  }

  /** Fits one concept whose items are alike, from the best of the starts. */
  private ExpectationMaximisation.Fit fit(ConceptAnswers answers, Anchor anchor, String name) {
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(seed ^ ConceptNames.hash(name));
    List<Draft> starts = new ArrayList<>(List.of(anchor.centre()));
    for (int i = 0; i < restarts; i++) {
      starts.add(randomStart(random));
    }
    ConceptAnswers some = answers.sample(SCREENING_SEQUENCES);
    ExpectationMaximisation screening = em(some, some.sharedSlots(), anchor);
    ExpectationMaximisation.Fit best = screening.run(starts.get(0), SCREENING_TURNS, tolerance);
    for (Draft start : starts.subList(1, starts.size())) {
      ExpectationMaximisation.Fit fit = screening.run(start, SCREENING_TURNS, tolerance);
      best = fit.logPosterior() > best.logPosterior() ? fit : best;
    }
    return em(answers, answers.sharedSlots(), anchor).run(best.draft(), turns, tolerance);
  }

  private ExpectationMaximisation em(ConceptAnswers answers, int[] slots, Anchor anchor) {
    return new ExpectationMaximisation(answers, slots, bounds, anchor, learnerPrior);
  }

  private Draft randomStart(RandomGenerator random) {
    double prior = random.nextDouble(0.05, 0.95);
    double learn = random.nextDouble(0.1, 0.9) * bounds.mostLearn();
    double forget = random.nextDouble(0, 0.5) * bounds.mostForget();
    double guess = random.nextDouble(0.1, 0.9) * bounds.mostGuess();
    double slip = random.nextDouble(0.1, 0.9) * bounds.mostSlip();
    AnswerRates rates = new AnswerRates(guess, slip);
    double weight = learnerPrior ? random.nextDouble() : 0;
    return Draft.of(
        new BktParameters(prior, weight, learn, forget, rates, rates), Draft.FIRST_ITEM);
  }
}
