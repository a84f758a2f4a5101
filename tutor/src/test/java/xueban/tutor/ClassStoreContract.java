package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;

/** What every {@link ClassStore} does. Extend it and say how an empty one is made. */
public abstract class ClassStoreContract {
  private ClassStore store;

  /** Returns an empty store. */
  protected abstract ClassStore newStore() throws Exception;

  @BeforeEach
  void openStore() throws Exception {
    store = newStore();
  }

  @Test
  void find_unknown_isEmpty() {
    assertThat(store.find("8-2")).isEmpty();
    assertThat(store.list("", 10)).isEmpty();
    assertThat(store.size()).isZero();
    assertThat(store.delete("8-2")).isFalse();
  }

  @Test
  void find_afterPut_returnsAllOfIt() {
    ClassGroup group = group("8-2", "ming", "hong");
    store.put(group);
    assertThat(store.find("8-2")).contains(group);
  }

  @Test
  void put_sameId_replaces() {
    store.put(group("8-2", "ming", "hong"));
    store.put(group("8-2", "hong", "gang", "li"));
    assertThat(store.find("8-2")).contains(group("8-2", "hong", "gang", "li"));
    assertThat(store.list("", 10)).hasSize(1);
  }

  @Test
  void list_comesInOrderOfIds_pageByPage() {
    for (String id : List.of("c", "a", "d", "b", "班")) {
      store.put(group(id, "ming"));
    }
    assertThat(store.list("", 2)).extracting(ClassGroup::id).containsExactly("a", "b");
    assertThat(store.list("b", 2)).extracting(ClassGroup::id).containsExactly("c", "d");
    assertThat(store.list("d", 2)).extracting(ClassGroup::id).containsExactly("班");
    assertThat(store.list("班", 2)).isEmpty();
    assertThat(store.size()).isEqualTo(5);
  }

  @Test
  void ofLearners_namesTheClassesTheyAreInNow() {
    store.put(group("b", "ming", "hong"));
    store.put(group("a", "hong"));
    store.put(group("c", "gang"));
    assertThat(store.ofLearners(List.of("hong", "ming"))).containsExactly("a", "b");
    assertThat(store.ofLearners(List.of("gang", "nobody"))).containsExactly("c");
    assertThat(store.ofLearners(List.of())).isEmpty();
    store.put(group("b", "gang"));
    assertThat(store.ofLearners(List.of("hong"))).containsExactly("a");
    assertThat(store.ofLearners(List.of("gang"))).containsExactly("b", "c");
    store.delete("b");
    assertThat(store.ofLearners(List.of("gang"))).containsExactly("c");
  }

  @Test
  void change_isKept_andWhoIsInItIsKnown() {
    store.put(group("a", "ming", "hong"));
    assertThat(store.change("a", before -> before.without("ming"))).contains(group("a", "hong"));
    assertThat(store.find("a")).contains(group("a", "hong"));
    assertThat(store.ofLearners(List.of("ming"))).isEmpty();
    assertThat(store.ofLearners(List.of("hong"))).containsExactly("a");
    assertThat(store.change("b", before -> before.without("ming"))).isEmpty();
    assertThat(store.find("b")).isEmpty();
  }

  @Test
  void change_thatThrows_leavesAllAsItWas() {
    ClassGroup group = group("a", "ming");
    store.put(group);
    assertThatThrownBy(
            () ->
                store.change(
                    "a",
                    before -> {
                      throw new XuebanException(ErrorCode.INVALID_INPUT, "too many");
                    }))
        .isInstanceOf(XuebanException.class)
        .hasMessage("too many");
    assertThat(store.find("a")).contains(group);
    assertThat(store.ofLearners(List.of("ming"))).containsExactly("a");
  }

  @Test
  void change_byManyAtOnce_losesNone() throws Exception {
    List<String> all = IntStream.range(0, 40).mapToObj("learner-%02d"::formatted).toList();
    store.put(group("a", all.toArray(String[]::new)));
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> leaving =
          all.stream()
              .skip(1)
              .<Future<?>>map(
                  one -> threads.submit(() -> store.change("a", now -> now.without(one))))
              .toList();
      for (Future<?> one : leaving) {
        one.get();
      }
    }
    assertThat(store.find("a")).contains(group("a", "learner-00"));
  }

  @Test
  void delete_removesOnlyThatClass() {
    store.put(group("a", "ming"));
    store.put(group("b", "ming"));
    assertThat(store.delete("a")).isTrue();
    assertThat(store.find("a")).isEmpty();
    assertThat(store.find("b")).isPresent();
    assertThat(store.delete("a")).isFalse();
  }

  @Test
  void put_classWithoutLearners_isKept() {
    store.put(group("new"));
    assertThat(store.find("new").orElseThrow().learners()).isEmpty();
  }

  private static ClassGroup group(String id, String... learners) {
    return new ClassGroup(id, "八年级" + id, 8, "mathematics", List.of(learners));
  }
}
