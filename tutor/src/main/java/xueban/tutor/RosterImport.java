package xueban.tutor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xueban.Ids;
import xueban.XuebanException;
import xueban.row.Row;
import xueban.row.RowOutcome;

/**
 * Takes rows of rosters: class_id, class_name, grade, learner, and subject if it is there. Learners
 * join their class; none leaves one by an import. The whole file is one batch, so that a class is
 * written once; who joined or left it while the file was read stays so.
 */
final class RosterImport {
  private static final List<String> CLASS_ID = List.of("class_id", "class", "班级编号");
  private static final List<String> CLASS_NAME = List.of("class_name", "班级");
  private static final List<String> LEARNER = List.of("learner", "learner_id", "student_id", "学生");

  private final ClassStore store;
  private final boolean dryRun;
  private final Map<String, ClassGroup> changed = new LinkedHashMap<>();
  private final Map<String, Optional<ClassGroup>> before = new HashMap<>();
  private final Map<String, List<String>> joining = new HashMap<>();

  RosterImport(ClassStore store, boolean dryRun) {
    this.store = store;
    this.dryRun = dryRun;
  }

  List<RowOutcome> take(List<Row> rows) {
    List<RowOutcome> outcomes = new ArrayList<>();
    for (Row row : rows) {
      try {
        outcomes.add(take(row));
      } catch (XuebanException e) {
        outcomes.add(RowOutcome.rejected(String.valueOf(e.getMessage())));
      }
    }
    if (!dryRun) {
      changed.values().forEach(this::keep);
    }
    changed.clear();
    joining.clear();
    return outcomes;
  }

  private void keep(ClassGroup group) {
    List<String> joined = joining.getOrDefault(group.id(), List.of());
    if (store.change(group.id(), now -> with(now, group, joined)).isEmpty()) {
      store.put(group);
    }
  }

  private static ClassGroup with(ClassGroup now, ClassGroup group, List<String> joined) {
    List<String> learners = new ArrayList<>(now.learners());
    learners.addAll(joined);
    return new ClassGroup(group.id(), group.name(), group.grade(), group.subject(), learners);
  }

  private RowOutcome take(Row row) {
    String id = Ids.require("class_id", RowColumns.text(row, CLASS_ID));
    String learner = Ids.require("learner", RowColumns.text(row, LEARNER));
    @Nullable ClassGroup now = changed.get(id);
    Optional<ClassGroup> there =
        now != null ? Optional.of(now) : before.computeIfAbsent(id, store::find);
    int grade = grade(row, there);
    String name = RowColumns.find(row, CLASS_NAME).or(() -> there.map(ClassGroup::name)).orElse(id);
    String subject = row.find("subject").or(() -> there.map(ClassGroup::subject)).orElse("");
    List<String> learners = new ArrayList<>(there.map(ClassGroup::learners).orElse(List.of()));
    boolean joins = !learners.contains(learner);
    if (joins) {
      learners.add(learner);
    }
    ClassGroup group = new ClassGroup(id, name, grade, subject, learners);
    if (there.isPresent() && there.get().equals(group)) {
      return RowOutcome.UNCHANGED;
    }
    changed.put(id, group);
    if (joins) {
      joining.computeIfAbsent(id, key -> new ArrayList<>()).add(learner);
    }
    before.put(id, Optional.of(group));
    return joins ? RowOutcome.ADDED : RowOutcome.CHANGED;
  }

  private static int grade(Row row, Optional<ClassGroup> there) {
    Optional<String> written = row.find("grade");
    if (written.isEmpty() && there.isPresent()) {
      return there.get().grade();
    }
    String text = written.orElseGet(() -> row.text("grade"));
    if (text.matches("1[0-2]|[1-9]")) {
      return Integer.parseInt(text);
    }
    throw XuebanException.invalid(
        "grade", "\"%s\" is none; write a whole number from 1 to 12.".formatted(text));
  }
}
