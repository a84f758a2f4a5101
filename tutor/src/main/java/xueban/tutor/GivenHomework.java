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
import java.util.function.Predicate;

/**
 * How long the homework takes that learners have been given here, in any subject, for one day: that
 * of all their classes, by the day on which it is due.
 *
 * <p>Of the drafts that a learner has in a class on the same concepts, in whatever order, for the
 * same day only the newest counts, and none if it is being planned again for that learner: they are
 * taken as planned anew. What was issued counts in any case, what was withdrawn never.
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
   * Returns for each learner with homework due on that day, drafts too, how long it takes: so two
   * plans do not reckon with the same time.
   *
   * @param learners for whom it is planned
   */
  Map<String, Duration> on(Instant dueAt, HomeworkRequest planned, List<String> learners) {
    return on(dueAt, planned.classId(), planned.concepts(), learners, one -> true);
  }

  /** Returns for each learner of a homework how long all takes that is issued for its day. */
  Map<String, Duration> besides(Homework own, Instant dueAt) {
    return on(
        dueAt,
        own.classId(),
        own.concepts(),
        own.sets().stream().map(Homework.LearnerSet::learner).toList(),
        one -> one.state().shown() && !one.id().equals(own.id()));
  }

  private Map<String, Duration> on(
      Instant dueAt,
      String ownClass,
      List<String> ownConcepts,
      List<String> learners,
      Predicate<Homework> counts) {
    LocalDate day = LocalDate.ofInstant(dueAt, zone);
    Instant from = day.atStartOfDay(zone).toInstant();
    Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
    Map<String, Duration> given = new TreeMap<>();
    for (String classId : classes.ofLearners(learners)) {
      Map<String, Set<List<String>>> seen = new HashMap<>();
      for (String learner : learners) {
        Set<List<String>> anew = new HashSet<>();
        if (classId.equals(ownClass)) {
          anew.add(sorted(ownConcepts));
        }
        seen.put(learner, anew);
      }
      for (Homework one : homework.dueBetween(classId, from, to)) {
        if (one.state() == HomeworkState.WITHDRAWN || !counts.test(one)) {
          continue;
        }
        List<String> concepts = sorted(one.concepts());
        for (Homework.LearnerSet set : one.sets()) {
          Set<List<String>> newer = seen.get(set.learner());
          if (newer != null && (newer.add(concepts) || one.life().approved())) {
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
