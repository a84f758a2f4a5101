package xueban.tutor.homework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Problems of every shape, among them empty, contradictory and tight ones. */
final class RandomProblems {
  private static final Trait[] PURPOSES = {
    Trait.TARGET, Trait.TARGET, Trait.EXTENSION, Trait.REVIEW, Trait.PREREQUISITE
  };
  private static final Trait[] KINDS = {Trait.BASIC, Trait.BASIC, Trait.ENQUIRY, Trait.INTEGRATED};

  private RandomProblems() {}

  static AssemblyProblem draw(Random random) {
    int items = random.nextInt(80);
    int concepts = 1 + random.nextInt(6);
    int groups = 1 + random.nextInt(3);
    List<Integer> cores = new ArrayList<>();
    for (int g = 0; g < groups; g++) {
      cores.add(random.nextInt(4));
    }
    List<LearnerTask> learners = new ArrayList<>();
    int size = random.nextInt(8);
    for (int l = 0; l < size; l++) {
      learners.add(learner(random, random.nextInt(groups), items, concepts));
    }
    return new AssemblyProblem(items, concepts, learners, cores, 1 + random.nextInt(3));
  }

  private static LearnerTask learner(Random random, int group, int items, int concepts) {
    List<AssemblyOption> options = new ArrayList<>();
    double share = random.nextDouble();
    for (int i = 0; i < items; i++) {
      if (random.nextDouble() < share) {
        Trait purpose = PURPOSES[random.nextInt(PURPOSES.length)];
        options.add(
            new AssemblyOption(
                i,
                random.nextInt(5) == 0 ? 0 : random.nextDouble(),
                20 + random.nextInt(300),
                i % concepts,
                purpose,
                KINDS[i % KINDS.length],
                purpose.isAim() && random.nextInt(4) > 0));
      }
    }
    Collections.shuffle(options, random);
    List<Demand> demands = new ArrayList<>();
    for (Trait trait : Trait.values()) {
      if (random.nextInt(5) == 0) {
        int least = random.nextInt(3);
        demands.add(new Demand(trait, least, least + random.nextInt(4)));
      }
    }
    return new LearnerTask(
        group,
        random.nextInt(10) == 0 ? 0 : 100 + random.nextInt(1500),
        random.nextInt(10),
        random.nextBoolean(),
        demands,
        options);
  }
}
