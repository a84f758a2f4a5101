package xueban.tutor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import xueban.Ids;
import xueban.XuebanException;
import xueban.graph.LearningPath;
import xueban.tutor.answer.Answer;
import xueban.tutor.answer.AnswerPart;
import xueban.tutor.answer.Question;
import xueban.tutor.answer.draft.Waiting;
import xueban.tutor.grading.Grade;
import xueban.tutor.grading.ItemAnswer;
import xueban.tutor.insight.ClassGrowth;
import xueban.tutor.insight.ClassInsight;
import xueban.tutor.insight.ClassMisconceptions;
import xueban.tutor.insight.ClassWarnings;
import xueban.tutor.insight.HelpList;
import xueban.tutor.insight.InsightRequest;
import xueban.tutor.insight.MaterialRecommendation;
import xueban.tutor.insight.MaterialRequest;
import xueban.tutor.insight.PeriodRequest;
import xueban.tutor.insight.WarningRequest;
import xueban.tutor.lesson.LessonPack;
import xueban.tutor.lesson.LessonPackRequest;
import xueban.tutor.practice.Hint;
import xueban.tutor.practice.Mistake;
import xueban.tutor.practice.MistakeBook;
import xueban.tutor.practice.NextItem;
import xueban.tutor.practice.PracticeRequest;
import xueban.tutor.profile.Profile;
import xueban.tutor.profile.ProfileQuery;
import xueban.tutor.profile.WeakPoint;

/**
 * The whole learning service of one tenant. Safe for concurrent use.
 *
 * <p>Ids of things that are not there throw {@link XuebanException} with an {@code UNKNOWN_*} code,
 * except learners: one never seen has an empty profile.
 */
public final class Xueban extends XuebanContent implements AutoCloseable {
  Xueban(Desks desks) {
    super(desks);
  }

  /** Returns a service over the stores with all defaults; closing it closes the stores. */
  public static Xueban open(Stores stores) {
    return builder(stores).open();
  }

  public static XuebanBuilder builder(Stores stores) {
    return new XuebanBuilder(stores);
  }

  /** Returns what the learner still has to learn for a concept, in order. */
  public LearningPath path(String learner, String target) {
    return graph().pathTo(target, desks.view(Ids.require("learner", learner))::mastered);
  }

  /** Records a response; durable on return. */
  public Recorded.Acknowledged record(Response response) {
    return desks.learners.record(response);
  }

  /** Records responses in their order; each is acknowledged or refused alone. */
  public List<Recorded> record(List<Response> responses) {
    return desks.learners.record(responses);
  }

  public Profile profile(String learner) {
    return profile(learner, ProfileQuery.all());
  }

  public Profile profile(String learner, ProfileQuery query) {
    return desks.profile(Ids.require("learner", learner), query);
  }

  /** Returns a learner's weak points by cause, from responses since then, weakest first. */
  public List<WeakPoint> weakPoints(String learner, Instant since) {
    return desks.insights.weakPoints(Ids.require("learner", learner), since);
  }

  /** Returns all events of a learner, oldest first. */
  public List<EventView> events(String learner) {
    return desks.learners.events(learner);
  }

  /** Says that a concept's mastery is wrong: it is to be tested anew. */
  public Recorded.Acknowledged contestConcept(
      String eventId, String learner, String concept, String note) {
    graph().concept(concept);
    return desks.learners.contestConcept(eventId, learner, concept, note);
  }

  /** Says that a response is wrong; its concepts are to be tested anew. */
  public Recorded.Acknowledged contestResponse(
      String eventId, String learner, String response, String reason) {
    return desks.learners.contestResponse(eventId, learner, response, reason);
  }

  /** Takes an event back, as if it had never been. */
  public Recorded.Acknowledged retract(
      String eventId, String learner, String event, String reason) {
    return desks.learners.retract(eventId, learner, event, reason);
  }

  /** Gives a response another score in [0, 1]. */
  public Recorded.Acknowledged regrade(
      String eventId, String learner, String response, double score, String reason) {
    return desks.learners.regrade(eventId, learner, response, score, reason);
  }

  public NextItem nextItem(PracticeRequest request) {
    return desks.practice.next(request);
  }

  /**
   * Returns a hint and records that the learner saw it, so that what follows counts as assisted.
   *
   * @param step from 1; 0 for the first that the learner has not seen since the last response, or
   *     the last
   */
  public Hint hint(String learner, String item, int step) {
    return desks.practice.hint(learner, item, step);
  }

  /** Returns a learner's wrong-answer book 错题本, what is to put right first. */
  public List<Mistake> mistakes(String learner) {
    return mistakeBook(learner, Long.MAX_VALUE).mistakes();
  }

  /**
   * Returns a learner's wrong-answer book as it was: for pages of which none moves.
   *
   * @param asOf position in the learner's log; {@link Long#MAX_VALUE} for now
   */
  public MistakeBook mistakeBook(String learner, long asOf) {
    return desks.practice.mistakes(learner, asOf);
  }

