package xueban.tutor;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.LearnerStates;
import xueban.model.ModelFolder;
import xueban.model.ModelPurpose;
import xueban.model.ModelRegistry;
import xueban.model.RegisteredModel;
import xueban.model.Tracer;
import xueban.model.TracerReaders;

/**
 * The learner model that serves, and learners' states under it.
 *
 * <p>Each model has {@link LearnerStates} of its own: who holds those of the former model finishes
 * with them, and whoever asks next folds under the new one. What another process activates in the
 * tenant's folder is seen by the next reader. A chosen model that cannot be read never serves: the
 * one that did goes on, at first the shipped one, and the log and {@link #serving} say why.
 *
 * <p>Safe for concurrent use.
 */
final class ModelDesk {
  private final @Nullable ServedModel<LearnerStates> served;
  private final @Nullable LearnerStates fixed;

  /**
   * Serves the model of a registry.
   *
   * @param opener makes states under a tracer
   */
  ModelDesk(ModelRegistry registry, Function<Tracer, LearnerStates> opener) {
    TracerReaders readers = TracerReaders.installed();
    Function<ModelFolder, LearnerStates> reader = folder -> opener.apply(readers.tracer(folder));
    served = new ServedModel<>(registry, reader, reader.apply(registry.shipped()));
    fixed = null;
  }

  /** Serves one tracer for good. */
  ModelDesk(Tracer tracer, Function<Tracer, LearnerStates> opener) {
    served = null;
    fixed = opener.apply(tracer);
  }

  /** Returns the states under the model that serves now; keep them for all of one answer. */
  LearnerStates states() {
    return served == null ? requireNonNull(fixed) : served.now();
  }

  /** Returns all models, the shipped one first. */
  List<RegisteredModel> list() {
    return served == null ? List.of(fixed()) : served.registry().list();
  }

  /**
   * Returns a model as it is listed.
   *
   * @throws XuebanException {@code UNKNOWN_MODEL} naming those that there are
   */
  RegisteredModel find(String version) {
    if (served != null) {
      return served.registry().find(version);
    }
    if (!version.equals(fixed().version())) {
      throw new XuebanException(
          ErrorCode.UNKNOWN_MODEL,
          "There is no model \"%s\". Choose one of [%s].".formatted(version, fixed().version()));
    }
    return fixed();
  }

  ServingModel activate(String version, String who) {
    return withTorn(require(), require().activate(version, who));
  }

  ServingModel rollback(String who) {
    return withTorn(require(), require().rollback(who));
  }

  ServingModel serving() {
    if (served != null) {
      return withTorn(served, served.serving());
    }
    return new ServingModel(
        ModelPurpose.LEARNERS,
        fixed().version(),
        Optional.empty(),
        states().tracer().version(),
        "",
        List.of());
  }

  /** Says too if the log of activations, which all purposes share, ends in the middle of a line. */
  private static ServingModel withTorn(ServedModel<?> of, ServingModel serving) {
    int torn = of.registry().history().torn();
    return torn == 0
        ? serving
        : new ServingModel(
            serving.purpose(),
            serving.active(),
            serving.previous(),
            serving.tracer(),
            "%s The log of activations ends in %d bytes that are no whole line; they do not count."
                .formatted(serving.warning(), torn)
                .strip(),
            serving.activations());
  }

  private ServedModel<LearnerStates> require() {
    if (served == null) {
      throw new XuebanException(
          ErrorCode.NOT_ALLOWED_NOW,
          "This service has no folder for models, or was built with a model of its own: %s serves."
              .formatted(states().tracer().version()));
    }
    return served;
  }

  private RegisteredModel fixed() {
    String tracer = states().tracer().version();
    ModelFolder shipped = ModelFolder.shipped(ModelRegistry.SHIPPED_KIND);
    boolean own = !tracer.equals(shipped.tracerVersion());
    return new RegisteredModel(
        own ? tracer : shipped.card().name(),
        own ? Optional.empty() : Optional.of(shipped.card()),
        own ? "" : shipped.digest(),
        !own,
        true,
        false,
        "");
  }
}
