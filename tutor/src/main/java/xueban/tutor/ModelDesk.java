package xueban.tutor;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.ActivationHistory;
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
  private static final Logger log = LoggerFactory.getLogger(ModelDesk.class);

  private final TracerReaders readers = TracerReaders.installed();
  private final @Nullable ModelRegistry registry;
  private final Function<Tracer, LearnerStates> opener;
  private volatile Serving serving;

  /** What serves, since which state of the registry, and why it is not the chosen model. */
  private record Serving(Object stamp, LearnerStates states, String problem) {}

  /**
   * Serves the model of a registry.
   *
   * @param opener makes states under a tracer
   */
  ModelDesk(ModelRegistry registry, Function<Tracer, LearnerStates> opener) {
    this.registry = registry;
    this.opener = opener;
    Tracer shipped = readers.tracer(registry.shipped());
    serving = loaded(registry, new Serving("", opener.apply(shipped), ""));
  }

  /** Serves one tracer for good. */
  ModelDesk(Tracer tracer, Function<Tracer, LearnerStates> opener) {
    this.registry = null;
    this.opener = opener;
    serving = new Serving("", opener.apply(tracer), "");
  }

  /** Returns the states under the model that serves now; keep them for all of one answer. */
  LearnerStates states() {
    Serving now = serving;
    if (registry != null && !registry.stamp().equals(now.stamp())) {
      now = reload(registry);
    }
    return now.states();
  }

  /** Returns all models, the shipped one first. */
  List<RegisteredModel> list() {
    return registry == null ? List.of(fixed()) : registry.list();
  }

  /**
   * Returns a model as it is listed.
   *
   * @throws XuebanException {@code UNKNOWN_MODEL} naming those that there are
   */
  RegisteredModel find(String version) {
    if (registry != null) {
      return registry.find(version);
    }
    if (!version.equals(fixed().version())) {
      throw new XuebanException(
          ErrorCode.UNKNOWN_MODEL,
          "There is no model \"%s\". Choose one of [%s].".formatted(version, fixed().version()));
    }
    return fixed();
  }

  ServingModel activate(String version, String who) {
    require().activate(version, who);
    reload(require());
    return serving();
  }

  ServingModel rollback(String who) {
    require().rollback(who);
    reload(require());
    return serving();
  }

  ServingModel serving() {
    String tracer = states().tracer().version();
    if (registry == null) {
      return new ServingModel(
          ModelPurpose.LEARNERS, fixed().version(), Optional.empty(), tracer, "", List.of());
    }
    ActivationHistory history = registry.history();
    String torn =
        history.torn() == 0
            ? ""
            : "The log of activations ends in %d bytes that are no whole line; they do not count."
                .formatted(history.torn());
    return new ServingModel(
        ModelPurpose.LEARNERS,
        registry.activeVersion(),
        registry.previous(),
        tracer,
        (serving.problem() + " " + torn).strip(),
        history.all());
  }

  private synchronized Serving reload(ModelRegistry from) {
    serving = loaded(from, serving);
    return serving;
  }

  private Serving loaded(ModelRegistry from, Serving before) {
    Object stamp = from.stamp(); // first: what is activated meanwhile is seen the next time
    try {
      ModelFolder active = from.active();
      if (before.states().tracer().version().equals(active.tracerVersion())) {
        return new Serving(stamp, before.states(), "");
      }
      Tracer tracer = readers.tracer(active);
      log.info("The model {} serves.", tracer.version());
      return new Serving(stamp, opener.apply(tracer), "");
    } catch (XuebanException | UncheckedIOException e) {
      String problem =
          "The chosen model does not serve; %s does: %s"
              .formatted(before.states().tracer().version(), e.getMessage());
      log.error(problem, e);
      return new Serving(stamp, before.states(), problem);
    }
  }

  private ModelRegistry require() {
    if (registry == null) {
      throw new XuebanException(
          ErrorCode.NOT_ALLOWED_NOW,
          "This service has no folder for models, or was built with a model of its own: %s serves."
              .formatted(states().tracer().version()));
    }
    return registry;
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
