package xueban.model.diagnosis;

import java.util.ArrayList;
import java.util.List;

/**
 * Fits members, then their weights by logistic regression on answers held out of the members'
 * training, then the members again on all answers: a fraction of each learner's. Weights are held
 * at 0 or above, with a weak pull towards the members' mean. Source: Wolpert (1992), "Stacked
 * generalization".
 *
 * @param members at least one
 * @param heldOut fraction of each learner's answers that weights are chosen on, in (0, 1): every
 *     {@code round(1 / heldOut)}-th answer, in the order given, so shuffle it where order tells
 */
public record BlendTrainer(List<DiagnosisTrainer> members, double heldOut)
    implements DiagnosisTrainer {
  public BlendTrainer {
    members = List.copyOf(members);
    if (members.isEmpty() || !(heldOut > 0 && heldOut < 1)) {
      throw new IllegalArgumentException(
          "members (%d) must be at least 1 and heldOut (%s) in (0, 1)."
              .formatted(members.size(), heldOut));
    }
  }

  @Override
  public Diagnoser train(ResponseMatrix responses) {
    QMatrix q = responses.items();
    List<List<ItemResponse>> kept = new ArrayList<>();
    List<List<ItemResponse>> held = new ArrayList<>();
    int every = Math.max(2, (int) Math.round(1 / heldOut));
    for (int l = 0; l < responses.learners(); l++) {
      List<ItemResponse> keep = new ArrayList<>();
      List<ItemResponse> hold = new ArrayList<>();
      List<ItemResponse> all = responses.responses(l);
      for (int r = 0; r < all.size(); r++) {
        ((r + l) % every == 0 ? hold : keep).add(all.get(r));
      }
      kept.add(keep);
      held.add(hold);
    }
    ResponseMatrix rest = ResponseMatrix.of(q, kept);
    List<Diagnoser> fitted = new ArrayList<>();
    members.forEach(member -> fitted.add(member.train(rest)));
    BlendedModel blend = weigh(fitted, kept, held);
    List<Diagnoser> all = new ArrayList<>();
    members.forEach(member -> all.add(member.train(responses)));
    return blend.withMembers(all);
  }

  /**
   * Returns the members blended as fits best.
   *
   * @param members fitted without the held-out answers, knowing the same items
   * @param known each learner's answers to diagnose from
   * @param heldOut each learner's answers to weigh by, in the same order of learners
   */
  public static BlendedModel weigh(
      List<Diagnoser> members, List<List<ItemResponse>> known, List<List<ItemResponse>> heldOut) {
    int size = members.size();
    List<double[]> rows = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (int l = 0; l < known.size(); l++) {
      List<ItemResponse> asked = heldOut.get(l);
      double[][] features = new double[asked.size()][size + 1];
      for (int m = 0; !asked.isEmpty() && m < size; m++) {
        Diagnosis diagnosis = members.get(m).diagnose(known.get(l));
        for (int r = 0; r < features.length; r++) {
          features[r][m] = Logit.of(diagnosis.predict(asked.get(r).item()).probability());
          features[r][size] = 1;
        }
      }
      for (int r = 0; r < features.length; r++) {
        rows.add(features[r]);
        right.add(asked.get(r).right());
      }
    }
    double[] weights = BlendWeights.fit(rows, right, size);
    return new BlendedModel(members, weights);
  }
}
