package xueban.tutor;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import xueban.tutor.paper.LessonCheck;
import xueban.tutor.paper.LessonCheckRequest;
import xueban.tutor.paper.LessonChecker;

/** Makes lesson checks from the stores. Safe for concurrent use. */
final class LessonCheckDesk {
  private final Stores stores;
  private final CatalogReader catalog;
  private final Classrooms rooms;
  private final LearnerDesk learners;

  LessonCheckDesk(Stores stores, CatalogReader catalog, Classrooms rooms, LearnerDesk learners) {
    this.stores = stores;
    this.catalog = catalog;
    this.rooms = rooms;
    this.learners = learners;
  }

  LessonCheck check(Classroom room, LessonCheckRequest request) {
    Set<String> lately = rooms.lately(room, request.noRepeatDays());
    long version = stores.catalog().version();
    LessonChecker checker =
        new LessonChecker(
            room.graph(),
            concept ->
                catalog.itemsOf(concept).stream()
                    .filter(item -> !lately.contains(item.id()))
                    .toList(),
            ItemTime::of,
            room.cohort());
    List<LessonCheck.Entry> considered = new ArrayList<>();
    List<LessonCheck.Entry> chosen =
        checker.choose(
            request.concepts(),
            new LessonChecker.Limits(
                Duration.ofMinutes(request.minutes()), request.maxItems(), false),
            considered);
    String owner = request.classId().isEmpty() ? request.concepts().getFirst() : request.classId();
    Classroom.Choice choice =
        new Classroom.Choice(
            "lesson-check",
            owner,
            LessonChecker.NAME,
            version,
            candidates(considered),
            0,
            chosen.stream().map(q -> q.item().id()).toList());
    stores.decisions().append(List.of(room.decision(learners.orNew(""), choice)));
    return new LessonCheck(
        request.classId(),
        request.concepts(),
        chosen,
        room.cohort().basis(),
        room.pupils().size(),
        notes(request, room, chosen),
        room.reader().model(),
        room.graph().version());
  }

  private static List<Decision.Candidate> candidates(List<LessonCheck.Entry> considered) {
    return considered.stream()
        .map(q -> new Decision.Candidate(q.item().id(), q.information()))
        .sorted(
            comparingDouble((Decision.Candidate c) -> -c.value())
                .thenComparing(comparing(Decision.Candidate::id)))
        .toList();
  }

  private static List<String> notes(
      LessonCheckRequest request, Classroom room, List<LessonCheck.Entry> chosen) {
    List<String> notes = new ArrayList<>();
    for (String concept : request.concepts()) {
      if (chosen.stream().noneMatch(q -> q.concept().equals(concept))) {
        notes.add("没有查「%s」的题：题库里没有合适的，或时间、题数不够。".formatted(room.graph().concept(concept).name()));
      }
    }
    if (room.pupils().isEmpty()) {
      notes.add("没有班级数据，按一般学生选题。");
    }
    return notes;
  }
}
