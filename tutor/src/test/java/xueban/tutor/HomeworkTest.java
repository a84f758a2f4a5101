package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.recommend.CatalogEntry;
import xueban.tutor.Homework.Assigned;
import xueban.tutor.Homework.LearnerSet;
import xueban.tutor.homework.Demand;
import xueban.tutor.homework.Trait;
import xueban.tutor.practice.Purpose;

class HomeworkTest {
  private final SmallSchool school = new SmallSchool();
  private final Xueban xueban = school.xueban;

  @BeforeEach
  void openClass() {
    List<CatalogEntry> many = new ArrayList<>();
    for (String concept : SmallSchool.CONCEPTS) {
      for (int i = 0; i < 30; i++) {
        many.add(SmallSchool.item("%s-x%02d".formatted(concept, i), concept, i / 29.0));
      }
    }
    xueban.put(many, false);
    xueban.putClass(
        new ClassGroup(
            "8-2", "八年级二班", 8, "", List.of("strong", "strong2", "middle", "weak", "new")));
    school.practise("strong", "add", 12, 0);
    school.practise("strong", "multiply", 12, 0);
    school.practise("strong2", "add", 12, 0);
    school.practise("strong2", "multiply", 10, 1);
    school.practise("middle", "add", 5, 3);
    school.practise("middle", "multiply", 4, 3);
    school.practise("weak", "add", 1, 5);
    school.practise("weak", "multiply", 0, 5);
  }

  @AfterEach
  void close() {
    school.close();
  }

  private Homework plan(String... concepts) {
    return xueban.planHomework(HomeworkRequest.of("8-2", concepts));
  }

  @Test
  void plan_givesEverybodyASetInsideTheBandOfTheirLayer_withinCapAndCount() {
    Homework homework =
        xueban.planHomework(
            HomeworkRequest.of("8-2", "multiply").withCap(Duration.ofMinutes(8)).withItems(6, 2));
    assertThat(homework.sets())
        .extracting(LearnerSet::learner)
        .containsExactly("strong", "strong2", "middle", "weak", "new");
    for (LearnerSet set : homework.sets()) {
      assertThat(set.items()).as(set.learner()).isNotEmpty().hasSizeLessThanOrEqualTo(6);
      assertThat(set.duration()).isLessThanOrEqualTo(Duration.ofMinutes(8));
      assertThat(set.reason()).isNotBlank();
      assertThat(set.items()).extracting(Assigned::item).doesNotHaveDuplicates();
      for (Assigned item : set.items()) {
        assertThat(item.expectedSuccess())
            .as("%s of %s in %s", item.item(), set.learner(), set.layer())
            .isBetween(set.layer().least(), set.layer().most());
      }
    }
    assertThat(homework.setOf("strong").orElseThrow().layer()).isEqualTo(Layer.EXTENDING);
    assertThat(homework.setOf("middle").orElseThrow().layer()).isNotEqualTo(Layer.EXTENDING);
    assertThat(homework.setOf("new").orElseThrow().reason()).contains("先验");
    assertThat(homework.title()).isEqualTo("乘法作业");
  }

  @Test
  void plan_sharesACoreInsideALayer() {
    Homework homework = plan("multiply");
    for (Layer layer : Layer.values()) {
      List<LearnerSet> sets =
          homework.sets().stream().filter(s -> s.layer() == layer && !s.items().isEmpty()).toList();
      if (sets.size() > 1) {
        Set<Set<String>> cores = new java.util.HashSet<>();
        for (LearnerSet set : sets) {
          Set<String> core = new TreeSet<>();
          set.items().stream()
              .filter(i -> i.purpose() == Purpose.CORE)
              .forEach(i -> core.add(i.item()));
          cores.add(core);
        }
        assertThat(cores).as("cores of " + layer).hasSize(1);
        boolean noCommon =
            homework.notes().stream().anyMatch(n -> n.startsWith(LayerChoice.name(layer)));
        assertThat(cores.iterator().next().isEmpty()).isEqualTo(noCommon);
      }
    }
  }

