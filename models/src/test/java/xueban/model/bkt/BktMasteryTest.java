package xueban.model.bkt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import xueban.model.ConceptNames;
import xueban.model.ContestEvent;
import xueban.model.Help;
import xueban.model.LearnerState;
import xueban.model.Mastery;
import xueban.model.MigrationEvent;
import xueban.model.PlausibleEvents;
import xueban.model.ResponseEvent;
import xueban.model.Responses;
import xueban.model.state.StateEditor;

/** How answers move mastery, for every valid model and history. */
class BktMasteryTest extends BktTracerTestCase {
  @Test
  void mastery_withoutLearningAndForgetting_neverFallsAfterARightIndependentAnswer() {
    forRandomStates(
        false,
        (where, tracer, state, random) -> {
          String concept = concept(random);
          ResponseEvent right = response(random, concept, 1, Help.NONE);
          if (!StateEditor.assisted(state.compact(), right)) {
            assertThat(mastery(tracer, tracer.fold(state, right), concept))
                .as(where)
                .isGreaterThanOrEqualTo(mastery(tracer, state, concept));
          }
        });
  }

  @Test
  void mastery_withoutLearningAndForgetting_neverRisesAfterAWrongIndependentAnswer() {
    forRandomStates(
        false,
        (where, tracer, state, random) -> {
          String concept = concept(random);
          LearnerState after = tracer.fold(state, response(random, concept, 0, Help.NONE));
          assertThat(mastery(tracer, after, concept))
              .as(where)
              .isLessThanOrEqualTo(mastery(tracer, state, concept));
        });
  }

  @Test
  void mastery_anyParameters_rightIsNeverWorseThanWrong() {
    forRandomStates(
        true,
        (where, tracer, state, random) -> {
          String concept = concept(random);
          ResponseEvent right = response(random, concept, 1, Help.NONE);
          LearnerState afterRight = tracer.fold(state, right);
          LearnerState afterHalf = tracer.fold(state, right.withScore(0.5));
          LearnerState afterWrong = tracer.fold(state, right.withScore(0));
          assertThat(mastery(tracer, afterHalf, concept))
              .as(where)
              .isBetween(
                  mastery(tracer, afterWrong, concept), mastery(tracer, afterRight, concept));
        });
  }

  @Test
  void mastery_assistedAnswersLeaveItAsItIs() {
    forRandomStates(
        true,
        (where, tracer, state, random) -> {
          String concept = concept(random);
          LearnerState after = state;
          for (int i = 0; i < 3; i++) {
            Help help = Help.values()[1 + random.nextInt(3)];
            after = tracer.fold(after, response(random, concept, random.nextInt(2), help));
          }
          assertThat(tracer.mastery(after, concept, NOW))
              .as(where)
              .isEqualTo(tracer.mastery(state, concept, NOW));
        });
  }

  @Test
  void assistedMastery_withoutSteps_neverFallsAfterARightAssistedAnswer() {
    forRandomStates(
        false,
        (where, tracer, state, random) -> {
          String concept = concept(random);
          LearnerState after = tracer.fold(state, response(random, concept, 1, Help.HINT));
          assertThat(tracer.assistedMastery(after, concept, NOW).probability())
              .as(where)
              .isGreaterThanOrEqualTo(tracer.assistedMastery(state, concept, NOW).probability());
        });
  }

  @Test
  void mastery_onlyIndependentAnswersMaster() {
    BktTracer tracer = usual();
    LearnerState state = tracer.start(new ConceptNames());
    LearnerState helped = state;
    int needed = 0;
    while (!mastered(tracer.mastery(state, "c", NOW)) && needed < 50) {
      state = tracer.fold(state, Responses.of(needed, "c", 1));
      helped = tracer.fold(helped, Responses.assisted(needed++, "c", 1));
    }
    assertThat(needed).isBetween(4, 12);
    assertThat(mastered(tracer.mastery(helped, "c", NOW))).isFalse();
    for (int i = 0; i < 4; i++) {
      state = tracer.fold(state, Responses.of(100 + i, "c", 0));
    }
    assertThat(mastered(tracer.mastery(state, "c", NOW))).isFalse();
  }

