package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Prerequisite;
import xueban.graph.Stage;
import xueban.recommend.CatalogEntry;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.tutor.practice.NextItem;
import xueban.tutor.practice.PracticeRequest;
import xueban.tutor.practice.Purpose;

/** Practice finds a new learner's place in a larger graph before it teaches. */
class PlacementTest {
  private static final int CONCEPTS = 60;

  private final SmallSchool school = new SmallSchool(settings -> settings, false);
  private final Xueban xueban = school.xueban;

  PlacementTest() {
    KnowledgeGraph.Builder graph = KnowledgeGraph.builder();
    List<CatalogEntry> items = new ArrayList<>();
    for (int i = 0; i < CONCEPTS; i++) {
      graph.put(
          new Concept(
              id(i), "概念" + i, "", List.of(), "", "mathematics", Stage.JUNIOR, 7, 1, "", ""));
      for (int k = 1; k <= 5; k++) {
        items.add(SmallSchool.item(id(i) + "-" + k, id(i), 0.2 * k - 0.1));
      }
    }
    for (int i = 1; i < CONCEPTS; i++) {
      graph.put(new Prerequisite(id(i - 1), id(i), "前者是后者的基础。"));
    }
    xueban.changeGraph(old -> graph.build());
    xueban.put(items, false);
  }

  @AfterEach
  void close() {
    school.close();
  }

  private static String id(int concept) {
    return String.format(Locale.ROOT, "c%03d", concept);
  }

  private static int number(String concept) {
    return Integer.parseInt(concept.substring(1));
  }

  private NextItem.Next next(String learner) {
    return (NextItem.Next) xueban.nextItem(PracticeRequest.of(learner));
  }

  /** Answers so many items, rightly where the learner knows the concept; returns the concepts. */
  private List<Integer> answer(String learner, int items, Predicate<Integer> knows) {
    List<Integer> asked = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      school.clock.advance(Duration.ofMinutes(1));
      NextItem.Next next = next(learner);
      int concept = number(next.concept());
      asked.add(concept);
      xueban.submit(Response.answered(learner, next.item().id(), knows.test(concept) ? "A" : "B"));
    }
    return asked;
  }

  @Test
  void aNewLearner_isAskedWhatTellsMost_notTheRoot() {
    NextItem.Next first = next("ming");
    assertThat(first.purpose()).isEqualTo(Purpose.DIAGNOSE);
    assertThat(number(first.concept())).isBetween(5, 55);
    assertThat(first.explanation().toString()).contains("最多再问 12 题");
  }

  @Test
  void afterTheDiagnostic_practiceGoesOnWhereKnowledgeEnds() {
    for (int known : new int[] {12, 30, 45}) {
      String learner = "knows-" + known;
      List<Integer> asked = answer(learner, 12, concept -> concept < known);
      assertThat(asked.stream().distinct().count()).isGreaterThan(4);
      NextItem.Next after = next(learner);
      assertThat(after.explanation().toString()).doesNotContain("诊断");
      assertThat(number(after.concept()))
          .as("known %d, asked %s", known, asked)
          .isBetween(known - 6, known + 6);
    }
  }

  @Test
  void whoKnowsNothing_beginsNearTheRoot() {
    answer("new", 12, concept -> false);
    assertThat(number(next("new").concept())).isLessThan(6);
  }

  @Test
  void withoutTheDiagnostic_aNewLearnerBeginsAtTheRoot() {
    NextItem next = xueban.nextItem(PracticeRequest.of("ming").withoutDiagnostic());
    assertThat(((NextItem.Next) next).concept()).isEqualTo(id(0));
  }

  @Test
  void theDiagnostic_isMadeFromTheLogAlone() {
    answer("ming", 5, concept -> concept < 20);
    String item = next("ming").item().id();
    try (Xueban again = Xueban.builder(school.stores).clock(school.clock).open()) {
      NextItem.Next same = (NextItem.Next) again.nextItem(PracticeRequest.of("ming"));
      assertThat(same.item().id()).isEqualTo(item);
    }
  }

  @Test
  void conceptsWithoutItems_areNotAsked() {
    for (int i = 0; i < CONCEPTS; i++) {
      if (i % 10 != 0) {
        for (int k = 1; k <= 5; k++) {
          xueban.delete(id(i) + "-" + k);
        }
      }
    }
    List<Integer> asked = answer("ming", 6, concept -> concept < 30);
    assertThat(asked).allMatch(concept -> concept % 10 == 0);
  }

  @Test
  void conceptsThatOnlyAPersonCanGrade_areNotAsked() {
    for (int i = 0; i < CONCEPTS; i++) {
      if (i % 10 != 0) {
        for (int k = 1; k <= 5; k++) {
          xueban.put(List.of(essay(SmallSchool.item(id(i) + "-" + k, id(i), 0.5))), false);
        }
      }
    }
    assertThat(next("ming").purpose()).isEqualTo(Purpose.DIAGNOSE);
    assertThat(answer("ming", 3, concept -> concept < 30)).allMatch(concept -> concept % 10 == 0);
  }

  private static Item essay(Item item) {
    return new Item(
        item.id(),
        1,
        ItemKind.OPEN,
        item.metadata(),
        "说说你的理由。",
        List.of(),
        List.of(),
        "",
        List.of(),
        item.difficulty());
  }

  @Test
  void anItemOnSeveralConcepts_isGivenForTheOneItTellsOf() {
    for (int i = 0; i < CONCEPTS; i++) {
      for (int k = 1; k <= 5; k++) {
        Item item = SmallSchool.item(id(i) + "-" + k, id(i), 0.2 * k - 0.1);
        List<String> concepts = i + 4 < CONCEPTS ? List.of(id(i), id(i + 4)) : List.of(id(i));
        xueban.put(List.of(with(item, concepts)), false);
      }
    }
    List<Integer> asked = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      school.clock.advance(Duration.ofMinutes(1));
      NextItem.Next next = next("ming");
      assertThat(next.purpose()).isEqualTo(Purpose.DIAGNOSE);
      assertThat(next.item().metadata().concepts()).last().isEqualTo(next.concept());
      asked.add(number(next.concept()));
      boolean knows = number(next.concept()) < 30;
      xueban.submit(Response.answered("ming", next.item().id(), knows ? "A" : "B"));
    }
    assertThat(asked).allMatch(concept -> Collections.frequency(asked, concept) <= 2);
    assertThat(next("ming").purpose()).isNotEqualTo(Purpose.DIAGNOSE);
  }

  private static Item with(Item item, List<String> concepts) {
    return new Item(
        item.id(),
        1,
        item.kind(),
        item.metadata().withConcepts(concepts),
        item.stem(),
        item.options(),
        item.answers(),
        item.solution(),
        item.hints(),
        item.difficulty());
  }

  @Test
  void whatIsInferred_isNotMastery() {
    answer("ming", 12, concept -> concept < 30);
    NextItem.Next target = (NextItem.Next) xueban.nextItem(PracticeRequest.of("ming", id(2)));
    assertThat(target.concept()).isIn(id(0), id(1), id(2));
  }
}
