package xueban.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.recommend.Metadata;
import xueban.tutor.ClassGroup;
import xueban.tutor.Homework;
import xueban.tutor.HomeworkEdit.AddItem;
import xueban.tutor.HomeworkEdit.OneLearner;
import xueban.tutor.HomeworkRequest;
import xueban.tutor.HomeworkResults;
import xueban.tutor.HomeworkResults.Outcome;
import xueban.tutor.Response;
import xueban.tutor.Xueban;

/** The life of homework goes on where it stood when the service was stopped. */
class HomeworkRestartTest {
  private static final String CONCEPT = "math.rational-number";

  @Test
  void restart_keepsStateChangesAnswersAndGrades(@TempDir Path folder) {
    Homework issued;
    try (Xueban xueban = Xueban.open(SqliteStores.at(folder))) {
      xueban.installBuiltIn();
      xueban.put(List.of(open()), false);
      xueban.putClass(new ClassGroup("8-2", "二班", 8, "", List.of("ming", "hong")));
      xueban.planHomework(HomeworkRequest.of("8-2", CONCEPT).withId("hw"));
      xueban
          .homeworkLifecycle()
          .edit("hw", 1, List.of(new AddItem(new OneLearner("ming"), "open", "")), "王老师");
      issued = xueban.homeworkLifecycle().issue("hw", 2, "王老师");
      xueban.submit(Response.answered("ming", "open", "因为").withEventId("a").withMayWait(true));
    }
    HomeworkResults results;
    try (Xueban xueban = Xueban.open(SqliteStores.at(folder))) {
      assertThat(xueban.homework("hw")).isEqualTo(issued);
      assertThat(xueban.homeworkLifecycle().results("hw").of("ming").orElseThrow().items())
          .last()
          .satisfies(item -> assertThat(item.outcome()).isEqualTo(Outcome.WAITING));
      assertThat(xueban.homeworkLifecycle().close("hw", 3, "李老师").revision()).isEqualTo(4);
      xueban.regrade("g", "ming", "a", 1, "说清了");
      results = xueban.homeworkLifecycle().results("hw");
    }
    try (Xueban xueban = Xueban.open(SqliteStores.at(folder))) {
      assertThat(xueban.homework("hw").life().changes()).hasSize(3);
      assertThat(xueban.homeworkLifecycle().results("hw")).isEqualTo(results);
      assertThat(results.of("ming").orElseThrow().items().getLast().outcome())
          .isEqualTo(Outcome.RIGHT);
    }
  }

  private static Item open() {
    return new Item(
        "open",
        1,
        ItemKind.OPEN,
        Metadata.titled("说理", "zh").withConcepts(List.of(CONCEPT)),
        "为什么 0 是有理数？",
        List.of(),
        List.of(),
        "",
        List.of(),
        0.5);
  }
}
