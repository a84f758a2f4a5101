package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;
import xueban.graph.KnowledgeGraph;
import xueban.model.Help;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.recommend.Metadata;
import xueban.tutor.practice.Hint;
import xueban.tutor.practice.NextItem;
import xueban.tutor.practice.PracticeRequest;
import xueban.tutor.practice.Purpose;
import xueban.tutor.profile.ProfileQuery;

class PracticeTest {
  private final SmallSchool school = new SmallSchool();
  private final Xueban xueban = school.xueban;

  @AfterEach
  void close() {
    school.close();
  }

  private NextItem.Next next(String... targets) {
    return (NextItem.Next) xueban.nextItem(PracticeRequest.of("ming", targets));
  }

  @Test
  void next_forABeginner_isOnTheRootAndNearTheBand() {
    NextItem.Next next = next();
    assertThat(next.concept()).isEqualTo("add");
    assertThat(next.purpose()).isEqualTo(Purpose.DIAGNOSE);
    assertThat(next.reason()).contains("加法").contains("先验");
    double chosen = off(next.predictedSuccess());
    for (Decision.Candidate candidate :
        xueban.decision(next.decision()).orElseThrow().candidates()) {
      Item item = xueban.item(candidate.id());
      if (item.metadata().concepts().contains("add")) {
        assertThat(chosen).isLessThanOrEqualTo(off(predicted(item)) + 1e-12);
      }
    }
  }

  /** Returns the prediction for a learner without evidence, by leaving no other item. */
  private double predicted(Item item) {
    PracticeRequest only = new PracticeRequest("nobody", List.of(), "", allBut(item.id()));
    return ((NextItem.Next) xueban.nextItem(only)).predictedSuccess();
  }

  private static List<String> allBut(String id) {
    return SmallSchool.content().stream().map(e -> e.id()).filter(i -> !i.equals(id)).toList();
  }

  private static double off(double success) {
    return Math.max(0, Math.max(0.70 - success, success - 0.85));
  }

  @Test
  void next_isLoggedSoThatItCanBeExplained() {
    NextItem.Next next = next();
    Decision decision = xueban.decision(next.decision()).orElseThrow();
    assertThat(decision.chosen()).containsExactly(next.item().id());
    assertThat(decision.candidates().getFirst().id()).isEqualTo(next.item().id());
    assertThat(decision.candidates().getFirst().value()).isEqualTo(next.explanation().value());
    assertThat(decision.propensity()).isEqualTo(1);
    assertThat(decision.graph()).isEqualTo(xueban.graph().version());
    assertThat(decision.now()).isEqualTo(SmallSchool.MONDAY);
  }

  @Test
  void next_isTheSameForTheSameState() {
    assertThat(next().item()).isEqualTo(next().item());
  }

