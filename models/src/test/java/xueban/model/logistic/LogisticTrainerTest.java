package xueban.model.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.InMemoryLearnerLog;
import xueban.model.LearnerEvent;
import xueban.model.LearnerHistories;
import xueban.model.RegradeEvent;
import xueban.model.ResponseEvent;
import xueban.model.Responses;
import xueban.model.eval.PredictionFigures;
import xueban.model.eval.ResponseLogEvaluation;
import xueban.model.eval.ResponseRow;
import xueban.model.sim.SimulatedSchool;

class LogisticTrainerTest {
  private static final SimulatedSchool SCHOOL = new SimulatedSchool(400, 10, 10, 5);

  @Test
  void train_onALog_equalsTrainingOnItsHistories() {
    InMemoryLearnerLog log = new InMemoryLearnerLog();
    List<List<LearnerEvent>> histories = new ArrayList<>();
    new SimulatedSchool(30, 5, 5, 1).forEach(histories::add);
    histories.forEach(log::append);
    log.append(
        List.of(
            new RegradeEvent("g", "learner-7", histories.get(7).get(0).at(), "e0", 0.5, "half")));
    LogisticTrainer trainer = new LogisticTrainer(2, 0.1, 1, 1, LogisticFamily.FULL, 3);
    LogisticWeights onLog = trainer.train(new LearnerHistories(log), item -> Double.NaN);
    LogisticWeights before = trainer.train(histories, item -> Double.NaN);
    histories.set(7, new ArrayList<>(histories.get(7)));
    histories.get(7).set(0, ((ResponseEvent) histories.get(7).get(0)).withScore(0.5));
    histories.sort(Comparator.comparing(events -> events.get(0).learner()));
    LogisticWeights direct = trainer.train(histories, item -> Double.NaN);
    assertThat(onLog.shared()).isEqualTo(direct.shared()).isNotEqualTo(before.shared());
    assertThat(onLog.items()).isEqualTo(direct.items()).hasSizeGreaterThan(20);
  }

  @Test
  void train_itemAndConceptWeights_beatSharedOnes_andBothBeatChance() {
    List<ResponseRow> train = rows(SCHOOL, 0, 320);
    List<ResponseRow> test = rows(SCHOOL, 320, 400);
    double own = auc(LogisticTrainer.forKnownItems(1), train, test);
    double shared = auc(LogisticTrainer.forAnyItems(1), train, test);
    assertThat(own).isGreaterThan(0.71).isGreaterThan(shared + 0.02);
    assertThat(shared).isGreaterThan(0.62);
  }

  @Test
  void train_shuffledOutcomes_predictNothing() {
    List<ResponseRow> all = ResponseLogEvaluation.shuffled(rows(SCHOOL, 0, 400), 9);
    int cut = all.size() * 3 / 4;
    double auc =
        auc(LogisticTrainer.forKnownItems(1), all.subList(0, cut), all.subList(cut, all.size()));
    assertThat(auc).isBetween(0.47, 0.53);
  }

  @Test
  void train_nothingOrAllAlike_refusedWithTheReason() {
    LogisticTrainer trainer = LogisticTrainer.forAnyItems(1);
    for (List<LearnerEvent> events :
        List.<List<LearnerEvent>>of(
            List.of(),
            List.of(Responses.of(1, "c", 1), Responses.of(2, "c", 1)),
            List.of(Responses.of(1, "c", 0)),
            List.of(Responses.assisted(1, "c", 0), Responses.assisted(2, "c", 1)))) {
      assertThatThrownBy(() -> trainer.train(List.of(events), item -> Double.NaN))
          .isInstanceOfSatisfying(
              XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_INPUT))
          .hasMessageContaining("training data");
    }
    assertThatThrownBy(() -> new LogisticTrainer(0, 0.1, 0, 0, LogisticFamily.FULL, 1))
        .hasMessageContaining("epochs (0)");
  }

  @Test
  void weights_thatWouldPunishARightAnswer_refused() {
    double[] shared = new double[Term.values().length];
    shared[Term.CONCEPT_RIGHT.column] = -0.1;
    assertThatThrownBy(() -> new LogisticWeights(0, shared, Map.of(), Map.of()))
        .hasMessageContaining("CONCEPT_RIGHT: -0.1");
    shared[Term.CONCEPT_RIGHT.column] = Double.NaN;
    assertThatThrownBy(() -> new LogisticWeights(0, shared, Map.of(), Map.of()))
        .hasMessageContaining("NaN");
  }

  private static double auc(
      LogisticTrainer trainer, List<ResponseRow> train, List<ResponseRow> test) {
    LogisticWeights weights =
        trainer.train(ResponseLogEvaluation.histories(train), item -> Double.NaN);
    PredictionFigures figures =
        new ResponseLogEvaluation(new LogisticTracer("t", weights)).measure(test);
    return figures.auc();
  }

  private static List<ResponseRow> rows(SimulatedSchool school, int from, int to) {
    List<ResponseRow> rows = new ArrayList<>();
    int learner = 0;
    for (List<LearnerEvent> events : school) {
      if (learner >= from && learner < to) {
        for (LearnerEvent event : events) {
          ResponseEvent e = (ResponseEvent) event;
          rows.add(new ResponseRow(e.learner(), e.item(), e.concepts(), e.score() == 1, -1, ""));
        }
      }
      learner++;
    }
    return rows;
  }
}
