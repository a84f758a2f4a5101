package xueban.server.api;

import xueban.server.access.Scope;
import xueban.v1.AddItem;
import xueban.v1.ClassGroup;
import xueban.v1.ClassServiceGrpc;
import xueban.v1.CreateHomeworkRequest;
import xueban.v1.EditHomeworkRequest;
import xueban.v1.EditHomeworkResponse;
import xueban.v1.GetHomeworkRequest;
import xueban.v1.GetHomeworkResultsRequest;
import xueban.v1.GetHomeworkResultsResponse;
import xueban.v1.Homework;
import xueban.v1.HomeworkEdit;
import xueban.v1.HomeworkServiceGrpc;
import xueban.v1.HomeworkServiceGrpc.HomeworkServiceBlockingStub;
import xueban.v1.IssueHomeworkRequest;
import xueban.v1.LearnerServiceGrpc;
import xueban.v1.PutClassRequest;
import xueban.v1.RecordResponsesRequest;
import xueban.v1.RemoveItem;
import xueban.v1.ResponseRow;
import xueban.v1.SetRecipients;

/** Calls about homework of classes that each test makes for itself. */
abstract class HomeworkLifecycleTestCase {
  static final String EXTRA = "item.rational-number.1";

  final HomeworkServiceBlockingStub teacher =
      HomeworkServiceGrpc.newBlockingStub(ApiServer.as(Scope.TEACH));
  final HomeworkServiceBlockingStub learner =
      HomeworkServiceGrpc.newBlockingStub(ApiServer.as(Scope.LEARN));

  /** A class of its own for each test, so that no other homework takes its time. */
  Homework draft(String id) {
    String classId = "life-" + id;
    ClassServiceGrpc.newBlockingStub(ApiServer.as(Scope.TEACH))
        .putClass(
            PutClassRequest.newBuilder()
                .setGroup(
                    ClassGroup.newBuilder()
                        .setClassId(classId)
                        .setName("班")
                        .setGrade(8)
                        .addLearnerIds(id + "-a")
                        .addLearnerIds(id + "-b"))
                .build());
    return teacher
        .createHomework(
            CreateHomeworkRequest.newBuilder()
                .setHomeworkId(id)
                .setClassId(classId)
                .addTargetConceptIds("math.rational-number")
                .setItemsPerLearner(3)
                .build())
        .getHomework();
  }

  Homework issue(String id, int revision) {
    return teacher
        .issueHomework(
            IssueHomeworkRequest.newBuilder()
                .setHomeworkId(id)
                .setRevision(revision)
                .setTeacher("王老师")
                .build())
        .getHomework();
  }

  EditHomeworkResponse edit(String id, int revision, HomeworkEdit.Builder... edits) {
    EditHomeworkRequest.Builder request =
        EditHomeworkRequest.newBuilder().setHomeworkId(id).setRevision(revision).setTeacher("李老师");
    for (HomeworkEdit.Builder edit : edits) {
      request.addEdits(edit);
    }
    return teacher.editHomework(request.build());
  }

  static Homework get(HomeworkServiceBlockingStub as, String id, String learner) {
    return as.getHomework(
            GetHomeworkRequest.newBuilder().setHomeworkId(id).setLearnerId(learner).build())
        .getHomework();
  }

  GetHomeworkResultsResponse results(String id) {
    return teacher.getHomeworkResults(
        GetHomeworkResultsRequest.newBuilder().setHomeworkId(id).build());
  }

  static HomeworkEdit.Builder add(String learner, String item) {
    return HomeworkEdit.newBuilder()
        .setAddItem(
            AddItem.newBuilder()
                .setTo(SetRecipients.newBuilder().setLearnerId(learner))
                .setItemId(item)
                .setNote("打基础"));
  }

  static HomeworkEdit.Builder remove(String learner, String item) {
    return HomeworkEdit.newBuilder()
        .setRemoveItem(
            RemoveItem.newBuilder()
                .setFrom(SetRecipients.newBuilder().setLearnerId(learner))
                .setItemId(item));
  }

  static void answer(String learner, String eventId, String item, double score) {
    LearnerServiceGrpc.newBlockingStub(ApiServer.as(Scope.LEARN))
        .recordResponses(
            RecordResponsesRequest.newBuilder()
                .addResponses(
                    ResponseRow.newBuilder()
                        .setEventId(eventId)
                        .setLearnerId(learner)
                        .setItemId(item)
                        .setScore(score))
                .build());
  }
}
