package xueban.tutor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import xueban.ErrorCode;
import xueban.Ids;
import xueban.XuebanException;
import xueban.graph.KnowledgeGraph;
import xueban.tutor.paper.AnswerSheet;
import xueban.tutor.paper.Blueprint;
import xueban.tutor.paper.BlueprintRow;
import xueban.tutor.paper.BlueprintTable;
import xueban.tutor.paper.LessonCheck;
import xueban.tutor.paper.LessonCheckRequest;
import xueban.tutor.paper.Paper;
import xueban.tutor.paper.PaperDraft;
import xueban.tutor.paper.PaperItem;
import xueban.tutor.paper.PaperRequest;
import xueban.tutor.paper.PaperVersion;
import xueban.tutor.paper.PaperWriter;

/**
 * Makes test papers 试卷 and lesson checks 当堂测评 and keeps papers, with the decisions behind both.
 * Safe for concurrent use.
 */
public final class Papers {
  private final Stores stores;
  private final GraphKeeper graphs;
  private final CatalogReader catalog;
  private final HomeworkDesk classes;
  private final LearnerDesk learners;
  private final Classrooms rooms;
  private final LessonCheckDesk checks;
  private final SheetDesk sheets;

  Papers(
      Stores stores,
      GraphKeeper graphs,
      CatalogReader catalog,
      HomeworkDesk classes,
      LearnerDesk learners,
      Classrooms rooms) {
    this.stores = stores;
    this.graphs = graphs;
    this.catalog = catalog;
    this.classes = classes;
    this.learners = learners;
    this.rooms = rooms;
    checks = new LessonCheckDesk(stores, catalog, rooms, learners);
    sheets = new SheetDesk(catalog, learners);
  }

  /**
   * Returns the paper of the request's id if there is one, else makes and keeps it. Rows that
   * cannot be filled are short in it, and told in {@link Paper#shortages}.
   *
   * @throws XuebanException {@code UNKNOWN_CLASS}, {@code UNKNOWN_CONCEPT}, {@code
   *     UNKNOWN_EDITION}, or {@code CONFLICT} if the id is that of a paper for something else
   */
  public Paper create(PaperRequest request) {
    Optional<Paper> stored =
        request.id().isEmpty() ? Optional.empty() : stores.papers().find(request.id());
    if (stored.isPresent()) {
      return same(stored.get(), request);
    }
    Classroom room = rooms.of(request.classId());
    Blueprint blueprint = request.blueprint();
    long version = stores.catalog().version();
    PaperDraft draft =
        new PaperWriter(room.graph(), catalog::itemsOf, ItemTime::of, room.cohort())
            .write(blueprint, rooms.lately(room, blueprint.noRepeatDays()));
    Paper paper =
        new Paper(
            learners.orNew(request.id()),
            request.classId(),
            request.title().isBlank() ? title(blueprint, room.graph()) : request.title(),
            room.now(),
            blueprint,
            room.cohort().basis(),
            room.pupils().size(),
            draft.versions(),
            draft.difference(),
            draft.shortages(),
            draft.shared(),
            draft.notes(),
            room.reader().model(),
            room.graph().version(),
            version);
    Paper kept = stores.papers().putIfAbsent(paper);
    if (!kept.equals(paper)) {
      return same(kept, request);
    }
    List<Decision.Candidate> candidates =
        draft.considered().entrySet().stream()
            .map(e -> new Decision.Candidate(e.getKey(), e.getValue()))
            .sorted(Comparator.comparingDouble(c -> -c.value())) // stable: ties by id
            .toList();
    List<Decision> decisions = new ArrayList<>();
    for (PaperVersion printed : paper.versions()) {
      List<String> chosen = printed.items().stream().map(PaperItem::item).toList();
      String owner = request.classId().isEmpty() ? paper.id() : request.classId();
      decisions.add(
          room.decision(
              learners.orNew(""),
              new Classroom.Choice(
                  "paper",
                  owner,
                  PaperWriter.NAME,
                  version,
                  candidates,
                  blueprint.seed(),
                  chosen)));
    }
    stores.decisions().append(decisions);
    return paper;
  }

  private static String title(Blueprint blueprint, KnowledgeGraph graph) {
    List<String> concepts =
        blueprint.rows().stream().flatMap(r -> r.concepts().stream()).distinct().toList();
    return concepts.isEmpty() ? "单元测试" : HomeworkPlanner.title(graph, concepts, "测试");
  }

  private static Paper same(Paper stored, PaperRequest request) {
    if (stored.classId().equals(request.classId())
        && stored.blueprint().equals(request.blueprint())) {
      return stored;
    }
    throw new XuebanException(
        ErrorCode.CONFLICT,
        "Paper \"%s\" exists for another class or blueprint. Choose another id."
            .formatted(stored.id()));
  }

  /**
   * Returns the paper of an id.
   *
   * @throws XuebanException {@code UNKNOWN_PAPER} if there is none
   */
  public Paper find(String id) {
    Ids.require("paper_id", id);
    return stores
        .papers()
        .find(id)
        .orElseThrow(
            () ->
                new XuebanException(
                    ErrorCode.UNKNOWN_PAPER,
                    "There is no paper \"%s\". Maybe list the class's papers.".formatted(id)));
  }

  /**
   * Returns a class's papers behind the one of an id, newest first; "" for no class, or for all.
   */
  public List<Paper> ofClass(String classId, String after, int limit) {
    return stores.papers().ofClass(known(classId), after, limit);
  }

  /** Returns how many papers a class has; "" for those that are for none. */
  public long count(String classId) {
    return stores.papers().size(known(classId));
  }

  private String known(String classId) {
    return classId.isEmpty() ? "" : classes.group(classId).id();
  }

  /**
   * Records what a learner wrote on paper as responses, with the catalog's keys for the letters of
   * the version, and returns what became of each answer. A choice or blank is graded; what no
   * machine can grade waits for a teacher. Repeated, it changes nothing.
   *
   * @throws XuebanException {@code UNKNOWN_PAPER} if there is no such paper or version
   */
  public List<SheetOutcome> record(AnswerSheet sheet) {
    return sheets.record(find(sheet.paper()), sheet);
  }

  /**
   * Returns the rows of a blueprint from a sheet, as CSV or TSV ({@link BlueprintTable}).
   *
   * @throws XuebanException {@code INVALID_INPUT} naming every wrong row by its line
   */
  public List<BlueprintRow> readRows(String table) {
    return BlueprintTable.read(table, graphs.graph());
  }

  /**
   * Returns the few items that tell most about who of a class has it; logs the decision, keeps
   * nothing else.
   *
   * @throws XuebanException {@code UNKNOWN_CLASS} or {@code UNKNOWN_CONCEPT}
   */
  public LessonCheck check(LessonCheckRequest request) {
    return checks.check(rooms.of(request.classId()), request);
  }
}
