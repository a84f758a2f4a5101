package xueban.model.irt;

import java.util.ArrayList;
import java.util.List;
import xueban.Explanation;
import xueban.model.ItemRef;
import xueban.model.internal.Logistic;
import xueban.model.state.CompactState;
import xueban.model.state.ConceptCell;
import xueban.model.state.Interaction;

/**
 * The summands of one prediction's log-odds: the item for a learner of average ability, what each
 * answer did to the ability, and the doubt about it.
 *
 * <p>All are multiples of 2⁻³⁶ below 2¹⁶, so that sums and differences are exact and the parts add
 * up to the prediction to the bit.
 */
final class IrtParts {
  private static final double GRAIN = 0x1p36;
  private static final int SINGLE = 10;

  /** Beyond, the probability is 1 in a double, and its log-odds are infinite. */
  private static final double MOST = 36;

  private final IrtWeights weights;
  private final CompactState state;
  private final ItemRef item;
  private final LogOddsLine line;
  private final AbilityEvidence evidence;

  IrtParts(IrtWeights weights, CompactState state, ItemRef item) {
    this.weights = weights;
    this.state = state;
    this.item = item;
    line = weights.line(item);
    evidence = new AbilityEvidence(weights, state, true);
  }

  private static double exact(double logOdds) {
    return Math.rint(logOdds * GRAIN) / GRAIN;
  }

  /** Returns the log-odds of a right answer to an item, in [-36, 36]. */
  static double logOdds(LogOddsLine line, Ability ability) {
    return exact(Math.clamp(Logistic.logOdds(line.expected(ability)), -MOST, MOST));
  }

  /** Returns them as parts; what adds nothing is left out. */
  Explanation explanation() {
    double[] path = evidence.path();
    for (int i = 0; i < path.length; i++) {
      path[i] = exact(line.slope() * path[i]);
    }
    int first = Math.max(0, path.length - 1 - SINGLE);
    List<Explanation> answers = new ArrayList<>();
    add(answers, "%d answers before these".formatted(first), path[first]);
    for (int i = first; i < path.length - 1; i++) {
      add(answers, answer(i, path.length - 1 - i), path[i + 1] - path[i]);
    }
    List<Explanation> parts = new ArrayList<>();
    double ofItem = exact(line.intercept());
    add(parts, ofItem(), ofItem);
    if (!answers.isEmpty()) {
      parts.add(Explanation.sum("the learner's ability, as the answers show it", answers));
    }
    add(
        parts,
        weights.knows(item.id())
            ? "how unsure the ability is"
            : "how unsure the ability and the item are",
        logOdds(line, evidence.ability()) - ofItem - path[path.length - 1]);
    return Explanation.sum("log-odds of a right answer, unaided, to item " + item.id(), parts);
  }

  private String ofItem() {
    if (weights.knows(item.id())) {
      return "item %s, for a learner of average ability".formatted(item.id());
    }
    return item.concepts().isEmpty()
        ? "an item like all, for a learner of average ability"
        : "an item of concept %s, for a learner of average ability"
            .formatted(String.join(", ", item.concepts()));
  }

  private static void add(List<Explanation> parts, String description, double value) {
    if (value != 0) {
      parts.add(Explanation.leaf(description, value));
    }
  }

  /** Returns words for a past answer, such as "right answer 3 before, to concept math.square". */
  private String answer(int number, int before) {
    Interaction answer = evidence.last().get(number);
    String concept =
        answer.slot() == Interaction.NO_SLOT
            ? "no concept"
            : state.concept(answer.slot()).map(id -> "concept " + id).orElse("a concept");
    return "%s answer %d before%s, to %s"
        .formatted(
            2 * answer.units() >= ConceptCell.UNITS ? "right" : "wrong",
            before,
            answer.assisted() ? " after help" : "",
            concept);
  }
}
