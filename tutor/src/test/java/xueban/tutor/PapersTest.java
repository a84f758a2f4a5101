package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.recommend.CatalogEntry;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.recommend.Metadata;
import xueban.recommend.Option;
import xueban.tutor.paper.Basis;
import xueban.tutor.paper.Blueprint;
import xueban.tutor.paper.BlueprintRow;
import xueban.tutor.paper.DifficultyBand;
import xueban.tutor.paper.Paper;
import xueban.tutor.paper.PaperItem;
import xueban.tutor.paper.PaperRequest;
import xueban.tutor.paper.PaperVersion;
import xueban.tutor.paper.Shortage;

class PapersTest {
  private static final List<String> NUMERALS =
      List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

  private final SmallSchool school = new SmallSchool();
  private final Xueban xueban = school.xueban;

  @AfterEach
  void close() {
    school.close();
  }

  /**
   * Twenty choices and twenty blanks a concept, of difficulty 0 to 1, with options that may move.
   */
  private void fill() {
    List<CatalogEntry> many = new ArrayList<>();
    for (String concept : SmallSchool.CONCEPTS) {
      for (int i = 0; i < 20; i++) {
        many.add(choice("%s-c%02d".formatted(concept, i), concept, i / 19.0));
        many.add(blank("%s-b%02d".formatted(concept, i), concept, i / 19.0));
      }
    }
    xueban.put(many, false);
  }

  private static Item choice(String id, String concept, double difficulty) {
    return new Item(
        id,
        1,
        ItemKind.SINGLE_CHOICE,
        Metadata.titled(id, "zh").withConcepts(List.of(concept)),
        "题目 " + id + " 问的是哪一种运算？",
        List.of(
            new Option("A", "加起来", ""),
            new Option("B", "乘起来", ""),
            new Option("C", "减下去", ""),
            new Option("D", "除一除", "")),
        List.of(List.of("B")),
        "几个相同的数相加。故选 B。",
        List.of(),
        difficulty);
  }

  private static Item blank(String id, String concept, double difficulty) {
    return new Item(
        id,
        1,
        ItemKind.FILL_IN,
        Metadata.titled(id, "zh").withConcepts(List.of(concept)),
        "填空 " + id + "：＿＿",
        List.of(),
        List.of(List.of("12")),
        "算一算。",
        List.of(),
        difficulty);
  }

  private void openClass(int learners) {
    List<String> ids = new ArrayList<>();
    for (int l = 0; l < learners; l++) {
      ids.add("learner-" + l);
    }
    xueban.putClass(new ClassGroup("8-2", "八年级二班", 8, "", ids));
    for (int l = 0; l < learners; l++) {
      school.practise("learner-" + l, "add", l, learners - l);
      school.practise("learner-" + l, "multiply", l / 2, learners - l / 2);
    }
  }

  private static Blueprint blueprint() {
    return Blueprint.of(
        BlueprintRow.of("add", ItemKind.SINGLE_CHOICE, DifficultyBand.EASY, 3, 3),
        BlueprintRow.of("multiply", ItemKind.SINGLE_CHOICE, DifficultyBand.MEDIUM, 2, 3),
        BlueprintRow.of("multiply", ItemKind.FILL_IN, DifficultyBand.HARD, 3, 5));
  }

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
