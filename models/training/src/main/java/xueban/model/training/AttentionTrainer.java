package xueban.model.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import xueban.model.LearnerEvent;
import xueban.model.logistic.LogisticTrainer;
import xueban.model.neural.AttentionShape;
import xueban.model.neural.AttentionWeights;
import xueban.model.neural.AttentionWeights.Part;
import xueban.model.neural.NeuralTracer;

/**
 * Trains a tracer that predicts by attention. The same seed on the same machine gives the same
 * numbers; another machine's may differ in the last digits, which is why they are kept.
 *
 * @param shape of the network
 * @param itemDecay how strongly items are drawn to their concepts' rows, at least 0
 * @param dropped share of hidden units left out in each step, in [0, 1)
 * @param plan of the training
 */
public record AttentionTrainer(
    AttentionShape shape, double itemDecay, double dropped, TrainingPlan plan) {
  /** Returns the trainer to start with. */
  public static AttentionTrainer standard(long seed) {
    return new AttentionTrainer(
        new AttentionShape(32, 4, 64), 0.02, 0.2, TrainingPlan.standard(seed));
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
    return NeuralTracer.attention(version, logistic, fit.weights());
  }

  private final class Fit implements TrainableNetwork {
    private final TokenSource tokens;
    private final AttentionGraph graph = new AttentionGraph(shape);
    private final TokenRows embedding;
    private final TokenRows easiness;
    private final AttentionTables tables = new AttentionTables(shape);
    private final Map<Part, Parameter> parts = new EnumMap<>(Part.class);
    private final List<Parameter> parameters = new ArrayList<>();

    Fit(TokenSource tokens, double prior) {
      this.tokens = tokens;
      RandomGenerator random = plan.random();
      embedding =
          new TokenRows(tokens, shape.width(), TokenRows.Form.RASCH, 0.5, itemDecay, random);
      easiness = new TokenRows(tokens, 1, TokenRows.Form.FREE, 0, itemDecay, random);
      easiness.startAll(prior);
      parameters.addAll(embedding.parameters());
      parameters.addAll(easiness.parameters());
      parameters.addAll(tables.parameters());
      for (Part part : AttentionGraph.PARTS) {
        int rows = part.rows(shape, 0);
        int count = rows * part.columns(shape);
        boolean bias = rows == 1;
        Parameter parameter =
            bias
                ? Parameter.zeros(count, 0)
                : Parameter.normal(count, 1 / StrictMath.sqrt(rows), 0, random);
        parts.put(part, parameter);
        parameters.add(parameter);
      }
    }

    @Override
    public List<Parameter> parameters() {
      return parameters;
    }

    @Override
    public void addGradients(List<Stretch> stretches, RandomGenerator random) {
      AttentionBatch batch = new AttentionBatch(stretches, shape, tokens, random);
      batch.fill(embedding, easiness, tables);
      setParts();
      float[] kept = new float[batch.counted.length * shape.hidden()];
      for (int i = 0; i < kept.length; i++) {
        kept[i] = random.nextFloat() < dropped ? 0 : (float) (1 / (1 - dropped));
      }
      AttentionGraph.Gradients gradients = graph.gradients(batch, kept);
      batch.back(
          gradients.asked,
          gradients.easiness,
          gradients.keys,
          gradients.attention,
          embedding,
          easiness,
          tables);
      parts.forEach((part, parameter) -> parameter.add(gradients.of(part)));
    }

    @Override
    public double loss(List<Stretch> stretches) {
      AttentionBatch batch = new AttentionBatch(stretches, shape, tokens, null);
      batch.fill(embedding, easiness, tables);
      setParts();
      return LogLoss.sum(graph.logOdds(batch), batch.score, batch.counted);
    }

    private void setParts() {
      parts.forEach((part, parameter) -> graph.set(part, parameter.value));
    }

    AttentionWeights weights() {
      Map<Part, float[]> numbers = new EnumMap<>(Part.class);
      numbers.put(Part.EMBEDDING, embedding.expanded());
      numbers.put(Part.EASINESS, easiness.expanded());
      numbers.put(Part.AGE, tables.age.value);
      numbers.put(Part.HOURS, tables.hours.value);
      numbers.put(Part.RELATION, tables.relation.value);
      parts.forEach((part, parameter) -> numbers.put(part, parameter.value));
      return new AttentionWeights(tokens.table(), shape, numbers);
    }
  }
}
