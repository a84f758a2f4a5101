package xueban.model.stack;

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
 * <p>A state is immutable and known by itself, not by what it equals. It is held weakly; its last
 * answers, as numbers without the learner's name, stay until another state takes their place. Safe
 * for concurrent use.
 */
final class GruWalks {
  private static final int KEPT = 64; // about 17 KB each with 64 numbers a state

  private final Gru gru;
  private final ItemTable table;
  private final AtomicReferenceArray<@Nullable Kept> kept = new AtomicReferenceArray<>(KEPT);

  private record Kept(WeakReference<CompactState> state, GruWalk walk) {}

  GruWalks(Gru gru, ItemTable table) {
    this.gru = gru;
    this.table = table;
  }

  Gru gru() {
    return gru;
  }

  GruWalk of(CompactState state) {
    int place = System.identityHashCode(state) & (KEPT - 1);
    @Nullable Kept found = kept.get(place);
    if (found != null && found.state().refersTo(state)) {
      return found.walk();
    }
    GruWalk walk = gru.walk(Window.of(state, table));
    kept.set(place, new Kept(new WeakReference<>(state), walk));
    return walk;
  }
}
