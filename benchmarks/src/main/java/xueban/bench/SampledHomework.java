package xueban.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import xueban.tutor.Layer;
import xueban.tutor.homework.AssemblyOption;
import xueban.tutor.homework.AssemblyProblem;
import xueban.tutor.homework.Demand;
import xueban.tutor.homework.LearnerTask;
import xueban.tutor.homework.Trait;

/**
 * A class made up from a seed: learners of three layers, each with a strength in every concept that
 * differs little inside a layer; items of one concept, difficulty, time and kind each; success by a
 * logistic curve. A learner's options are the items inside the layer's band, less one in thirty
 * that was done lately.
 */
final class SampledHomework {
  private static final double MEMBERS_DIFFER = .15;
  private static final double SHARE = .3;

  private final Random random;
  private final int items;
  private final int concepts;
  private final double[] difficulty;
  private final int[] seconds;
  private final Trait[] kinds;

  private SampledHomework(long seed, int items) {
    random = new Random(seed);
    this.items = items;
    concepts = items < 200 ? 4 : 10;
    difficulty = new double[items];
    seconds = new int[items];
    kinds = new Trait[items];
    for (int i = 0; i < items; i++) {
      difficulty[i] = random.nextGaussian() * 1.2;
      seconds[i] = 45 + random.nextInt(120) + random.nextInt(240);
      int kind = random.nextInt(10);
      kinds[i] = kind < 7 ? Trait.BASIC : kind < 9 ? Trait.INTEGRATED : Trait.ENQUIRY;
    }
  }

  /** Returns a class's homework of at most eight items in 30 minutes, two of them common. */
  static AssemblyProblem draw(long seed, int learners, int items) {
    return new SampledHomework(seed, items).problem(learners);
  }

  /** Returns the same problem with every learner's values shuffled over the learner's options. */
  static AssemblyProblem shuffled(AssemblyProblem problem, long seed) {
    Random random = new Random(seed);
    List<LearnerTask> tasks = new ArrayList<>();
    for (LearnerTask task : problem.learners()) {
      List<AssemblyOption> from = new ArrayList<>(task.options());
      Collections.shuffle(from, random);
      List<AssemblyOption> options = new ArrayList<>();
      for (int o = 0; o < from.size(); o++) {
        AssemblyOption to = task.options().get(o);
        options.add(
            new AssemblyOption(
                to.item(),
                from.get(o).value(),
                to.seconds(),
                to.concept(),
                to.purpose(),
                to.kind(),
                to.common()));
      }
      tasks.add(
          new LearnerTask(
              task.group(),
              task.maxSeconds(),
              task.maxItems(),
              task.aimsAtLeastHalf(),
              task.demands(),
              options));
    }
    return new AssemblyProblem(
        problem.items(), problem.concepts(), tasks, problem.coreItems(), problem.exposure());
  }

  private AssemblyProblem problem(int learners) {
    double[][] strength = new double[Layer.values().length][concepts];
    for (double[] ofLayer : strength) {
      for (int c = 0; c < concepts; c++) {
        ofLayer[c] = random.nextGaussian() * .5;
      }
    }
    List<LearnerTask> tasks = new ArrayList<>();
    for (int l = 0; l < learners; l++) {
      int group = random.nextInt(strength.length);
      tasks.add(learner(group, List.of(Layer.values()).get(group), strength[group]));
    }
    return new AssemblyProblem(
        items, concepts, tasks, List.of(2, 2, 2), AssemblyProblem.exposureOf(SHARE, learners));
  }

  private LearnerTask learner(int group, Layer layer, double[] ofLayer) {
    double[] strength = new double[concepts];
    double[] lacking = new double[concepts];
    for (int c = 0; c < concepts; c++) {
      strength[c] = (group - 1) * .3 + ofLayer[c] + random.nextGaussian() * MEMBERS_DIFFER;
      lacking[c] = 1 / (1 + Math.exp(strength[c])) + .05;
    }
    List<AssemblyOption> options = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      int concept = i % concepts;
      double success = 1 / (1 + Math.exp(difficulty[i] - 1 - strength[concept]));
      boolean inBand = success >= layer.least() && success <= layer.most();
      if (inBand && random.nextInt(30) > 0) {
        double middle = (layer.least() + layer.most()) / 2;
        double fit = 1 - Math.abs(success - middle) / (layer.most() - layer.least()) / 2;
        Trait purpose =
            concept * 2 < concepts
                ? Trait.TARGET
                : concept + 1 < concepts ? Trait.PREREQUISITE : Trait.REVIEW;
        options.add(
            new AssemblyOption(
                i,
                Math.min(1, lacking[concept] * fit),
                seconds[i],
                concept,
                purpose,
                kinds[i],
                purpose == Trait.TARGET));
      }
    }
    List<Demand> demands =
        List.of(
            Demand.atLeast(Trait.PREREQUISITE, 1),
            Demand.atLeast(Trait.REVIEW, 1),
            Demand.atLeast(Trait.INTEGRATED, 1),
            new Demand(Trait.ENQUIRY, 0, 1));
    return new LearnerTask(group, 30 * 60, 8, true, demands, options);
  }
}
