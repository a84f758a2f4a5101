package xueban.model.neural;

import xueban.model.ModelCard;
import xueban.model.ModelFolder;

/** The model folder of a tracer that predicts by attention. */
public final class AttentionModel {
  /** The kind that model cards name. */
  public static final String KIND = "attention";

  private AttentionModel() {}

  /**
   * Returns a folder with the tracer's numbers; {@code card} says the rest.
   *
   * @throws IllegalArgumentException if the tracer predicts by another network
   */
  public static ModelFolder folder(ModelCard card, NeuralTracer tracer) {
    if (tracer.network() instanceof AttentionNetwork network) {
      return NeuralFolder.write(card, tracer, network.weights()::write);
    }
    throw new IllegalArgumentException("tracer (" + tracer.version() + ") must be an attention.");
  }

  /**
   * Returns the folder's tracer; its version names the card's version and the numbers' digest.
   *
   * @throws xueban.XuebanException {@code CORRUPT} if the folder is of another kind, or its numbers
   *     are wrong
   */
  public static NeuralTracer tracer(ModelFolder folder) {
    return NeuralFolder.read(folder, KIND, in -> new AttentionNetwork(AttentionWeights.read(in)));
  }
}
