package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.recommend.CatalogEntry;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.tutor.paper.Basis;
import xueban.tutor.paper.Blueprint;
import xueban.tutor.paper.BlueprintRow;
import xueban.tutor.paper.DifficultyBand;
import xueban.tutor.paper.Paper;
import xueban.tutor.paper.PaperRequest;
import xueban.tutor.paper.PaperVersion;
import xueban.tutor.paper.Shortage;

/** Papers where the catalog, the table or the class does not give what is asked. */
class PaperGapsTest extends PapersTestCase {
  @Test
  void create_emptyCatalog_isAPaperOfGaps_saidSo() {
    try (SmallSchool bare = new SmallSchool(s -> s, false)) {
      bare.xueban.changeGraph(g -> SmallSchool.graph());
      Paper paper = bare.xueban.papers().create(PaperRequest.of("", blueprint().withVersions(2)));
      assertThat(paper.versions()).hasSize(2).allMatch(v -> v.items().isEmpty());
      assertThat(paper.shortages()).extracting(Shortage::missing).containsExactly(3, 2, 3);
      assertThat(paper.shortages()).allMatch(s -> s.nearest().isEmpty());
      assertThat(paper.versions().getFirst().table()).allMatch(c -> c.got() == 0);
      assertThat(paper.notes()).anyMatch(n -> n.contains("第 3 行") && n.contains("导入"));
    }
  }

  @Test
  void create_rowThatCannotBeFilled_namesWhatLacks_andWhatIsNear() {
    // Of multiply there are single choices of difficulty .1 .3 .5 .7 .9 alone.
    Paper paper =
        xueban
            .papers()
            .create(
                PaperRequest.of(
                    "",
                    Blueprint.of(
                        BlueprintRow.of(
                            "multiply", ItemKind.SINGLE_CHOICE, DifficultyBand.EASY, 4, 5),
                        BlueprintRow.of(
                            "multiply", ItemKind.FILL_IN, DifficultyBand.MEDIUM, 1, 5))));
    assertThat(paper.shortages()).extracting(Shortage::row).containsExactly(0, 1);
    Shortage easy = paper.shortages().getFirst();
    assertThat(easy.missing()).isEqualTo(2);
    assertThat(easy.nearest().getFirst().item()).isEqualTo("multiply-3");
    assertThat(easy.nearest().getFirst().difference()).isEqualTo(Shortage.Difference.DIFFICULTY);
    assertThat(easy.nearest())
        .filteredOn(n -> n.difference() == Shortage.Difference.PREREQUISITE)
        .extracting(Shortage.Nearby::concept)
        .containsOnly("add")
        .isNotEmpty();
    assertThat(paper.shortages().get(1).nearest())
        .anyMatch(n -> n.difference() == Shortage.Difference.KIND && n.item().equals("multiply-3"));
    assertThat(paper.versions().getFirst().points()).isEqualTo(10);
    assertThat(paper.versions().getFirst().table().getFirst().planned()).isEqualTo(20);
    assertThat(paper.versions().getFirst().table().getFirst().got()).isEqualTo(10);
    assertThat(paper.notes()).anyMatch(n -> n.contains("第 1 行「乘法」要 4 道容易题，还缺 2 道"));
  }

  @Test
  void create_moreVersionsThanItems_saysWhatIsShared() {
    Paper paper =
        xueban
            .papers()
            .create(
                PaperRequest.of(
                    "",
                    Blueprint.of(
                            BlueprintRow.of(
                                "add", ItemKind.SINGLE_CHOICE, DifficultyBand.EASY, 2, 5))
                        .withVersions(4)));
    assertThat(paper.shortages()).isEmpty();
    assertThat(paper.versions()).allMatch(v -> v.items().size() == 2);
    assertThat(paper.shared()).hasSize(2);
    assertThat(paper.shared()).allMatch(s -> s.versions().equals(List.of("A", "B", "C", "D")));
    assertThat(paper.notes()).anyMatch(n -> n.contains("2 道题出现在几份卷里"));
  }

  @Test
  void create_nearDuplicates_areNeverBothInAVersion() {
    List<CatalogEntry> alike = new ArrayList<>();
    for (String numeral : NUMERALS.subList(0, 5)) {
      Item one = choice("one-" + numeral, "power", .1);
      alike.add(
          new Item(
              one.id(),
              1,
              one.kind(),
              one.metadata(),
              "（2019·某地）底数相同的两个幂相乘，指数应该怎样变化？",
              one.options(),
              one.answers(),
              one.solution(),
              one.hints(),
              one.difficulty()));
    }
    xueban.put(alike, false);
    Paper paper =
        xueban
            .papers()
            .create(
                PaperRequest.of(
                    "",
                    Blueprint.of(
                            BlueprintRow.of(
                                "power", ItemKind.SINGLE_CHOICE, DifficultyBand.EASY, 5, 2))
                        .withVersions(2)));
    // power-1 and power-2 besides the five that are one.
    for (PaperVersion version : paper.versions()) {
      assertThat(version.items()).hasSize(3);
      assertThat(version.items()).filteredOn(i -> i.item().startsWith("one-")).hasSize(1);
    }
    assertThat(paper.shortages().getFirst().missing()).isEqualTo(2);
    assertThat(paper.shared()).hasSize(3);
  }

