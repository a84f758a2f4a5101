package xueban.model.training;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import xueban.model.neural.LstmShape;
import xueban.model.neural.LstmWeights.Part;

/**
 * Deeplearning4j's LSTM layer, alone in a {@link MultiLayerNetwork}; what comes before and after it
 * is ours, and so are the steps. (SameDiff's own LSTM leaks some megabytes a step.) Not
 * thread-safe, as no network of Deeplearning4j is.
 */
final class LstmLayer {
  /** The parts that the layer holds. */
  static final List<Part> PARTS = List.of(Part.INPUT, Part.RECURRENT, Part.BIAS);

  private static final Map<Part, String> NAMES =
      new EnumMap<>(Map.of(Part.INPUT, "0_W", Part.RECURRENT, "0_RW", Part.BIAS, "0_b"));

  /** Gradients of one batch. */
  static final class Gradients {
    /** [stretches][input][answers]. */
    final float[] inputs;

    private final Map<Part, float[]> parts = new EnumMap<>(Part.class);

    private Gradients(Gradient gradient, INDArray inputs) {
      this.inputs = floats(inputs);
      Map<String, INDArray> byName = gradient.gradientForVariable();
      NAMES.forEach(
          (part, name) -> parts.put(part, floats(requireNonNull(byName.get(name), name))));
    }

    float[] of(Part part) {
      return requireNonNull(parts.get(part), part::name);
    }
  }

  private final LstmShape shape;
  private final MultiLayerNetwork network;

  LstmLayer(LstmShape shape) {
    this.shape = shape;
    network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .updater(new NoOp())
                .list()
                .layer(
                    new LSTM.Builder()
                        .nIn(shape.input())
                        .nOut(shape.hidden())
                        .activation(Activation.TANH)
                        .gateActivationFunction(Activation.SIGMOID)
                        .build())
                .build());
    network.init();
  }

  /** Sets a part's numbers, row by row. */
  void set(Part part, float[] numbers) {
    try (INDArray array =
        Nd4j.create(numbers, new long[] {part.rows(shape, 0), part.columns(shape)}, 'c')) {
      network.getParam(NAMES.get(part)).assign(array);
    }
  }

  /**
   * Returns the hidden units after each answer, [stretches][hidden][answers].
   *
   * @param inputs [stretches][input][answers]
   */
  float[] forward(float[] inputs, int stretches, int answers) {
    network.setInput(Nd4j.create(inputs, new long[] {stretches, shape.input(), answers}, 'c'));
    List<INDArray> activations = network.feedForward(true, false);
    return floats(activations.get(activations.size() - 1));
  }

  /**
   * Returns what the last {@link #forward} makes of gradients of its result.
   *
   * @param ofUnits [stretches][hidden][answers]
   */
  Gradients backward(float[] ofUnits, int stretches, int answers) {
    INDArray errors = Nd4j.create(ofUnits, new long[] {stretches, shape.hidden(), answers}, 'c');
    Pair<Gradient, INDArray> result =
        network.backpropGradient(errors, LayerWorkspaceMgr.noWorkspaces());
    Gradients gradients = new Gradients(result.getFirst(), result.getSecond());
    network.clear();
    return gradients;
  }

  private static float[] floats(INDArray array) {
    try (INDArray inOrder = array.dup('c')) {
      return inOrder.data().asFloat();
    }
  }
}
