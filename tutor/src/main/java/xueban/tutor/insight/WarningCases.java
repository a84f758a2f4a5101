package xueban.tutor.insight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import xueban.graph.KnowledgeGraph;
import xueban.model.ConceptNames;
import xueban.model.ItemRef;
import xueban.model.LearnerEvent;
import xueban.model.LearnerState;
import xueban.model.LoggedEvent;
import xueban.model.ResponseEvent;
import xueban.model.Tracer;
import xueban.tutor.profile.LearnerView;
import xueban.tutor.profile.MasteryBounds;
import xueban.tutor.profile.Responses;

/**
 * Puts learners at moments of their histories, in random classes.
 *
 * <p>Each round draws one moment for every learner who has at least {@link
 * WarningSigns#LEAST_RESPONSES} responses before and {@link WarningCase#NEXT} from then on, evenly
 * over all such moments, and puts the learners into classes anew. What the state holds at the
 * moment comes from the events before it alone. The same for the same seed on every JVM.
 *
 * @param tracer folds and predicts
 * @param difficulty author's difficulty of an item in [0, 1], or NaN
 * @param rounds at least 1
 * @param classSize about how many learners make a class, at least 2
 */
public record WarningCases(
    Tracer tracer, ToDoubleFunction<String> difficulty, int rounds, int classSize, long seed) {
  public WarningCases {
    if (rounds < 1 || classSize < 2) {
      throw new IllegalArgumentException(
          "rounds (%d) must be at least 1 and classSize (%d) at least 2."
              .formatted(rounds, classSize));
    }
  }

  /**
   * Returns the classes of all rounds; empty if no history is long enough.
   *
   * @param histories each learner's events in order
   */
  public List<List<WarningCase>> of(Iterable<List<LearnerEvent>> histories) {
    return of(histories, at -> true);
  }

  /**
   * Returns the classes of all rounds at moments of which all that follows was logged after an
   * answer of a time; empty if no history goes on for long enough.
   *
   * @param begun whether the first answer that a warning looks ahead to may be of a time
   */
  public List<List<WarningCase>> of(
      Iterable<List<LearnerEvent>> histories, Predicate<Instant> begun) {
    List<List<WarningCase>> byRound = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      byRound.add(new ArrayList<>());
    }
    Random random = new Random(seed);
    for (List<LearnerEvent> history : histories) {
      add(history, begun, random, byRound);
    }
    List<List<WarningCase>> classes = new ArrayList<>();
    for (List<WarningCase> cases : byRound) {
      Collections.shuffle(cases, random);
      if (!cases.isEmpty()) {
        classes.addAll(WarningCase.classes(cases, classSize));
      }
    }
    return classes;
  }

  private void add(
      List<LearnerEvent> history,
      Predicate<Instant> begun,
      Random random,
      List<List<WarningCase>> byRound) {
    List<LoggedEvent> events = new ArrayList<>();
    for (LearnerEvent event : history) {
      if (event instanceof ResponseEvent) {
        events.add(new LoggedEvent(events.size() + 1L, event));
      }
    }
    int first = WarningSigns.LEAST_RESPONSES;
    while (first < events.size() && !begun.test(events.get(first).event().at())) {
      first++;
    }
    int moments = events.size() - WarningCase.NEXT - first + 1;
    if (moments < 1) {
      return;
    }
    int[] drawn = new int[rounds];
    for (int round = 0; round < rounds; round++) {
      drawn[round] = first + random.nextInt(moments);
    }
    int last = Arrays.stream(drawn).max().orElseThrow();
    LearnerState state = tracer.start(new ConceptNames());
    for (int before = 0; before <= last; before++) {
      for (int round = 0; round < rounds; round++) {
        if (drawn[round] == before) {
          byRound.get(round).add(at(before, state, events));
        }
      }
      state = tracer.fold(state, events.get(before).event());
    }
  }

  private WarningCase at(int before, LearnerState state, List<LoggedEvent> events) {
    Responses past = Responses.among(events.subList(0, before));
    List<Responses.Counted> next =
        Responses.among(events.subList(before, before + WarningCase.NEXT)).all();
    LearnerView view =
        new LearnerView(
            state,
            tracer,
            KnowledgeGraph.empty(),
            MasteryBounds.defaults(),
            events.get(before - 1).event().at());
    List<Responses.Counted> recent = WarningSigns.recent(past);
    return new WarningCase(
        events.getFirst().event().learner(),
        WarningSigns.of(view, past, this::item).orElseThrow(),
        WarningSigns.right(recent) / recent.size(),
        WarningSigns.right(past.all()) / before,
        WarningSigns.right(next) / WarningCase.NEXT);
  }

  private ItemRef item(ResponseEvent response) {
    return new ItemRef(
        response.item(), response.concepts(), difficulty.applyAsDouble(response.item()));
  }
}
