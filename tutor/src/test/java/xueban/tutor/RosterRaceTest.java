package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.row.ImportOptions;

/** A teacher changes a roster just while something else changes it too: nothing of it is lost. */
class RosterRaceTest {
  private final InterruptedClasses classes = new InterruptedClasses();
  private final Xueban xueban = Xueban.builder(new RacingStores()).open();

  @AfterEach
  void close() {
    xueban.close();
  }

  private static ClassGroup group(String... learners) {
    return new ClassGroup("8-2", "二班", 8, "", List.of(learners));
  }

  @Test
  void erase_whileATeacherPutsTheClass_keepsWhoJoined() {
    xueban.putClass(group("ming", "hong"));
    classes.meanwhile = () -> xueban.putClass(group("ming", "hong", "gang", "li", "lan"));
    assertThat(xueban.erase("ming").classes()).isEqualTo(1);
    assertThat(xueban.classGroup("8-2")).isEqualTo(group("hong", "gang", "li", "lan"));
  }

  @Test
  void erase_whileATeacherDeletesTheClass_doesNotBringItBack() {
    xueban.putClass(group("ming", "hong"));
    classes.meanwhile = () -> classes.delete("8-2");
    assertThat(xueban.erase("ming").classes()).isZero();
    assertThat(classes.find("8-2")).isEmpty();
  }

  @Test
  void import_whileATeacherPutsTheClass_addsToWhatIsThereByThen(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("roster.csv"), "class_id,learner\n8-2,lan\n");
    xueban.putClass(group("ming", "hong"));
    classes.meanwhile = () -> xueban.putClass(group("hong", "gang"));
    xueban.importRoster(file, ImportOptions.defaults());
    assertThat(xueban.classGroup("8-2")).isEqualTo(group("hong", "gang", "lan"));
  }

  /** Everything in memory; rosters with somebody else in between. */
  private final class RacingStores extends Stores {
    RacingStores() {
      super(InMemoryStores.parts().with(ClassStore.class, classes));
    }

    @Override
    public Optional<Path> indexFolder() {
      return Optional.empty();
    }

    @Override
    public void close() {}
  }

  /** Lets somebody in once: behind the next find, or before the next change. */
  private static final class InterruptedClasses implements ClassStore {
    private final ClassStore kept = new InMemoryClassStore();
    private Runnable meanwhile = () -> {};

    private void letIn() {
      Runnable once = meanwhile;
      meanwhile = () -> {};
      once.run();
    }

    @Override
    public Optional<ClassGroup> find(String id) {
      Optional<ClassGroup> found = kept.find(id);
      letIn();
      return found;
    }

    @Override
    public Optional<ClassGroup> change(String id, UnaryOperator<ClassGroup> change) {
      letIn();
      return kept.change(id, change);
    }

    @Override
    public void put(ClassGroup group) {
      kept.put(group);
    }

    @Override
    public List<ClassGroup> list(String after, int limit) {
      return kept.list(after, limit);
    }

    @Override
    public List<String> ofLearners(Collection<String> learners) {
      return kept.ofLearners(learners);
    }

    @Override
    public long size() {
      return kept.size();
    }

    @Override
    public boolean delete(String id) {
      return kept.delete(id);
    }
  }
}
