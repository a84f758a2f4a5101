package xueban.model.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.model.ConceptNames;
import xueban.model.ItemRef;
import xueban.model.LearnerEvent;
import xueban.model.LearnerState;
import xueban.model.ModelFolder;
import xueban.model.ResponseEvent;
import xueban.model.internal.Logistic;
import xueban.model.logistic.LogisticModel;
import xueban.model.logistic.LogisticWeights;
import xueban.model.neural.AttentionShape;
import xueban.model.neural.AttentionWeights;
import xueban.model.neural.LstmShape;
import xueban.model.neural.LstmWeights;
import xueban.model.neural.NeuralTracer;
import xueban.model.neural.RandomNetworks;

/**
 * What plain Java serves is what the training library computes: the same random numbers in both,
 * random histories with unknown items, partial scores, help and time.
 */
class ServedNetworkTest {
  private static final int CASES = 10_000;
  private static final double ALLOWED = 1e-5;

  @Test
  void attention_servedAndBySameDiff_areTheSame() {
    AttentionShape shape = new AttentionShape(16, 4, 24);
    RandomNetworks random = new RandomNetworks(21);
    AttentionWeights weights = random.attention(shape);
    AttentionGraph graph = new AttentionGraph(shape);
    AttentionGraph.PARTS.forEach(part -> graph.set(part, weights.part(part)));
    AttentionTables tables = new AttentionTables(weights);
    RowAdder embedding = rows(weights.part(AttentionWeights.Part.EMBEDDING), shape.width());
    RowAdder easiness = rows(weights.part(AttentionWeights.Part.EASINESS), 1);
    NeuralTracer tracer = NeuralTracer.attention("served", logistic(), weights);
    TokenSource tokens = TokenSource.of(weights.tokens(), List.of());

    int cases = 0;
    double worst = 0;
    while (cases < CASES) {
      List<List<LearnerEvent>> learners = learners(random, 16, 130);
      List<Stretch> stretches = stretches(learners);
      AttentionBatch batch = new AttentionBatch(stretches, shape, tokens, null);
      batch.fill(embedding, easiness, tables);
      float[] trained = graph.logOdds(batch);
      double[] served = served(tracer, learners, stretches);
      for (int i = 0; i < trained.length; i++) {
        if (batch.counted[i] > 0) {
          worst = Math.max(worst, Math.abs(Logistic.probability(trained[i]) - served[i]));
          cases++;
        }
      }
    }
    assertThat(worst).as("worst of %d", cases).isLessThan(ALLOWED);
  }

  @Test
  void lstm_servedAndByDeeplearning4j_areTheSame() {
    LstmShape shape = new LstmShape(12, 20);
    RandomNetworks random = new RandomNetworks(22);
    LstmWeights weights = random.lstm(shape);
    LstmLayer layer = new LstmLayer(shape);
    LstmLayer.PARTS.forEach(part -> layer.set(part, weights.part(part)));
    RowAdder right = rows(weights.part(LstmWeights.Part.RIGHT), shape.input());
    RowAdder wrong = rows(weights.part(LstmWeights.Part.WRONG), shape.input());
    RowAdder asked = rows(weights.part(LstmWeights.Part.ASKED), shape.hidden());
    RowAdder easiness = rows(weights.part(LstmWeights.Part.EASINESS), 1);
    NeuralTracer tracer = NeuralTracer.lstm("served", logistic(), weights);
    TokenSource tokens = TokenSource.of(weights.tokens(), List.of());

    int cases = 0;
    double worst = 0;
    while (cases < CASES) {
      List<List<LearnerEvent>> learners = learners(random, 24, 64);
      List<Stretch> stretches = stretches(learners);
      LstmBatch batch = new LstmBatch(stretches, shape, tokens, null);
      float[] units = layer.forward(batch.inputs(right, wrong), batch.size, batch.answers);
      float[] ones = new float[batch.counted.length * shape.hidden()];
      Arrays.fill(ones, 1);
      float[] trained =
          batch.logOdds(units, batch.questions(asked), batch.askedRows(easiness, 1), ones);
      double[] served = served(tracer, learners, stretches);
      for (int i = 0; i < trained.length; i++) {
        if (batch.counted[i] > 0) {
          worst = Math.max(worst, Math.abs(Logistic.probability(trained[i]) - served[i]));
          cases++;
        }
      }
    }
    assertThat(worst).as("worst of %d", cases).isLessThan(ALLOWED);
  }

  private static RowAdder rows(float[] rows, int width) {
    return (target, at, token, factor) -> {
      for (int k = 0; k < width; k++) {
        target[at + k] += (float) (factor * rows[token * width + k]);
      }
    };
  }

  private static LogisticWeights logistic() {
    return LogisticModel.weights(ModelFolder.shipped(LogisticModel.KIND));
  }

  private static List<List<LearnerEvent>> learners(RandomNetworks random, int count, int most) {
    List<List<LearnerEvent>> learners = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      learners.add(random.answers("learner-" + i, most - 7 * i % (most / 2)));
    }
    return learners;
  }

  private static List<Stretch> stretches(List<List<LearnerEvent>> learners) {
    return Stretch.of(learners.stream().map(AnswerSequence::of).toList());
  }

  /** Returns probabilities, [stretches × asked], of a tracer that folds each learner's answers. */
  private static double[] served(
      NeuralTracer tracer, List<List<LearnerEvent>> learners, List<Stretch> stretches) {
    double[] served = new double[stretches.size() * Stretch.MOST];
    int stretch = 0;
    for (List<LearnerEvent> events : learners) {
      LearnerState state = tracer.start(new ConceptNames());
      int unaided = 0;
      for (LearnerEvent event : events) {
        ResponseEvent response = (ResponseEvent) event;
        if (!response.help().assisted()) {
          ItemRef item = new ItemRef(response.item(), response.concepts(), Double.NaN);
          int at = (stretch + unaided / Stretch.MOST) * Stretch.MOST + unaided % Stretch.MOST;
          served[at] = tracer.predict(state, item, response.at()).probability();
          unaided++;
        }
        state = tracer.fold(state, event);
      }
      stretch += (unaided + Stretch.MOST - 1) / Stretch.MOST;
    }
    return served;
  }
}
