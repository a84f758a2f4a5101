package xueban.tutor.paper;

import xueban.recommend.Item;

/** Those for whom a paper is made, as the learner model sees them. */
public interface Cohort {
  Basis basis();

  /**
   * Returns what share of right answers the item's difficulty stands for, in [0, 1]: by the
   * author's estimate, or, where there is none, what the model expects of a learner of whom nothing
   * is known.
   */
  double ease(Item item);

  /**
   * Returns for each learner the probability of a right answer, unaided, in [0, 1]; without a class
   * one, of a typical learner. Never empty, in the same order for every item.
   */
  double[] successes(Item item);

  /**
   * Returns for each learner how uncertain the learner's ability on a concept is: the standard
   * error of mastery in log-odds, at least 0.
   */
  double[] abilityErrors(String concept);
}
