package xueban.model.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import xueban.XuebanException;
import xueban.model.ConceptNames;
import xueban.model.ItemRef;
import xueban.model.LearnerState;
import xueban.model.ResponseEvent;
import xueban.model.stack.StackedTracer;

/** Are explanations true? Takes the strongest evidence away and looks where the prediction goes. */
public final class EvidenceCheck {
  private EvidenceCheck() {}

  /**
   * Returns in which share of predictions the log-odds move against what the strongest evidence was
   * said to add, in [0, 1].
   *
   * @param rows of all splits, in the order of the answers; cases are drawn from the test rows of
   *     learners with an answer before
   * @param cases how many to draw, each equally likely (reservoir sampling); fewer if there are
   *     fewer
   * @throws XuebanException {@code INVALID_INPUT} if no learner of the test rows has two answers
   */
  public static double share(StackedTracer tracer, List<ResponseRow> rows, int cases, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    boolean[] drawn = new boolean[cases];
    ConceptNames names = new ConceptNames();
    Map<String, LearnerState> states = new HashMap<>();
    int met = 0;
    int number = 0;
    for (ResponseRow row : rows) {
      if (!TracingFigures.isTest(row)) {
        continue;
      }
      ResponseEvent response = ResponseLogEvaluation.event(row, number++);
      LearnerState before = states.get(row.learner());
      if (before != null && !before.evidence().isEmpty()) {
        int place = met < cases ? met : random.nextInt(met + 1);
        if (place < cases) {
          ItemRef item = new ItemRef(row.item(), response.concepts(), Double.NaN);
          drawn[place] = tracer.strongestRemoved(before, item, response.at()).asSaid();
        }
        met++;
      }
      LearnerState state = before == null ? tracer.start(names) : before;
      states.put(row.learner(), tracer.fold(state, response));
    }
    if (met == 0) {
      throw XuebanException.invalid("test rows", "have no learner with two answers.");
    }
    int asSaid = 0;
    for (boolean one : drawn) {
      asSaid += one ? 1 : 0;
    }
    return asSaid / (double) Math.min(met, cases);
  }
}
