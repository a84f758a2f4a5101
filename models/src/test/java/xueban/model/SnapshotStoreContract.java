package xueban.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import xueban.Ids;

/** What every {@link SnapshotStore} does; each implementation's test extends this. */
public abstract class SnapshotStoreContract {
  /** Returns an empty store. */
  protected abstract SnapshotStore open();

  @Test
  void find_unknown_empty() {
    assertThat(open().find("nobody")).isEmpty();
  }

  @Test
  void save_thenFind_returnsAllOfIt() {
    SnapshotStore store = open();
    byte[] state = new byte[2_048];
    for (int i = 0; i < state.length; i++) {
      state[i] = (byte) i;
    }
    String learner = "学".repeat(Ids.MAX_LENGTH);
    store.save(new Snapshot(learner, Long.MAX_VALUE, "logistic-1:9f", state));
    Snapshot found = store.find(learner).orElseThrow();
    assertThat(found.learner()).isEqualTo(learner);
    assertThat(found.position()).isEqualTo(Long.MAX_VALUE);
    assertThat(found.model()).isEqualTo("logistic-1:9f");
    assertThat(found.state()).isEqualTo(state);
  }

  @Test
  void save_replacesTheLearnersOwn() {
    SnapshotStore store = open();
    store.save(new Snapshot("ming", 9, "m1", new byte[] {1}));
    store.save(new Snapshot("hong", 3, "m1", new byte[] {2}));
    store.save(new Snapshot("ming", 5, "m2", new byte[0]));
    assertThat(store.find("ming").orElseThrow().model()).isEqualTo("m2");
    assertThat(store.find("ming").orElseThrow().position()).isEqualTo(5);
    assertThat(store.find("ming").orElseThrow().state()).isEmpty();
    assertThat(store.find("hong").orElseThrow().state()).containsExactly(2);
  }

  @Test
  void delete_removesOne_andAllowsUnknown() {
    SnapshotStore store = open();
    store.save(new Snapshot("ming", 9, "m1", new byte[] {1}));
    store.save(new Snapshot("hong", 3, "m1", new byte[] {2}));
    store.delete("ming");
    store.delete("nobody");
    assertThat(store.find("ming")).isEmpty();
    assertThat(store.find("hong")).isPresent();
  }
}
