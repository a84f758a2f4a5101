package xueban.model.bkt;

import xueban.model.state.ConceptCell;

/**
 * Beliefs of several concepts that become one: the mean of their log-odds, each with the weight of
 * its answers. Beliefs that rest on no answer do not count.
 */
final class BeliefMix {
  private double independent;
  private double independentAnswers;
  private double all;
  private double allAnswers;
  private double ability;

  void add(Belief belief, ConceptCell cell) {
    if (belief.independent() != Belief.NO_ANSWER) {
      independent += cell.independent() * Belief.logOdds(belief.independent());
      independentAnswers += cell.independent();
    }
    if (belief.all() != Belief.NO_ANSWER) {
      double answers = cell.independent() + cell.assisted();
      all += answers * Belief.logOdds(belief.all());
      ability += answers * Belief.ability(belief.abilityCode());
      allAnswers += answers;
    }
  }

  Belief belief() {
    if (allAnswers == 0) {
      return Belief.NONE;
    }
    return new Belief(
        independentAnswers == 0
            ? Belief.NO_ANSWER
            : Belief.codeOf(independent / independentAnswers),
        Belief.codeOf(all / allAnswers),
        Belief.abilityCode(ability / allAnswers));
  }
}
