package xueban.server.api;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.server.access.Caller;
import xueban.server.access.Scope;
import xueban.server.access.Tenants;
import xueban.tutor.CheckedHomework;
import xueban.tutor.Homework;
import xueban.tutor.HomeworkEdit;
import xueban.tutor.HomeworkLifecycle;
import xueban.tutor.HomeworkRequest;
import xueban.tutor.HomeworkState;
import xueban.tutor.Xueban;
import xueban.v1.CloseHomeworkRequest;
import xueban.v1.CloseHomeworkResponse;
import xueban.v1.CreateHomeworkRequest;
import xueban.v1.CreateHomeworkResponse;
import xueban.v1.EditHomeworkRequest;
import xueban.v1.EditHomeworkResponse;
import xueban.v1.GetHomeworkRequest;
import xueban.v1.GetHomeworkResponse;
import xueban.v1.GetHomeworkResultsRequest;
import xueban.v1.GetHomeworkResultsResponse;
import xueban.v1.HomeworkServiceGrpc.HomeworkServiceImplBase;
import xueban.v1.IssueHomeworkRequest;
import xueban.v1.IssueHomeworkResponse;
import xueban.v1.ListHomeworkRequest;
import xueban.v1.ListHomeworkResponse;
import xueban.v1.ListLearnerHomeworkRequest;
import xueban.v1.ListLearnerHomeworkResponse;
import xueban.v1.WithdrawHomeworkRequest;
import xueban.v1.WithdrawHomeworkResponse;

/** Makes homework for a class, and leads it from draft to its end. */
@Singleton
public final class HomeworkEndpoint extends HomeworkServiceImplBase {
  private static final int USUAL_PAGE = 20;

  private static final Map<String, String> NAMES =
      Map.of("concepts", "target_concept_ids", "learners", "learner_ids");

  private final Tenants tenants;

  HomeworkEndpoint(Tenants tenants) {
    this.tenants = tenants;
  }

  @Override
  public void createHomework(
      CreateHomeworkRequest request, StreamObserver<CreateHomeworkResponse> answer) {
    HomeworkRequest plan = HomeworkMapper.request(request);
    Xueban xueban = tenants.current();
    Homework planned = FieldNames.translated(NAMES, () -> xueban.planHomework(plan));
    Homework homework =
        request.getIssueAtOnce() && planned.state() == HomeworkState.DRAFT
            ? xueban
                .homeworkLifecycle()
                .issue(planned.id(), planned.revision(), HomeworkEditMapper.by(""))
            : planned;
    Answers.one(
        answer,
        CreateHomeworkResponse.newBuilder()
            .setHomework(HomeworkMapper.whole(xueban, homework))
            .build());
  }

  @Override
  public void getHomework(GetHomeworkRequest request, StreamObserver<GetHomeworkResponse> answer) {
    Fields.ofRequest()
        .id("homework_id", request.getHomeworkId())
        .optionalId("learner_id", request.getLearnerId())
        .check();
    boolean all = request.getLearnerId().isEmpty();
    if (all) {
      Caller.current().require(Scope.TEACH, "GetHomework without learner_id");
    }
    Xueban xueban = tenants.current();
    Homework homework = xueban.homework(request.getHomeworkId());
    Answers.one(
        answer,
        GetHomeworkResponse.newBuilder()
            .setHomework(
                all
                    ? HomeworkMapper.whole(xueban, homework)
                    : HomeworkMapper.ofLearner(xueban, homework, shownTo(homework, request)))
            .build());
  }

  /**
   * Returns the learner whose set is shown; nobody's of homework that was withdrawn, unless a
   * teacher asks.
   *
   * @throws XuebanException {@code UNKNOWN_HOMEWORK} if it is a draft and no teacher asks
   */
  private static String shownTo(Homework homework, GetHomeworkRequest request) {
    if (homework.state().shown() || Caller.current().scope().compareTo(Scope.TEACH) >= 0) {
      return request.getLearnerId();
    }
    if (homework.state() == HomeworkState.DRAFT) {
      throw new XuebanException(
          ErrorCode.UNKNOWN_HOMEWORK,
          "There is no homework \"%s\" yet. Maybe ask again once the teacher has issued it."
              .formatted(homework.id()));
    }
    return "";
  }

  @Override
  public void listHomework(
      ListHomeworkRequest request, StreamObserver<ListHomeworkResponse> answer) {
    Fields fields =
        Fields.ofRequest()
            .id("class_id", request.getClassId())
            .named("states", request.getStatesList());
    int pageSize = fields.pageSize(request.getPageSize(), USUAL_PAGE, 100);
    fields.check();
    Xueban xueban = tenants.current();
    Set<HomeworkState> states = HomeworkMapper.states(request.getStatesList());
    String classId = xueban.classGroup(request.getClassId()).id();
    PageCursor.Slice<Homework> page =
        PageCursor.of(request.toBuilder().clearPageSize().clearCursor().build())
            .page(
                after -> xueban.homeworkOf(classId, states, after, pageSize + 1),
                CommonMapper.count(xueban.homeworkCount(classId, states)),
                pageSize,
                request.getCursor(),
                Homework::id);
    Answers.one(
        answer,
        ListHomeworkResponse.newBuilder()
            .addAllHomework(page.entries().stream().map(HomeworkMapper::outline).toList())
            .setPage(CommonMapper.page(page))
            .build());
  }

