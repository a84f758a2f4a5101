package xueban.tutor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xueban.graph.KnowledgeGraph;
import xueban.recommend.Item;
import xueban.tutor.Homework.Assigned;
import xueban.tutor.Homework.LearnerSet;
import xueban.tutor.HomeworkFinding.Kind;

/** Looks whether homework can be issued as it is now, and what a teacher should know before. */
final class HomeworkCheck {
  private final Stores stores;
  private final CatalogReader catalog;
  private final LearnerReader reader;
  private final TutorSettings settings;

  HomeworkCheck(
      Stores stores, CatalogReader catalog, LearnerReader reader, TutorSettings settings) {
    this.stores = stores;
    this.catalog = catalog;
    this.reader = reader;
    this.settings = settings;
  }

  /**
   * Returns the findings: first about the whole, then by set, in the order of the sets.
   *
   * @param group the class as it is now
   */
  List<HomeworkFinding> findings(
      Homework homework, ClassGroup group, KnowledgeGraph graph, Instant now) {
    List<HomeworkFinding> findings = new ArrayList<>();
    @Nullable Instant dueAt = homework.dueAt();
    if (dueAt != null && !dueAt.isAfter(now)) {
      findings.add(new HomeworkFinding(Kind.DUE_PAST, "", "", "截止时间已过；先改到以后的时间。"));
    }
    if (homework.sets().stream().allMatch(set -> set.items().isEmpty())) {
      findings.add(new HomeworkFinding(Kind.NOTHING_GIVEN, "", "", "没有一个学生得到题目；可以给层或个人加题。"));
    }
    Map<String, Duration> given =
        dueAt == null
            ? Map.of()
            : new GivenHomework(stores.classes(), stores.homework(), settings.zone())
                .besides(homework, dueAt);
    Duration day = HomeworkLimits.ofDay(group, homework.life().givenElsewhere());
    LearnerReader steady = reader.steady();
    for (LearnerSet set : homework.sets()) {
      if (!group.learners().contains(set.learner())) {
        findings.add(
            new HomeworkFinding(
                Kind.LEFT_CLASS, set.learner(), "", set.learner() + " 已不在班级；布置时去掉这份作业。"));
        continue;
      }
      time(set, homework.cap(), day, given.getOrDefault(set.learner(), Duration.ZERO))
          .ifPresent(findings::add);
      items(set, lately(homework, set, steady, graph, now), findings);
    }
    return findings;
  }

  /** Returns what is too long about the set, if anything. */
  private static Optional<HomeworkFinding> time(
      LearnerSet set, Duration cap, Duration day, Duration given) {
    Duration left = day.compareTo(given) > 0 ? day.minus(given) : Duration.ZERO;
    if (set.duration().compareTo(left) > 0) {
      return Optional.of(
          new HomeworkFinding(
              Kind.OVER_DAY,
              set.learner(),
              "",
              "%s 的作业要 %d 分钟，当天只剩 %d 分钟（已布置其他作业 %d 分钟）；去掉几道题，或换一天。"
                  .formatted(
                      set.learner(), minutes(set.duration()), left.toMinutes(), minutes(given))));
    }
    if (set.duration().compareTo(cap) > 0) {
      return Optional.of(
          new HomeworkFinding(
              Kind.OVER_CAP,
              set.learner(),
              "",
              "%s 的作业要 %d 分钟，比计划的 %d 分钟长。"
                  .formatted(set.learner(), minutes(set.duration()), cap.toMinutes())));
    }
    return Optional.empty();
  }

  private Set<String> lately(
      Homework homework, LearnerSet set, LearnerReader steady, KnowledgeGraph graph, Instant now) {
    int days = homework.life().noRepeatDays();
    return days == 0 || set.items().isEmpty()
        ? Set.of()
        : steady.pupil(set.learner(), graph, now).answeredWithin(days);
  }

  private void items(LearnerSet set, Set<String> lately, List<HomeworkFinding> findings) {
    for (Assigned assigned : set.items()) {
      Optional<Item> item = catalog.findItem(assigned.item());
      if (item.isEmpty()) {
        findings.add(
            new HomeworkFinding(
                Kind.ITEM_GONE,
                set.learner(),
                assigned.item(),
                "%s 的题目 %s 已不在题库；去掉它或换一道。".formatted(set.learner(), assigned.item())));
      } else if (item.get().revision() != assigned.revision()) {
        findings.add(
            new HomeworkFinding(
                Kind.ITEM_CHANGED,
                set.learner(),
                assigned.item(),
                "%s 的题目 %s 已有第 %d 版；布置时用新版。"
                    .formatted(set.learner(), assigned.item(), item.get().revision())));
      }
      if (lately.contains(assigned.item())) {
        findings.add(
            new HomeworkFinding(
                Kind.REPEATED,
                set.learner(),
                assigned.item(),
                "%s 最近做过题目 %s；可以换一道。".formatted(set.learner(), assigned.item())));
      }
    }
  }

  private static long minutes(Duration duration) {
    return (duration.toSeconds() + 59) / 60;
  }
}
