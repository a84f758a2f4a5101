package xueban.model.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import xueban.model.LearnerEvent;
import xueban.model.internal.Logistic;
import xueban.model.logistic.LogisticTrainer;
import xueban.model.neural.LstmShape;
import xueban.model.neural.LstmWeights;
import xueban.model.neural.LstmWeights.Part;
import xueban.model.neural.NeuralTracer;

/**
 * Trains a tracer that predicts by an LSTM (DKT). The same seed on the same machine gives the same
 * numbers; another machine's may differ in the last digits, which is why they are kept.
 *
 * @param shape of the network
 * @param itemDecay how strongly items are drawn to their concepts' rows, at least 0
 * @param dropped share of hidden units left out of each prediction, in [0, 1)
 * @param plan of the training
 */
public record LstmTrainer(LstmShape shape, double itemDecay, double dropped, TrainingPlan plan) {
  /** Returns the trainer to start with. */
  public static LstmTrainer standard(long seed) {
    return new LstmTrainer(new LstmShape(32, 48), 0.05, 0.3, TrainingPlan.standard(seed));
  }

  /**
   * Returns the tracer.
   *
   * @param version of the tracer
   * @param histories each learner's events in log order, corrections applied, no learner twice
   * @param progress takes a line an epoch
   * @throws xueban.XuebanException {@code INVALID_INPUT} if learners are too few, or answers all
   *     alike
   */
  public NeuralTracer train(
      String version, List<? extends List<LearnerEvent>> histories, Consumer<String> progress) {
    var logistic = LogisticTrainer.forKnownItems(plan.seed()).train(histories, item -> Double.NaN);
    Fit fit = new Fit(TokenSource.of(histories), logistic.prior());
    plan.fit(fit, histories, progress);
    return NeuralTracer.lstm(version, logistic, fit.weights());
  }

  private final class Fit implements TrainableNetwork {
    private final TokenSource tokens;
    private final LstmLayer layer = new LstmLayer(shape);
    private final TokenRows right;
    private final TokenRows wrong;
    private final TokenRows asked;
    private final TokenRows easiness;
    private final Map<Part, Parameter> parts = new EnumMap<>(Part.class);
    private final List<Parameter> parameters = new ArrayList<>();

    Fit(TokenSource tokens, double prior) {
      this.tokens = tokens;
      RandomGenerator random = plan.random();
      right = rows(shape.input(), 0.5, random);
      wrong = rows(shape.input(), 0.5, random);
      asked = rows(shape.hidden(), 0.1, random);
      easiness = rows(1, 0, random);
      easiness.startAll(prior);
      for (TokenRows rows : List.of(right, wrong, asked, easiness)) {
        parameters.addAll(rows.parameters());
      }
      parts.put(Part.INPUT, matrix(Part.INPUT, random));
      parts.put(Part.RECURRENT, matrix(Part.RECURRENT, random));
      float[] bias = new float[4 * shape.hidden()];
      Arrays.fill(bias, shape.hidden(), 2 * shape.hidden(), 1); // forgets little at first
      parts.put(Part.BIAS, Parameter.of(bias, 0));
      parameters.addAll(parts.values());
    }

    private TokenRows rows(int width, double deviation, RandomGenerator random) {
      return new TokenRows(tokens, width, TokenRows.Form.FREE, deviation, itemDecay, random);
    }

    private Parameter matrix(Part part, RandomGenerator random) {
      int rows = part.rows(shape, 0);
      double deviation = 1 / StrictMath.sqrt(rows);
      return Parameter.normal(rows * part.columns(shape), deviation, 0, random);
    }

    @Override
    public List<Parameter> parameters() {
      return parameters;
    }

    @Override
    public void addGradients(List<Stretch> stretches, RandomGenerator random) {
      LstmBatch batch = new LstmBatch(stretches, shape, tokens, random);
      int hidden = shape.hidden();
      float[] kept = new float[batch.counted.length * hidden];
      for (int i = 0; i < kept.length; i++) {
        kept[i] = random.nextFloat() < dropped ? 0 : (float) (1 / (1 - dropped));
      }
      float[] units = units(batch);
      float[] questions = batch.questions(asked);
      float[] logOdds = batch.logOdds(units, questions, batch.askedRows(easiness, 1), kept);
      double total = 0;
      for (float one : batch.counted) {
        total += one;
      }
      float[] errors = new float[logOdds.length];
      float[] ofQuestions = new float[questions.length];
      float[] ofUnits = new float[units.length];
      for (int at = 0; at < errors.length; at++) {
        double error = Logistic.probability(logOdds[at]) - batch.score[at];
        errors[at] = (float) (error * batch.counted[at] / total);
        if (batch.unit(at, 0) >= 0) {
          for (int k = 0; k < hidden; k++) {
            float g = errors[at] * kept[at * hidden + k];
            ofQuestions[at * hidden + k] = g * units[batch.unit(at, k)];
            ofUnits[batch.unit(at, k)] += g * questions[at * hidden + k];
          }
        }
      }
      batch.backAsked(errors, 1, easiness);
      batch.backAsked(ofQuestions, hidden, asked);
      if (batch.answers > 0) {
        LstmLayer.Gradients gradients = layer.backward(ofUnits, batch.size, batch.answers);
        batch.back(gradients.inputs, right, wrong);
        parts.forEach((part, parameter) -> parameter.add(gradients.of(part)));
      }
    }

    @Override
    public double loss(List<Stretch> stretches) {
      LstmBatch batch = new LstmBatch(stretches, shape, tokens, null);
      float[] ones = new float[batch.counted.length * shape.hidden()];
      Arrays.fill(ones, 1);
      float[] logOdds =
          batch.logOdds(units(batch), batch.questions(asked), batch.askedRows(easiness, 1), ones);
      return LogLoss.sum(logOdds, batch.score, batch.counted);
    }

    private float[] units(LstmBatch batch) {
      if (batch.answers == 0) {
        return new float[0];
      }
      parts.forEach((part, parameter) -> layer.set(part, parameter.value));
      return layer.forward(batch.inputs(right, wrong), batch.size, batch.answers);
    }

    LstmWeights weights() {
      Map<Part, float[]> numbers = new EnumMap<>(Part.class);
      numbers.put(Part.RIGHT, right.expanded());
      numbers.put(Part.WRONG, wrong.expanded());
      numbers.put(Part.ASKED, asked.expanded());
      numbers.put(Part.EASINESS, easiness.expanded());
      parts.forEach((part, parameter) -> numbers.put(part, parameter.value));
      return new LstmWeights(tokens.table(), shape, numbers);
    }
  }
}
