package xueban.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.StateCache.Entry;

/**
 * Learners' states, folded from the log as they are asked for.
 *
 * <pre>
 *   current(learner):  cache, else snapshot, else nothing
 *                        └─► fold the log's events after it ─► cache, snapshot after 32 events
 *                              └─ a re-grade or retraction among them? fold the whole log anew
 * </pre>
 *
 * <p>The state at a position is the fold of the events up to it, as the corrections up to it leave
 * them ({@code Corrections}); so it does not matter where the fold stopped in between, bit for bit.
 * A snapshot of another model, one that cannot be read, and one that names a concept this process
 * does not know are set aside. Late responses count from where they stand in the log.
 *
 * <p>Safe for concurrent use: one thread at a time folds a learner. Does not own the stores.
 */
public final class LearnerStates {
  /** Events folded before a new snapshot is stored. */
  public static final int SNAPSHOT_EVERY = 32;

  /** Default weight of the cache: about 100,000 learners. */
  public static final long DEFAULT_CACHE_BYTES = 200L << 20;

  private static final int STRIPES = 256;

  private final LearnerLog log;
  private final SnapshotStore snapshots;
  private final Tracer tracer;
  private final ConceptNames names;
  private final StateCache cache;
  private final ReentrantLock[] stripes = new ReentrantLock[STRIPES];

  /** Folds with the default cache, knowing no concept beforehand. */
  public LearnerStates(LearnerLog log, SnapshotStore snapshots, Tracer tracer) {
    this(log, snapshots, tracer, new ConceptNames(), DEFAULT_CACHE_BYTES);
  }

  /**
   * @param names concepts known beforehand, such as the graph's: spares folding anew after a
   *     restart
   * @param cacheBytes how much states in memory may weigh, at least 0; one state is always kept
   */
  public LearnerStates(
      LearnerLog log, SnapshotStore snapshots, Tracer tracer, ConceptNames names, long cacheBytes) {
    this.log = requireNonNull(log, "log");
    this.snapshots = requireNonNull(snapshots, "snapshots");
    this.tracer = requireNonNull(tracer, "tracer");
    this.names = requireNonNull(names, "names");
    this.cache = new StateCache(cacheBytes);
    for (int i = 0; i < STRIPES; i++) {
      stripes[i] = new ReentrantLock();
    }
  }

  /** Returns the state after all events in the log; of an unknown learner, the starting state. */
  public LearnerState current(String learner) {
    return folded(learner).state();
  }

  /** Returns the position of the last event that {@link #current} folds; 0 if there is none. */
  public long position(String learner) {
    return folded(learner).position();
  }