  @Test
  void next_neverRepeatsAtOnce() {
    List<String> given = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      school.clock.advance(Duration.ofMinutes(1));
      String item = next().item().id();
      int last = given.lastIndexOf(item);
      assertThat(last < 0 || given.size() - last > 5).as("%s after %s", item, given).isTrue();
      given.add(item);
      xueban.submit(Response.answered("ming", item, i % 3 == 0 ? "B" : "A"));
    }
    assertThat(given.stream().distinct().count()).isGreaterThanOrEqualTo(6);
  }

  @Test
  void next_forATarget_mendsItsPrerequisitesToo() {
    school.practise("ming", "multiply", 0, 1);
    NextItem.Next next = next("power");
    assertThat(List.of("add", "multiply", "power")).contains(next.concept());
    assertThat(next.purpose()).isIn(Purpose.PREREQUISITE, Purpose.LEARN, Purpose.DIAGNOSE);
    assertThatThrownBy(() -> next("nope"))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("nope");
  }

  @Test
  void next_whenDue_isAReview() {
    school.practise("ming", "add", 15, 0);
    Instant dueAt =
        xueban
            .profile("ming", ProfileQuery.all().withConcepts(List.of("add")))
            .concepts()
            .getFirst()
            .dueAt();
    school.clock.advance(Duration.between(school.clock.instant(), dueAt).plusMinutes(2));
    NextItem.Next next = next();
    assertThat(next.purpose()).isEqualTo(Purpose.REVIEW);
    assertThat(next.concept()).isEqualTo("add");
  }

  @Test
  void next_whenAllIsMastered_saysSo() {
    SmallSchool.CONCEPTS.forEach(c -> school.practise("ming", c, 20, 0));
    NextItem outcome = xueban.nextItem(PracticeRequest.of("ming"));
    assertThat(outcome).isInstanceOf(NextItem.AllMastered.class);
    assertThat(((NextItem.AllMastered) outcome).concepts())
        .containsExactlyElementsOf(SmallSchool.CONCEPTS);
    assertThat(((NextItem.AllMastered) outcome).nextDue()).isAfter(school.clock.instant());
    assertThat(xueban.decision(outcome.decision())).isPresent();
  }

  @Test
  void next_withoutItems_saysWhichConceptsLackThem() {
    SmallSchool.content().forEach(e -> xueban.delete(e.id()));
    NextItem outcome = xueban.nextItem(PracticeRequest.of("ming"));
    assertThat(outcome).isInstanceOf(NextItem.NoEligibleItem.class);
    assertThat(((NextItem.NoEligibleItem) outcome).concepts())
        .containsExactlyElementsOf(SmallSchool.CONCEPTS);
    assertThat(outcome.reason()).contains("加法");
  }

  @Test
  void hint_goesUpTheLadder_andCountsAsHelp() {
    Hint first = xueban.hint("ming", "multiply-1", 0);
    Hint second = xueban.hint("ming", "multiply-1", 0);
    Hint third = xueban.hint("ming", "multiply-1", 0);
    assertThat(first.step()).isEqualTo(1);
    assertThat(first.text()).contains("乘法").contains("相同加数");
    assertThat(second.text()).contains("加法");
    assertThat(third.text()).contains("6×4=24");
    assertThat(third.help()).isEqualTo(Help.WORKED_EXAMPLE);
    assertThat(xueban.hint("ming", "multiply-1", 0)).isEqualTo(third);
    assertThat(xueban.hint("ming", "multiply-1", 2)).isEqualTo(second);
    assertThat(xueban.events("ming")).hasSize(3);
    assertThatThrownBy(() -> xueban.hint("ming", "multiply-1", 4))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("0..3");
    Submitted.GradedAnswer graded =
        (Submitted.GradedAnswer) xueban.submit(Response.answered("ming", "multiply-1", "A"));
    assertThat(graded.help()).isEqualTo(Help.WORKED_EXAMPLE);
    assertThat(xueban.hint("ming", "multiply-1", 0).step()).isEqualTo(1);
  }

  @Test
  void hint_ofAnItemOfWhichNothingIsKnown_stillHelps() {
    xueban.put(
        List.of(
            new Item(
                "bare",
                1,
                ItemKind.FILL_IN,
                Metadata.titled("无知识点", "zh"),
                "____ 是什么？",
                List.of(),
                List.of(List.of("42")),
                "",
                List.of(),
                Double.NaN)),
        false);
    Hint hint = xueban.hint("ming", "bare", 0);
    assertThat(hint.of()).isEqualTo(1);
    assertThat(hint.text()).isNotBlank().doesNotContain("42");
  }

  @Test
  void submit_namesTheMisconception_andSaysHowMasteryMoved() {
    Submitted.GradedAnswer graded =
        (Submitted.GradedAnswer)
            xueban.submit(Response.answered("ming", "add-1", "C").withEventId("e-1"));
    assertThat(graded.score()).isZero();
    assertThat(graded.feedback().misconception()).isEqualTo("看错运算符号");
    assertThat(graded.solution()).isEmpty();
    assertThat(graded.changes()).hasSize(1);
    assertThat(graded.changes().getFirst().after())
        .isLessThan(graded.changes().getFirst().before());
    Submitted.GradedAnswer again =
        (Submitted.GradedAnswer)
            xueban.submit(Response.answered("ming", "add-1", "C").withEventId("e-1"));
    assertThat(again.acknowledged().duplicate()).isTrue();
    assertThat(again.changes()).isEmpty();
  }

  @Test
  void submit_whatNoMachineCanGrade_isNotRecorded() {
    xueban.put(List.of(SmallSchool.openItem("open", List.of())), false);
    assertThat(xueban.submit(Response.answered("ming", "open", "显然")))
        .isInstanceOf(Submitted.NeedsTeacher.class);
    assertThat(xueban.events("ming")).isEmpty();
  }

  @Test
  void submit_showsTheSolutionOnlyWhereItIsAllowed() {
    try (SmallSchool open = new SmallSchool(s -> s.withSolutionsAllowed(true), true)) {
      Submitted.GradedAnswer graded =
          (Submitted.GradedAnswer) open.xueban.submit(Response.answered("ming", "add-1", "B"));
      assertThat(graded.solution()).contains("选 A");
    }
  }

  @Test
  void next_withAnEmptyGraph_saysSo() {
    try (SmallSchool empty = new SmallSchool(s -> s, false)) {
      assertThat(empty.xueban.graph().version()).isEqualTo(KnowledgeGraph.empty().version());
      NextItem outcome = empty.xueban.nextItem(PracticeRequest.of("ming"));
      assertThat(outcome).isInstanceOf(NextItem.NoEligibleItem.class);
      assertThat(outcome.reason()).contains("图谱");
    }
  }
}
