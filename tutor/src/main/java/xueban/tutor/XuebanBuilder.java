package xueban.tutor;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import xueban.model.Tracer;
import xueban.nlp.Embedder;

/**
 * Says how a {@link Xueban} works; all but the stores has a default. Not safe for concurrent use.
 */
public final class XuebanBuilder {
  final Stores stores;
  Clock clock = Clock.systemUTC();
  TutorSettings settings = TutorSettings.defaults();
  Supplier<String> ids = () -> UUID.randomUUID().toString();
  private @Nullable Embedder embedder;
  private @Nullable Tracer tracer;

  XuebanBuilder(Stores stores) {
    this.stores = requireNonNull(stores, "stores");
  }

  /** Sets what turns text into vectors, for search by meaning; without one, words alone count. */
  public XuebanBuilder embedder(Embedder newEmbedder) {
    embedder = requireNonNull(newEmbedder, "newEmbedder");
    return this;
  }

  /** Sets the learner model; the shipped one is the default. */
  public XuebanBuilder tracer(Tracer newTracer) {
    tracer = requireNonNull(newTracer, "newTracer");
    return this;
  }

  public XuebanBuilder clock(Clock newClock) {
    clock = requireNonNull(newClock, "newClock");
    return this;
  }

  public XuebanBuilder settings(TutorSettings newSettings) {
    settings = requireNonNull(newSettings, "newSettings");
    return this;
  }

  /** Sets where ids of events, decisions and homework come from that a caller left empty. */
  public XuebanBuilder ids(Supplier<String> newIds) {
    ids = requireNonNull(newIds, "newIds");
    return this;
  }

  /** Returns a service over the stores; opens the search index, nothing else. */
  public Xueban open() {
    return new Xueban(this);
  }

  Optional<Embedder> embedder() {
    return Optional.ofNullable(embedder);
  }

  Optional<Tracer> tracer() {
    return Optional.ofNullable(tracer);
  }
}
