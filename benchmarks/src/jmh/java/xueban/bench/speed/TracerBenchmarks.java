package xueban.bench.speed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import xueban.model.ConceptNames;
import xueban.model.Help;
import xueban.model.ItemRef;
import xueban.model.LearnerEvent;
import xueban.model.LearnerState;
import xueban.model.Mastery;
import xueban.model.ResponseEvent;
import xueban.model.Tracer;
import xueban.model.eval.TracerKind;
import xueban.model.logistic.LogisticModel;
import xueban.model.sim.SimulatedSchool;

/**
 * Folding and predicting, trained on a simulated school, for a learner who met 100 concepts: the
 * goals are 50 µs and 300 µs for 99 of 100.
 */
@Measurement(iterations = 5, time = 1)
@Warmup(iterations = 10, time = 1)
@Fork(3)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Threads(1)
public class TracerBenchmarks {
  private static final int CONCEPTS = 100;
  private static final int ITEMS = 12;
  private static final int LEARNERS = 400;
  private static final int ANSWERS = 400;
  private static final int STATES = 1024; // more than any tracer keeps something for
  private static final Instant START = Instant.parse("2025-09-01T08:00:00Z");

  /** As {@link TracerKind#name} says. */
  @Param({"logistic", "bkt", "stacked"})
  private String model = "";

  private Tracer tracer = LogisticModel.shipped();
  private LearnerState state = tracer.start(new ConceptNames());
  private final List<LearnerState> states = new ArrayList<>();
  private int turn;
  private final ResponseEvent next = answer(ANSWERS);
  private final ItemRef item = new ItemRef(next.item(), next.concepts(), Double.NaN);
  private final Instant now = next.at();

  @Setup
  public void train() {
    List<List<LearnerEvent>> school = new ArrayList<>();
    new SimulatedSchool(LEARNERS, CONCEPTS, ITEMS, 1).forEach(school::add);
    TracerKind kind =
        TracerKind.all().stream().filter(k -> k.name().equals(model)).findFirst().orElseThrow();
    tracer = kind.training().train(school, 1);
    state = tracer.start(new ConceptNames());
    for (int i = 0; i < ANSWERS; i++) {
      state = tracer.fold(state, answer(i));
    }
    for (int i = 0; i < STATES; i++) {
      states.add(tracer.fold(state, answer(ANSWERS + i)));
    }
  }

  /** Returns an answer to an item of its own, one each ten minutes, two of three right. */
  private static ResponseEvent answer(int i) {
    return new ResponseEvent(
        "event-" + i,
        "learner",
        START.plus(Duration.ofMinutes(10L * i)),
        "item-%d-%d".formatted(i % CONCEPTS, i / CONCEPTS % ITEMS),
        1,
        List.of("concept-" + i % CONCEPTS),
        i % 3 == 0 ? 0 : 1,
        Help.NONE,
        null,
        "");
  }

  @Benchmark
  public LearnerState fold() {
    return tracer.fold(state, next);
  }

  /** The first item for a state: a learner has just answered, or is new to this process. */
  @Benchmark
  public Mastery predict() {
    turn = (turn + 1) % STATES;
    return tracer.predict(states.get(turn), item, now);
  }

  /** A further item for a state, as when the next one is chosen out of many. */
  @Benchmark
  public Mastery predictAgain() {
    return tracer.predict(state, item, now);
  }
}
