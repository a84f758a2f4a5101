package xueban.tutor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import xueban.ErrorCode;
import xueban.Ids;
import xueban.XuebanException;
import xueban.graph.KnowledgeGraph;
import xueban.recommend.Item;

/**
 * Plans homework for classes and keeps it, with the decisions behind it. Safe for concurrent use.
 */
final class HomeworkDesk {
  private static final int MAX_CANDIDATES = 50;

  private final Stores stores;
  private final GraphKeeper graphs;
  private final CatalogReader catalog;
  private final LearnerReader reader;
  private final LearnerDesk learners;
  private final TutorSettings settings;
  private final Clock clock;
  private final PlanningTurns turns;

  HomeworkDesk(
      Stores stores,
      GraphKeeper graphs,
      CatalogReader catalog,
      LearnerReader reader,
      LearnerDesk learners,
      TutorSettings settings,
      PlanningTurns turns,
      Clock clock) {
    this.stores = stores;
    this.graphs = graphs;
    this.catalog = catalog;
    this.reader = reader;
    this.learners = learners;
    this.settings = settings;
    this.turns = turns;
    this.clock = clock;
  }

  /** Returns the homework of the request's id if there is one, else plans and keeps it. */
  Homework plan(HomeworkRequest request) {
    ClassGroup group = group(request.classId());
    List<String> members = members(group, request);
    List<String> keys = new ArrayList<>(members.stream().map(l -> "learner " + l).toList());
    if (!request.id().isEmpty()) {
      keys.add("homework " + request.id());
    }
    return turns.with(keys, () -> plan(request, group, members));
  }

  private Homework plan(HomeworkRequest request, ClassGroup group, List<String> members) {
    Optional<Homework> stored =
        request.id().isEmpty() ? Optional.empty() : stores.homework().find(request.id());
    if (stored.isPresent()) {
      return same(stored.get(), request);
    }
    KnowledgeGraph graph = graphs.graph();
    request.concepts().forEach(graph::concept);
    Instant now = clock.instant();
    Instant dueAt = dueAt(request, now);
    HomeworkLimits limits = HomeworkLimits.of(group, request);
    LearnerReader steady = reader.steady();
    List<Pupil> pupils = members.stream().map(l -> steady.pupil(l, graph, now)).toList();
    int noRepeatDays =
        request.noRepeatDays() == null ? settings.noRepeatDays() : request.noRepeatDays();
    long version = stores.catalog().version();
    Map<String, List<Item>> items = new HashMap<>();
    Map<String, Duration> given =
        new GivenHomework(stores.classes(), stores.homework(), settings.zone())
            .on(dueAt, request, members);
    HomeworkPlanner planner =
        new HomeworkPlanner(
            graph,
            concept -> items.computeIfAbsent(concept, catalog::itemsOf),
            request,
            learner -> limits.capAfter(given.getOrDefault(learner, Duration.ZERO)),
            noRepeatDays,
            settings.exposureShare());
    List<HomeworkPlanner.Planned> planned = planner.plan(pupils);
    List<String> notes = new ArrayList<>(limits.notes());
    notes.addAll(planner.notes());
    long shortened =
        pupils.stream()
            .map(p -> limits.capAfter(given.getOrDefault(p.learner(), Duration.ZERO)))
            .filter(cap -> cap.compareTo(limits.cap()) < 0)
            .count();
    if (shortened > 0) {
      notes.add("%d 人当天已有其他作业，他们的时间上限已相应减少。".formatted(shortened));
    }
    if (pupils.isEmpty()) {
      notes.add("班级里还没有学生，所以没有布置。");
    }
    String title =
        request.title().isBlank()
            ? HomeworkPlanner.title(graph, request.concepts(), "作业")
            : request.title();
    Homework homework =
        new Homework(
            learners.orNew(request.id()),
            group.id(),
            title,
            request.concepts(),
            now,
            dueAt,
            limits.cap(),
            planned.stream().map(HomeworkPlanner.Planned::set).toList(),
            notes,
            request.seed(),
            steady.model(),
            graph.version(),
            HomeworkLife.draft(request.givenElsewhere(), noRepeatDays));
    Homework kept = stores.homework().putIfAbsent(homework);
    if (!kept.equals(homework)) {
      return same(kept, request);
    }
    stores.decisions().append(planned.stream().map(p -> decision(p, homework, version)).toList());
    return homework;
  }

