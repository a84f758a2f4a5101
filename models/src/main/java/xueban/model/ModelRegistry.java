package xueban.model;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import xueban.ErrorCode;
import xueban.XuebanException;

/**
 * A tenant's trained models of one {@link ModelPurpose}, and which of them serves.
 *
 * <pre>
 *   models/ lock
 *           activations.jsonl         who chose what, when: appended, never changed
 *           stacked-20261122-1/       a {@link ModelFolder}, never changed
 *           tags-20261201-2/          of another purpose: listed by a registry of its own
 * </pre>
 *
 * <p>A version is the kind, the day (UTC) and a number that counts all models ever added. Until one
 * is activated the shipped model serves; it is listed like the others and can be activated again.
 * The kind in a line of the log says of which purpose it is.
 *
 * <p>Several processes may use a folder at once: what is written holds the folder's lock, and a
 * model or an activation is there whole or not at all. Safe for concurrent use.
 */
public final class ModelRegistry {
  /** Kind of the shipped model that serves where none is active. */
  public static final String SHIPPED_KIND = "logistic";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final Clock clock;
  private final ModelPurpose purpose;
  private final ModelFolder shipped;
  private final Consumer<ModelFolder> check;
  private final ModelShelf shelf;
  private final ActivationLog log;

  private ModelRegistry(
      Path folder,
      Clock clock,
      ModelPurpose purpose,
      ModelFolder shipped,
      Consumer<ModelFolder> check) {
    this.folder = requireNonNull(folder, "folder");
    this.clock = requireNonNull(clock, "clock");
    this.purpose = requireNonNull(purpose, "purpose");
    this.shipped = requireNonNull(shipped, "shipped");
    this.check = requireNonNull(check, "check");
    shelf = new ModelShelf(folder);
    log = new ActivationLog(folder.resolve("activations.jsonl"));
  }

  /** Returns the registry of a folder's learner models, by the system's clock. */
  public static ModelRegistry at(Path folder) {
    return at(folder, Clock.systemUTC());
  }

  /** Returns the registry of a folder's learner models; it need not exist, and stays as it is. */
  public static ModelRegistry at(Path folder, Clock clock) {
    TracerReaders readers = TracerReaders.installed();
    return at(
        folder, clock, ModelPurpose.LEARNERS, ModelFolder.shipped(SHIPPED_KIND), readers::tracer);
  }

  /**
   * Returns the registry of a folder's models for a purpose; it need not exist, and stays as it is.
   *
   * @param shipped what serves until a model is activated
   * @param check throws an {@link XuebanException} if a model cannot serve
   */
  public static ModelRegistry at(
      Path folder,
      Clock clock,
      ModelPurpose purpose,
      ModelFolder shipped,
      Consumer<ModelFolder> check) {
    return new ModelRegistry(folder, clock, purpose, shipped, check);
  }

  /**
   * Adds a model under a new version, in place of the one its card says; nothing else changes.
   *
   * @return the model as it was added
   */
  public ModelFolder add(ModelFolder model) {
    return RegistryLock.holding(
        folder,
        () -> {
          shelf.removeDrafts();
          long number = 1 + Math.max(shelf.lastNumber(), log.read().lastNumber());
          ModelFolder added = model.withVersion(DAY.format(clock.instant()) + "-" + number);
          shelf.put(added);
          return added;
        });
  }

  /** Returns the shipped model, then the tenant's in the order in which they were added. */
  public List<RegisteredModel> list() {
    ActivationHistory history = history();
    List<RegisteredModel> models = new ArrayList<>();
    models.add(listed(shipped.card().name(), history));
    versions().forEach(version -> models.add(listed(version, history)));
    return List.copyOf(models);
  }

  /**
   * Returns a model as it is listed, of which only the folder need be there.
   *
   * @throws XuebanException {@code UNKNOWN_MODEL} naming those that there are
   */
  public RegisteredModel find(String version) {
    require(version);
    return listed(version, history());
  }

  /**
   * Returns the model that was chosen to serve, or the shipped one if none was.
   *
   * @throws XuebanException {@code UNKNOWN_MODEL}, {@code CORRUPT} or {@code FORMAT_TOO_NEW} if it
   *     cannot be read, or is not what was activated
   */
  public ModelFolder active() {
    Optional<Activation> active = history().active();
    return active.isEmpty() ? shipped : activated(active.get());
  }

  /** Returns the version of the model that was chosen to serve, whether or not it can. */
  public String activeVersion() {
    return active(history());
  }

  /** Returns the version to which a rollback leads; empty if there is nothing to take back. */
  public Optional<String> previous() {
    return previous(history());
  }

