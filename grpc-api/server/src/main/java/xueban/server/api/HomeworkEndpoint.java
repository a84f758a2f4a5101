package xueban.server.api;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.util.Map;
import xueban.server.access.Caller;
import xueban.server.access.Scope;
import xueban.server.access.Tenants;
import xueban.tutor.Homework;
import xueban.tutor.HomeworkRequest;
import xueban.tutor.Xueban;
import xueban.v1.CreateHomeworkRequest;
import xueban.v1.CreateHomeworkResponse;
import xueban.v1.GetHomeworkRequest;
import xueban.v1.GetHomeworkResponse;
import xueban.v1.HomeworkServiceGrpc.HomeworkServiceImplBase;
import xueban.v1.ListHomeworkRequest;
import xueban.v1.ListHomeworkResponse;

/** Makes homework for a class. */
@Singleton
public final class HomeworkEndpoint extends HomeworkServiceImplBase {
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
    Homework homework = FieldNames.translated(NAMES, () -> xueban.planHomework(plan));
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
                    : HomeworkMapper.ofLearner(xueban, homework, request.getLearnerId()))
            .build());
  }

  @Override
  public void listHomework(
      ListHomeworkRequest request, StreamObserver<ListHomeworkResponse> answer) {
    Fields fields = Fields.ofRequest().id("class_id", request.getClassId());
    int pageSize = fields.pageSize(request.getPageSize(), 20, 100);
    fields.check();
    Xueban xueban = tenants.current();
    String classId = xueban.classGroup(request.getClassId()).id();
    PageCursor.Slice<Homework> page =
        PageCursor.of(request.toBuilder().clearPageSize().clearCursor().build())
            .page(
                after -> xueban.homeworkOf(classId, after, pageSize + 1),
                CommonMapper.count(xueban.homeworkCount(classId)),
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
}
