package xueban.tutor;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How long the homework takes that learners have been given here, in any subject, for one day: that
 * of all their classes, by the day on which it is due.
 *
 * <p>What a learner has in a class on the same concepts, in whatever order, for the same day is
 * taken as one that was planned anew: only the newest counts, and none if it is being planned again
 * for that learner.
 */
final class GivenHomework {
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

  /**
   * Returns for each learner with homework due on that day how long it takes.
   *
   * @param learners for whom it is planned
   */
  Map<String, Duration> on(Instant dueAt, HomeworkRequest planned, List<String> learners) {
    LocalDate day = LocalDate.ofInstant(dueAt, zone);
    Instant from = day.atStartOfDay(zone).toInstant();
    Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
    Map<String, Duration> given = new TreeMap<>();
    for (String classId : classes.ofLearners(learners)) {
      Map<String, Set<List<String>>> seen = new HashMap<>();
      for (String learner : learners) {
        Set<List<String>> anew = new HashSet<>();
        if (classId.equals(planned.classId())) {
          anew.add(sorted(planned.concepts()));
        }
        seen.put(learner, anew);
      }
      for (Homework one : homework.dueBetween(classId, from, to)) {
        List<String> concepts = sorted(one.concepts());
        for (Homework.LearnerSet set : one.sets()) {
          Set<List<String>> newer = seen.get(set.learner());
          if (newer != null && newer.add(concepts)) {
            given.merge(set.learner(), set.duration(), Duration::plus);
          }
        }
      }
    }
    return given;
  }

  private static List<String> sorted(List<String> concepts) {
    return concepts.stream().sorted().toList();
  }
}
