package xueban.model.irt;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import xueban.XuebanException;
import xueban.model.LearnerEvent;
import xueban.model.ResponseEvent;
import xueban.model.state.UnaidedResponses;

/**
 * Makes the numbers of {@link IrtTracer} from learners' histories: two-parameter curves by {@link
 * IrtTrainer}, from unaided responses; a score of at least .5 is right. Nothing is random. The fit
 * ends early: what later iterations gain on the training learners does not show in predictions.
 */
public final class IrtTracerTrainer {
  private static final int ITERATIONS = 25;
  private static final double TOLERANCE = 1e-5; // nats a response

  private IrtTracerTrainer() {}

  /**
   * Returns the numbers.
   *
   * @param histories each learner's events in log order
   * @throws XuebanException {@code INVALID_INPUT} if there are no unaided responses or all are
   *     alike
   */
  public static IrtWeights train(Iterable<? extends List<LearnerEvent>> histories) {
    List<ItemResponse> responses = new ArrayList<>();
    SortedMap<String, List<String>> concepts = new TreeMap<>();
    for (List<LearnerEvent> events : histories) {
      UnaidedResponses unaided = new UnaidedResponses();
      for (LearnerEvent event : events) {
        if (unaided.next(event) && event instanceof ResponseEvent response) {
          responses.add(
              new ItemResponse(
                  response.learner(), response.item(), response.score() >= 0.5 ? 1 : 0));
          concepts.put(response.item(), response.concepts());
        }
      }
    }
    concepts.replaceAll((item, of) -> of.stream().distinct().toList());
    IrtTrainer trainer = new IrtTrainer(new CurveFamily.TwoParameter(), ITERATIONS, TOLERANCE);
    IrtModel model = trainer.fit(responses).model();
    return new IrtWeights(model, concepts);
  }
}
