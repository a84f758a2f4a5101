package xueban.tutor.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link GradedTextStore} does. Extend it and say how an empty one is made. */
public abstract class GradedTextStoreContract {
  private GradedTextStore store;

  /** Returns an empty store. */
  protected abstract GradedTextStore newStore() throws Exception;

  @BeforeEach
  void openStore() throws Exception {
    store = newStore();
  }

  private static GradedText text(String learner, String response, long position, double score) {
    return new GradedText("ice", learner, response, "q", position, "因为密度小", score);
  }

  @Test
  void empty_hasNothing() {
    assertThat(store.ofItem("ice")).isEmpty();
    assertThat(store.forget("ming")).isZero();
    store.remove("ming", "r");
  }

  @Test
  void ofItem_newestFirst_tiesByLearnerAndResponse_othersApart() {
    GradedText old = text("ming", "a", 1, .5);
    GradedText b = text("ming", "b", 7, 1);
    GradedText a = text("hong", "z", 7, 0);
    store.put(old);
    store.put(b);
    store.put(a);
    store.put(new GradedText("water", "ming", "c", "q", 8, "水", .25));
    assertThat(store.ofItem("ice")).containsExactly(a, b, old);
    assertThat(store.ofItem("water")).hasSize(1);
  }

  @Test
  void put_again_replaces_andRemoveForgets() {
    store.put(text("ming", "a", 1, .5));
    store.put(text("hong", "a", 2, .5));
    store.put(text("ming", "a", 3, 1));
    assertThat(store.ofItem("ice"))
        .containsExactly(text("ming", "a", 3, 1), text("hong", "a", 2, .5));
    store.remove("ming", "a");
    assertThat(store.ofItem("ice")).containsExactly(text("hong", "a", 2, .5));
  }

  @Test
  void put_moreThanMost_keepsTheNewest() {
    for (int i = 1; i <= GradedTextStore.MOST + 2; i++) {
      store.put(text("ming", "r" + i, i, 1));
    }
    assertThat(store.ofItem("ice")).hasSize(GradedTextStore.MOST);
    assertThat(store.ofItem("ice").getLast().position()).isEqualTo(3);
  }

  @Test
  void forget_takesAllOfALearner_andNoOthers() {
    store.put(text("ming", "a", 1, 1));
    store.put(text("ming", "b", 2, 1));
    store.put(text("hong", "a", 3, 1));
    assertThat(store.forget("ming")).isEqualTo(2);
    assertThat(store.ofItem("ice")).containsExactly(text("hong", "a", 3, 1));
  }
}
