package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.recommend.CatalogEntry;
import xueban.tutor.Homework.Assigned;
import xueban.tutor.Homework.LearnerSet;
import xueban.tutor.HomeworkEdit.AddItem;
import xueban.tutor.HomeworkEdit.OneLearner;
import xueban.tutor.HomeworkEdit.RemoveItem;
import xueban.tutor.HomeworkEdit.ReplaceItem;
import xueban.tutor.HomeworkEdit.Reschedule;
import xueban.tutor.HomeworkEdit.Retitle;
import xueban.tutor.HomeworkEdit.WholeLayer;
import xueban.tutor.HomeworkFinding.Kind;
import xueban.tutor.practice.Purpose;

/** What a teacher changes in a draft, and how it stays answerable why a learner has an item. */
class HomeworkEditTest {
  private static final OneLearner MING = new OneLearner("ming");

  private final SmallSchool school = new SmallSchool();
  private final Xueban xueban = school.xueban;
  private final HomeworkLifecycle life = xueban.homeworkLifecycle();
  private Homework draft;

  @BeforeEach
  void plan() {
    List<CatalogEntry> many = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      many.add(SmallSchool.item("add-x%02d".formatted(i), "add", i / 59.0));
    }
    xueban.put(many, false);
    xueban.putClass(new ClassGroup("8-2", "二班", 8, "", List.of("ming", "hong")));
    draft =
        xueban.planHomework(
            HomeworkRequest.of("8-2", "add").withItems(3, 1).withCap(Duration.ofMinutes(5)));
  }

  @AfterEach
  void close() {
    school.close();
  }

  private CheckedHomework edit(HomeworkEdit... edits) {
    return life.edit(draft.id(), xueban.homework(draft.id()).revision(), List.of(edits), "王老师");
  }

  private List<String> itemsOf(String learner) {
    return xueban.homework(draft.id()).setOf(learner).orElseThrow().items().stream()
        .map(Assigned::item)
        .toList();
  }

  private void assertRefused(String field, HomeworkEdit... edits) {
    assertThatThrownBy(() -> edit(edits))
        .isInstanceOfSatisfying(
            XuebanException.class,
            e -> {
              assertThat(e.code()).as(e.getMessage()).isEqualTo(ErrorCode.INVALID_INPUT);
              assertThat(e.violations().getFirst().field()).isEqualTo(field);
            });
    assertThat(xueban.homework(draft.id())).isEqualTo(draft);
  }

  @Test
  void add_toOneLearner_isOfTheTeacher_andTheDecisionSaysWho() {
    LearnerSet hong = draft.setOf("hong").orElseThrow();
    CheckedHomework edited = edit(new AddItem(MING, "power-1", "挑战一下"));
    Assigned added = edited.homework().setOf("ming").orElseThrow().items().getLast();
    assertThat(added.item()).isEqualTo("power-1");
    assertThat(added.concept()).isEqualTo("power");
    assertThat(added.purpose()).isEqualTo(Purpose.TEACHER);
    assertThat(added.reason()).startsWith("老师选的：挑战一下，预计答对 ");
    assertThat(added.expectedSuccess()).isBetween(0.0, 1.0);
    assertThat(edited.homework().setOf("hong")).contains(hong);
    Decision decision = school.stores.decisions().latest("ming", 1).getFirst();
    assertThat(decision.kind()).isEqualTo("homework-edit");
    assertThat(decision.chosen()).containsExactly("power-1");
    assertThat(decision.note()).contains(draft.id(), "revision 2", "王老师", "ming 加题 power-1");
    assertThat(school.stores.decisions().latest("hong", 9)).hasSize(1);
  }

  @Test
  void layer_addedRemovedReplaced_forAllOfIt() {
    Layer layer = draft.setOf("ming").orElseThrow().layer();
    assertThat(draft.setOf("hong").orElseThrow().layer()).isEqualTo(layer);
    WholeLayer all = new WholeLayer(layer);
    edit(new AddItem(MING, "power-1", ""), new AddItem(all, "power-1", ""));
    assertThat(itemsOf("ming")).containsOnlyOnce("power-1");
    assertThat(itemsOf("hong")).contains("power-1");
    int place = itemsOf("hong").indexOf("power-1");
    edit(new ReplaceItem(all, "power-1", "power-2", ""));
    assertThat(itemsOf("hong").get(place)).isEqualTo("power-2");
    assertThat(itemsOf("ming")).contains("power-2").doesNotContain("power-1");
    edit(new RemoveItem(MING, "power-2", "太难"), new RemoveItem(all, "power-2", ""));
    assertThat(itemsOf("ming")).isEqualTo(items(draft, "ming"));
    assertThat(itemsOf("hong")).isEqualTo(items(draft, "hong"));
    Decision removal = school.stores.decisions().latest("ming", 1).getFirst();
    assertThat(removal.chosen()).isEmpty();
    assertThat(removal.note()).contains("去掉 power-2（太难）");
  }

  private static List<String> items(Homework homework, String learner) {
    return homework.setOf(learner).orElseThrow().items().stream().map(Assigned::item).toList();
  }

  @Test
  void addedAndRemovedInOneCall_leavesNoChoiceBehind() {
    edit(new AddItem(MING, "power-1", ""), new RemoveItem(MING, "power-1", ""));
    assertThat(itemsOf("ming")).isEqualTo(items(draft, "ming"));
    assertThat(school.stores.decisions().latest("ming", 1).getFirst().chosen()).isEmpty();
  }

  @Test
  void lastItemRemoved_andOneGivenAgain_theReasonSaysBoth() {
    List<HomeworkEdit> all = new ArrayList<>();
    items(draft, "ming").forEach(item -> all.add(new RemoveItem(MING, item, "")));
    LearnerSet empty =
        edit(all.toArray(HomeworkEdit[]::new)).homework().setOf("ming").orElseThrow();
    assertThat(empty.items()).isEmpty();
    assertThat(empty.reason()).endsWith("；老师去掉了题目");
    assertThat(
            edit(new AddItem(MING, "power-1", "")).homework().setOf("ming").orElseThrow().reason())
        .endsWith("；题目由老师选定");
  }

  @Test
  void editsThatDoNotFit_areRefusedWhole() {
    String has = items(draft, "ming").getFirst();
    AddItem good = new AddItem(MING, "power-1", "");
    assertRefused("item", good, new AddItem(MING, has, ""));
    assertRefused("item", good, good);
    assertRefused("item", good, new RemoveItem(MING, "power-2", ""));
    assertRefused("item", new ReplaceItem(MING, "power-2", "power-1", ""));
    assertRefused("replacement", good, new ReplaceItem(MING, has, "power-1", ""));
    assertRefused("learner", new AddItem(new OneLearner("stranger"), "power-1", ""));
    for (Layer layer : Layer.values()) {
      if (draft.sets().stream().noneMatch(set -> set.layer() == layer)) {
        assertRefused("layer", new AddItem(new WholeLayer(layer), "power-1", ""));
      }
    }
    assertRefused("due_at", good, new Reschedule(school.clock.instant()));
    assertThatThrownBy(() -> edit(good, new AddItem(MING, "nowhere", "")))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_ITEM));
    assertThat(xueban.homework(draft.id())).isEqualTo(draft);
    assertThat(school.stores.decisions().latest("ming", 9)).hasSize(1);
    assertThatThrownBy(() -> new ReplaceItem(MING, "a", "a", ""))
        .isInstanceOf(XuebanException.class);
    assertThatThrownBy(() -> new AddItem(MING, "a", "长".repeat(201)))
        .isInstanceOf(XuebanException.class);
    assertThatThrownBy(() -> new Retitle(" ")).isInstanceOf(XuebanException.class);
  }

  @Test
  void set_isFullAtFiftyItems() {
    List<HomeworkEdit> many = new ArrayList<>();
    List<String> has = items(draft, "ming");
    for (int i = 0; i < 60; i++) {
      String item = "add-x%02d".formatted(i);
      if (!has.contains(item)) {
        many.add(new AddItem(MING, item, ""));
      }
    }
    assertRefused("item", many.toArray(HomeworkEdit[]::new));
  }

  @Test
  void overThePlannedTime_isTold_overTheDaysTime_blocks() {
    List<HomeworkEdit> some = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      some.add(new AddItem(MING, "power-" + i, ""));
    }
    CheckedHomework longer = edit(some.toArray(HomeworkEdit[]::new));
    assertThat(longer.blocking()).isEmpty();
    assertThat(longer.findings())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.kind()).isEqualTo(Kind.OVER_CAP);
              assertThat(f.text()).contains("ming", "5 分钟");
            });
    xueban.putClass(new ClassGroup("8-2", "二班", 2, "", List.of("ming", "hong")));
    assertThat(life.check(draft.id()).blocking())
        .extracting(HomeworkFinding::kind)
        .containsOnly(Kind.OVER_DAY)
        .hasSize(2);
  }

  @Test
  void afterTheIssue_onlyTitleAndALaterDueDate() {
    life.issue(draft.id(), 1, "王老师");
    Instant due = draft.dueAt();
    Homework moved = edit(new Retitle("加法练习"), new Reschedule(due.plusSeconds(60))).homework();
    assertThat(moved.title()).isEqualTo("加法练习");
    assertThat(moved.dueAt()).isEqualTo(due.plusSeconds(60));
    assertThat(moved.sets()).isEqualTo(draft.sets());
    assertThatThrownBy(() -> edit(new Reschedule(due)))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("learners were told");
    assertThatThrownBy(() -> edit(new AddItem(MING, "power-1", "")))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_ALLOWED_NOW))
        .hasMessageContaining("learners may have begun");
    life.close(draft.id(), 0, "王老师");
    assertThatThrownBy(() -> edit(new Retitle("晚了")))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_ALLOWED_NOW));
  }
}
