package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xueban.recommend.CatalogEntry;
import xueban.tutor.paper.Basis;
import xueban.tutor.paper.LessonCheck;
import xueban.tutor.paper.LessonCheckRequest;

class LessonCheckTest {
  private final SmallSchool school = new SmallSchool();
  private final Xueban xueban = school.xueban;

  @BeforeEach
  void fill() {
    List<CatalogEntry> many = new ArrayList<>();
    for (String concept : SmallSchool.CONCEPTS) {
      for (int i = 0; i < 20; i++) {
        many.add(SmallSchool.item("%s-x%02d".formatted(concept, i), concept, i / 19.0));
      }
    }
    xueban.put(many, false);
    xueban.putClass(new ClassGroup("8-2", "八年级二班", 8, "", List.of("ming", "hong", "gang")));
    school.practise("ming", "add", 10, 0);
    school.practise("hong", "add", 2, 4);
  }

  @AfterEach
  void close() {
    school.close();
  }

  @Test
  void check_keepsTimeAndCount_asksEachConceptAndAPrerequisite_tellingMost() {
    LessonCheck check = xueban.papers().check(LessonCheckRequest.of("8-2", "multiply", "power"));
    assertThat(check.basis()).isEqualTo(Basis.CLASS);
    assertThat(check.learners()).isEqualTo(3);
    assertThat(check.time()).isLessThanOrEqualTo(Duration.ofMinutes(5));
    assertThat(check.items()).hasSizeBetween(3, 6);
    assertThat(check.items())
        .extracting(LessonCheck.Entry::concept)
        .contains("multiply", "power", "add");
    assertThat(check.items().getFirst().prerequisite()).isTrue();
    assertThat(check.items().stream().filter(LessonCheck.Entry::prerequisite).count())
        .isLessThanOrEqualTo(check.items().size() / 2);
    assertThat(check.notes()).isEmpty();
    assertThat(check.items())
        .extracting(q -> q.item().id())
        .as("answered by the class lately")
        .noneMatch(id -> id.matches("add-\\d"));
    Decision decision = school.stores.decisions().latest("8-2", 1).getFirst();
    assertThat(decision.kind()).isEqualTo("lesson-check");
    assertThat(decision.chosen())
        .containsExactlyElementsOf(check.items().stream().map(q -> q.item().id()).toList());
    assertThat(xueban.papers().check(LessonCheckRequest.of("8-2", "multiply", "power")))
        .isEqualTo(check);
  }

  @Test
  void check_tellsMoreThanItemsDrawnByChance() {
    LessonCheck check =
        xueban.papers().check(new LessonCheckRequest("8-2", List.of("add"), 3, 2, 14));
    assertThat(check.items()).isNotEmpty();
    double ours =
        check.items().stream().mapToDouble(LessonCheck.Entry::information).average().orElseThrow();
    double mean =
        school.stores.decisions().latest("8-2", 1).getFirst().candidates().stream()
            .mapToDouble(Decision.Candidate::value)
            .average()
            .orElseThrow();
    assertThat(ours).isGreaterThan(mean);
  }

  @Test
  void check_withoutAClass_isForAnybody() {
    LessonCheck check = xueban.papers().check(LessonCheckRequest.of("", "multiply"));
    assertThat(check.basis()).isEqualTo(Basis.TYPICAL_LEARNER);
    assertThat(check.items()).isNotEmpty();
    assertThat(check.notes()).anyMatch(n -> n.contains("没有班级数据"));
  }

  @Test
  void check_withoutItems_saysWhatIsNotAsked() {
    try (SmallSchool bare = new SmallSchool(s -> s, false)) {
      bare.xueban.changeGraph(g -> SmallSchool.graph());
      LessonCheck check = bare.xueban.papers().check(LessonCheckRequest.of("", "add"));
      assertThat(check.items()).isEmpty();
      assertThat(check.time()).isZero();
      assertThat(check.notes()).anyMatch(n -> n.contains("加法"));
    }
  }

  @Test
  void badRequests_nameTheValue() {
    assertThatThrownBy(() -> LessonCheckRequest.of("8-2")).hasMessageContaining("concepts");
    assertThatThrownBy(() -> new LessonCheckRequest("8-2", List.of("add"), 11, 6, 0))
        .hasMessageContaining("minutes")
        .hasMessageContaining("11");
    assertThatThrownBy(() -> new LessonCheckRequest("8-2", List.of("add"), 5, 0, 0))
        .hasMessageContaining("max_items");
    assertThatThrownBy(() -> xueban.papers().check(LessonCheckRequest.of("9-9", "add")))
        .hasMessageContaining("9-9");
    assertThatThrownBy(() -> xueban.papers().check(LessonCheckRequest.of("", "nope")))
        .hasMessageContaining("nope");
  }
}
