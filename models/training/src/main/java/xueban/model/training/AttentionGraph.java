package xueban.model.training;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import xueban.model.neural.AttentionShape;
import xueban.model.neural.AttentionWeights.Part;

/**
 * The attention network as a graph of ND4J's SameDiff: its output, and gradients of the log loss.
 *
 * <p>Embeddings and what tables add to the attention come in as arrays, and their gradients go back
 * the same way: SameDiff cannot differentiate two look-ups of one table. All matrices are of two
 * dimensions where they are multiplied by weights: the gradient of {@code tensorMmul} fails for
 * three. Not thread-safe, as nothing of SameDiff is.
 */
final class AttentionGraph {
  /** The parts that the graph itself holds. */
  static final List<Part> PARTS =
      List.of(
          Part.QUERY,
          Part.KEY,
          Part.RIGHT,
          Part.RIGHT_BIAS,
          Part.WRONG,
          Part.WRONG_BIAS,
          Part.READ_CONTEXT,
          Part.READ_ITEM,
          Part.READ_BIAS,
          Part.OUT);

  private static final String ASKED = "asked";
  private static final String EASINESS = "easiness";
  private static final String KEYS = "keys";
  private static final String RIGHT = "right";
  private static final String WRONG = "wrong";
  private static final String ATTENTION = "attention";
  private static final String SCORE = "score";
  private static final String WEIGHT = "weight";
  private static final String KEPT = "kept";
  private static final String LOG_ODDS = "logOdds";
  private static final String LOSS = "loss";

  /** Gradients of one batch. */
  static final class Gradients {
    final float[] asked;
    final float[] easiness;
    final float[] keys;
    final float[] attention;
    private final Map<Part, float[]> parts = new EnumMap<>(Part.class);

    private Gradients(Map<String, INDArray> arrays) {
      asked = floats(arrays, ASKED);
      easiness = floats(arrays, EASINESS);
      keys = floats(arrays, KEYS);
      attention = floats(arrays, ATTENTION);
      for (Part part : PARTS) {
        parts.put(part, floats(arrays, part.name()));
      }
    }

    float[] of(Part part) {
      return requireNonNull(parts.get(part), part::name);
    }
  }

  private final AttentionShape shape;
  private final SameDiff graph = SameDiff.create();

  AttentionGraph(AttentionShape shape) {
    this.shape = shape;
    int width = shape.width();
    int heads = shape.heads();
    SDVariable asked = graph.placeHolder(ASKED, DataType.FLOAT, -1, width);
    SDVariable easiness = graph.placeHolder(EASINESS, DataType.FLOAT, -1, 1);
    SDVariable keys = graph.placeHolder(KEYS, DataType.FLOAT, -1, width);
    SDVariable right = graph.placeHolder(RIGHT, DataType.FLOAT, -1, 1);
    SDVariable wrong = graph.placeHolder(WRONG, DataType.FLOAT, -1, 1);
    SDVariable added =
        graph.placeHolder(ATTENTION, DataType.FLOAT, -1, heads, Stretch.MOST, AttentionBatch.KEYS);
    SDVariable score = graph.placeHolder(SCORE, DataType.FLOAT, -1, 1);
    SDVariable weight = graph.placeHolder(WEIGHT, DataType.FLOAT, -1, 1);
    SDVariable kept = graph.placeHolder(KEPT, DataType.FLOAT, -1, shape.hidden());
    Map<Part, SDVariable> parts = new EnumMap<>(Part.class);
    for (Part part : PARTS) {
      INDArray start = Nd4j.zeros(DataType.FLOAT, part.rows(shape, 0), part.columns(shape));
      parts.put(part, graph.var(part.name(), start));
    }

    SDVariable queries = heads(asked.mmul(part(parts, Part.QUERY)), Stretch.MOST);
    SDVariable keyed = heads(keys.mmul(part(parts, Part.KEY)), AttentionBatch.KEYS);
    SDVariable values =
        heads(
            value(keys, right, part(parts, Part.RIGHT), part(parts, Part.RIGHT_BIAS))
                .add(value(keys, wrong, part(parts, Part.WRONG), part(parts, Part.WRONG_BIAS))),
            AttentionBatch.KEYS);
    SDVariable logits =
        graph.mmul(queries, keyed, false, true, false).mul(1 / Math.sqrt(shape.perHead()));
    SDVariable shares = graph.nn.softmax(logits.add(added), -1);
    SDVariable context =
        graph.reshape(graph.permute(graph.mmul(shares, values), 0, 2, 1, 3), -1, width);
    SDVariable hidden =
        graph
            .nn
            .relu(
                context
                    .mmul(part(parts, Part.READ_CONTEXT))
                    .add(asked.mmul(part(parts, Part.READ_ITEM)))
                    .add(part(parts, Part.READ_BIAS)),
                0)
            .mul(kept);
    SDVariable logOdds = hidden.mmul(part(parts, Part.OUT)).add(LOG_ODDS, easiness);
    // -score ln σ(x) - (1 - score) ln σ(-x) = max(0, x) - x score + ln(1 + e^-|x|)
    SDVariable losses =
        graph
            .nn
            .relu(logOdds, 0)
            .sub(logOdds.mul(score))
            .add(graph.math.log(graph.math.exp(graph.math.neg(graph.math.abs(logOdds))).add(1)));
    losses.mul(weight).sum(LOSS);
    graph.setLossVariables(LOSS);
    graph.createGradFunction(ASKED, EASINESS, KEYS, ATTENTION);
  }

