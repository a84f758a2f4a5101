package xueban.tutor.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xueban.recommend.CatalogStore.Outcome;

/** What every {@link FaqStore} does. Extend it and say how an empty one is made. */
public abstract class FaqStoreContract {
  private FaqStore store;

  /** Returns an empty store. */
  protected abstract FaqStore newStore() throws Exception;

  @BeforeEach
  void openStore() throws Exception {
    store = newStore();
  }

  @Test
  void empty_hasNothing() {
    assertThat(store.find("a")).isEmpty();
    assertThat(store.list("", 10)).isEmpty();
    assertThat(store.version()).isZero();
    assertThat(store.size()).isZero();
    assertThat(store.delete("a")).isFalse();
    assertThat(store.put(List.of())).isEmpty();
    assertThat(store.version()).isZero();
  }

  @Test
  void find_afterPut_returnsAllOfIt() {
    FaqEntry full =
        new FaqEntry(
            "a",
            "怎么改密码？",
            List.of("换密码", "How do I change it"),
            "第一步。\n第二步：“我的”。",
            List.of(FaqAudience.TEACHER, FaqAudience.LEARNER),
            "zh",
            1);
    assertThat(store.put(List.of(full))).containsExactly(Outcome.ADDED);
    assertThat(store.find("a")).contains(full);
  }

  @Test
  void put_sameContent_changesNothing_whateverItsRevision() {
    store.put(List.of(entry("a", "回答")));
    long version = store.version();
    assertThat(store.put(List.of(entry("a", "回答").withRevision(7))))
        .containsExactly(Outcome.UNCHANGED);
    assertThat(store.version()).isEqualTo(version);
    assertThat(store.find("a")).contains(entry("a", "回答"));
  }

  @Test
  void put_changedContent_getsTheNextRevision_alsoAcrossADelete() {
    store.put(List.of(entry("a", "一")));
    assertThat(store.put(List.of(entry("a", "二")))).containsExactly(Outcome.CHANGED);
    assertThat(store.find("a").orElseThrow().revision()).isEqualTo(2);
    long version = store.version();
    assertThat(store.delete("a")).isTrue();
    assertThat(store.version()).isGreaterThan(version);
    assertThat(store.find("a")).isEmpty();
    assertThat(store.list("", 10)).isEmpty();
    assertThat(store.put(List.of(entry("a", "二")))).containsExactly(Outcome.ADDED);
    assertThat(store.find("a").orElseThrow().revision()).isEqualTo(3);
    assertThat(store.size()).isEqualTo(1);
  }

  @Test
  void put_oneIdTwice_theLastRemains() {
    assertThat(store.put(List.of(entry("a", "一"), entry("a", "二"))))
        .containsExactly(Outcome.ADDED, Outcome.CHANGED);
    assertThat(store.find("a").orElseThrow().answer()).isEqualTo("二");
    assertThat(store.size()).isEqualTo(1);
  }

  @Test
  void list_isById_inPages() {
    store.put(IntStream.range(0, 7).mapToObj(i -> entry("e" + (6 - i), "回答")).toList());
    assertThat(store.list("", 3)).extracting(FaqEntry::id).containsExactly("e0", "e1", "e2");
    assertThat(store.list("e2", 9))
        .extracting(FaqEntry::id)
        .containsExactly("e3", "e4", "e5", "e6");
    assertThat(store.list("e6", 9)).isEmpty();
    assertThatThrownBy(() -> store.list("", 0)).isInstanceOf(RuntimeException.class);
  }

  private static FaqEntry entry(String id, String answer) {
    return FaqEntry.of(id, "问题 " + id, List.of(), answer);
  }
}
