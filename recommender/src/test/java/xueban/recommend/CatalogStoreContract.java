package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xueban.recommend.CatalogStore.Outcome.ADDED;
import static xueban.recommend.CatalogStore.Outcome.CHANGED;
import static xueban.recommend.CatalogStore.Outcome.UNCHANGED;
import static xueban.recommend.Entries.choice;
import static xueban.recommend.Entries.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;
import xueban.recommend.CatalogStore.Change;

/** What every catalog store does. An implementation extends this with {@link #emptyStore}. */
public abstract class CatalogStoreContract {
  /** Returns a store without entries; called at most once a test. */
  protected abstract CatalogStore emptyStore() throws Exception;

  @Test
  void put_outcomes() throws Exception {
    CatalogStore store = emptyStore();
    Resource lesson = lesson("l1", "勾股定理", "正文", "math.pythagoras");
    Item item = choice("i1", "斜边是多少？", "math.pythagoras");

    assertThat(store.put(List.of(lesson, item))).containsExactly(ADDED, ADDED);
    assertThat(store.put(List.of(lesson, item))).containsExactly(UNCHANGED, UNCHANGED);
    assertThat(store.put(List.of(lesson, choice("i1", "另一条边是多少？"))))
        .containsExactly(UNCHANGED, CHANGED);
    assertThat(store.size()).isEqualTo(2);
  }

  @Test
  void items_countsThoseThatAreItemsNow() throws Exception {
    CatalogStore store = emptyStore();
    assertThat(store.items()).isZero();
    store.put(List.of(lesson("l1", "课", ""), choice("i1", "一"), choice("i2", "二")));
    store.put(List.of(choice("i1", "一"), choice("i2", "另")));
    assertThat(store.items()).isEqualTo(2);
    store.put(List.of(lesson("i2", "成了课", ""), choice("l1", "成了题"), choice("i3", "三")));
    assertThat(store.items()).isEqualTo(3);
    store.delete("l1");
    store.delete("l1");
    assertThat(store.items()).isEqualTo(2);
    store.delete("i2");
    assertThat(store.items()).isEqualTo(2);
    assertThat(store.size()).isEqualTo(2);
  }

  @Test
  void put_nothing() throws Exception {
    CatalogStore store = emptyStore();
    assertThat(store.put(List.of())).isEmpty();
    assertThat(store.version()).isZero();
  }

  @Test
  void put_sameIdTwice_lastRemains() throws Exception {
    CatalogStore store = emptyStore();
    assertThat(store.put(List.of(choice("i1", "一"), choice("i1", "一"), choice("i1", "二"))))
        .containsExactly(ADDED, UNCHANGED, CHANGED);
    assertThat(item(store, "i1").stem()).isEqualTo("二");
    assertThat(item(store, "i1").revision()).isEqualTo(2);
    assertThat(store.changes(0, 10)).hasSize(1);
  }

  @Test
  void put_oneBad_noneIsTaken() throws Exception {
    CatalogStore store = emptyStore();
    List<CatalogEntry> withNull = Arrays.asList(choice("i1", "题"), null);
    assertThatThrownBy(() -> store.put(withNull)).isInstanceOf(NullPointerException.class);
    assertThat(store.find("i1")).isEmpty();
    assertThat(store.version()).isZero();
  }

  @Test
  void revision_countsContentChangesOnly() throws Exception {
    CatalogStore store = emptyStore();
    store.put(List.of(choice("i1", "一").withRevision(7)));
    assertThat(item(store, "i1").revision()).isEqualTo(1);

    long version = store.version();
    store.put(List.of(choice("i1", "一").withRevision(3)));
    assertThat(item(store, "i1").revision()).isEqualTo(1);
    assertThat(store.version()).isEqualTo(version);

    store.put(List.of(choice("i1", "二")));
    assertThat(item(store, "i1").revision()).isEqualTo(2);
    assertThat(store.itemsOf("c", "", 10)).isEmpty();
  }

  @Test
  void revision_goesOnAfterDelete() throws Exception {
    CatalogStore store = emptyStore();
    store.put(List.of(choice("i1", "一")));
    store.put(List.of(choice("i1", "二")));
    store.delete("i1");
    assertThat(store.put(List.of(choice("i1", "一")))).containsExactly(ADDED);
    assertThat(item(store, "i1").revision()).isEqualTo(3);
  }

  @Test
  void find_everyFieldComesBack() throws Exception {
    CatalogStore store = emptyStore();
    Resource bare =
        new Resource("r0", ResourceType.VIDEO, Metadata.titled("Only a title", "en"), "");
    Item full = choice("i1", "若 a<b 且 \"c\" \\ 换行\n，则？😀", "c1", "c2");
    store.put(List.of(bare, full));
    assertThat(store.find("r0")).contains(bare);
    assertThat(store.find("i1")).contains(full);
    assertThat(store.find("nobody")).isEmpty();
  }

  @Test
  void findAll_orderOfIds_missingLeftOut() throws Exception {
    CatalogStore store = emptyStore();
    store.put(List.of(choice("a", "甲"), choice("b", "乙"), choice("c", "丙")));
    assertThat(store.findAll(List.of("c", "x", "a")))
        .extracting(CatalogEntry::id)
        .containsExactly("c", "a");
    assertThat(store.findAll(List.of())).isEmpty();
  }

