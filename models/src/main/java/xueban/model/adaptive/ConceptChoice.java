package xueban.model.adaptive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import xueban.Explanation;

/** One choice of a {@link GraphDiagnostic}: which concept's answer would tell most. */
final class ConceptChoice {
  private static final int NAMED = 5;

  private final ConceptScope scope;
  private final DiagnosticSettings settings;
  private final KnowledgeStates states;
  private final double[] share;

  ConceptChoice(ConceptScope scope, DiagnosticSettings settings, KnowledgeStates states) {
    this.scope = scope;
    this.settings = settings;
    this.states = states;
    share = new double[scope.size()];
    for (int c = 0; c < share.length; c++) {
      share[c] = states.share(c);
    }
  }

  /**
   * @param eligible numbers of concepts, rising, not empty
   */
  DiagnosticStep.Ask ask(List<Integer> eligible) {
    int best = eligible.get(0);
    double most = -1;
    for (int concept : eligible) {
      double sum = 0;
      for (double gain : gains(concept)) {
        sum += gain;
      }
      if (sum > most) {
        most = sum;
        best = concept;
      }
    }
    return new DiagnosticStep.Ask(scope.concepts.get(best), explained(best));
  }

  /** Returns by how much an answer to the concept lowers P (1 - P) of each, [concepts]. */
  private double[] gains(int concept) {
    double sharpness = 1 - settings.guess() - settings.slip();
    double right = settings.guess() + sharpness * share[concept];
    double factor = sharpness * sharpness / (right * (1 - right));
    double[] gains = new double[share.length];
    if (share[concept] == 0 || share[concept] == 1) {
      return gains;
    }
    for (int other = 0; other < share.length; other++) {
      double covariance = states.share(concept, other) - share[concept] * share[other];
      gains[other] = factor * covariance * covariance;
    }
    return gains;
  }

  private Explanation explained(int concept) {
    double[] gains = gains(concept);
    List<Integer> others = new ArrayList<>();
    for (int other = 0; other < gains.length; other++) {
      if (other != concept) {
        others.add(other);
      }
    }
    others.sort(Comparator.<Integer>comparingDouble(other -> -gains[other]).thenComparing(o -> o));
    List<Explanation> parts = new ArrayList<>();
    parts.add(Explanation.leaf(scope.concepts.get(concept) + " itself", gains[concept]));
    double rest = 0;
    for (int i = 0; i < others.size(); i++) {
      if (i < NAMED) {
        parts.add(Explanation.leaf(scope.concepts.get(others.get(i)), gains[others.get(i)]));
      } else {
        rest += gains[others.get(i)];
      }
    }
    if (others.size() > NAMED) {
      parts.add(Explanation.leaf("%d others".formatted(others.size() - NAMED), rest));
    }
    return Explanation.sum(
        "expected fall of the squared error by asking " + scope.concepts.get(concept), parts);
  }
}
