package xueban.model.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import xueban.model.ConceptNames;
import xueban.model.ItemRef;
import xueban.model.LearnerEvent;
import xueban.model.LearnerState;
import xueban.model.ResponseEvent;
import xueban.model.Tracer;
import xueban.model.state.UnaidedResponses;

/**
 * How well a tracer predicts the unaided responses in learners' histories, each from what the same
 * learner did before; a score of at least .5 counts as right.
 *
 * @param all every unaided response
 * @param slices by how many responses the learner had given, this one counted: {@value #FIRST},
 *     {@value #MIDDLE} and {@value #LAST}; one without right or without wrong responses is left out
 */
public record HistoryFigures(PredictionFigures all, SortedMap<String, PredictionFigures> slices) {
  /** Name of the slice of each learner's first ten responses. */
  public static final String FIRST = "responses 1-10";

  /** Name of the slice of the next forty. */
  public static final String MIDDLE = "responses 11-50";

  /** Name of the slice of all further ones. */
  public static final String LAST = "responses 51-";

  public HistoryFigures {
    slices = Collections.unmodifiableSortedMap(new TreeMap<>(slices));
  }

  /**
   * Measures a tracer.
   *
   * @param difficulty author's difficulty of an item in [0, 1], or NaN
   * @param wanted which unaided responses to count; all are folded
   * @throws xueban.XuebanException {@code INVALID_INPUT} if there are no right or no wrong
   *     responses
   */
  public static HistoryFigures of(
      Tracer tracer,
      Iterable<? extends List<LearnerEvent>> histories,
      ToDoubleFunction<String> difficulty,
      Predicate<ResponseEvent> wanted) {
    Rows all = new Rows();
    Map<String, Rows> slices = new TreeMap<>();
    for (List<LearnerEvent> events : histories) {
      LearnerState state = tracer.start(new ConceptNames());
      UnaidedResponses unaided = new UnaidedResponses();
      int number = 0;
      for (LearnerEvent event : events) {
        boolean counts = unaided.next(event);
        if (event instanceof ResponseEvent response) {
          number++;
          if (counts && wanted.test(response)) {
            ItemRef item =
                new ItemRef(
                    response.item(),
                    response.concepts(),
                    difficulty.applyAsDouble(response.item()));
            double probability = tracer.predict(state, item, response.at()).probability();
            boolean right = isRight(response);
            all.add(probability, right);
            slices.computeIfAbsent(slice(number), s -> new Rows()).add(probability, right);
          }
        }
        state = tracer.fold(state, event);
      }
    }
    SortedMap<String, PredictionFigures> measured = new TreeMap<>();
    slices.forEach((name, rows) -> rows.figures().ifPresent(f -> measured.put(name, f)));
    return new HistoryFigures(PredictionFigures.of(all.probabilities(), all.outcomes()), measured);
  }

  /** Returns whether a response counts as right where only right and wrong are told apart. */
  static boolean isRight(ResponseEvent response) {
    return response.score() >= .5;
  }

  private static String slice(int number) {
    if (number <= 10) {
      return FIRST;
    }
    return number <= 50 ? MIDDLE : LAST;
  }

  private static final class Rows {
    private final List<Double> predicted = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();

    void add(double probability, boolean outcome) {
      predicted.add(probability);
      right.add(outcome);
    }

    double[] probabilities() {
      return predicted.stream().mapToDouble(Double::doubleValue).toArray();
    }

    boolean[] outcomes() {
      boolean[] outcomes = new boolean[right.size()];
      for (int i = 0; i < outcomes.length; i++) {
        outcomes[i] = right.get(i);
      }
      return outcomes;
    }

    Optional<PredictionFigures> figures() {
      return right.contains(true) && right.contains(false)
          ? Optional.of(PredictionFigures.of(probabilities(), outcomes()))
          : Optional.empty();
    }
  }
}
