package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xueban.recommend.ItemKind;
import xueban.tutor.paper.Basis;
import xueban.tutor.paper.Blueprint;
import xueban.tutor.paper.BlueprintRow;
import xueban.tutor.paper.DifficultyBand;
import xueban.tutor.paper.Paper;
import xueban.tutor.paper.PaperItem;
import xueban.tutor.paper.PaperStore;
import xueban.tutor.paper.PaperVersion;
import xueban.tutor.paper.SharedItem;
import xueban.tutor.paper.Shortage;
import xueban.tutor.paper.TableCell;

/** What every {@link PaperStore} does. Extend it and say how an empty one is made. */
public abstract class PaperStoreContract {
  private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00.123456789Z");

  private PaperStore store;

  /** Returns an empty store. */
  protected abstract PaperStore newStore() throws Exception;

  @BeforeEach
  void openStore() throws Exception {
    store = newStore();
  }

  @Test
  void find_unknown_isEmpty() {
    assertThat(store.find("p-1")).isEmpty();
    assertThat(store.ofClass("8-2", "", 10)).isEmpty();
    assertThat(store.size("8-2")).isZero();
  }

  @Test
  void find_afterPut_returnsAllOfIt() {
    Paper paper = paper("p-1", "8-2", MONDAY);
    assertThat(store.putIfAbsent(paper)).isEqualTo(paper);
    assertThat(store.find("p-1")).contains(paper);
  }

  @Test
  void putIfAbsent_sameId_keepsTheFormer() {
    Paper former = paper("p-1", "8-2", MONDAY);
    store.putIfAbsent(former);
    assertThat(store.putIfAbsent(paper("p-1", "8-3", MONDAY))).isEqualTo(former);
    assertThat(store.find("p-1")).contains(former);
    assertThat(store.size("8-3")).isZero();
  }

  @Test
  void ofClass_newestFirst_tiesById_inPages() {
    store.putIfAbsent(paper("p-1", "8-2", MONDAY));
    store.putIfAbsent(paper("p-3", "8-2", MONDAY.plusNanos(1)));
    store.putIfAbsent(paper("p-2", "8-2", MONDAY.plusNanos(1)));
    store.putIfAbsent(paper("p-0", "8-3", MONDAY.plusSeconds(9)));
    store.putIfAbsent(paper("p-4", "", MONDAY));
    assertThat(ids(store.ofClass("8-2", "", 10))).containsExactly("p-2", "p-3", "p-1");
    assertThat(ids(store.ofClass("8-2", "", 2))).containsExactly("p-2", "p-3");
    assertThat(ids(store.ofClass("8-2", "p-3", 2))).containsExactly("p-1");
    assertThat(store.ofClass("8-2", "p-1", 2)).isEmpty();
    assertThat(store.ofClass("8-2", "p-0", 2)).isEmpty();
    assertThat(store.ofClass("8-2", "nope", 2)).isEmpty();
    assertThat(ids(store.ofClass("", "", 10))).containsExactly("p-4");
    assertThat(store.size("8-2")).isEqualTo(3);
  }

  private static List<String> ids(List<Paper> papers) {
    return papers.stream().map(Paper::id).toList();
  }

  private static Paper paper(String id, String classId, Instant at) {
    BlueprintRow row =
        new BlueprintRow(
            List.of(), "pep", "7-1", List.of(ItemKind.OPEN), DifficultyBand.HARD, 2, 2.5);
    PaperItem item =
        new PaperItem(
            1,
            "item-1",
            3,
            0,
            "add",
            ItemKind.SINGLE_CHOICE,
            2.5,
            .3,
            .35,
            Duration.ofSeconds(95),
            List.of("B", "A"));
    PaperVersion version =
        new PaperVersion(
            "A",
            List.of(item),
            List.of(new TableCell("pep/7-1", "有理数", DifficultyBand.HARD, 5, 2.5)),
            2.5,
            Duration.ofSeconds(95),
            .875,
            Double.NaN,
            Double.NaN);
    Shortage.Nearby nearby =
        new Shortage.Nearby("item-2", "add", ItemKind.OPEN, .8, Shortage.Difference.DIFFICULTY);
    return new Paper(
        id,
        classId,
        "期中",
        at,
        Blueprint.of(row).withVersions(2).withSeed(7),
        Basis.CLASS,
        40,
        List.of(version),
        .01,
        List.of(new Shortage(0, 1, List.of(nearby))),
        List.of(new SharedItem(List.of("item-1"), List.of("A", "B"))),
        List.of("缺一道"),
        "model-1",
        "graph-1",
        12);
  }
}
