package xueban.model.bkt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ExpectationMaximisationTest {
  private static final int ITEMS = 4;

  private static ConceptAnswers answers(RandomGenerator random, int sequences, int longest) {
    ConceptAnswers answers = new ConceptAnswers();
    for (int s = 0; s < sequences; s++) {
      int[] kinds = new int[1 + random.nextInt(longest)];
      for (int i = 0; i < kinds.length; i++) {
        int units = random.nextInt(5) == 0 ? random.nextInt(17) : 16 * random.nextInt(2);
        int slot =
            random.nextInt(4) == 0 ? Draft.HELPED : answers.slotOf("item-" + random.nextInt(ITEMS));
        kinds[i] = answers.kind(slot, units);
      }
      answers.add((byte) random.nextInt(Belief.ABILITIES), kinds, kinds.length);
    }
    return answers;
  }

  private static Draft draft(RandomGenerator random, int slots) {
    Draft draft = Draft.of(RandomChains.parameters(random, true), slots);
    for (int slot = 0; slot < slots; slot++) {
      draft.put(slot, RandomChains.rates(random));
    }
    return draft;
  }

  /** What the counts must be, by walking every way through knowing and not knowing. */
  private static final class Enumerated {
    double likelihood;
    double learned;
    double couldLearn;
    double forgot;
    double couldForget;
    double startsKnown;
    final double[] known;

    Enumerated(ConceptAnswers data, Draft draft) {
      known = new double[data.kinds];
      int count = data.answers();
      for (int way = 0; way < 1 << count; way++) {
        walk(data, draft, way, count);
      }
    }

    private void walk(ConceptAnswers data, Draft draft, int way, int count) {
      double p = 1;
      for (int i = 0; i < count; i++) {
        boolean knows = (way >> i & 1) == 1;
        double before =
            i == 0
                ? draft.start(data.ability[0])
                : (way >> (i - 1) & 1) == 1 ? 1 - draft.forget : draft.learn;
        p *= knows ? before : 1 - before;
        int slot = data.slot[data.kind[i]];
        double right = knows ? 1 - draft.slip[slot] : draft.guess[slot];
        double score = data.score[data.kind[i]];
        p *= Math.pow(right, score) * Math.pow(1 - right, 1 - score);
      }
      likelihood += p;
      startsKnown += p * (way & 1);
      for (int i = 0; i < count; i++) {
        boolean knows = (way >> i & 1) == 1;
        boolean then = (way >> (i + 1) & 1) == 1;
        known[data.kind[i]] += knows ? p : 0;
        if (i + 1 < count) {
          couldLearn += knows ? 0 : p;
          learned += !knows && then ? p : 0;
          couldForget += knows ? p : 0;
          forgot += knows && !then ? p : 0;
        }
      }
    }
  }

  @Test
  void counts_equalThoseOfAllWaysTogether() {
    for (long seed = 1; seed <= 200; seed++) {
      RandomGenerator random = RandomChains.random(seed);
      ConceptAnswers data = answers(random, 1, 9);
      Draft draft = draft(random, data.slots());
      ExpectedCounts counts = new ExpectedCounts(data);
      counts.count(draft, data.slot);
      Enumerated all = new Enumerated(data, draft);
      assertThat(counts.logLikelihood)
          .as("seed %d", seed)
          .isCloseTo(Math.log(all.likelihood), within(1e-9));
      close(seed, counts.learned, all.learned / all.likelihood);
      close(seed, counts.couldLearn, all.couldLearn / all.likelihood);
      close(seed, counts.forgot, all.forgot / all.likelihood);
      close(seed, counts.couldForget, all.couldForget / all.likelihood);
      close(seed, counts.startsKnown[data.ability[0]], all.startsKnown / all.likelihood);
      for (int k = 0; k < data.kinds; k++) {
        close(seed, counts.known[k], all.known[k] / all.likelihood);
      }
    }
  }

  private static void close(long seed, double value, double expected) {
    assertThat(value).as("seed %d", seed).isCloseTo(expected, within(1e-9));
  }

  /** The likelihood of the three answers of BktParametersTest, by hand. */
  @Test
  void logLikelihood_ofThreeAnswers_asByHand() {
    ConceptAnswers data = new ConceptAnswers();
    int right = data.kind(Draft.UNAIDED, 16);
    int wrong = data.kind(Draft.UNAIDED, 0);
    data.add((byte) Belief.AVERAGE, new int[] {right, wrong, right}, 3);
    AnswerRates rates = new AnswerRates(0.25, 0.1);
    ExpectedCounts counts = new ExpectedCounts(data);
    counts.count(
        Draft.of(new BktParameters(0.4, 1, 0.2, 0.1, rates, rates), Draft.FIRST_ITEM), data.slot);
    assertThat(counts.logLikelihood)
        .isCloseTo(Math.log(0.51 * 5.08 / 17 * 123.365 / 254), within(1e-12));
  }

  @Test
  void run_logPosteriorNeverFalls_boundsHold() {
    List<BktBounds> bounds =
        List.of(
            BktBounds.standard(),
            BktBounds.corbettAnderson(),
            new BktBounds(0.2, 0.05, 0.15, 0.6, 0.3));
    for (long seed = 1; seed <= 60; seed++) {
      RandomGenerator random = RandomChains.random(seed);
      ConceptAnswers data = answers(random, 1 + random.nextInt(60), 12);
      BktBounds within = bounds.get((int) seed % bounds.size());
      int[] slots = seed % 2 == 0 ? data.itemSlots(3) : data.sharedSlots();
      int count = seed % 2 == 0 ? data.slots() : Draft.FIRST_ITEM;
      AnswerRates rates = new AnswerRates(0.1, 0.08);
      BktParameters usual =
          new BktParameters(0.4, 0.5, 0.1, Math.min(0.02, within.mostForget()), rates, rates);
      Anchor anchor = new Anchor(Draft.of(usual, count), 0.01 + 5 * random.nextDouble(), 1);
      ExpectationMaximisation.Fit fit =
          new ExpectationMaximisation(data, slots, within, anchor, seed % 3 != 0)
              .run(anchor.centre(), 60, 1e-9);
      for (int i = 1; i < fit.path().size(); i++) {
        assertThat(fit.path().get(i))
            .as("seed %d, turn %d", seed, i)
            .isGreaterThanOrEqualTo(fit.path().get(i - 1) - 1e-9);
      }
      BktParameters found = fit.draft().parameters();
      assertThat(found.learn()).as("seed %d", seed).isLessThanOrEqualTo(within.mostLearn());
      assertThat(found.forget()).as("seed %d", seed).isLessThanOrEqualTo(within.mostForget());
      assertThat(found.unaided().guess()).isLessThanOrEqualTo(within.mostGuess());
      assertThat(found.unaided().slip()).isLessThanOrEqualTo(within.mostSlip());
      for (int slot = Draft.HELPED; slot < count; slot++) {
        AnswerRates own = fit.draft().rates(slot);
        assertThat(own.guess() + own.slip())
            .as("seed %d", seed)
            .isLessThanOrEqualTo(within.mostOfItem() + 1e-12);
      }
    }
  }

  @Test
  void bestRates_onTheEdge_areBetterThanOthersThere() {
    BestRates counts = new BestRates(40, 35, 30, 20);
    AnswerRates best = counts.within(0.9, 0.9, 0.6);
    assertThat(best.guess() + best.slip()).isCloseTo(0.6, within(1e-12));
    for (double guess = 0.01; guess < 0.59; guess += 0.01) {
      assertThat(value(guess, 0.6 - guess)).isLessThanOrEqualTo(value(best.guess(), best.slip()));
    }
    assertThat(counts.within(0.9, 0.05, 0.96)).isEqualTo(new AnswerRates(0.875, 0.05));
  }

  private static double value(double guess, double slip) {
    return 35 * Math.log(guess)
        + 5 * Math.log(1 - guess)
        + 20 * Math.log(slip)
        + 10 * Math.log(1 - slip);
  }
}
