package xueban.model.stack;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;
import xueban.model.internal.ByteReader;
import xueban.model.internal.ByteWriter;
import xueban.model.logistic.LogisticModel;
import xueban.model.trees.BoostedTrees;

/**
 * The stacked tracer's model folder: the logistic weights as {@link LogisticModel} writes them, and
 * three files of bytes for the facts of items and concepts, their factors, and the trees.
 */
public final class StackedModel {
  /** The kind that model cards name. */
  public static final String KIND = "stacked";

  private static final String FACTS = "facts.bin";
  private static final String FACTORS = "factors.bin";
  private static final String TREES = "trees.bin";

  private StackedModel() {}

  /** Returns a folder with the tracer's numbers; {@code card} says the rest. */
  public static ModelFolder folder(ModelCard card, StackedTracer tracer) {
    StackedWeights weights = tracer.weights();
    SortedMap<String, byte[]> files = new TreeMap<>();
    LogisticModel.put(weights.logistic(), files);
    ByteWriter facts = new ByteWriter(1 << 16);
    weights.facts().write(facts);
    ByteWriter factors = new ByteWriter(1 << 20);
    weights.factors().write(factors);
    ByteWriter trees = new ByteWriter(1 << 20);
    weights.trees().write(trees);
    files.putAll(
        Map.of(FACTS, facts.toBytes(), FACTORS, factors.toBytes(), TREES, trees.toBytes()));
    return ModelFolder.of(card, files);
  }

  /**
   * Returns the folder's tracer; its version names the card's version and the numbers' digest.
   *
   * @throws XuebanException {@code CORRUPT} if the folder is of another kind, or its numbers do not
   *     fit together
   */
  public static StackedTracer tracer(ModelFolder folder) {
    folder.require(KIND);
    ByteReader facts = new ByteReader("model's " + FACTS, folder.file(FACTS));
    ByteReader factors = new ByteReader("model's " + FACTORS, folder.file(FACTORS));
    ByteReader trees = new ByteReader("model's " + TREES, folder.file(TREES));
    StackedWeights weights =
        weights(folder, ItemFacts.read(facts), ItemFactors.read(factors), BoostedTrees.read(trees));
    facts.requireEnd();
    factors.requireEnd();
    trees.requireEnd();
    return new StackedTracer(folder.tracerVersion(), weights);
  }

  private static StackedWeights weights(
      ModelFolder folder, ItemFacts facts, ItemFactors factors, BoostedTrees trees) {
    try {
      return new StackedWeights(LogisticModel.weights(folder), facts, factors, trees);
    } catch (XuebanException e) {
      throw new XuebanException(
          ErrorCode.CORRUPT, "The stacked model is wrong: " + e.getMessage(), e);
    }
  }
}
