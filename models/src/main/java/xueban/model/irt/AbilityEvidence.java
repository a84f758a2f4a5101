package xueban.model.irt;

import java.util.ArrayList;
import java.util.List;
import xueban.model.state.CompactState;
import xueban.model.state.ConceptCell;
import xueban.model.state.Interaction;

/**
 * What a learner's state says of the ability: the answers that it remembers, at most 64, each to
 * its item. What was before is left out: abilities grow, and old answers made predictions worse on
 * learners held out of three training sets.
 */
final class AbilityEvidence {
  /** How much of an answer one after help is: right with a hint says something, but less. */
  private static final double ASSISTED = 0.5;

  private static final long NO_CONCEPT = -1;

  private final IrtWeights weights;
  private final CompactState state;
  private final List<Interaction> last = new ArrayList<>();

  /**
   * @param withAssisted whether answers after help count, as far as they are remembered
   */
  AbilityEvidence(IrtWeights weights, CompactState state, boolean withAssisted) {
    this.weights = weights;
    this.state = state;
    for (int i = 0; i < state.interactions(); i++) {
      Interaction answer = state.interaction(i);
      if (withAssisted || !answer.assisted()) {
        last.add(answer);
      }
    }
  }

  /** Returns the remembered answers that count, the oldest first. */
  List<Interaction> last() {
    return last;
  }

  /** Returns the ability. */
  Ability ability() {
    AbilityGrid grid = new AbilityGrid();
    last.forEach(answer -> take(grid, answer));
    return grid.eap();
  }

  /** Returns the ability before each of the last answers, and after all; [answers + 1]. */
  double[] path() {
    double[] path = new double[last.size() + 1];
    AbilityGrid grid = new AbilityGrid();
    for (int i = 0; i < last.size(); i++) {
      path[i] = grid.eap().estimate();
      take(grid, last.get(i));
    }
    path[last.size()] = grid.eap().estimate();
    return path;
  }

  private void take(AbilityGrid grid, Interaction answer) {
    long concept =
        answer.slot() == Interaction.NO_SLOT ? NO_CONCEPT : state.cell(answer.slot()).key();
    double score = answer.units() / (double) ConceptCell.UNITS;
    grid.answer(weights.line(answer.item(), concept), score, answer.assisted() ? ASSISTED : 1);
  }
}
