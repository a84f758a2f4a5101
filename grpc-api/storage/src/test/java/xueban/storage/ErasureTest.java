package xueban.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.recommend.AnswerKind;
import xueban.recommend.AnswerRule;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.recommend.Metadata;
import xueban.tutor.ClassGroup;
import xueban.tutor.Erased;
import xueban.tutor.Homework;
import xueban.tutor.HomeworkEdit;
import xueban.tutor.HomeworkRequest;
import xueban.tutor.Response;
import xueban.tutor.Xueban;
import xueban.tutor.handoff.HandOffRequest;

/** An erased learner is in no file of the folder any more, not even in the bytes between rows. */
class ErasureTest {
  private static final String CONCEPT = "math.rational-number";
  private static final String LEARNER = "student-who-leaves";

  @TempDir private Path folder;

  @Test
  void erase_leavesNoByteBehind_andWhatOthersDidAsItWas() throws IOException {
    Erased erased;
    try (Xueban xueban = Xueban.open(SqliteStores.at(folder))) {
      xueban.installBuiltIn();
      xueban.putClass(new ClassGroup("8-2", "二班", 8, "", List.of(LEARNER, "hong")));
      xueban.planHomework(HomeworkRequest.of("8-2", CONCEPT).withId("hw"));
      Homework left = xueban.planHomework(HomeworkRequest.of("8-2", CONCEPT).withId("left"));
      String item = left.setOf(LEARNER).orElseThrow().items().getFirst().item();
      var fewer = new HomeworkEdit.RemoveItem(new HomeworkEdit.OneLearner(LEARNER), item, "");
      xueban.homeworkLifecycle().edit("left", 1, List.of(fewer), "王老师");
      xueban.putClass(new ClassGroup("8-2", "二班", 8, "", List.of("hong")));
      xueban.homeworkLifecycle().issue("left", 2, "王老师");
      for (int i = 0; i < 40; i++) {
        xueban.record(answered(LEARNER, i));
        xueban.record(answered("hong", i));
      }
      xueban.put(List.of(shortText()), false);
      xueban.record(Response.answered(LEARNER, "ice", "毛线球浮起来").withEventId("w").withMayWait(true));
      xueban.regrade("g", LEARNER, "w", 1, "对");
      xueban.profile(LEARNER);
      xueban.questions().handOff(HandOffRequest.of(LEARNER, "毛线球为什么会乱成一团"));
    }
    assertThat(holding()).isNotEmpty();
    try (Xueban xueban = Xueban.open(SqliteStores.at(folder))) {
      erased = xueban.erase(LEARNER);
      assertThat(xueban.profile("hong").responses()).isEqualTo(40);
    }
    assertThat(erased).extracting(Erased::events, Erased::questions).containsExactly(42L, 1);
    assertThat(erased.homework()).isEqualTo(2);
    assertThat(holding()).isEmpty();
    try (Xueban xueban = Xueban.open(SqliteStores.at(folder))) {
      assertThat(xueban.profile(LEARNER).responses()).isZero();
      assertThat(xueban.homework("hw").sets()).hasSize(1);
      xueban.record(answered("hong", 40));
      assertThat(xueban.events("hong")).hasSize(41);
    }
  }

  private static Item shortText() {
    Metadata metadata = Metadata.titled("浮沉", "zh").withConcepts(List.of(CONCEPT));
    return new Item(
            "ice",
            1,
            ItemKind.OPEN,
            metadata,
            "冰为什么浮起来？",
            List.of(),
            List.of(List.of("密度较小")),
            "",
            List.of(),
            .5)
        .withRules(List.of(AnswerRule.of(AnswerKind.TEXT)));
  }

  private static Response answered(String learner, int i) {
    return Response.correct(learner, "item.rational-number.1").withEventId("event-" + i);
  }

  /** Returns the files that hold the learner's id. */
  private List<Path> holding() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(ErasureTest::holds).toList();
    }
  }

  private static boolean holds(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(LEARNER);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void erase_afterTheFileIsClosed_isRefused() {
    Xueban xueban = Xueban.open(SqliteStores.at(folder));
    xueban.close();
    assertThatThrownBy(() -> xueban.erase(LEARNER))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_AVAILABLE));
  }
}