  /** Returns the current state and its position, which belong together. */
  public FoldedState folded(String learner) {
    ReentrantLock lock = stripe(learner);
    lock.lock();
    try {
      Entry start = start(learner);
      Entry end = advance(learner, start);
      if (end.sinceSnapshot() >= SNAPSHOT_EVERY) {
        end = stored(learner, end);
      }
      List<Map.Entry<String, Entry>> evicted = cache.put(learner, end);
      evicted.forEach(leaving -> storeOnEviction(leaving.getKey(), leaving.getValue()));
      return end.folded();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Returns the state as it was after the event at the position, with the corrections known by
   * then.
   *
   * @param position at least 0; positions between events and after the last are fine
   */
  public LearnerState asOf(String learner, long position) {
    if (position < 0) {
      throw XuebanException.invalid("position", position + " must not be negative.");
    }
    FoldedState start = restored(learner).orElseGet(this::nothing);
    Entry cached = cache.get(learner);
    if (cached != null && cached.folded().position() <= position) {
      start = cached.folded();
    }
    if (start.position() > position) {
      start = nothing();
    }
    return fold(learner, start, position).folded().state();
  }

  /** Forgets all that is derived of the learner: for erasing, after the log's events are gone. */
  public void forget(String learner) {
    ReentrantLock lock = stripe(learner);
    lock.lock();
    try {
      cache.remove(learner);
      snapshots.delete(learner);
    } finally {
      lock.unlock();
    }
  }

  /** Returns the tracer that folds. */
  public Tracer tracer() {
    return tracer;
  }

  private Entry start(String learner) {
    Entry cached = cache.get(learner);
    if (cached != null) {
      return cached;
    }
    FoldedState folded = restored(learner).orElseGet(this::nothing);
    return new Entry(folded, folded.position(), 0, 0);
  }

  private FoldedState nothing() {
    return new FoldedState(tracer.start(names), 0);
  }

  private Optional<FoldedState> restored(String learner) {
    Optional<Snapshot> found = snapshots.find(learner);
    if (found.isEmpty() || !found.get().model().equals(tracer.version())) {
      return Optional.empty();
    }
    Snapshot snapshot = found.get();
    try {
      return tracer
          .restore(snapshot.state(), names)
          .map(state -> new FoldedState(state, snapshot.position()));
    } catch (XuebanException e) {
      if (e.code() == ErrorCode.CORRUPT || e.code() == ErrorCode.FORMAT_TOO_NEW) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private Entry advance(String learner, Entry start) {
    Fold end = fold(learner, start.folded(), Long.MAX_VALUE);
    int since = (int) Math.min(Integer.MAX_VALUE, (long) start.sinceSnapshot() + end.events());
    int weight =
        end.events() == 0 && start.weight() > 0
            ? start.weight()
            : end.folded().state().toBytes().length;
    return new Entry(end.folded(), start.snapshotAt(), since, weight);
  }

  private record Fold(FoldedState folded, int events) {}

  private Fold fold(String learner, FoldedState start, long upTo) {
    LearnerState state = start.state();
    long position = start.position();
    int events = 0;
    LogWalk walk = new LogWalk(log, learner, position, upTo);
    while (walk.hasNext()) {
      LoggedEvent logged = walk.next();
      if (Corrections.isCorrection(logged.event())) {
        return foldAnew(learner, upTo);
      }
      state = tracer.fold(state, logged.event());
      position = logged.position();
      events++;
    }
    return new Fold(new FoldedState(state, position), events);
  }

  /** Folds from the log's start: first collects the corrections, then applies them on the way. */
  private Fold foldAnew(String learner, long upTo) {
    List<LoggedEvent> corrections = new ArrayList<>();
    long end = 0;
    LogWalk first = new LogWalk(log, learner, 0, upTo);
    while (first.hasNext()) {
      LoggedEvent logged = first.next();
      end = logged.position();
      if (Corrections.isCorrection(logged.event())) {
        corrections.add(logged);
      }
    }
    Corrections applied = Corrections.of(corrections);
    LearnerState state = tracer.start(names);
    int events = 0;
    LogWalk second = new LogWalk(log, learner, 0, end);
    while (second.hasNext()) {
      Optional<LearnerEvent> event = applied.apply(second.next());
      if (event.isPresent()) {
        state = tracer.fold(state, event.get());
      }
      events++;
    }
    return new Fold(new FoldedState(state, end), events);
  }

  private Entry stored(String learner, Entry entry) {
    FoldedState folded = entry.folded();
    snapshots.save(
        new Snapshot(learner, folded.position(), tracer.version(), folded.state().toBytes()));
    return new Entry(folded, folded.position(), 0, entry.weight());
  }

  /**
   * Stores what leaves the cache, unless its learner is just in use (then that thread has it) or
   * was erased meanwhile.
   */
  private void storeOnEviction(String learner, Entry entry) {
    if (entry.sinceSnapshot() == 0) {
      return;
    }
    ReentrantLock lock = stripe(learner);
    if (lock.tryLock()) {
      try {
        if (cache.get(learner) == null && log.lastPosition(learner) >= entry.folded().position()) {
          stored(learner, entry);
        }
      } finally {
        lock.unlock();
      }
    }
  }

  private ReentrantLock stripe(String learner) {
    return stripes[Math.floorMod(learner.hashCode(), STRIPES)];
  }
}