  @Override
  public void listLearnerHomework(
      ListLearnerHomeworkRequest request, StreamObserver<ListLearnerHomeworkResponse> answer) {
    Fields.ofRequest()
        .id("learner_id", request.getLearnerId())
        .within("limit", request.getLimit(), 0, HomeworkLifecycle.MOST_SHOWN)
        .check();
    Xueban xueban = tenants.current();
    int limit = request.getLimit() == 0 ? USUAL_PAGE : request.getLimit();
    Answers.one(
        answer,
        ListLearnerHomeworkResponse.newBuilder()
            .addAllHomework(
                xueban.homeworkLifecycle().ofLearner(request.getLearnerId(), limit).stream()
                    .map(own -> HomeworkResultsMapper.ofLearner(xueban, own))
                    .toList())
            .build());
  }

  @Override
  public void editHomework(
      EditHomeworkRequest request, StreamObserver<EditHomeworkResponse> answer) {
    List<HomeworkEdit> edits = HomeworkEditMapper.edits(request);
    Xueban xueban = tenants.current();
    HomeworkLifecycle lifecycle = xueban.homeworkLifecycle();
    CheckedHomework checked =
        edits.isEmpty()
            ? lifecycle.check(request.getHomeworkId())
            : FieldNames.translated(
                HomeworkEditMapper.NAMES,
                () ->
                    lifecycle.edit(
                        request.getHomeworkId(),
                        request.getRevision(),
                        edits,
                        HomeworkEditMapper.by(request.getTeacher())));
    Answers.one(
        answer,
        EditHomeworkResponse.newBuilder()
            .setHomework(HomeworkMapper.whole(xueban, checked.homework()))
            .addAllFindings(checked.findings().stream().map(HomeworkEditMapper::finding).toList())
            .build());
  }

  @Override
  public void issueHomework(
      IssueHomeworkRequest request, StreamObserver<IssueHomeworkResponse> answer) {
    HomeworkEditMapper.check(request.getHomeworkId(), request.getTeacher())
        .within("revision", request.getRevision(), 1, Integer.MAX_VALUE)
        .check();
    Answers.one(
        answer,
        IssueHomeworkResponse.newBuilder()
            .setHomework(
                led(
                    life ->
                        life.issue(
                            request.getHomeworkId(),
                            request.getRevision(),
                            HomeworkEditMapper.by(request.getTeacher()))))
            .build());
  }

  @Override
  public void withdrawHomework(
      WithdrawHomeworkRequest request, StreamObserver<WithdrawHomeworkResponse> answer) {
    HomeworkEditMapper.check(request.getHomeworkId(), request.getTeacher())
        .within("revision", request.getRevision(), 0, Integer.MAX_VALUE)
        .plainText("reason", request.getReason(), 0, HomeworkEdit.MAX_NOTE)
        .check();
    Answers.one(
        answer,
        WithdrawHomeworkResponse.newBuilder()
            .setHomework(
                led(
                    life ->
                        life.withdraw(
                            request.getHomeworkId(),
                            request.getRevision(),
                            HomeworkEditMapper.by(request.getTeacher()),
                            request.getReason())))
            .build());
  }

  @Override
  public void closeHomework(
      CloseHomeworkRequest request, StreamObserver<CloseHomeworkResponse> answer) {
    HomeworkEditMapper.check(request.getHomeworkId(), request.getTeacher())
        .within("revision", request.getRevision(), 0, Integer.MAX_VALUE)
        .check();
    Answers.one(
        answer,
        CloseHomeworkResponse.newBuilder()
            .setHomework(
                led(
                    life ->
                        life.close(
                            request.getHomeworkId(),
                            request.getRevision(),
                            HomeworkEditMapper.by(request.getTeacher()))))
            .build());
  }

  /** Leads homework on, and returns it as it stands then. */
  private xueban.v1.Homework led(Function<HomeworkLifecycle, Homework> step) {
    Xueban xueban = tenants.current();
    return HomeworkMapper.whole(xueban, step.apply(xueban.homeworkLifecycle()));
  }

  @Override
  public void getHomeworkResults(
      GetHomeworkResultsRequest request, StreamObserver<GetHomeworkResultsResponse> answer) {
    Fields.ofRequest().id("homework_id", request.getHomeworkId()).check();
    Xueban xueban = tenants.current();
    Homework homework = xueban.homework(request.getHomeworkId());
    Answers.one(
        answer,
        HomeworkResultsMapper.results(homework, xueban.homeworkLifecycle().results(homework.id())));
  }
}
