package xueban.model.stack;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import xueban.model.state.CompactState;
import xueban.model.state.ItemTable;
import xueban.model.state.Window;

/**
 * Walks over learners' last responses, the newest few kept: practice and homework ask about many
 * items for one state, and walking is most of what a prediction costs.
 *
 * <p>A state is immutable and known by itself, not by what it equals. It is held weakly. Once a
 * state is gone, as after a learner was erased, the next call empties its place, so that the
 * answers in the walk do not outlive it. Safe for concurrent use.
 */
final class GruWalks {
  private static final int KEPT = 64; // about 20 KB each with 64 numbers a state

  private final Gru gru;
  private final ItemTable table;
  private final AtomicReferenceArray<@Nullable Kept> kept = new AtomicReferenceArray<>(KEPT);
  private final ReferenceQueue<CompactState> gone = new ReferenceQueue<>();

  /** A walk, known by its state, which it does not keep alive. */
  private static final class Kept extends WeakReference<CompactState> {
    final int place;
    final GruWalk walk;

    Kept(CompactState state, ReferenceQueue<CompactState> gone, int place, GruWalk walk) {
      super(state, gone);
      this.place = place;
      this.walk = walk;
    }
  }

  GruWalks(Gru gru, ItemTable table) {
    this.gru = gru;
    this.table = table;
  }

  Gru gru() {
    return gru;
  }

  /** Returns the state's last responses as the walks know items and concepts. */
  Window window(CompactState state) {
    return Window.of(state, table);
  }

  GruWalk of(CompactState state) {
    clear();
    int place = System.identityHashCode(state) & (KEPT - 1);
    @Nullable Kept found = kept.get(place);
    if (found != null && found.refersTo(state)) {
      return found.walk;
    }
    GruWalk walk = gru.walk(window(state));
    kept.set(place, new Kept(state, gone, place, walk));
    return walk;
  }

  /** Forgets the walks of states that are gone. */
  void clear() {
    for (Reference<?> past = gone.poll(); past != null; past = gone.poll()) {
      if (past instanceof Kept walk) {
        kept.compareAndSet(walk.place, walk, null);
      }
    }
  }

  /** Returns how many walks are kept. */
  int size() {
    int size = 0;
    for (int place = 0; place < KEPT; place++) {
      size += kept.get(place) == null ? 0 : 1;
    }
    return size;
  }
}
