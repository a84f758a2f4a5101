package xueban.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;
import xueban.model.ConceptNames;
import xueban.model.Help;
import xueban.model.ItemRef;
import xueban.model.LearnerEvent;
import xueban.model.LearnerState;
import xueban.model.ModelCard;
import xueban.model.ResponseEvent;
import xueban.model.eval.PredictionFigures;
import xueban.model.neural.AttentionModel;
import xueban.model.neural.AttentionShape;
import xueban.model.neural.DktModel;
import xueban.model.neural.LstmShape;
import xueban.model.neural.NeuralTracer;
import xueban.model.sim.SimulatedSchool;

class NetworkTrainingTest {
  private static final TrainingPlan PLAN = new TrainingPlan(16, 2e-2, 3, 1, 3);
  private static final AttentionTrainer ATTENTION =
      new AttentionTrainer(new AttentionShape(8, 2, 8), .02, .1, PLAN);
  private static final LstmTrainer LSTM = new LstmTrainer(new LstmShape(8, 8), .02, .1, PLAN);

  private static List<List<LearnerEvent>> school;
  private static List<List<LearnerEvent>> others;

  @BeforeAll
  static void simulate() {
    List<List<LearnerEvent>> all = new ArrayList<>();
    new SimulatedSchool(90, 6, 6, 5).forEach(all::add);
    school = List.copyOf(all.subList(0, 60));
    others = List.copyOf(all.subList(60, 90));
  }

  @Test
  void attention_learnersHeldOut_isFarFromChance() {
    List<String> lines = new ArrayList<>();
    NeuralTracer tracer = ATTENTION.train("a", school, lines::add);
    assertThat(measure(tracer).auc()).isGreaterThan(.62);
    assertThat(lines).hasSizeBetween(1, 3).allSatisfy(l -> assertThat(l).contains("log loss 0."));
  }

  @Test
  void attention_repeatsToTheBit() {
    assertThat(AttentionModel.folder(card("attention"), ofFew(ATTENTION::train)).digest())
        .isEqualTo(AttentionModel.folder(card("attention"), ofFew(ATTENTION::train)).digest());
  }

  @Test
  void lstm_learnersHeldOut_isFarFromChance() {
    NeuralTracer tracer = LSTM.train("l", school, line -> {});
    assertThat(measure(tracer).auc()).isGreaterThan(.62);
  }

  @Test
  void lstm_repeatsToTheBit() {
    assertThat(DktModel.folder(card("dkt"), ofFew(LSTM::train)).digest())
        .isEqualTo(DktModel.folder(card("dkt"), ofFew(LSTM::train)).digest());
  }

  /** Trains on a few learners: enough to tell whether the same comes out twice. */
  private static NeuralTracer ofFew(Training training) {
    return training.train("few", school.subList(0, 40), line -> {});
  }

  private interface Training {
    NeuralTracer train(String version, List<List<LearnerEvent>> learners, Consumer<String> lines);
  }

  @Test
  void train_unfitData_isRefusedWithTheReason() {
    Consumer<String> quiet = line -> {};
    assertThatThrownBy(() -> ATTENTION.train("a", school.subList(0, 2), quiet))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("training data");
    List<List<LearnerEvent>> alike = new ArrayList<>();
    for (List<LearnerEvent> events : school) {
      alike.add(
          events.stream()
              .filter(e -> e instanceof ResponseEvent response && response.score() == 1)
              .toList());
    }
    assertThatThrownBy(() -> LSTM.train("l", alike, quiet))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("teach nothing");
    assertThatThrownBy(() -> new TrainingPlan(0, 1e-2, 4, 1, 3))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("batch (0)");
  }

  private static PredictionFigures measure(NeuralTracer tracer) {
    List<Double> probabilities = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (List<LearnerEvent> events : others) {
      LearnerState state = tracer.start(new ConceptNames());
      for (LearnerEvent event : events) {
        if (event instanceof ResponseEvent response && response.help() == Help.NONE) {
          ItemRef item = new ItemRef(response.item(), response.concepts(), Double.NaN);
          probabilities.add(tracer.predict(state, item, response.at()).probability());
          right.add(response.score() == 1);
        }
        state = tracer.fold(state, event);
      }
    }
    boolean[] outcomes = new boolean[right.size()];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = right.get(i);
    }
    return PredictionFigures.of(
        probabilities.stream().mapToDouble(Double::doubleValue).toArray(), outcomes);
  }

  private static ModelCard card(String kind) {
    return new ModelCard(
        kind, "1", "a test", "simulated", "none", "none", 1, new TreeMap<>(), new TreeMap<>());
  }
}