  private Decision decision(HomeworkPlanner.Planned planned, Homework homework, long version) {
    List<String> chosen = planned.set().items().stream().map(Homework.Assigned::item).toList();
    List<Decision.Candidate> candidates = new ArrayList<>();
    for (Decision.Candidate option : planned.options()) {
      if (candidates.size() < MAX_CANDIDATES || chosen.contains(option.id())) {
        candidates.add(option);
      }
    }
    return new Decision(
        learners.orNew(""),
        "homework",
        planned.pupil().learner(),
        planned.pupil().position(),
        homework.createdAt(),
        homework.model(),
        homework.graph(),
        HomeworkPlanner.NAME,
        version,
        candidates,
        homework.seed(),
        chosen,
        1,
        "homework " + homework.id());
  }

  private static Instant dueAt(HomeworkRequest request, Instant now) {
    Instant dueAt = request.dueAt() == null ? now.plus(Duration.ofDays(1)) : request.dueAt();
    if (!dueAt.isAfter(now)) {
      throw XuebanException.invalid(
          "due_at", "%s is not after now (%s); choose a later time.".formatted(dueAt, now));
    }
    return dueAt;
  }

  private static List<String> members(ClassGroup group, HomeworkRequest request) {
    for (String learner : request.learners()) {
      if (!group.learners().contains(learner)) {
        throw XuebanException.invalid(
            "learners", "\"%s\" is not in class %s.".formatted(learner, group.id()));
      }
    }
    return request.learners().isEmpty()
        ? group.learners()
        : group.learners().stream().filter(request.learners()::contains).toList();
  }

  private static Homework same(Homework stored, HomeworkRequest request) {
    if (stored.classId().equals(request.classId())
        && stored.concepts().equals(request.concepts())) {
      return stored;
    }
    throw new XuebanException(
        ErrorCode.CONFLICT,
        "Homework \"%s\" exists for class %s and concepts %s. Choose another id."
            .formatted(stored.id(), stored.classId(), stored.concepts()));
  }

  Homework find(String id) {
    Ids.require("homework_id", id);
    return stores
        .homework()
        .find(id)
        .orElseThrow(
            () ->
                new XuebanException(
                    ErrorCode.UNKNOWN_HOMEWORK,
                    "There is no homework \"%s\". Maybe list the class's homework.".formatted(id)));
  }

  List<Homework> ofClass(String classId, Set<HomeworkState> states, String after, int limit) {
    return stores.homework().ofClass(group(classId).id(), states, after, limit);
  }

  long count(String classId, Set<HomeworkState> states) {
    return stores.homework().size(group(classId).id(), states);
  }

  /** Puts a class in place of the one of a version. */
  ClassGroup replace(ClassGroup group, String expected) {
    return stores
        .classes()
        .change(
            group.id(),
            now -> {
              if (!now.version().equals(expected)) {
                throw stale(group.id(), "is now at " + now.version());
              }
              return group;
            })
        .orElseThrow(() -> stale(group.id(), "is gone"));
  }

  private static XuebanException stale(String id, String now) {
    return new XuebanException(
        ErrorCode.STALE_REVISION,
        "Class \"%s\" %s, not as it was read. Read it again, then decide again."
            .formatted(id, now));
  }

  ClassGroup group(String id) {
    Ids.require("class_id", id);
    return stores
        .classes()
        .find(id)
        .orElseThrow(
            () ->
                new XuebanException(
                    ErrorCode.UNKNOWN_CLASS,
                    "There is no class \"%s\". Maybe import the roster first.".formatted(id)));
  }
}
