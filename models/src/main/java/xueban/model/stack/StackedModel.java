package xueban.model.stack;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;
import xueban.model.internal.ByteReader;
import xueban.model.internal.ByteWriter;
import xueban.model.logistic.LogisticModel;
import xueban.model.logistic.LogisticWeights;
import xueban.model.trees.BoostedTrees;

/**
 * The stacked tracer's model folder: the logistic weights as {@link LogisticModel} writes them, and
 * files of bytes for the facts of items and concepts, their factors, the trees, the sequence and
 * the blend.
 */
public final class StackedModel {
  /** The kind that model cards name. */
  public static final String KIND = "stacked";

  private static final String FACTS = "facts.bin";
  private static final String FACTORS = "factors.bin";
  private static final String TREES = "trees.bin";
  private static final String SEQUENCE = "sequence.bin";
  private static final String BLEND = "blend.bin";

  private StackedModel() {}

  /** Returns a folder with the tracer's numbers; {@code card} says the rest. */
  public static ModelFolder folder(ModelCard card, StackedTracer tracer) {
    StackedWeights weights = tracer.weights();
    SortedMap<String, byte[]> files = new TreeMap<>();
    LogisticModel.put(weights.logistic(), files);
    files.put(FACTS, bytes(weights.facts()::write));
    files.put(FACTORS, bytes(weights.factors()::write));
    files.put(TREES, bytes(weights.trees()::write));
    files.put(SEQUENCE, bytes(weights.sequence()::write));
    files.put(BLEND, bytes(weights.blend()::write));
    return ModelFolder.of(card, files);
  }

  private static byte[] bytes(Consumer<ByteWriter> numbers) {
    ByteWriter out = new ByteWriter(1 << 16);
    numbers.accept(out);
    return out.toBytes();
  }

  /**
   * Returns the folder's tracer; its version names the card's version and the numbers' digest.
   *
   * @throws XuebanException {@code CORRUPT} if the folder is of another kind, or its numbers do not
   *     fit together
   */
  public static StackedTracer tracer(ModelFolder folder) {
    folder.require(KIND);
    try {
      LogisticWeights logistic = LogisticModel.weights(folder);
      return new StackedTracer(
          folder.tracerVersion(),
          new StackedWeights(
              logistic,
              numbers(folder, FACTS, in -> ItemFacts.read(in, logistic)),
              numbers(folder, FACTORS, ItemFactors::read),
              numbers(folder, TREES, BoostedTrees::read),
              numbers(folder, SEQUENCE, GruNumbers::read),
              numbers(folder, BLEND, LogOddsBlend::read)));
    } catch (XuebanException e) {
      if (e.code() != ErrorCode.INVALID_INPUT) {
        throw e;
      }
      throw new XuebanException(
          ErrorCode.CORRUPT, "The stacked model is wrong: " + e.getMessage(), e);
    }
  }

  private static <T> T numbers(ModelFolder folder, String file, Function<ByteReader, T> read) {
    ByteReader in = new ByteReader("model's " + file, folder.file(file));
    T numbers = read.apply(in);
    in.requireEnd();
    return numbers;
  }
}
