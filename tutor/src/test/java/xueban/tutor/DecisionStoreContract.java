package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;

/** What every {@link DecisionStore} does. Extend it and say how an empty one is made. */
public abstract class DecisionStoreContract {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00.123456789Z");

  private DecisionStore store;

  /** Returns an empty store. */
  protected abstract DecisionStore newStore() throws Exception;

  @BeforeEach
  void openStore() throws Exception {
    store = newStore();
  }

  @Test
  void find_unknown_isEmpty() {
    assertThat(store.find("d-1")).isEmpty();
    assertThat(store.latest("ming", 5)).isEmpty();
  }

  @Test
  void find_afterAppend_returnsAllOfIt() {
    Decision decision = decision("d-1", "ming", NOW, 7);
    store.append(List.of(decision));
    assertThat(store.find("d-1")).contains(decision);
  }

  @Test
  void find_candidateWithoutFiniteValue_isKept() {
    Decision odd =
        new Decision(
            "d-1",
            "next-item",
            "ming",
            0,
            NOW,
            "m",
            "g",
            "p",
            0,
            List.of(
                new Decision.Candidate("a", Double.NaN),
                new Decision.Candidate("b", Double.NEGATIVE_INFINITY),
                new Decision.Candidate("c", -0.0)),
            -1,
            List.of(),
            Double.MIN_VALUE,
            "homework hw, revision 2, by 王老师: 去掉 a");
    store.append(List.of(odd));
    assertThat(store.find("d-1")).contains(odd);
  }

  @Test
  void latest_isNewestFirst_byOrderOfAppend_andLimited() {
    store.append(List.of(decision("d-1", "ming", NOW, 1), decision("d-2", "hong", NOW, 1)));
    store.append(List.of(decision("d-3", "ming", NOW.minusSeconds(60), 2)));
    store.append(List.of());
    store.append(List.of(decision("d-4", "ming", NOW, 3)));
    assertThat(store.latest("ming", 10))
        .extracting(Decision::id)
        .containsExactly("d-4", "d-3", "d-1");
    assertThat(store.latest("ming", 2)).extracting(Decision::id).containsExactly("d-4", "d-3");
  }

  @Test
  void append_sameDecisionAgain_changesNothing() {
    Decision decision = decision("d-1", "ming", NOW, 7);
    store.append(List.of(decision, decision));
    store.append(List.of(decision));
    assertThat(store.latest("ming", 10)).containsExactly(decision);
  }

  @Test
  void append_sameIdOtherContent_isRefusedWhole() {
    store.append(List.of(decision("d-1", "ming", NOW, 7)));
    assertThatThrownBy(
            () ->
                store.append(
                    List.of(decision("d-2", "ming", NOW, 7), decision("d-1", "ming", NOW, 8))))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT))
        .hasMessageContaining("d-1");
    assertThat(store.find("d-1").orElseThrow().position()).isEqualTo(7);
    assertThat(store.find("d-2")).isEmpty();
  }

  @Test
  void forget_deletesTheLearnersDecisions_andNoOthers() {
    store.append(List.of(decision("d-1", "ming", NOW, 1), decision("d-2", "hong", NOW, 1)));
    store.append(List.of(decision("d-3", "ming", NOW, 2)));
    assertThat(store.forget("ming")).isEqualTo(2);
    assertThat(store.forget("ming")).isZero();
    assertThat(store.latest("ming", 10)).isEmpty();
    assertThat(store.find("d-1")).isEmpty();
    assertThat(store.find("d-2")).isPresent();
    store.append(List.of(decision("d-1", "ming", NOW, 9)));
    assertThat(store.latest("ming", 10)).hasSize(1);
  }

  private static Decision decision(String id, String learner, Instant now, long position) {
    return new Decision(
        id,
        "next-item",
        learner,
        position,
        now,
        "logistic-1",
        "0123456789abcdef",
        "frontier-1",
        42,
        List.of(new Decision.Candidate("item-7", 0.1 + 0.2), new Decision.Candidate("item-8", -1)),
        Long.MIN_VALUE,
        List.of("item-7"),
        1.0 / 3);
  }
}
