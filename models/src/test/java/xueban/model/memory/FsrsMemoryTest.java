package xueban.model.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;

class FsrsMemoryTest {
  private static final int CASES = 1_000;

  /** Calls the check on random valid parameters and states. */
  private static void always(Check check) {
    long seed = System.nanoTime();
    RandomMemories random = new RandomMemories(seed);
    for (int i = 0; i < CASES; i++) {
      FsrsMemory memory = new FsrsMemory(random.parameters());
      MemoryState state = random.state();
      String what = "seed %d, case %d: %s %s".formatted(seed, i, memory.parameters(), state);
      check.accept(memory, state, random, what);
    }
  }

  private interface Check {
    void accept(FsrsMemory memory, MemoryState state, RandomMemories random, String what);
  }

  @Test
  void recall_inRange_fallsWithTime_isNineTenthsAtTheStability() {
    always(
        (memory, state, random, what) -> {
          double near = random.days();
          double far = near + random.days();
          double soon = memory.recall(state, near);
          double late = memory.recall(state, far);
          assertThat(soon).as(what).isGreaterThan(0).isLessThanOrEqualTo(1);
          assertThat(late).as(what).isGreaterThan(0).isLessThanOrEqualTo(soon);
          assertThat(memory.recall(state, 0)).as(what).isEqualTo(1);
          assertThat(memory.recall(state, state.stabilityDays()))
              .as(what)
              .isCloseTo(0.9, within(1e-9));
        });
  }

  @Test
  void next_recalled_neverWeakens_soRecallIsLonger() {
    always(
        (memory, state, random, what) -> {
          Rating rating = random.rating();
          double days = random.days();
          if (rating.recalled()) {
            MemoryState next = memory.next(state, days, rating);
            assertThat(next.stabilityDays()).as(what).isGreaterThanOrEqualTo(state.stabilityDays());
            assertThat(memory.recall(next, days))
                .as(what)
                .isGreaterThanOrEqualTo(memory.recall(state, days));
          }
        });
  }

  @Test
  void next_again_neverStrengthensAfterADay_onTheSameDayToOneDayAtMost() {
    always(
        (memory, state, random, what) -> {
          double s = state.stabilityDays();
          double later = 1 + random.days();
          assertThat(memory.next(state, later, Rating.AGAIN).stabilityDays())
              .as(what)
              .isLessThanOrEqualTo(s);
          assertThat(memory.next(state, 0.5, Rating.AGAIN).stabilityDays())
              .as(what)
              .isLessThanOrEqualTo(Math.max(s, 1));
        });
  }

  @Test
  void next_betterGrade_neverLeavesTheConceptHarder() {
    always(
        (memory, state, random, what) -> {
          double days = random.days();
          double before = MemoryState.MOST_DIFFICULTY;
          for (Rating rating : Rating.values()) {
            double difficulty = memory.next(state, days, rating).difficulty();
            assertThat(difficulty).as(what).isLessThanOrEqualTo(before);
            before = difficulty;
          }
        });
  }

  @Test
  void statesOfLongHistories_stayWithinBounds() {
    always(
        (memory, ignored, random, what) -> {
          MemoryState state = memory.first(random.rating());
          for (Review review : random.history(20)) {
            state = memory.next(state, review.elapsedDays(), review.rating());
            assertThat(state.stabilityDays()).as(what).isBetween(0.001, 36_500.0);
            assertThat(state.difficulty()).as(what).isBetween(1.0, 10.0);
          }
        });
  }

  @Test
  void intervalDays_isWhereRecallHasFallenToTheDesiredOne() {
    always(
        (memory, state, random, what) -> {
          double days = memory.intervalDays(state, 0.8);
          assertThat(memory.recall(state, days)).as(what).isCloseTo(0.8, within(1e-9));
          assertThat(memory.intervalDays(state, 0.9))
              .as(what)
              .isCloseTo(state.stabilityDays(), within(1e-9 * state.stabilityDays()))
              .isLessThan(days);
        });
  }

  @Test
  void elapsedDays_belowZero_countAsZero() {
    FsrsMemory memory = FsrsMemory.standard();
    MemoryState state = memory.first(Rating.GOOD);
    assertThat(memory.recall(state, -3)).isEqualTo(1);
    assertThat(memory.next(state, -3, Rating.AGAIN)).isEqualTo(memory.next(state, 0, Rating.AGAIN));
  }

  @Test
  void badInput_isNamedWithItsValue() {
    FsrsMemory memory = FsrsMemory.standard();
    MemoryState state = memory.first(Rating.GOOD);
    BiConsumer<Runnable, String> refused =
        (call, message) ->
            assertThatThrownBy(call::run)
                .isInstanceOf(XuebanException.class)
                .hasMessageContaining(message);
    refused.accept(() -> memory.recall(state, Double.NaN), "elapsedDays: NaN");
    refused.accept(
        () -> memory.next(state, Double.POSITIVE_INFINITY, Rating.GOOD), "elapsedDays: Infinity");
    refused.accept(() -> memory.intervalDays(state, 1), "desiredRecall: 1.0 must be in (0, 1)");
    refused.accept(() -> memory.intervalDays(state, Double.NaN), "desiredRecall: NaN");
    refused.accept(() -> new MemoryState(0, 5), "stabilityDays: 0.0 must be in [0.001");
    refused.accept(() -> new MemoryState(1, Double.NaN), "difficulty: NaN must be in [1, 10]");
    double[] w = FsrsVector.write(FsrsParameters.STANDARD);
    w[20] = 0.05;
    refused.accept(() -> FsrsVector.read(w), "decay: 0.05 (w20) must be in [0.1, 0.8]");
    refused.accept(() -> FsrsVector.read(new double[19]), "w: has 19 values; FSRS-6 has 21");
  }

  @Test
  void vector_roundTrip_keepsEveryParameterAtItsPlace() {
    RandomMemories random = new RandomMemories(3);
    for (int i = 0; i < 100; i++) {
      FsrsParameters parameters = random.parameters();
      assertThat(FsrsVector.read(FsrsVector.write(parameters))).isEqualTo(parameters);
      assertThat(FsrsVector.write(parameters)[FsrsVector.DECAY]).isEqualTo(parameters.decay());
    }
  }
}
