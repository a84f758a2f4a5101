package xueban.model.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import xueban.XuebanException;
import xueban.model.ConceptNames;
import xueban.model.LearnerEvent;

/**
 * How long and how fast to train. One learner in ten is held out; when their log loss has stopped
 * falling the steps become shorter, and after {@code patience} such epochs training ends with the
 * best numbers so far.
 *
 * @param batch stretches a step
 * @param rate of Adam's first steps
 * @param mostEpochs at least 1
 * @param patience epochs without a better loss, at least 1
 * @param seed of all draws
 */
public record TrainingPlan(int batch, double rate, int mostEpochs, int patience, long seed) {
  private static final int HELD_OUT_OF = 10;
  private static final double SHORTER = 0.3;
  private static final String RANDOM = "L64X128MixRandom";

  public TrainingPlan {
    if (batch < 1 || !(rate > 0 && rate < 1) || mostEpochs < 1 || patience < 1) {
      throw XuebanException.invalid(
          "plan",
          "batch (%d), epochs (%d) and patience (%d) must be at least 1, rate (%s) in (0, 1)."
              .formatted(batch, mostEpochs, patience, rate));
    }
  }

  /** Returns the plan to start with. */
  public static TrainingPlan standard(long seed) {
    return new TrainingPlan(48, 4e-3, 15, 2, seed);
  }

  RandomGenerator random() {
    return RandomGeneratorFactory.of(RANDOM).create(seed);
  }

  /**
   * Trains until held-out learners gain no more.
   *
   * @throws XuebanException {@code INVALID_INPUT} if too few learners answered, or the steps are so
   *     long that numbers overflow
   */
  void fit(
      TrainableNetwork network,
      List<? extends List<LearnerEvent>> histories,
      Consumer<String> progress) {
    List<AnswerSequence> learning = new ArrayList<>();
    List<AnswerSequence> held = new ArrayList<>();
    for (List<LearnerEvent> events : histories) {
      AnswerSequence sequence = AnswerSequence.of(events);
      if (sequence.size() > 0) {
        long hash = ConceptNames.hash(events.get(0).learner());
        (Long.remainderUnsigned(hash, HELD_OUT_OF) == 0 ? held : learning).add(sequence);
      }
    }
    if (held.isEmpty() || learning.isEmpty()) {
      throw XuebanException.invalid(
          "training data",
          "has too few learners (%d): some are held out to say when to stop; 40 are enough."
              .formatted(learning.size() + held.size()));
    }
    fit(network, Stretch.of(learning), Stretch.of(held), progress);
  }

  private void fit(
      TrainableNetwork network,
      List<Stretch> learning,
      List<Stretch> held,
      Consumer<String> progress) {
    RandomGenerator random = random();
    double speed = rate;
    double least = Double.POSITIVE_INFINITY;
    int worse = 0;
    int step = 0;
    for (int epoch = 1; epoch <= mostEpochs && worse < patience; epoch++) {
      shuffle(learning, random);
      for (List<Stretch> batch : batches(learning)) {
        network.addGradients(batch, random);
        step++;
        for (Parameter parameter : network.parameters()) {
          parameter.step(step, speed);
        }
      }
      double loss = loss(network, held);
      progress.accept(
          String.format(Locale.ROOT, "epoch %d: log loss %.4f on learners held out", epoch, loss));
      if (!Double.isFinite(loss)) {
        throw XuebanException.invalid(
            "rate", rate + " is too fast: the log loss is no number. Train with shorter steps.");
      }
      if (loss < least) {
        least = loss;
        worse = 0;
        network.parameters().forEach(Parameter::keep);
      } else {
        worse++;
        speed *= SHORTER;
        network.parameters().forEach(Parameter::restore);
      }
    }
    network.parameters().forEach(Parameter::restore);
  }

  private double loss(TrainableNetwork network, List<Stretch> stretches) {
    double sum = 0;
    for (List<Stretch> batch : batches(stretches)) {
      sum += network.loss(batch);
    }
    return sum / stretches.stream().mapToInt(Stretch::asked).sum();
  }

  private List<List<Stretch>> batches(List<Stretch> stretches) {
    List<List<Stretch>> batches = new ArrayList<>();
    for (int from = 0; from < stretches.size(); from += batch) {
      batches.add(stretches.subList(from, Math.min(stretches.size(), from + batch)));
    }
    return batches;
  }

  private static void shuffle(List<Stretch> stretches, RandomGenerator random) {
    for (int i = stretches.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      Stretch swapped = stretches.get(i);
      stretches.set(i, stretches.get(j));
      stretches.set(j, swapped);
    }
  }
}
