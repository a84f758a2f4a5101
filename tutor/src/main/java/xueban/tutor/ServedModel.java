package xueban.tutor;

import java.io.UncheckedIOException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.XuebanException;
import xueban.model.ActivationHistory;
import xueban.model.ModelFolder;
import xueban.model.ModelRegistry;

/**
 * What serves for a purpose, as the tenant's registry says.
 *
 * <p>What another process activates is seen by whoever asks next. A chosen model that cannot be
 * read never serves: what did goes on, at first what is built in, and the log and {@link #serving}
 * say why. Safe for concurrent use.
 *
 * @param <T> what is made of a model's folder
 */
final class ServedModel<T> {
  private static final Logger log = LoggerFactory.getLogger(ServedModel.class);

  private final ModelRegistry registry;
  private final Function<ModelFolder, T> reader;
  private final Function<T, String> caution;
  private volatile Serving<T> serving;
  private volatile Runnable whenChanged = () -> {};

  /**
   * What serves, since which state of the registry, and why it is not the chosen model or what that
   * has to do without.
   */
  private record Serving<T>(Object stamp, String version, T made, String problem) {}

  /**
   * Serves the model of a registry.
   *
   * @param reader makes what serves of a folder, or throws a {@link XuebanException}
   * @param builtIn serves until a model is activated, or if that cannot
   */
  ServedModel(ModelRegistry registry, Function<ModelFolder, T> reader, T builtIn) {
    this(registry, reader, made -> "", builtIn);
  }

  /**
   * Serves the model of a registry, and says what it has to do without.
   *
   * @param caution a sentence for a person about what serves, or empty if nothing is missing
   */
  ServedModel(
      ModelRegistry registry,
      Function<ModelFolder, T> reader,
      Function<T, String> caution,
      T builtIn) {
    this.registry = registry;
    this.reader = reader;
    this.caution = caution;
    String version = registry.shipped().tracerVersion();
    serving = loaded(new Serving<>("", version, builtIn, ""));
  }

  /** Returns what serves now; keep it for all of one answer. */
  T now() {
    return current().made();
  }

  /** Returns the chosen model; the shipped one if the chosen one cannot be read. */
  ModelFolder folder() {
    try {
      ModelFolder active = registry.active();
      T unused = reader.apply(active); // throws if it cannot serve
      return active;
    } catch (XuebanException | UncheckedIOException e) {
      log.error("The chosen model cannot be read; the shipped one stands for it.", e);
      return registry.shipped();
    }
  }

  private Serving<T> current() {
    Serving<T> now = serving;
    return registry.stamp().equals(now.stamp()) ? now : reload(false);
  }

  /**
   * @param always also if the registry is as it was: a damaged folder may have been mended
   */
  private Serving<T> reload(boolean always) {
    Serving<T> before;
    Serving<T> now;
    synchronized (this) {
      before = serving;
      if (!always && registry.stamp().equals(before.stamp())) {
        return before; // somebody else was quicker
      }
      now = loaded(before);
      serving = now;
    }
    // Not under the lock: who is told may ask what serves.
    if (!now.version().equals(before.version())) {
      whenChanged.run();
    }
    return now;
  }

  private Serving<T> loaded(Serving<T> before) {
    Object stamp = registry.stamp(); // first: what is activated meanwhile is seen the next time
    try {
      ModelFolder active = registry.active();
      if (before.version().equals(active.tracerVersion())) {
        return new Serving<>(stamp, before.version(), before.made(), caution.apply(before.made()));
      }
      T made = reader.apply(active);
      log.info("The model {} serves.", active.tracerVersion());
      String missing = caution.apply(made);
      if (!missing.isEmpty()) {
        log.warn("{}", missing);
      }
      return new Serving<>(stamp, active.tracerVersion(), made, missing);
    } catch (XuebanException | UncheckedIOException e) {
      String problem =
          "The chosen model does not serve; %s does: %s"
              .formatted(before.version(), e.getMessage());
      log.error(problem, e);
      return new Serving<>(stamp, before.version(), before.made(), problem);
    }
  }

  /** Sets what is told that another model serves; it must return soon. */
  void whenChanged(Runnable told) {
    whenChanged = told;
  }

  ModelRegistry registry() {
    return registry;
  }

  /** Returns which model serves, and what is wrong. */
  ServingModel serving() {
    Serving<T> now = current();
    ActivationHistory history = registry.history();
    return new ServingModel(
        registry.purpose(),
        registry.activeVersion(),
        registry.previous(),
        now.version(),
        now.problem(),
        history.all());
  }

  ServingModel activate(String version, String who) {
    registry.activate(version, who);
    reload(true);
    return serving();
  }

  ServingModel rollback(String who) {
    registry.rollback(who);
    reload(true);
    return serving();
  }
}