  /** Grades an answer and records nothing. */
  public Grade grade(String item, ItemAnswer answer) {
    return desks.practice.grade(item, answer);
  }

  /** Grades an answer, records it and says how mastery moved. */
  public Submitted submit(Response response) {
    return desks.practice.submit(response);
  }

  /** Plans layered homework as a draft; the same id a second time returns what is stored. */
  public Homework planHomework(HomeworkRequest request) {
    return desks.homework.plan(request);
  }

  public Homework homework(String id) {
    return desks.homework.find(id);
  }

  /** Returns a class's homework, newest first. */
  public List<Homework> homeworkOf(String classId, int limit) {
    return desks.homework.ofClass(classId, Set.of(), "", limit);
  }

  /**
   * Returns a class's homework, newest first.
   *
   * @param states only homework that stands so; empty: all
   * @param after only what lies behind the one of this id, which is the class's; "" for all
   */
  public List<Homework> homeworkOf(
      String classId, Set<HomeworkState> states, String after, int limit) {
    return desks.homework.ofClass(classId, states, after, limit);
  }

  /** Returns what leads homework on: edit, issue, withdraw, close, and read what came back. */
  public HomeworkLifecycle homeworkLifecycle() {
    return desks.lifecycle;
  }

  /**
   * Returns how much homework a class has.
   *
   * @param states only homework that stands so; empty: all
   */
  public long homeworkCount(String classId, Set<HomeworkState> states) {
    return desks.homework.count(classId, states);
  }

  /** Returns why something was chosen, or empty for an unknown id. */
  public Optional<Decision> decision(String id) {
    return desks.stores.decisions().find(id);
  }

  public Answer ask(String learner, String question) {
    return ask(Question.of(question).by(learner));
  }

  public Answer ask(Question question) {
    return ask(question, part -> {});
  }

  /** Returns the answer, and hands its parts on as they come about. */
  public Answer ask(Question question, Consumer<AnswerPart> parts) {
    return ask(question, Waiting.forAnHour(), parts);
  }

  /** Returns the answer as above; what words it stops when nobody waits any more. */
  public Answer ask(Question question, Waiting waiting, Consumer<AnswerPart> parts) {
    return desks.answer(question, waiting, parts);
  }

  /** Puts a class in place of the former one of its id. */
  public ClassGroup putClass(ClassGroup group) {
    desks.stores.classes().put(group);
    return group;
  }

  /**
   * Puts a class in place of the one that was read, if nobody changed that meanwhile.
   *
   * @param expected {@link ClassGroup#version} of what was read
   * @throws XuebanException {@code STALE_REVISION} if the class has changed or is gone; then
   *     nothing has changed
   */
  public ClassGroup putClass(ClassGroup group, String expected) {
    return desks.homework.replace(group, expected);
  }

  public ClassGroup classGroup(String id) {
    return desks.homework.group(id);
  }

  /** Returns classes by id, those after {@code after} ("" for the first). */
  public List<ClassGroup> classes(String after, int limit) {
    return desks.stores.classes().list(after, limit);
  }

  public ClassInsight insight(InsightRequest request) {
    return desks.insights.insight(request);
  }

  /** Returns the learners of a class who may need help now, and why. */
  public ClassWarnings warnings(WarningRequest request) {
    return desks.insights.warnings(request);
  }

  /** Returns how a class has grown since a time: value added, with its uncertainty. */
  public ClassGrowth growth(PeriodRequest request) {
    return desks.insights.growth(request);
  }

  /** Returns the wrong ideas that showed in a class since a time, by frequency. */
  public ClassMisconceptions misconceptions(PeriodRequest request) {
    return desks.insights.misconceptions(request);
  }

  /** Returns whom to help in a class, on which concept, by which cause. */
  public HelpList helpList(PeriodRequest request) {
    return desks.insights.helpList(request);
  }

  public List<MaterialRecommendation> recommendMaterial(MaterialRequest request) {
    return desks.insights.recommend(request);
  }

  /** Returns what a teacher needs to teach a concept, from graph, catalog and class. */
  public LessonPack lessonPack(LessonPackRequest request) {
    return desks.lessons.pack(request);
  }

  /** Returns what makes and keeps test papers 试卷 and lesson checks 当堂测评. */
  public Papers papers() {
    return desks.papers;
  }

  /**
   * Erases a learner: from rosters, homework and the log, with questions, decisions and all that is
   * derived; durable on return. Doing it again changes nothing. A call that is under way meanwhile
   * may still write of the learner: whoever must be sure does it a second time.
   */
  public Erased erase(String learner) {
    return desks.erasure.erase(Ids.require("learner", learner));
  }

  /** Returns counts and versions. */
  public TenantInfo info() {
    return TenantInfo.of(
        desks.stores, graph(), desks.reader.model(), desks.search, desks.models.warnings());
  }

  @Override
  public void close() {
    desks.close();
  }
}
