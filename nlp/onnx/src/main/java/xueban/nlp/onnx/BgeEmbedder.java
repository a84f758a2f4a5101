package xueban.nlp.onnx;

import static java.util.Objects.requireNonNull;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.nlp.Embedder;
import xueban.nlp.TextRole;

/**
 * Sentence vectors by the bge-small v1.5 models, eight-bit weights, on ONNX Runtime.
 *
 * <p>The vector of {@code [CLS]} in the last layer, divided by its length (Xiao et al. 2023,
 * C-Pack, arXiv:2309.07597). Texts run one by one on one thread each: in a batch the dynamic
 * quantisation of one text changes the vectors of the others. So equal text gives equal vectors,
 * whatever else runs.
 *
 * <p>Safe for concurrent use by any number of threads: {@link BgeOptions#permits} of them compute,
 * the others wait, and the native memory is bounded by the permits. A waiting thread that is
 * interrupted gives up. {@link #close} waits for the calls in flight; later ones are refused.
 */
public final class BgeEmbedder implements Embedder {
  private final Bge model;
  private final BgeOptions options;
  private final WordPieceTokenizer tokenizer;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Semaphore permits;
  private final AtomicBoolean closed = new AtomicBoolean();

  private BgeEmbedder(Bge model, BgeOptions options) {
    this.model = model;
    this.options = requireNonNull(options, "options");
    permits = new Semaphore(options.permits(), true);
    try (InputStream json = model.openTokenizer()) {
      tokenizer = WordPieceTokenizer.read(json);
      environment = OnnxEnvironment.get();
      session = open(environment, model.weights());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OrtException e) {
      throw failure("load " + model.id(), e);
    }
  }

  /** Returns the model for Chinese, vectors of 512 numbers, with {@link BgeOptions#standard}. */
  public static BgeEmbedder chinese() {
    return chinese(BgeOptions.standard());
  }

  /**
   * Returns the model for Chinese, vectors of 512 numbers; it takes a second and 100 MB, most of it
   * outside the heap.
   *
   * @throws UncheckedIOException if the jar with the model is not on the class path
   */
  public static BgeEmbedder chinese(BgeOptions options) {
    return new BgeEmbedder(Bge.CHINESE, options);
  }

  /** Returns the model for English, vectors of 384 numbers, with {@link BgeOptions#standard}. */
  public static BgeEmbedder english() {
    return english(BgeOptions.standard());
  }

  /**
   * Returns the model for English, vectors of 384 numbers; it takes a second and 100 MB, most of it
   * outside the heap.
   *
   * @throws UncheckedIOException if the jar with the model is not on the class path
   */
  public static BgeEmbedder english(BgeOptions options) {
    return new BgeEmbedder(Bge.ENGLISH, options);
  }

  private static OrtSession open(OrtEnvironment environment, byte[] weights) throws OrtException {
    try (OrtSession.SessionOptions session = new OrtSession.SessionOptions()) {
      session.setIntraOpNumThreads(1);
      session.setInterOpNumThreads(1);
      session.addConfigEntry("session.intra_op.allow_spinning", "0");
      session.addConfigEntry("session.inter_op.allow_spinning", "0");
      return environment.createSession(weights, session);
    }
  }

  /** Returns model, version, precision and window: any of them changes the vectors. */
  @Override
  public String id() {
    return model.id() + "/" + options.maxTokens();
  }

  @Override
  public int dimension() {
    return model.dimension();
  }

  /**
   * {@inheritDoc}
   *
   * @throws XuebanException {@link ErrorCode#NOT_AVAILABLE} after {@link #close}, or if the thread
   *     is interrupted while it waits for a permit
   */
  @Override
  public float[] embed(String text, TextRole role) {
    boolean instructed = requireNonNull(role, "role") == TextRole.QUERY;
    String input = instructed ? options.queryInstruction() + text : text;
    long[] ids = tokenizer.encode(input, options.maxTokens());
    acquire();
    try {
      if (closed.get()) {
        throw unavailable("is closed", null);
      }
      return normalised(run(ids));
    } catch (OrtException e) {
      throw failure("embed a text of " + text.length() + " characters", e);
    } finally {
      permits.release();
    }
  }

  private void acquire() {
    try {
      permits.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable("was interrupted while it waited for its turn", e);
    }
  }

  private float[] run(long[] ids) throws OrtException {
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    try (OnnxTensor tokens = OnnxTensor.createTensor(environment, new long[][] {ids});
        OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {ones});
        OnnxTensor types =
            OnnxTensor.createTensor(environment, new long[][] {new long[ids.length]})) {
      inputs.put("input_ids", tokens);
      inputs.put("attention_mask", mask);
      inputs.put("token_type_ids", types);
      try (OrtSession.Result result = session.run(inputs)) {
        OnnxTensor layer = (OnnxTensor) result.get(0);
        float[] vector = new float[model.dimension()];
        layer.getFloatBuffer().get(0, vector);
        return vector;
      }
    }
  }

  private static float[] normalised(float[] vector) {
    double squares = 0;
    for (float x : vector) {
      squares += (double) x * x;
    }
    double length = Math.sqrt(squares);
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] / length);
    }
    return vector;
  }

  /** Waits for the calls in flight, then frees the native memory. A second call does nothing. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      permits.acquireUninterruptibly(options.permits());
      try {
        session.close();
      } catch (OrtException e) {
        throw failure("close " + model.id(), e);
      } finally {
        permits.release(options.permits());
      }
    }
  }

  private XuebanException unavailable(String why, @Nullable Throwable cause) {
    return new XuebanException(
        ErrorCode.NOT_AVAILABLE,
        "The embedder " + id() + " " + why + "; nothing was embedded.",
        cause);
  }

  private static XuebanException failure(String what, OrtException cause) {
    return new XuebanException(
        ErrorCode.INTERNAL, "ONNX Runtime could not " + what + ": " + cause.getMessage(), cause);
  }
}
