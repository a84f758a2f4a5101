package xueban.tutor;

import java.util.List;
import java.util.Optional;
import xueban.model.Activation;
import xueban.model.ModelPurpose;

/**
 * Which model serves for a purpose.
 *
 * @param purpose what it does
 * @param active version of the model that was chosen, such as {@code stacked-20261122-1}
 * @param previous version to which a rollback leads; empty if there is nothing to take back
 * @param tracer what really serves, as decisions name it; that of another model only if the chosen
 *     one cannot be read
 * @param warning why the chosen model does not serve, what it has to do without, or what is wrong
 *     with the log of activations; empty if all is well
 * @param activations and rollbacks, oldest first
 */
public record ServingModel(
    ModelPurpose purpose,
    String active,
    Optional<String> previous,
    String tracer,
    String warning,
    List<Activation> activations) {
  public ServingModel {
    activations = List.copyOf(activations);
  }
}
