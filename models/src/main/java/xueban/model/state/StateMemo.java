package xueban.model.state;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a learner's state whatever is asked about it, of the newest few states kept:
 * practice and homework ask about many items for one state.
 *
 * <p>A state is immutable and known by itself, not by what it equals. It is held weakly, and the
 * value must not hold it. What follows from a state that is gone, as after its learner was erased,
 * goes as soon as the garbage collector has noticed and this is asked again, for any state. Safe
 * for concurrent use.
 *
 * @param <V> what follows; immutable
 */
public final class StateMemo<V> {
  private static final int KEPT = 64;

  private final Function<CompactState, V> compute;
  private final AtomicReferenceArray<@Nullable Kept<V>> kept = new AtomicReferenceArray<>(KEPT);
  private final ReferenceQueue<CompactState> gone = new ReferenceQueue<>();

  /** A value, known by its state, which it does not keep alive. */
  private static final class Kept<V> extends WeakReference<CompactState> {
    final int place;
    final V value;

    Kept(CompactState state, ReferenceQueue<CompactState> gone, int place, V value) {
      super(state, gone);
      this.place = place;
      this.value = value;
    }
  }

  /**
   * @param compute gives what follows from a state; always the same for the same
   */
  public StateMemo(Function<CompactState, V> compute) {
    this.compute = compute;
  }

  /** Returns what follows from the state. */
  public V of(CompactState state) {
    clear();
    int place = System.identityHashCode(state) & (KEPT - 1);
    @Nullable Kept<V> found = kept.get(place);
    if (found != null && found.refersTo(state)) {
      return found.value;
    }
    try {
      V value = compute.apply(state);
      kept.set(place, new Kept<>(state, gone, place, value));
      return value;
    } finally {
      // Were it gone before its place is taken, nobody would empty the place again.
      Reference.reachabilityFence(state);
    }
  }

  /** Forgets what follows from states that are gone. */
  public void clear() {
    for (Reference<?> past = gone.poll(); past != null; past = gone.poll()) {
      if (past instanceof Kept<?> old) {
        @Nullable Kept<V> there = kept.get(old.place);
        if (there == old) {
          kept.compareAndSet(old.place, there, null);
        }
      }
    }
  }

  /** Returns how many values are kept. */
  public int size() {
    int size = 0;
    for (int place = 0; place < KEPT; place++) {
      size += kept.get(place) == null ? 0 : 1;
    }
    return size;
  }
}
