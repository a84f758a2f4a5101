package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;

/**
 * A full disk, or another process that was faster: nothing of a change is done, and it can be
 * repeated.
 */
class HomeworkStoreFailureTest {
  private final FlakyStore homework = new FlakyStore();
  private final InMemoryDecisionStore decisions = new InMemoryDecisionStore();
  private final Xueban xueban = Xueban.open(new FlakyStores());
  private final HomeworkLifecycle life = xueban.homeworkLifecycle();
  private Homework draft;

  @BeforeEach
  void plan() {
    xueban.changeGraph(graph -> SmallSchool.graph());
    xueban.put(SmallSchool.content(), false);
    xueban.putClass(new ClassGroup("8-2", "二班", 8, "", List.of("ming")));
    draft = xueban.planHomework(HomeworkRequest.of("8-2", "add").withId("hw"));
  }

  @AfterEach
  void close() {
    xueban.close();
  }

  private CheckedHomework addPower() {
    return life.edit(
        "hw",
        1,
        List.of(new HomeworkEdit.AddItem(new HomeworkEdit.OneLearner("ming"), "power-1", "")),
        "王老师");
  }

  private static void assertFails(Runnable call, ErrorCode code) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(XuebanException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void fullDisk_nothingIsDone_untilThereIsRoom() {
    homework.failure = ErrorCode.DISK_FULL;
    assertFails(this::addPower, ErrorCode.DISK_FULL);
    assertFails(() -> life.issue("hw", 1, "王老师"), ErrorCode.DISK_FULL);
    assertFails(() -> life.withdraw("hw", 0, "王老师", ""), ErrorCode.DISK_FULL);
    assertThat(xueban.homework("hw")).isEqualTo(draft);
    assertThat(decisions.latest("ming", 9)).hasSize(1);
    homework.failure = null;
    assertThat(addPower().homework().revision()).isEqualTo(2);
    assertThat(life.issue("hw", 2, "王老师").state()).isEqualTo(HomeworkState.ISSUED);
  }

  @Test
  void changedBehindOurBack_isStale_andNothingIsDone() {
    homework.failure = ErrorCode.STALE_REVISION;
    assertFails(this::addPower, ErrorCode.STALE_REVISION);
    assertFails(() -> life.issue("hw", 1, "王老师"), ErrorCode.STALE_REVISION);
    assertThat(decisions.latest("ming", 9)).hasSize(1);
  }

  /** Everything in memory but for homework. */
  private final class FlakyStores extends Stores {
    FlakyStores() {
      super(
          InMemoryStores.parts()
              .with(HomeworkStore.class, homework)
              .with(DecisionStore.class, decisions));
    }

    @Override
    public Optional<Path> indexFolder() {
      return Optional.empty();
    }

    @Override
    public void close() {}
  }

  /** Fails to replace as it is told; STALE_REVISION stands for somebody who was faster. */
  private static final class FlakyStore implements HomeworkStore {
    private final HomeworkStore kept = new InMemoryHomeworkStore();
    private ErrorCode failure;

    @Override
    public boolean replace(Homework newer, int revision) {
      if (failure == ErrorCode.STALE_REVISION) {
        return false;
      }
      if (failure != null) {
        throw new XuebanException(failure, "no room");
      }
      return kept.replace(newer, revision);
    }

    @Override
    public void put(Homework added) {
      kept.put(added);
    }

    @Override
    public Homework putIfAbsent(Homework added) {
      return kept.putIfAbsent(added);
    }

    @Override
    public Optional<Homework> find(String id) {
      return kept.find(id);
    }

    @Override
    public List<Homework> ofClass(
        String classId, Set<HomeworkState> states, String after, int limit) {
      return kept.ofClass(classId, states, after, limit);
    }

    @Override
    public List<Homework> dueBetween(String classId, Instant from, Instant to) {
      return kept.dueBetween(classId, from, to);
    }

    @Override
    public List<Homework> ofLearner(String learner) {
      return kept.ofLearner(learner);
    }

    @Override
    public void forget(String learner) {
      kept.forget(learner);
    }

    @Override
    public long size(String classId, Set<HomeworkState> states) {
      return kept.size(classId, states);
    }
  }
}
