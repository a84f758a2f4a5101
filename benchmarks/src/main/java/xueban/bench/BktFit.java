package xueban.bench;

import java.util.ArrayList;
import java.util.List;
import xueban.model.LearnerEvent;
import xueban.model.bkt.AnswerRates;
import xueban.model.bkt.BktParameters;
import xueban.model.bkt.BktTrainer;
import xueban.model.eval.TracingFigures;
import xueban.model.sim.SimulatedChain;

/**
 * How long Bayesian knowledge tracing takes to fit 5,000 simulated learners, from events to
 * weights, restarts and items' rates included.
 *
 * <p>The baseline is pyBKT's, 45 s: "synthetic data, model fit (5000 students)" in its README, by
 * its fast build, on its authors' machine. How many answers they gave is not said there; we take
 * what pyBKT's own test script simulates, 100 each to four items of one concept, with its
 * parameters.
 */
final class BktFit {
  static final String DATA = "simulated chain";

  private static final double PYBKT_SECONDS = 45;
  private static final int LEARNERS = 5_000;
  private static final int ANSWERS = 100;
  private static final int ITEMS = 4;

  private BktFit() {}

  /** Returns the time of one fit. */
  static Figure figure() {
    AnswerRates rates = new AnswerRates(0.05, 0.25);
    BktParameters parameters = new BktParameters(0.1, 0, 0.25, 0.1, rates, rates);
    List<List<LearnerEvent>> learners = new ArrayList<>(LEARNERS);
    new SimulatedChain(LEARNERS, ANSWERS, ITEMS, parameters, TracingFigures.SEED)
        .forEach(learners::add);
    BktTrainer trainer = BktTrainer.standard(TracingFigures.SEED);
    double seconds = new MedianSeconds(1).of(i -> trainer.train(learners));
    return new Figure(
        "bkt: fit of 5,000 simulated learners", seconds, "s", PYBKT_SECONDS, DATA, "train");
  }
}
