package xueban.model.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import xueban.Explanation;

/**
 * Which responses made a diagnosis what it is: parts in log-odds (base e) that add up to it.
 *
 * <p>The first part is the average learner's log-odds. A response's part is what it changed when it
 * was added to those before it, and when it was added to those after it, in the mean: Shapley's
 * value (1953) over two orders instead of all. So two responses that say the same share what they
 * say, and the sum is exact. Taking one response away moves the log-odds by about its part where
 * others do not say the same; {@link #without} gives that number itself.
 *
 * @param diagnoser whose diagnoses are explained; it is asked twice for each response
 */
public record ResponseEffects(Diagnoser diagnoser) {
  /** Returns the parts of the log-odds of a right answer to the item. */
  public Explanation onItem(List<ItemResponse> responses, String item) {
    return parts(
        "log-odds of a right answer to item " + item,
        "item " + item + ", answered by the average learner",
        responses,
        d -> Logit.of(d.predict(item).probability()));
  }

  /** Returns the parts of the log-odds of the proficiency in the concept. */
  public Explanation onConcept(List<ItemResponse> responses, String concept) {
    return parts(
        "log-odds of proficiency in concept " + concept,
        "the average learner's proficiency in concept " + concept,
        responses,
        d -> Logit.of(d.proficiency(concept).probability()));
  }

  /**
   * Returns the log-odds of a right answer to the item had the response never been given.
   *
   * @param left place of that response, from 0
   */
  public double without(List<ItemResponse> responses, int left, String item) {
    List<ItemResponse> rest = new ArrayList<>(responses);
    rest.remove(left);
    return Logit.of(diagnoser.diagnose(rest).predict(item).probability());
  }

  private Explanation parts(
      String what,
      String average,
      List<ItemResponse> responses,
      ToDoubleFunction<Diagnosis> logOdds) {
    int n = responses.size();
    double start = logOdds.applyAsDouble(diagnoser.diagnose(List.of()));
    double[] effect = new double[n];
    double before = start;
    for (int r = 0; r < n; r++) {
      double now = logOdds.applyAsDouble(diagnoser.diagnose(responses.subList(0, r + 1)));
      effect[r] += (now - before) / 2;
      before = now;
    }
    before = start;
    for (int r = n - 1; r >= 0; r--) {
      double now = logOdds.applyAsDouble(diagnoser.diagnose(responses.subList(r, n)));
      effect[r] += (now - before) / 2;
      before = now;
    }
    List<Explanation> parts = new ArrayList<>();
    parts.add(Explanation.leaf(average, start));
    for (int r = 0; r < n; r++) {
      ItemResponse response = responses.get(r);
      parts.add(
          Explanation.leaf(
              "item %s answered %s, concepts %s"
                  .formatted(
                      response.item(),
                      response.right() ? "right" : "wrong",
                      String.join(", ", diagnoser.items().conceptsOf(response.item()))),
              effect[r]));
    }
    return Explanation.sum(what, parts);
  }
}