  private static SDVariable part(Map<Part, SDVariable> parts, Part part) {
    return requireNonNull(parts.get(part), part::name);
  }

  private SDVariable heads(SDVariable rows, int each) {
    return graph.permute(graph.reshape(rows, -1, each, shape.heads(), shape.perHead()), 0, 2, 1, 3);
  }

  private static SDVariable value(
      SDVariable keys, SDVariable share, SDVariable matrix, SDVariable bias) {
    return keys.mul(share).mmul(matrix).add(share.mmul(bias));
  }

  /** Sets a part's numbers, row by row. */
  void set(Part part, float[] numbers) {
    try (INDArray array =
        Nd4j.createFromArray(numbers).reshape(part.rows(shape, 0), part.columns(shape))) {
      graph.getVariable(part.name()).getArr().assign(array);
    }
  }

  /** Returns the log-odds of the answers asked, [stretches][asked]. */
  float[] logOdds(AttentionBatch batch) {
    Map<String, INDArray> inputs = inputs(batch, ones(batch), 1);
    Map<String, INDArray> outputs = graph.output(inputs, LOG_ODDS);
    float[] result = floats(outputs, LOG_ODDS);
    close(inputs);
    close(outputs);
    return result;
  }

  /**
   * Returns the gradients of the mean log loss.
   *
   * @param kept factor of each hidden unit, [stretches × asked][hidden]
   */
  Gradients gradients(AttentionBatch batch, float[] kept) {
    float total = 0;
    for (float one : batch.counted) {
      total += one;
    }
    Map<String, INDArray> inputs = inputs(batch, kept, 1 / total);
    List<String> wanted = new ArrayList<>(List.of(ASKED, EASINESS, KEYS, ATTENTION));
    PARTS.forEach(part -> wanted.add(part.name()));
    Map<String, INDArray> arrays = graph.calculateGradients(inputs, wanted);
    Gradients gradients = new Gradients(arrays);
    close(inputs);
    close(arrays);
    return gradients;
  }

  private float[] ones(AttentionBatch batch) {
    float[] ones = new float[batch.counted.length * shape.hidden()];
    Arrays.fill(ones, 1);
    return ones;
  }

  private Map<String, INDArray> inputs(AttentionBatch batch, float[] kept, float weight) {
    int asked = batch.size * Stretch.MOST;
    int keys = batch.size * AttentionBatch.KEYS;
    float[] weights = batch.counted.clone();
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= weight;
    }
    Map<String, INDArray> inputs = new HashMap<>();
    inputs.put(ASKED, array(batch.askedRows, asked, shape.width()));
    inputs.put(EASINESS, array(batch.askedEasiness, asked, 1));
    inputs.put(KEYS, array(batch.keyRows, keys, shape.width()));
    inputs.put(RIGHT, array(batch.right, keys, 1));
    inputs.put(WRONG, array(batch.wrong, keys, 1));
    inputs.put(
        ATTENTION,
        array(batch.attention, batch.size, shape.heads(), Stretch.MOST, AttentionBatch.KEYS));
    inputs.put(SCORE, array(batch.score, asked, 1));
    inputs.put(WEIGHT, array(weights, asked, 1));
    inputs.put(KEPT, array(kept, asked, shape.hidden()));
    return inputs;
  }

  private static INDArray array(float[] numbers, long... dimensions) {
    return Nd4j.create(numbers, dimensions, 'c');
  }

  private static float[] floats(Map<String, INDArray> arrays, String name) {
    INDArray array = arrays.get(name);
    if (array == null) {
      throw new IllegalStateException("SameDiff gave nothing for " + name);
    }
    try (INDArray inOrder = array.dup('c')) {
      return inOrder.data().asFloat();
    }
  }

  private static void close(Map<String, INDArray> arrays) {
    for (INDArray array : arrays.values()) {
      if (array.closeable()) {
        array.close();
      }
    }
  }
}
