package xueban.model.eval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import xueban.model.ConceptNames;
import xueban.model.Help;
import xueban.model.ItemRef;
import xueban.model.LearnerEvent;
import xueban.model.LearnerState;
import xueban.model.Mastery;
import xueban.model.ResponseEvent;
import xueban.model.Tracer;

/**
 * Measures a tracer as it would have served: each response is predicted from the responses of the
 * learner before it, then folded.
 */
public final class ResponseLogEvaluation {
  private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

  private final Tracer tracer;

  public ResponseLogEvaluation(Tracer tracer) {
    this.tracer = tracer;
  }

  /** Measures on the rows, which are in the order of the answers. */
  public PredictionFigures measure(Iterable<ResponseRow> rows) {
    return measure(rows, row -> true, prediction -> {});
  }

  /**
   * Measures on the rows.
   *
   * @param counted which rows to predict; the others are only folded
   * @param sink receives each prediction
   */
  public PredictionFigures measure(
      Iterable<ResponseRow> rows, Predicate<ResponseRow> counted, Consumer<PredictionRow> sink) {
    ConceptNames names = new ConceptNames();
    Map<String, LearnerState> states = new HashMap<>();
    double[] probabilities = new double[1024];
    boolean[] right = new boolean[1024];
    int count = 0;
    int number = 0;
    for (ResponseRow row : rows) {
      LearnerState state = states.computeIfAbsent(row.learner(), id -> tracer.start(names));
      ResponseEvent response = event(row, number++);
      if (counted.test(row)) {
        ItemRef item = new ItemRef(row.item(), row.concepts(), Double.NaN);
        Mastery predicted = tracer.predict(state, item, response.at());
        if (count == right.length) {
          probabilities = Arrays.copyOf(probabilities, 2 * count);
          right = Arrays.copyOf(right, 2 * count);
        }
        probabilities[count] = predicted.probability();
        right[count++] = row.right();
        sink.accept(
            new PredictionRow(
                row.learner(),
                row.item(),
                predicted.probability(),
                predicted.standardError(),
                row.right()));
      }
      states.put(row.learner(), tracer.fold(state, response));
    }
    return PredictionFigures.of(Arrays.copyOf(probabilities, count), Arrays.copyOf(right, count));
  }

  /** Returns the rows as learners' events, learners in order of their first row: for training. */
  public static List<List<LearnerEvent>> histories(Iterable<ResponseRow> rows) {
    Map<String, List<LearnerEvent>> byLearner = new LinkedHashMap<>();
    int number = 0;
    for (ResponseRow row : rows) {
      byLearner.computeIfAbsent(row.learner(), id -> new ArrayList<>()).add(event(row, number++));
    }
    return List.copyOf(byLearner.values());
  }

  /**
   * Returns the rows with their outcomes shuffled over all of them: the control. Whatever is
   * trained and measured on these must not beat chance, unless the walk leaks the answer.
   */
  public static List<ResponseRow> shuffled(List<ResponseRow> rows, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    boolean[] right = new boolean[rows.size()];
    for (int i = 0; i < right.length; i++) {
      right[i] = rows.get(i).right();
    }
    for (int i = right.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      boolean swapped = right[i];
      right[i] = right[j];
      right[j] = swapped;
    }
    List<ResponseRow> result = new ArrayList<>(rows.size());
    for (int i = 0; i < right.length; i++) {
      ResponseRow row = rows.get(i);
      result.add(
          new ResponseRow(
              row.learner(), row.item(), row.concepts(), right[i], row.seconds(), row.split()));
    }
    return result;
  }

  /** Returns a row as an event. */
  static ResponseEvent event(ResponseRow row, int number) {
    double seconds = Math.max(0, row.seconds());
    List<String> concepts = row.concepts();
    return new ResponseEvent(
        "row-" + number,
        row.learner(),
        START.plusMillis((long) (seconds * 1000)),
        row.item(),
        0,
        concepts.subList(0, Math.min(concepts.size(), ResponseEvent.MAX_CONCEPTS)),
        row.right() ? 1 : 0,
        Help.NONE,
        null,
        "");
  }
}
