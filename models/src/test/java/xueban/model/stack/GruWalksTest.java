package xueban.model.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.model.ConceptNames;
import xueban.model.Help;
import xueban.model.ResponseEvent;
import xueban.model.state.CompactState;
import xueban.model.state.ItemTable;
import xueban.model.state.StateEditor;

class GruWalksTest {
  private static final ItemTable TABLE = ItemTable.of(List.of("a"), List.of("p"));

  private final GruWalks walks =
      new GruWalks(new Gru(GruNumbers.zero(TABLE.items(), TABLE.concepts(), 3, 4)), TABLE);

  private static CompactState state() {
    StateEditor editor = new StateEditor(CompactState.empty(new ConceptNames()));
    editor.answer(
        new ResponseEvent("e", "ming", Instant.EPOCH, "a", 0, List.of("p"), 1, Help.NONE, null, ""),
        false);
    return editor.state();
  }

  @Test
  void of_theSameState_isWalkedOnce_anEqualOneHasItsOwn() {
    CompactState state = state();
    GruWalk walk = walks.of(state);
    assertThat(walks.of(state)).isSameAs(walk);
    assertThat(walks.of(state())).isNotSameAs(walk);
    assertThat(walk.past().size()).isEqualTo(1);
  }

  /** An erased learner's state is dropped by all others; its answers must not stay here. */
  @Test
  void clear_statesThatAreGone_leaveNoAnswers() throws InterruptedException {
    CompactState held = state();
    walks.of(held);
    for (int i = 0; i < 20; i++) {
      walks.of(state());
    }
    assertThat(walks.size()).isGreaterThan(1);
    for (int i = 0; i < 500 && walks.size() > 1; i++) {
      System.gc();
      Thread.sleep(10);
      walks.clear();
    }
    // The held state's place may have gone to another one that is gone now.
    assertThat(walks.size()).isLessThanOrEqualTo(1);
    assertThat(walks.of(held).past().size()).isEqualTo(1);
  }
}
