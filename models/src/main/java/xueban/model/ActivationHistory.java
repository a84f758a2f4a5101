package xueban.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What a registry's log says: which model serves, and which one before it.
 *
 * <p>Each activation lies on those before it; a rollback takes the topmost one off. At the bottom
 * is the shipped model.
 *
 * @param all activations and rollbacks, oldest first
 * @param torn bytes at the end of the log that are no whole line: somebody was cut off while
 *     writing them, and they do not count
 */
public record ActivationHistory(List<Activation> all, int torn) {
  public ActivationHistory {
    all = List.copyOf(all);
  }

  /** Returns what concerns the models of one purpose. */
  ActivationHistory of(ModelPurpose purpose) {
    return new ActivationHistory(
        all.stream().filter(line -> ModelPurpose.ofKind(line.kind()) == purpose).toList(), torn);
  }

  /** Returns the activation that stands; empty if the shipped model serves. */
  public Optional<Activation> active() {
    return Optional.ofNullable(standing().peek());
  }

  /**
   * Returns the activation to which a rollback leads; empty if that is the shipped model, or if
   * there is none to take back.
   */
  public Optional<Activation> previous() {
    return standing().stream().skip(1).findFirst();
  }

  /** Returns the highest number of a version in it; 0 if there is none. */
  long lastNumber() {
    return all.stream()
        .mapToLong(activation -> ModelShelf.number(activation.version()).orElse(0))
        .max()
        .orElse(0);
  }

  private Deque<Activation> standing() {
    Deque<Activation> standing = new ArrayDeque<>();
    for (Activation activation : all) {
      switch (activation.what()) {
        case ACTIVATE -> standing.push(activation);
        case ROLLBACK -> standing.poll();
      }
    }
    return standing;
  }
}