  @Test
  void plan_mendsMissingPrerequisites_andRepeatsNothingAnsweredLately() {
    Homework homework = plan("multiply");
    LearnerSet weak = homework.setOf("weak").orElseThrow();
    assertThat(weak.items())
        .filteredOn(i -> i.purpose() == Purpose.PREREQUISITE)
        .isNotEmpty()
        .allMatch(i -> i.concept().equals("add"));
    for (LearnerSet set : homework.sets()) {
      Set<String> answered = new TreeSet<>();
      xueban
          .events(set.learner())
          .forEach(e -> answered.add(((xueban.model.ResponseEvent) e.event()).item()));
      assertThat(set.items()).extracting(Assigned::item).noneMatch(answered::contains);
    }
  }

  @Test
  void plan_isDeterministic_storedAndExplained() {
    Homework first = plan("multiply", "power");
    Homework second = plan("multiply", "power");
    assertThat(second.sets()).isEqualTo(first.sets());
    assertThat(xueban.homework(first.id())).isEqualTo(first);
    assertThat(xueban.homeworkOf("8-2", 10)).contains(first, second);
    Decision decision = school.stores.decisions().latest("weak", 1).getFirst();
    assertThat(decision.kind()).isEqualTo("homework");
    assertThat(decision.chosen())
        .containsExactlyElementsOf(
            first.setOf("weak").orElseThrow().items().stream().map(Assigned::item).toList());
    assertThat(decision.candidates())
        .extracting(Decision.Candidate::id)
        .containsAll(decision.chosen());
  }

  @Test
  void plan_sameId_returnsWhatIsStored_otherTargetsConflict() {
    Homework first = xueban.planHomework(HomeworkRequest.of("8-2", "multiply").withId("hw"));
    school.practise("weak", "multiply", 5, 0);
    assertThat(xueban.planHomework(HomeworkRequest.of("8-2", "multiply").withId("hw")))
        .isEqualTo(first);
    assertThatThrownBy(() -> xueban.planHomework(HomeworkRequest.of("8-2", "add").withId("hw")))
        .isInstanceOf(XuebanException.class)
        .extracting(e -> ((XuebanException) e).code())
        .isEqualTo(ErrorCode.CONFLICT);
  }

  @Test
  void plan_ofAllMastered_isLayerExtendingOrEmptyWithAReason() {
    xueban.putClass(new ClassGroup("top", "尖子班", 8, "", List.of("top")));
    SmallSchool.CONCEPTS.forEach(c -> school.practise("top", c, 25, 0));
    LearnerSet set =
        xueban
            .planHomework(HomeworkRequest.of("top", "add", "multiply", "power"))
            .sets()
            .getFirst();
    assertThat(set.reason()).contains("都已掌握");
    if (set.items().isEmpty()) {
      assertThat(set.reason()).contains("没有布置");
    }
  }

  @Test
  void plan_withoutItems_saysSo_andEmptyClassHasNoSets() {
    xueban.putClass(new ClassGroup("empty", "空班", 8, "", List.of()));
    Homework none = xueban.planHomework(HomeworkRequest.of("empty", "add"));
    assertThat(none.sets()).isEmpty();
    assertThat(none.notes()).anyMatch(n -> n.contains("没有学生"));
    for (CatalogEntry entry : SmallSchool.content()) {
      xueban.delete(entry.id());
    }
    for (int i = 0; i < 30; i++) {
      xueban.delete("power-x%02d".formatted(i));
    }
    xueban.putClass(new ClassGroup("one", "一人班", 8, "", List.of("strong")));
    school.clock.advance(Duration.ofDays(1));
    Homework homework = xueban.planHomework(HomeworkRequest.of("one", "power"));
    assertThat(homework.notes()).anyMatch(n -> n.contains("乘方"));
    assertThat(homework.sets().getFirst().items()).isEmpty();
    assertThat(homework.sets().getFirst().reason()).contains("没有布置");
  }

  @Test
  void plan_keepsToTheTimeOfTheGrade() {
    xueban.putClass(new ClassGroup("1-1", "一年级", 1, "", List.of("ming")));
    xueban.putClass(new ClassGroup("4-1", "四年级", 4, "", List.of("ming")));
    assertThatThrownBy(() -> xueban.planHomework(HomeworkRequest.of("1-1", "add")))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("grade 1");
    Homework clamped =
        xueban.planHomework(HomeworkRequest.of("4-1", "add").withCap(Duration.ofMinutes(80)));
    assertThat(clamped.cap()).isEqualTo(Duration.ofMinutes(60));
    assertThat(clamped.notes()).anyMatch(n -> n.contains("80") && n.contains("60"));
    Homework shared =
        xueban.planHomework(
            HomeworkRequest.of("4-1", "add").withGivenElsewhere(Duration.ofMinutes(45)));
    assertThat(shared.cap()).isEqualTo(Duration.ofMinutes(15));
    assertThatThrownBy(
            () ->
                xueban.planHomework(
                    HomeworkRequest.of("4-1", "add").withGivenElsewhere(Duration.ofMinutes(60))))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("60 a day");
  }

