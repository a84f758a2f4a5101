package xueban.model.stack;

import xueban.model.state.CompactState;
import xueban.model.state.ItemTable;
import xueban.model.state.StateMemo;
import xueban.model.state.Window;

/**
 * Walks over learners' last responses, the newest few kept ({@link StateMemo}): walking is most of
 * what a prediction costs. About 20 KB each with 64 numbers a state. Safe for concurrent use.
 */
final class GruWalks {
  private final Gru gru;
  private final ItemTable table;
  private final StateMemo<GruWalk> walks;

  GruWalks(Gru gru, ItemTable table) {
    this.gru = gru;
    this.table = table;
    walks = new StateMemo<>(state -> gru.walk(window(state)));
  }

  Gru gru() {
    return gru;
  }

  /** Returns the state's last responses as the walks know items and concepts. */
  Window window(CompactState state) {
    return Window.of(state, table);
  }

  GruWalk of(CompactState state) {
    return walks.of(state);
  }
}
