package xueban.model.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import xueban.model.ConceptNames;
import xueban.model.Help;
import xueban.model.ResponseEvent;

class StateMemoTest {
  private final AtomicInteger computed = new AtomicInteger();
  private final StateMemo<String> memo =
      new StateMemo<>(state -> state.interactions() + " of " + computed.incrementAndGet());

  private static CompactState state() {
    StateEditor editor = new StateEditor(CompactState.empty(new ConceptNames()));
    editor.answer(
        new ResponseEvent("e", "ming", Instant.EPOCH, "a", 0, List.of("p"), 1, Help.NONE, null, ""),
        false);
    return editor.state();
  }

  @Test
  void of_theSameState_isComputedOnce_anEqualOneHasItsOwn() {
    CompactState state = state();
    assertThat(memo.of(state)).isEqualTo("1 of 1");
    assertThat(memo.of(state)).isEqualTo("1 of 1");
    assertThat(memo.of(state())).isEqualTo("1 of 2");
  }

  /** An erased learner's state is dropped by all others; its answers must not stay here. */
  @Test
  void statesThatAreGone_leaveNothingOnceAskedAgain() throws InterruptedException {
    CompactState held = state();
    memo.of(held);
    for (int i = 0; i < 20; i++) {
      memo.of(state());
    }
    assertThat(memo.size()).isGreaterThan(1);
    for (int i = 0; i < 500 && memo.size() > 1; i++) {
      System.gc();
      Thread.sleep(10);
      memo.of(held);
    }
    assertThat(memo.size()).isEqualTo(1);
  }
}
