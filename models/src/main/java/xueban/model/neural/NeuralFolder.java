package xueban.model.neural;

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

/**
 * The model folder of a network: the logistic weights as {@link LogisticModel} writes them, and one
 * file of bytes for the rest.
 */
final class NeuralFolder {
  private static final String NETWORK = "network.bin";

  private NeuralFolder() {}

  static ModelFolder write(ModelCard card, NeuralTracer tracer, Consumer<ByteWriter> network) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    LogisticModel.put(tracer.logisticWeights(), files);
    ByteWriter out = new ByteWriter(1 << 20);
    network.accept(out);
    files.put(NETWORK, out.toBytes());
    return ModelFolder.of(card, files);
  }

  static NeuralTracer read(
      ModelFolder folder, String kind, Function<ByteReader, SequenceNetwork> network) {
    folder.require(kind);
    ByteReader in = new ByteReader("model's " + NETWORK, folder.file(NETWORK));
    try {
      SequenceNetwork read = network.apply(in);
      in.requireEnd();
      return new NeuralTracer(folder.tracerVersion(), LogisticModel.weights(folder), read);
    } catch (XuebanException e) {
      throw e.code() == ErrorCode.CORRUPT
          ? e
          : new XuebanException(
              ErrorCode.CORRUPT, "The %s model is wrong: %s".formatted(kind, e.getMessage()), e);
    }
  }
}