  @Test
  void plan_outsideTheCore_anItemGoesToAShareOfTheClass_orTheNotesSayWhyNot() {
    Homework homework = plan("multiply");
    Map<String, Integer> takers = new TreeMap<>();
    for (LearnerSet set : homework.sets()) {
      set.items().stream()
          .filter(i -> i.purpose() != Purpose.CORE)
          .forEach(i -> takers.merge(i.item(), 1, Integer::sum));
    }
    boolean told = homework.notes().stream().anyMatch(n -> n.startsWith("题目不够多"));
    assertThat(takers).isNotEmpty();
    assertThat(takers.values()).allMatch(count -> told || count <= 2);
  }

  @Test
  void plan_kindsAskedFor_areGivenOrTold() {
    List<CatalogEntry> added = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      added.add(
          SmallSchool.item("both-%02d".formatted(i), "multiply", i / 29.0)
              .withConcepts(List.of("multiply", "add")));
    }
    xueban.put(added, false);
    Homework homework =
        xueban.planHomework(
            HomeworkRequest.of("8-2", "multiply")
                .withKinds(Demand.atLeast(Trait.INTEGRATED, 2), Demand.atLeast(Trait.ENQUIRY, 1)));
    int fewer = 0;
    for (LearnerSet set : homework.sets()) {
      List<Assigned> both = set.items().stream().filter(i -> i.item().startsWith("both-")).toList();
      assertThat(both).allMatch(i -> i.reason().contains("综合性题"));
      fewer += both.size() < 2 ? 1 : 0;
    }
    String told = fewer + " 人的作业达不到至少 2 道综合性题";
    assertThat(fewer).isBetween(0, 4);
    assertThat(homework.notes().stream().anyMatch(n -> n.startsWith(told))).isEqualTo(fewer > 0);
    assertThat(homework.notes()).anyMatch(n -> n.contains("5 人") && n.contains("1 道探究性题"));
  }

  @Test
  void plan_takesOffWhatOtherClassesGaveForTheDay_butNotItsOwnEarlierDraft() {
    xueban.putClass(new ClassGroup("8-2-physics", "八年级二班物理", 8, "", List.of("weak", "new")));
    Homework physics =
        xueban.planHomework(HomeworkRequest.of("8-2-physics", "add").withItems(50, 0));
    Duration given = physics.setOf("weak").orElseThrow().duration();
    assertThat(given).isGreaterThan(Duration.ofMinutes(4));
    // Of 90 minutes 85 have been given elsewhere; five are left to those without physics.
    HomeworkRequest request =
        HomeworkRequest.of("8-2", "multiply").withGivenElsewhere(Duration.ofMinutes(85));
    Homework first = xueban.planHomework(request);
    assertThat(first.setOf("middle").orElseThrow().items()).isNotEmpty();
    assertThat(first.setOf("weak").orElseThrow().items()).isEmpty();
    assertThat(first.setOf("weak").orElseThrow().reason()).contains("用完");
    assertThat(first.notes()).anyMatch(n -> n.contains("已有其他作业"));
    assertThat(xueban.planHomework(request).sets()).isEqualTo(first.sets());
    Homework nextDay =
        xueban.planHomework(request.withDueAt(school.clock.instant().plus(Duration.ofDays(3))));
    assertThat(nextDay.setOf("weak").orElseThrow().items()).isNotEmpty();
  }

  @Test
  void plan_badRequests_areNamed() {
    assertThatThrownBy(() -> xueban.planHomework(HomeworkRequest.of("9-9", "add")))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("9-9");
    assertThatThrownBy(() -> plan("nope"))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("nope");
    assertThatThrownBy(() -> plan()).isInstanceOf(XuebanException.class);
    assertThatThrownBy(
            () ->
                xueban.planHomework(HomeworkRequest.of("8-2", "add").withDueAt(SmallSchool.MONDAY)))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("due_at");
    assertThatThrownBy(() -> xueban.homework("nope"))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("nope");
  }
}
