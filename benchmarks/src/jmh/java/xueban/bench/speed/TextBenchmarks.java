package xueban.bench.speed;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import xueban.graph.BuiltInGraph;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextAnalysis;
import xueban.nlp.Token;

/** Taking an exercise of 66 characters apart, with the built-in graph's terms. */
@Measurement(iterations = 5, time = 1)
@Warmup(iterations = 10, time = 1)
@Fork(3)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Threads(1)
public class TextBenchmarks {
  private static final String EXERCISE =
      "如图，在直角三角形 ABC 中，∠C=90°，AC=6，BC=8，求斜边 AB 的长，并用勾股定理说明理由；再求斜边上的高和三角形的面积。";

  private final TextAnalysis analysis = TextAnalysis.of(BuiltInGraph.load());

  @Benchmark
  public List<Token> tokens() {
    return analysis.tokens(EXERCISE);
  }

  @Benchmark
  public List<TaggedConcept> tag() {
    return analysis.tag(EXERCISE, "mathematics", 3);
  }
}
