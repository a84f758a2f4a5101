package xueban.model.adaptive;

import java.util.random.RandomGenerator;
import xueban.model.internal.Logistic;

/**
 * Draws knowledge states: from the prior, and, when an answer has come, from what the answers leave
 * likely.
 *
 * <p>The prior is a Bayesian network along the prerequisites: a learner has a kind ({@link
 * LearnerKinds}); a concept whose prerequisites are all mastered is mastered with the kind's
 * probability, any other with the small probability {@code leap}. After an answer states are drawn
 * again by how well they foretold it (systematic resampling), and each is then moved by Gibbs
 * sampling that keeps the posterior, so that they stay different. Source: sequential Monte Carlo
 * with moves, Chopin (2002), doi:10.1093/biomet/89.3.539.
 */
final class StateSampler {
  private static final int QUANTILES = 4096;

  private final ConceptScope scope;
  private final LearnerKinds kinds;
  private final double leapLogOdds;
  private final double logLeap;
  private final double logNoLeap;
  private final double[] quantile = new double[QUANTILES]; // of the logistic distribution
  private final double[] gumbel = new double[QUANTILES]; // of Gumbel's

  StateSampler(ConceptScope scope, double leap) {
    this.scope = scope;
    kinds = new LearnerKinds(scope.size());
    leapLogOdds = Logistic.logOdds(leap);
    logLeap = StrictMath.log(leap);
    logNoLeap = StrictMath.log(1 - leap);
    for (int i = 0; i < QUANTILES; i++) {
      double p = (i + 0.5) / QUANTILES;
      quantile[i] = Logistic.logOdds(p);
      gumbel[i] = -StrictMath.log(-StrictMath.log(p));
    }
  }

  /** Returns states of learners of whom nothing is known. */
  KnowledgeStates prior(int states, RandomGenerator random) {
    KnowledgeStates drawn = new KnowledgeStates(scope.size(), states);
    for (int state = 0; state < states; state++) {
      int kind = state % kinds.count;
      drawn.kind[state] = (byte) kind;
      for (int concept = 0; concept < scope.size(); concept++) {
        boolean ready = true;
        for (int parent : scope.before[concept]) {
          ready &= drawn.has(state, parent);
        }
        if (yes(ready ? kinds.logOdds[kind][concept] : leapLogOdds, random)) {
          drawn.set(state, concept);
        }
      }
    }
    return drawn;
  }

  /**
   * Returns states drawn by weight.
   *
   * @param ifYes weight of a state that holds the concept, above 0
   * @param ifNo weight of another, above 0
   */
  KnowledgeStates resampled(
      KnowledgeStates from, int concept, double ifYes, double ifNo, RandomGenerator random) {
    double mass = from.share(concept) * ifYes + (1 - from.share(concept)) * ifNo;
    KnowledgeStates drawn = new KnowledgeStates(scope.size(), from.states);
    double point = random.nextDouble();
    double sum = 0;
    int next = 0;
    for (int state = 0; state < from.states; state++) {
      sum += (from.has(state, concept) ? ifYes : ifNo) / mass;
      while (next < from.states && (next + point < sum || state == from.states - 1)) {
        drawn.kind[next] = from.kind[state];
        for (int c = 0; c < scope.size(); c++) {
          if (from.has(state, c)) {
            drawn.set(next, c);
          }
        }
        next++;
      }
    }
    return drawn;
  }

  /**
   * Returns the states after so many sweeps of Gibbs sampling over all concepts and the kind.
   *
   * @param evidence log-odds that answers add to each concept's mastery, natural, [concepts]
   */
  KnowledgeStates moved(
      KnowledgeStates from, double[] evidence, int sweeps, RandomGenerator random) {
    KnowledgeStates moved = new KnowledgeStates(scope.size(), from.states);
    boolean[] has = new boolean[scope.size()];
    int[] missing = new int[scope.size()];
    for (int state = 0; state < from.states; state++) {
      for (int c = 0; c < has.length; c++) {
        has[c] = from.has(state, c);
        missing[c] = 0;
        for (int parent : scope.before[c]) {
          missing[c] += has[parent] ? 0 : 1;
        }
      }
      int kind = from.kind[state];
      for (int sweep = 0; sweep < sweeps; sweep++) {
        sweep(has, missing, kind, evidence, random);
      }
      kind = kind(has, missing, random);
      moved.kind[state] = (byte) kind;
      for (int c = 0; c < has.length; c++) {
        if (has[c]) {
          moved.set(state, c);
        }
      }
    }
    return moved;
  }

  /** Draws each concept given all others, the last first. */
  private void sweep(
      boolean[] has, int[] missing, int kind, double[] evidence, RandomGenerator random) {
    double[] own = kinds.logOdds[kind];
    double[] logs = kinds.logOutcome[kind];
    for (int c = has.length - 1; c >= 0; c--) {
      double logOdds = (missing[c] == 0 ? own[c] : leapLogOdds) + evidence[c];
      int others = has[c] ? 0 : 1;
      for (int child : scope.after[c]) {
        if (missing[child] == others) {
          logOdds += has[child] ? logs[child] - logLeap : logs[has.length + child] - logNoLeap;
        }
      }
      boolean now = yes(logOdds, random);
      if (now != has[c]) {
        has[c] = now;
        for (int child : scope.after[c]) {
          missing[child] += now ? -1 : 1;
        }
      }
    }
  }

  /**
   * Draws the kind given the concepts, of which only those matter whose prerequisites are there.
   */
  private int kind(boolean[] has, int[] missing, RandomGenerator random) {
    int[] outcomes = new int[has.length];
    int count = 0;
    for (int c = 0; c < has.length; c++) {
      if (missing[c] == 0) {
        outcomes[count++] = has[c] ? c : has.length + c;
      }
    }
    int drawn = 0;
    double best = Double.NEGATIVE_INFINITY;
    for (int kind = 0; kind < kinds.count; kind++) {
      double[] logs = kinds.logOutcome[kind];
      // Gumbel's maximum draws in proportion to e^log.
      double log = gumbel[random.nextInt(QUANTILES)];
      for (int i = 0; i < count; i++) {
        log += logs[outcomes[i]];
      }
      if (log > best) {
        best = log;
        drawn = kind;
      }
    }
    return drawn;
  }

  /** True with the probability of these log-odds, to within 1/4096 and without an exponential. */
  private boolean yes(double logOdds, RandomGenerator random) {
    return logOdds > quantile[random.nextInt(QUANTILES)];
  }
}
