package xueban.tutor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.ModelPurpose;
import xueban.model.RegisteredModel;

/** All models of a tenant, whatever they are for. Safe for concurrent use. */
final class Models {
  private final ModelDesk learners;
  private final List<ServedModel<?>> others;

  /**
   * @param others none if the stores have no folder for models
   */
  Models(ModelDesk learners, Collection<? extends ServedModel<?>> others) {
    this.learners = learners;
    this.others = List.copyOf(others);
  }

  /** Returns all models: of each purpose what is built in first. */
  List<RegisteredModel> list() {
    List<RegisteredModel> models = new ArrayList<>(learners.list());
    others.forEach(served -> models.addAll(served.registry().list()));
    return List.copyOf(models);
  }

  RegisteredModel find(String version) {
    requireKnown(version);
    Optional<ServedModel<?>> other = other(ModelPurpose.ofVersion(version));
    return other.isEmpty() ? learners.find(version) : other.get().registry().find(version);
  }

  /** Returns what serves for each purpose, learners first. */
  List<ServingModel> serving() {
    List<ServingModel> serving = new ArrayList<>(List.of(learners.serving()));
    others.forEach(served -> serving.add(served.serving()));
    return List.copyOf(serving);
  }

  /** Returns what is wrong with models that were chosen, a sentence each; empty if all is well. */
  List<String> warnings() {
    try {
      return serving().stream().map(ServingModel::warning).filter(w -> !w.isEmpty()).toList();
    } catch (XuebanException e) { // the log of activations itself is damaged
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  ServingModel activate(String version, String who) {
    requireKnown(version);
    Optional<ServedModel<?>> other = other(ModelPurpose.ofVersion(version));
    return other.isEmpty() ? learners.activate(version, who) : other.get().activate(version, who);
  }

  ServingModel rollback(ModelPurpose purpose, String who) {
    if (purpose == ModelPurpose.LEARNERS) {
      return learners.rollback(who);
    }
    return other(purpose)
        .orElseThrow(
            () ->
                new XuebanException(
                    ErrorCode.NOT_ALLOWED_NOW,
                    "This service has no models for %s to take back: it has no folder for them, or was built with its own."
                        .formatted(purpose.word())))
        .rollback(who);
  }

  private Optional<ServedModel<?>> other(ModelPurpose purpose) {
    for (ServedModel<?> served : others) {
      if (served.registry().purpose() == purpose) {
        return Optional.of(served);
      }
    }
    return Optional.empty();
  }

  private void requireKnown(String version) {
    List<String> known = list().stream().map(RegisteredModel::version).toList();
    if (!known.contains(version)) {
      throw new XuebanException(
          ErrorCode.UNKNOWN_MODEL,
          "There is no model \"%s\". Choose one of %s.".formatted(version, known));
    }
  }
}