  /**
   * Chooses the model that serves; durable on return. The one that is active already stays, and the
   * log too.
   *
   * @param who application or person, 1 to {@value Activation#MAX_WHO} characters
   * @return the history afterwards
   * @throws XuebanException {@code UNKNOWN_MODEL} naming those that there are; {@code CORRUPT},
   *     {@code FORMAT_TOO_NEW} or {@code INVALID_INPUT} if it cannot serve; then nothing has
   *     changed
   */
  public ActivationHistory activate(String version, String who) {
    require(version);
    return RegistryLock.holding(
        folder,
        () -> {
          ActivationHistory history = history();
          ModelFolder model = model(version);
          check.accept(model);
          if (!stands(model, history)) {
            log.append(line(who, Activation.Act.ACTIVATE, model, active(history)));
          }
          return history();
        });
  }

  /**
   * Takes the last activation back that stands; durable on return.
   *
   * @return the history afterwards
   * @throws XuebanException {@code NOT_ALLOWED_NOW} if none stands; {@code CORRUPT} or {@code
   *     FORMAT_TOO_NEW} if the model before cannot serve any more; then nothing has changed
   */
  public ActivationHistory rollback(String who) {
    return RegistryLock.holding(
        folder,
        () -> {
          ActivationHistory history = history();
          if (history.active().isEmpty()) {
            throw nothingToTakeBack();
          }
          ModelFolder model = history.previous().map(this::activated).orElse(shipped);
          check.accept(model);
          log.append(line(who, Activation.Act.ROLLBACK, model, active(history)));
          return history();
        });
  }

  /** Returns all activations and rollbacks of models for this purpose. */
  public ActivationHistory history() {
    return log.read().of(purpose);
  }

  /** Returns what is another value after each activation and rollback, by whatever process. */
  public Object stamp() {
    return log.stamp();
  }

  /** Returns the model that came with xueban. */
  public ModelFolder shipped() {
    return shipped;
  }

  /** Returns what the models are for. */
  public ModelPurpose purpose() {
    return purpose;
  }

  private XuebanException nothingToTakeBack() {
    return new XuebanException(
        ErrorCode.NOT_ALLOWED_NOW,
        "There is no activation to take back: the shipped model %s serves. Activate one of %s."
            .formatted(shipped.card().name(), allowed()));
  }

  private Activation line(String who, Activation.Act what, ModelFolder model, String before) {
    ModelCard card = model.card();
    return new Activation(
        clock.instant(), who, what, card.kind(), card.name(), model.digest(), before);
  }

  private boolean stands(ModelFolder model, ActivationHistory history) {
    return history
        .active()
        .map(a -> a.version().equals(model.card().name()) && a.digest().equals(model.digest()))
        .orElse(model == shipped);
  }

  private String active(ActivationHistory history) {
    return history.active().map(Activation::version).orElse(shipped.card().name());
  }

  private Optional<String> previous(ActivationHistory history) {
    return history.active().isEmpty()
        ? Optional.empty()
        : Optional.of(history.previous().map(Activation::version).orElse(shipped.card().name()));
  }

  private RegisteredModel listed(String version, ActivationHistory history) {
    boolean active = version.equals(active(history));
    boolean previous = previous(history).filter(version::equals).isPresent();
    boolean own = version.equals(shipped.card().name());
    try {
      ModelFolder model = model(version);
      return new RegisteredModel(
          version, Optional.of(model.card()), model.digest(), own, active, previous, "");
    } catch (XuebanException e) {
      return new RegisteredModel(
          version, Optional.empty(), "", own, active, previous, String.valueOf(e.getMessage()));
    }
  }

  /** Returns the model that was activated, unless its folder was changed since. */
  private ModelFolder activated(Activation activation) {
    require(activation.version());
    ModelFolder model = model(activation.version());
    if (!model.digest().equals(activation.digest())) {
      throw new XuebanException(
          ErrorCode.CORRUPT,
          "The model %s has the digest %s; activated was %s. Restore its folder, or activate it anew."
              .formatted(activation.version(), model.digest(), activation.digest()));
    }
    return model;
  }

  private ModelFolder model(String version) {
    if (version.equals(shipped.card().name())) {
      return shipped;
    }
    return shelf.read(version);
  }

  private void require(String version) {
    if (!allowed().contains(version)) {
      throw new XuebanException(
          ErrorCode.UNKNOWN_MODEL,
          "There is no model \"%s\". Choose one of %s.".formatted(version, allowed()));
    }
  }

  private List<String> allowed() {
    return Stream.concat(Stream.of(shipped.card().name()), versions().stream()).toList();
  }

  private List<String> versions() {
    return shelf.versions().stream()
        .filter(version -> ModelPurpose.ofVersion(version) == purpose)
        .toList();
  }
}
