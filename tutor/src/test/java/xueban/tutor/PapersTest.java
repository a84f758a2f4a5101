package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.recommend.Item;
import xueban.tutor.paper.Basis;
import xueban.tutor.paper.BlueprintRow;
import xueban.tutor.paper.Paper;
import xueban.tutor.paper.PaperItem;
import xueban.tutor.paper.PaperRequest;
import xueban.tutor.paper.PaperVersion;

class PapersTest extends PapersTestCase {
  @Test
  void create_parallelVersions_fillTheTable_equallyHardAndDisjoint() {
    fill();
    openClass(12);
    Paper paper =
        xueban.papers().create(PaperRequest.of("8-2", blueprint().withVersions(2).withMinutes(40)));
    assertThat(paper.basis()).isEqualTo(Basis.CLASS);
    assertThat(paper.learners()).isEqualTo(12);
    assertThat(paper.shortages()).isEmpty();
    assertThat(paper.shared()).isEmpty();
    assertThat(paper.notes()).isEmpty();
    assertThat(paper.difference()).isLessThan(.01);
    assertThat(paper.title()).isEqualTo("加法、乘法测试");
    Set<String> seen = new TreeSet<>();
    for (PaperVersion version : paper.versions()) {
      assertThat(version.points()).isEqualTo(30);
      assertThat(version.time()).isLessThanOrEqualTo(Duration.ofMinutes(40));
      assertThat(version.table()).hasSize(3).allMatch(cell -> cell.planned() == cell.got());
      assertThat(version.score()).isBetween(1.0, 29.0);
      assertThat(version.spread()).isPositive();
      assertThat(version.reliability()).isBetween(0.0, 1.0);
      assertThat(version.items())
          .extracting(PaperItem::number)
          .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
      assertThat(version.items()).extracting(PaperItem::kind).isSorted();
      for (PaperItem item : version.items()) {
        assertThat(seen.add(item.item())).as(item.item()).isTrue();
        BlueprintRow row = paper.blueprint().rows().get(item.row());
        assertThat(row.band().holds(item.ease())).isTrue();
        assertThat(item.points()).isEqualTo(row.points());
        Item catalogItem = xueban.item(item.item());
        assertThat(item.ease()).isEqualTo(1 - catalogItem.difficulty());
        Item printed = item.printed(catalogItem);
        assertThat(right(printed)).isEqualTo(right(catalogItem));
      }
    }
    assertThat(paper.versions().get(0).items()).allMatch(i -> i.options().isEmpty());
    assertThat(paper.versions().get(1).items()).anyMatch(i -> !i.options().isEmpty());
    assertThat(xueban.papers().find(paper.id())).isEqualTo(paper);
    assertThat(xueban.papers().ofClass("8-2", "", 5)).containsExactly(paper);
    List<Decision> decisions = school.stores.decisions().latest("8-2", 5);
    assertThat(decisions).hasSize(2).allMatch(d -> d.kind().equals("paper"));
    assertThat(decisions.getLast().chosen())
        .containsExactlyElementsOf(
            paper.versions().getFirst().items().stream().map(PaperItem::item).toList());
    assertThat(decisions.getFirst().candidates())
        .extracting(Decision.Candidate::id)
        .containsAll(decisions.getFirst().chosen());
    assertThat(decisions.getFirst().position()).isPositive();
  }

  private static String right(Item item) {
    if (item.options().isEmpty()) {
      return item.answers().getFirst().getFirst();
    }
    String key = item.answers().getFirst().getFirst();
    return item.options().stream()
        .filter(o -> o.key().equals(key))
        .findFirst()
        .orElseThrow()
        .text();
  }

  @Test
  void create_sameSeed_samePaper_andNothingTwiceWithinDays() {
    fill();
    Paper first = xueban.papers().create(PaperRequest.of("", blueprint().withVersions(3)));
    Paper again = xueban.papers().create(PaperRequest.of("", blueprint().withVersions(3)));
    assertThat(again.versions()).isEqualTo(first.versions());
    assertThat(again.id()).isNotEqualTo(first.id());
    openClass(2);
    Paper ours = xueban.papers().create(PaperRequest.of("8-2", blueprint()));
    Paper next = xueban.papers().create(PaperRequest.of("8-2", blueprint()));
    List<String> before = ours.versions().getFirst().items().stream().map(PaperItem::item).toList();
    assertThat(next.versions().getFirst().items())
        .extracting(PaperItem::item)
        .doesNotContainAnyElementsOf(before);
    school.clock.advance(Duration.ofDays(15));
    Paper later = xueban.papers().create(PaperRequest.of("8-2", blueprint().withExcluded(before)));
    assertThat(later.versions().getFirst().items())
        .extracting(PaperItem::item)
        .doesNotContainAnyElementsOf(before);
  }

  @Test
  void create_sameId_returnsWhatIsStored_anotherBlueprintConflicts() {
    fill();
    Paper paper = xueban.papers().create(PaperRequest.of("", blueprint()).withId("mid"));
    assertThat(xueban.papers().create(PaperRequest.of("", blueprint()).withId("mid")))
        .isEqualTo(paper);
    assertThatThrownBy(
            () ->
                xueban.papers().create(PaperRequest.of("", blueprint().withSeed(1)).withId("mid")))
        .isInstanceOf(XuebanException.class)
        .extracting(e -> ((XuebanException) e).code())
        .isEqualTo(ErrorCode.CONFLICT);
  }
}
