package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.recommend.Metadata;
import xueban.tutor.practice.NextItem;
import xueban.tutor.practice.PracticeRequest;

/** An item that also needs what is taught later is not given before. */
class TaughtItemsTest {
  private final SmallSchool school = new SmallSchool();
  private final Xueban xueban = school.xueban;

  @BeforeEach
  void add() {
    xueban.putClass(new ClassGroup("8-2", "二班", 8, "", List.of("ming", "hong")));
    school.practise("hong", "power", 1, 0);
  }

  @AfterEach
  void close() {
    school.close();
  }

  private static Item item(String id, String... concepts) {
    return new Item(
        id,
        1,
        ItemKind.FILL_IN,
        Metadata.titled(id, "zh").withConcepts(List.of(concepts)),
        "填空 " + id + "：＿＿",
        List.of(),
        List.of(List.of("12")),
        "算一算。",
        List.of("想一想。"),
        .3);
  }

  private List<String> given(String learner, String... targets) {
    return xueban
        .planHomework(
            new HomeworkRequest(
                "", "8-2", List.of(), List.of(targets), "", null, null, Duration.ZERO, 50, 0, 0, 0))
        .setOf(learner)
        .orElseThrow()
        .items()
        .stream()
        .map(Homework.Assigned::item)
        .toList();
  }

  @Test
  void homework_leavesItOut_butForWhoKnowsOrIsTaughtTheRest() {
    xueban.put(List.of(item("later", "add", "power"), item("now", "add")), false);

    assertThat(given("ming", "add")).contains("now").doesNotContain("later");
    assertThat(given("hong", "add")).contains("later");
    assertThat(given("ming", "add", "power")).contains("later");
  }

  @Test
  void practice_leavesItOut_evenWhenTheOthersHaveBeenAnswered() {
    xueban.put(List.of(item("later", "add", "power")), false);
    for (int i = 0; i < 12; i++) {
      if (xueban.nextItem(PracticeRequest.of("ming", "add")) instanceof NextItem.Next next) {
        assertThat(next.item().id()).isNotEqualTo("later");
        xueban.record(Response.wrong("ming", next.item().id()));
        school.clock.advance(Duration.ofMinutes(3));
      }
    }
  }
}
