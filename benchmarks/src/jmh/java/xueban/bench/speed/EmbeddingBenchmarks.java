package xueban.bench.speed;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import xueban.nlp.TextRole;
import xueban.nlp.onnx.BgeEmbedder;

/** The vector of a text of 30 characters by the Chinese model that ships, on one core. */
@Measurement(iterations = 5, time = 1)
@Warmup(iterations = 10, time = 1)
@Fork(3)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
@Threads(1)
public class EmbeddingBenchmarks {
  private static final String TEXT = "用配方法解一元二次方程时，怎样确定两边应该同时加上的那个数？";

  private final BgeEmbedder embedder = BgeEmbedder.chinese();

  @TearDown
  public void close() {
    embedder.close();
  }

  @Benchmark
  public float[] embed() {
    return embedder.embed(TEXT, TextRole.PASSAGE);
  }
}
