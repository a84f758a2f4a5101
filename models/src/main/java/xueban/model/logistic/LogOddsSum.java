package xueban.model.logistic;

import xueban.model.state.CompactState;
import xueban.model.state.ConceptCell;

/** Adds the log-odds up, group by group, as {@link LogOddsParts} does. */
final class LogOddsSum implements LogisticFeatures.Visitor {
  private final LogisticWeights weights;
  private double done;
  private double group;

  LogOddsSum(LogisticWeights weights) {
    this.weights = weights;
  }

  double logOdds() {
    return done + group;
  }

  private void next() {
    done += group;
    group = 0;
  }

  @Override
  public void overall() {
    next();
  }

  @Override
  public void item(String item) {
    next();
  }

  @Override
  public void concept(int index, String concept, ConceptCell cell) {
    next();
  }

  @Override
  public void learner(CompactState state) {
    next();
  }

  @Override
  public void shared(Term term, double x) {
    group += weights.shared(term) * x;
  }

  @Override
  public void itemWeight(String item) {
    group += weights.item(item).bias();
  }

  @Override
  public void conceptWeights(String concept, double share, double right, double wrong) {
    LogisticWeights.ConceptEffect effect = weights.concept(concept);
    group += effect.bias() * share;
    group += effect.rightSlope() * right;
    group += effect.wrongSlope() * wrong;
  }
}
