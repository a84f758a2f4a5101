package xueban.model.logistic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xueban.Explanation;
import xueban.model.ConceptNames;
import xueban.model.Help;
import xueban.model.ItemRef;
import xueban.model.LearnerEvent;
import xueban.model.LearnerState;
import xueban.model.ModelCard;
import xueban.model.ResponseEvent;
import xueban.model.internal.Logistic;
import xueban.model.sim.SimulatedSchool;
import xueban.model.state.CompactState;
import xueban.model.state.ConceptCell;
import xueban.model.state.StateEditor;

class LogisticFamilyTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static LogisticFamily family(String name) {
    return switch (name) {
      case "pfa" -> LogisticFamily.PFA;
      case "best-lr" -> LogisticFamily.BEST_LR;
      default -> LogisticFamily.DAS3H;
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"pfa", "best-lr", "das3h"})
  void train_weighsItsTermsAlone(String name) {
    LogisticFamily family = family(name);
    LogisticWeights weights =
        LogisticTrainer.of(family, 1).train(new SimulatedSchool(60, 6, 6, 2), item -> Double.NaN);
    for (Term term : Term.values()) {
      if (!family.terms().contains(term)) {
        assertThat(weights.shared(term)).as(term.name()).isZero();
      }
    }
    assertThat(weights.shared(Term.CONCEPT_RIGHT)).isPositive();
    assertThat(weights.shared(Term.CONCEPT_WRONG)).isNegative();
    assertThat(weights.items().values().stream().anyMatch(e -> e.bias() != 0))
        .isEqualTo(family.items());
    assertThat(weights.concepts().values()).anyMatch(e -> e.bias() != 0 && e.rightSlope() != 0);
    assertThat(weights.readsWindows()).isEqualTo(name.equals("das3h"));
  }

  @Test
  void folder_windowsComeBack_andOldFoldersHaveNone() {
    ModelCard card = new ModelCard("logistic", "1", "", "", "", "", 1, Map.of(), new TreeMap<>());
    LogisticWeights weights =
        LogisticTrainer.of(LogisticFamily.DAS3H, 1)
            .train(new SimulatedSchool(60, 6, 6, 2), item -> Double.NaN);
    LogisticWeights read = LogisticModel.weights(LogisticModel.folder(card, weights));
    assertThat(read.shared()).isEqualTo(weights.shared());
    assertThat(read.readsWindows()).isTrue();
    assertThat(
            new String(
                LogisticModel.folder(card, LogisticWeights.none()).file("weights.tsv"), UTF_8))
        .doesNotContain("HOUR");
  }

  @Test
  void new_slopesWithoutConceptsOrBias_refused() {
    assertThatThrownBy(() -> new LogisticFamily(EnumSet.of(Term.BIAS), true, false, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("slopes need concepts (false)");
    assertThatThrownBy(() -> new LogisticFamily(EnumSet.of(Term.ABILITY), true, true, false))
        .hasMessageContaining("BIAS");
  }

  /** Answers 40 days, 10 days, 2 days, 3 hours and 30 minutes ago, and one to another concept. */
  @Test
  void timeWindows_countTheConceptsAnswers_eachInAllWiderWindows() {
    LogisticTracer tracer = new LogisticTracer("t", LogisticWeights.none());
    Instant now = START.plus(Duration.ofDays(41));
    LearnerState state = tracer.start(new ConceptNames());
    state = tracer.fold(state, answer(1, now.minus(Duration.ofDays(40)), "c", 1, Help.NONE));
    state = tracer.fold(state, answer(2, now.minus(Duration.ofDays(10)), "c", 0, Help.NONE));
    state = tracer.fold(state, answer(3, now.minus(Duration.ofDays(2)), "c", 1, Help.NONE));
    state = tracer.fold(state, answer(4, now.minus(Duration.ofHours(4)), "d", 1, Help.NONE));
    state = tracer.fold(state, answer(5, now.minus(Duration.ofHours(3)), "c", 1, Help.HINT));
    state = tracer.fold(state, answer(6, now.minus(Duration.ofHours(3)), "c", 1, Help.NONE));
    state = tracer.fold(state, answer(7, now.minus(Duration.ofMinutes(30)), "c", 0, Help.NONE));

    Map<Term, Double> counts = windows((CompactState) state, now, "c");

    assertThat(counts)
        .containsEntry(Term.HOUR_RIGHT, 0.0)
        .containsEntry(Term.HOUR_WRONG, 1.0)
        .containsEntry(Term.DAY_RIGHT, 1.0)
        .containsEntry(Term.DAY_WRONG, 1.0)
        .containsEntry(Term.WEEK_RIGHT, 2.0)
        .containsEntry(Term.WEEK_WRONG, 1.0)
        .containsEntry(Term.MONTH_RIGHT, 2.0)
        .containsEntry(Term.MONTH_WRONG, 2.0);
    assertThat(windows((CompactState) state, now.plus(Duration.ofDays(100)), "c").values())
        .hasSize(8)
        .containsOnly(0.0);
  }

  private static Map<Term, Double> windows(CompactState state, Instant now, String concept) {
    Map<Term, Double> counts = new EnumMap<>(Term.class);
    LogisticFeatures.Visitor visitor =
        new LogisticFeatures.Visitor() {
          @Override
          public void overall() {}

          @Override
          public void item(String item) {}

          @Override
          public void concept(int index, String id, ConceptCell cell) {}

          @Override
          public void learner(CompactState of) {}

          @Override
          public void shared(Term term, double x) {
            counts.put(term, Math.rint(Math.expm1(x)));
          }

          @Override
          public void itemWeight(String item) {}

          @Override
          public void conceptWeights(String id, double share, double right, double wrong) {}
        };
    new TimeWindows(state, StateEditor.minute(now.getEpochSecond()))
        .visit(state.slot(ConceptNames.key(concept)), 1, visitor);
    return counts;
  }

  private static ResponseEvent answer(
      int number, Instant at, String concept, double score, Help help) {
    return new ResponseEvent(
        "r" + number, "ming", at, "item-" + number, 1, List.of(concept), score, help, null, "");
  }

  @Test
  void elo_prediction_isTheExpectationByWhichAnswersMoveAbility() {
    List<List<LearnerEvent>> school = new ArrayList<>();
    new SimulatedSchool(60, 6, 6, 2).forEach(school::add);
    LogisticWeights weights = LogisticTrainer.elo(school);
    LogisticTracer tracer = new LogisticTracer("elo", weights);
    LearnerState state = tracer.start(new ConceptNames());
    int checked = 0;
    for (LearnerEvent event : school.get(3)) {
      ResponseEvent response = (ResponseEvent) event;
      ItemRef item = new ItemRef(response.item(), response.concepts(), Double.NaN);
      double ability = ((CompactState) state).ability();
      double expected =
          Logistic.probability(
              weights.prior() + weights.item(response.item()).easiness() + ability);
      assertThat(tracer.predict(state, item, response.at()).probability())
          .isCloseTo(expected, within(1e-12));
      Explanation explanation = tracer.explain(state, item, response.at());
      assertThat(explanation.parts()).hasSizeGreaterThanOrEqualTo(2);
      state = tracer.fold(state, event);
      checked++;
    }
    assertThat(checked).isPositive();
  }
}