  @Test
  void findAll_manyIds() throws Exception {
    CatalogStore store = emptyStore();
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 2_500; i++) {
      items.add(choice("i" + i, "题 " + i));
    }
    store.put(items);
    List<String> ids = items.reversed().stream().map(Item::id).toList();
    assertThat(store.findAll(ids)).extracting(CatalogEntry::id).isEqualTo(ids);
  }

  @Test
  void delete_saysWhetherItWasThere() throws Exception {
    CatalogStore store = emptyStore();
    store.put(List.of(choice("i1", "题", "c1")));
    assertThat(store.delete("i1")).isTrue();
    long version = store.version();
    assertThat(store.delete("i1")).isFalse();
    assertThat(store.version()).isEqualTo(version);
    assertThat(store.find("i1")).isEmpty();
    assertThat(store.itemsOf("c1", "", 10)).isEmpty();
    assertThat(store.size()).isZero();
  }

  @Test
  void itemsOf_pages() throws Exception {
    CatalogStore store = emptyStore();
    store.put(
        List.of(
            choice("i3", "三", "c1", "c2"),
            choice("i1", "一", "c2", "c1"),
            choice("i2", "二", "c2"),
            choice("i4", "四", "c1"),
            lesson("l1", "课", "", "c1")));
    assertThat(store.itemsOf("c1", "", 2)).extracting(Item::id).containsExactly("i1", "i3");
    assertThat(store.itemsOf("c1", "i3", 2)).extracting(Item::id).containsExactly("i4");
    assertThat(store.itemsOf("c1", "i4", 2)).isEmpty();
    assertThat(store.itemsOf("c9", "", 2)).isEmpty();
  }

  @Test
  void conceptsWithItems_followChanges() throws Exception {
    CatalogStore store = emptyStore();
    assertThat(store.conceptsWithItems()).isEmpty();
    store.put(
        List.of(
            choice("i1", "一", "c2", "c1"), choice("i2", "二", "c2"), lesson("l1", "课", "", "c3")));
    assertThat(store.conceptsWithItems()).containsExactly("c1", "c2");
    store.delete("i1");
    assertThat(store.conceptsWithItems()).containsExactly("c2");
    store.put(List.of(choice("i2", "二", "c9")));
    assertThat(store.conceptsWithItems()).containsExactly("c9");
  }

  @Test
  void itemsOf_followsNewConcepts() throws Exception {
    CatalogStore store = emptyStore();
    store.put(List.of(choice("i1", "一", "c1")));
    store.put(List.of(choice("i1", "一", "c2")));
    assertThat(store.itemsOf("c1", "", 9)).isEmpty();
    assertThat(store.itemsOf("c2", "", 9)).extracting(Item::revision).containsExactly(2);
  }

  @Test
  void changes_onlyTheLatestOfAnId() throws Exception {
    CatalogStore store = emptyStore();
    store.put(List.of(choice("a", "甲"), choice("b", "乙"), choice("c", "丙")));
    long before = store.version();
    store.put(List.of(choice("a", "甲二")));
    store.delete("b");

    List<Change> all = store.changes(0, 10);
    assertThat(all).extracting(Change::id).containsExactly("c", "a", "b");
    assertThat(all).extracting(Change::number).isSorted().doesNotHaveDuplicates();
    assertThat(all.get(1).entry()).contains(item(store, "a"));
    assertThat(all.get(2).entry()).isEmpty();
    assertThat(all.getLast().number()).isEqualTo(store.version());

    assertThat(store.changes(before, 10)).extracting(Change::id).containsExactly("a", "b");
    assertThat(store.changes(0, 2)).extracting(Change::id).containsExactly("c", "a");
    assertThat(store.changes(store.version(), 10)).isEmpty();
  }

  @Test
  void limit_belowOne_isRefused() throws Exception {
    CatalogStore store = emptyStore();
    assertThatThrownBy(() -> store.changes(0, 0))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("limit");
    assertThatThrownBy(() -> store.itemsOf("c", "", 0))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("limit");
  }

  @Test
  void put_concurrently_everyChangeHasItsNumber() throws Exception {
    CatalogStore store = emptyStore();
    int threads = 4;
    int perThread = 50;
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      int thread = t;
      tasks.add(
          () -> {
            for (int i = 0; i < perThread; i++) {
              store.put(
                  List.of(
                      choice("own-%d-%d".formatted(thread, i), "题"),
                      choice("shared", "题 %d %d".formatted(thread, i))));
            }
            return null;
          });
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (Future<Void> done : pool.invokeAll(tasks)) {
        done.get();
      }
    }
    assertThat(store.size()).isEqualTo(threads * perThread + 1);
    assertThat(store.changes(0, 1_000))
        .hasSize(threads * perThread + 1)
        .extracting(Change::number)
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(item(store, "shared").revision()).isEqualTo(threads * perThread);
  }

  private static Item item(CatalogStore store, String id) {
    return (Item) store.find(id).orElseThrow();
  }
}