  @Test
  void contest_isNotMasteredUntilTheNextIndependentAnswer() {
    BktTracer tracer = usual();
    LearnerState state = tracer.start(new ConceptNames());
    for (int i = 0; i < 20; i++) {
      state = tracer.fold(state, Responses.of(i, "c", 1));
    }
    LearnerState contested = tracer.fold(state, new ContestEvent("x", "ming", NOW, "c", ""));
    assertThat(tracer.mastery(contested, "c", NOW).standardError()).isEqualTo(0.5);
    assertThat(mastery(tracer, contested, "c")).isEqualTo(mastery(tracer, state, "c"));
    LearnerState helped = tracer.fold(contested, Responses.assisted(30, "c", 1));
    assertThat(tracer.mastery(helped, "c", NOW).standardError()).isEqualTo(0.5);
    LearnerState again = tracer.fold(contested, Responses.of(31, "c", 1));
    assertThat(mastered(tracer.mastery(again, "c", NOW))).isTrue();
    LearnerState never = tracer.fold(state, new ContestEvent("y", "ming", NOW, "other", ""));
    assertThat(tracer.mastery(never, "other", NOW).standardError()).isEqualTo(0.5);
  }

  @Test
  void migration_beliefsMoveWithTheirEvidence() {
    BktTracer tracer = usual();
    LearnerState state = tracer.start(new ConceptNames());
    for (int i = 0; i < 8; i++) {
      state = tracer.fold(state, Responses.of(2 * i, "a", 1));
      state = tracer.fold(state, Responses.of(2 * i + 1, "b", 0));
    }
    LearnerState renamed = migrated(tracer, state, "a", "z");
    assertThat(mastery(tracer, renamed, "z")).isEqualTo(mastery(tracer, state, "a"));
    assertThat(mastery(tracer, renamed, "b")).isEqualTo(mastery(tracer, state, "b"));
    assertThat(mastery(tracer, renamed, "a")).isEqualTo(mastery(tracer, state, "never"));
    LearnerState split = migrated(tracer, state, "a", "y", "z");
    assertThat(mastery(tracer, split, "y")).isEqualTo(mastery(tracer, state, "a"));
    assertThat(mastery(tracer, split, "z")).isEqualTo(mastery(tracer, state, "a"));
    LearnerState merged = migrated(tracer, state, "a", "b");
    assertThat(mastery(tracer, merged, "b"))
        .isBetween(mastery(tracer, state, "b") + 0.05, mastery(tracer, state, "a") - 0.05);
    LearnerState removed = migrated(tracer, state, "a");
    assertThat(removed.evidence("a")).isEmpty();
    assertThat(mastery(tracer, removed, "b")).isEqualTo(mastery(tracer, state, "b"));
  }

  private static ResponseEvent response(
      RandomGenerator random, String concept, double score, Help help) {
    List<String> concepts = new ArrayList<>(List.of(concept));
    if (random.nextBoolean()) {
      concepts.add(0, PlausibleEvents.concept(random.nextInt(PlausibleEvents.CONCEPTS)));
    }
    String item =
        random.nextBoolean()
            ? "unhinted-" + random.nextInt(5)
            : PlausibleEvents.item(random.nextInt(PlausibleEvents.ITEMS));
    return new ResponseEvent("r", "ming", NOW, item, 1, concepts, score, help, null, "");
  }

  private static boolean mastered(Mastery mastery) {
    return mastery.probability() >= 0.85 && mastery.standardError() <= 0.1;
  }

  private static LearnerState migrated(
      BktTracer tracer, LearnerState state, String from, String... to) {
    return tracer.fold(
        state,
        new MigrationEvent(
            "m", "ming", NOW, "graph-2", List.of(new MigrationEvent.Move(from, List.of(to)))));
  }
}