  @Test
  void create_itemThatNeedsALaterConcept_isPassedOver_unlessTheRowNamesIt() {
    Item later = blank("later", "add", .1);
    xueban.put(
        List.of(later.withConcepts(List.of("multiply", "add")), blank("before", "multiply", .1)),
        false);
    BlueprintRow row = BlueprintRow.of("add", ItemKind.FILL_IN, DifficultyBand.EASY, 1, 5);
    assertThat(xueban.graph().ancestorsOf("multiply")).contains("add");

    Paper paper = xueban.papers().create(PaperRequest.of("", Blueprint.of(row)));
    assertThat(paper.versions().getFirst().items()).isEmpty();
    assertThat(paper.notes()).anyMatch(note -> note.contains("也不是先修"));

    BlueprintRow wider = BlueprintRow.of("multiply", ItemKind.FILL_IN, DifficultyBand.EASY, 2, 5);
    assertThat(
            xueban
                .papers()
                .create(PaperRequest.of("", Blueprint.of(wider)))
                .versions()
                .getFirst()
                .items())
        .extracting(item -> item.item())
        .containsExactlyInAnyOrder("later", "before");
  }

  @Test
  void create_minutesTooFew_saysSo() {
    fill();
    Paper paper = xueban.papers().create(PaperRequest.of("", blueprint().withMinutes(1)));
    assertThat(paper.versions().getFirst().items()).hasSize(8);
    assertThat(paper.notes()).anyMatch(n -> n.startsWith("A 卷估计要") && n.contains("超过 1 分钟"));
  }

  @Test
  void create_classWithoutLearners_goesByTheAuthorsEstimate() {
    fill();
    openClass(0);
    Paper paper = xueban.papers().create(PaperRequest.of("8-2", blueprint()));
    assertThat(paper.basis()).isEqualTo(Basis.TYPICAL_LEARNER);
    assertThat(paper.learners()).isZero();
    PaperVersion version = paper.versions().getFirst();
    assertThat(version.spread()).isNaN();
    assertThat(version.reliability()).isNaN();
    assertThat(version.items()).allMatch(i -> i.success() == i.ease());
    assertThat(paper.notes()).anyMatch(n -> n.contains("没有班级数据"));
  }

  @Test
  void create_bandsByClass_goByWhatIsExpectedOfIt() {
    fill();
    xueban.putClass(new ClassGroup("top", "尖子班", 8, "", List.of("strong")));
    school.practise("strong", "add", 25, 0);
    Blueprint easy =
        Blueprint.of(BlueprintRow.of("add", ItemKind.FILL_IN, DifficultyBand.EASY, 15, 1));
    Paper author = xueban.papers().create(PaperRequest.of("top", easy));
    assertThat(author.shortages()).hasSize(1);
    school.clock.advance(Duration.ofDays(15));
    Paper byClass = xueban.papers().create(PaperRequest.of("top", easy.withBandsByClass(true)));
    assertThat(byClass.shortages()).isEmpty();
    assertThat(byClass.versions().getFirst().items()).allMatch(i -> i.ease() == i.success());
  }

  @Test
  void badRequests_nameTheValue() {
    assertThatThrownBy(() -> xueban.papers().create(PaperRequest.of("9-9", blueprint())))
        .hasMessageContaining("9-9");
    assertThatThrownBy(
            () ->
                xueban
                    .papers()
                    .create(
                        PaperRequest.of(
                            "",
                            Blueprint.of(
                                BlueprintRow.of(
                                    "nope", ItemKind.FILL_IN, DifficultyBand.ANY, 1, 1)))))
        .hasMessageContaining("nope");
    assertThatThrownBy(() -> xueban.papers().find("nope"))
        .isInstanceOf(XuebanException.class)
        .extracting(e -> ((XuebanException) e).code())
        .isEqualTo(ErrorCode.UNKNOWN_PAPER);
    assertThat(xueban.papers().ofClass("", "", 5)).isEmpty();
    assertThat(xueban.papers().readRows("知识点,题数,分值\n乘法,2,3\n").getFirst().concepts())
        .containsExactly("multiply");
  }
}
