package xueban.model.training;

import java.util.List;
import java.util.random.RandomGenerator;

/** A network on its way. Not thread-safe. */
interface TrainableNetwork {
  List<Parameter> parameters();

  /**
   * Adds the gradients of the mean log loss of a batch to those of the parameters.
   *
   * @param random of what is hidden and dropped
   */
  void addGradients(List<Stretch> batch, RandomGenerator random);

  /** Returns the sum of log losses (base e) over a batch, nothing hidden or dropped. */
  double loss(List<Stretch> batch);
}
