package xueban.tutor;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How long the homework takes that learners have been given here, in any subject, for one day: that
 * of all their classes, by the day on which it is due.
 *
 * <p>A class's homework on the same concepts for the same day is taken as one that was planned
 * anew: only the newest counts, and none if it is being planned again. The newest 50 of a class are
 * looked at.
 */
final class GivenHomework {
  private static final int NEWEST = 50;
  private static final int CLASSES = 200;

  private final ClassStore classes;
  private final HomeworkStore homework;
  private final ZoneId zone;

  /**
   * Prepares to look.
   *
   * @param zone in which days begin
   */
  GivenHomework(ClassStore classes, HomeworkStore homework, ZoneId zone) {
    this.classes = classes;
    this.homework = homework;
    this.zone = zone;
  }

  /** Returns for each learner with homework due on that day how long it takes. */
  Map<String, Duration> on(Instant dueAt, HomeworkRequest planned, List<String> learners) {
    LocalDate day = LocalDate.ofInstant(dueAt, zone);
    Set<String> wanted = new HashSet<>(learners);
    Map<String, Duration> given = new TreeMap<>();
    String after = "";
    while (true) {
      List<ClassGroup> page = classes.list(after, CLASSES);
      for (ClassGroup group : page) {
        if (group.learners().stream().anyMatch(wanted::contains)) {
          add(given, group.id(), day, planned, wanted);
        }
      }
      if (page.size() < CLASSES) {
        return given;
      }
      after = page.getLast().id();
    }
  }

  private void add(
      Map<String, Duration> given,
      String classId,
      LocalDate day,
      HomeworkRequest planned,
      Set<String> wanted) {
    Set<List<String>> seen = new HashSet<>();
    if (classId.equals(planned.classId())) {
      seen.add(planned.concepts());
    }
    for (Homework one : homework.ofClass(classId, "", NEWEST)) {
      @Nullable Instant dueAt = one.dueAt();
      if (dueAt != null
          && LocalDate.ofInstant(dueAt, zone).equals(day)
          && seen.add(one.concepts())) {
        for (Homework.LearnerSet set : one.sets()) {
          if (wanted.contains(set.learner())) {
            given.merge(set.learner(), set.duration(), Duration::plus);
          }
        }
      }
    }
  }
}
