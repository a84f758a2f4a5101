package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.server.api.Failures.assertFails;
import static xueban.server.api.Failures.assertInvalid;
import static xueban.server.api.Failures.assertUnknown;

import io.grpc.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.server.access.Scope;
import xueban.v1.AnswerKind;
import xueban.v1.AnswerQuestionRequest;
import xueban.v1.AnswerServiceGrpc;
import xueban.v1.AskOnceRequest;
import xueban.v1.AskOnceResponse;
import xueban.v1.CloseQuestionRequest;
import xueban.v1.HandOffRequest;
import xueban.v1.HandOffResponse;
import xueban.v1.HandedQuestion;
import xueban.v1.ListMyQuestionsRequest;
import xueban.v1.ListQuestionsRequest;
import xueban.v1.PublishKind;
import xueban.v1.QuestionQueue;
import xueban.v1.QuestionServiceGrpc;
import xueban.v1.QuestionServiceGrpc.QuestionServiceBlockingStub;
import xueban.v1.QuestionState;
import xueban.v1.RefusalKind;
import xueban.v1.TakeQuestionRequest;

class QuestionEndpointTest {
  private static final String CLASS = "sample-8-1";
  private static final String ASKED = "为什么月亮有时候白天也看得见";

  private final QuestionServiceBlockingStub learner =
      QuestionServiceGrpc.newBlockingStub(ApiServer.as(Scope.LEARN));
  private final QuestionServiceBlockingStub teacher =
      QuestionServiceGrpc.newBlockingStub(ApiServer.as(Scope.TEACH));

  @Test
  void fromTheLearnerToTheTeacherAndBack_andToTheNextWhoAsks() {
    HandedQuestion handed = handOff("story", "xiaoming", ASKED).getHanded();
    assertThat(handed.getClassId()).isEqualTo(CLASS);
    assertThat(handed.getState()).isEqualTo(QuestionState.QUESTION_STATE_WAITING);
    assertThat(handOff("story", "xiaoming", ASKED).getHanded()).isEqualTo(handed);
    assertThat(queue(CLASS)).extracting(HandedQuestion::getQuestionId).contains("story");

    HandedQuestion taken = take("story", "li");
    assertThat(taken.getTeacherId()).isEqualTo("li");
    assertThat(taken.hasLeaseUntil()).isTrue();
    assertFails(() -> take("story", "wang"), Status.Code.FAILED_PRECONDITION, "NOT_ALLOWED_NOW");

    AnswerQuestionRequest reply =
        AnswerQuestionRequest.newBuilder()
            .setQuestionId("story")
            .setTeacherId("li")
            .setText("月亮在白天也反射太阳光，离太阳远时就看得见。")
            .setPublish(PublishKind.PUBLISH_KIND_FAQ)
            .setTitle("为什么白天也能看见月亮")
            .build();
    HandedQuestion answered = teacher.answerQuestion(reply).getHanded();
    assertThat(teacher.answerQuestion(reply).getHanded()).isEqualTo(answered);
    assertThat(queue(CLASS)).extracting(HandedQuestion::getQuestionId).doesNotContain("story");

    assertThat(mine("xiaoming", true).getReply().getRead()).isFalse();
    HandedQuestion read = mine("xiaoming", false);
    assertThat(read.getReply().getRead()).isTrue();
    assertThat(read.getReply().getText()).startsWith("月亮");

    AskOnceResponse next =
        AnswerServiceGrpc.newBlockingStub(ApiServer.as(Scope.LEARN))
            .askOnce(
                AskOnceRequest.newBuilder()
                    .setQuestion("为什么白天也能看见月亮？")
                    .setLearnerId("xiaohong")
                    .build());
    assertThat(next.getDone().getKind()).isEqualTo(AnswerKind.ANSWER_KIND_CITED);
    assertThat(next.getCitations(0).getFaqId())
        .isEqualTo(answered.getReply().getPublishedId())
        .isNotEmpty();
    assertThat(next.toString()).doesNotContain("xiaoming");
  }

  @Test
  void handOff_distress_getsTheCaringReply() {
    HandOffResponse response = handOff("care", "xiaoli", "我不想活了");
    assertThat(response.getRefusal().getKind()).isEqualTo(RefusalKind.REFUSAL_KIND_CARE);
    assertThat(
            learner
                .listMyQuestions(ListMyQuestionsRequest.newBuilder().setLearnerId("xiaoli").build())
                .getHandedList())
        .isEmpty();
  }

  @Test
  void handOff_toTheRemoteTeachers_waitsThere() {
    learner.handOff(
        request("remote", "xiaogang", ASKED).setQueue(QuestionQueue.QUESTION_QUEUE_REMOTE).build());
    assertThat(queue("")).extracting(HandedQuestion::getQuestionId).contains("remote");
    assertThat(queue(CLASS)).extracting(HandedQuestion::getQuestionId).doesNotContain("remote");
  }

  @Test
  void closeQuestion_ownOnly_teachersAny() {
    handOff("mine", "xiaojun", ASKED);
    assertUnknown(() -> close(learner, "mine", "xiaofang"), "UNKNOWN_QUESTION");
    assertFails(() -> close(learner, "mine", ""), Status.Code.PERMISSION_DENIED, "MISSING_SCOPE");
    assertThat(close(learner, "mine", "xiaojun").getState())
        .isEqualTo(QuestionState.QUESTION_STATE_CLOSED);
    assertThat(close(teacher, "mine", "").getState())
        .isEqualTo(QuestionState.QUESTION_STATE_CLOSED);
  }

  @Test
  void badInput_allFieldsNamed() {
    assertInvalid(
        () -> learner.handOff(HandOffRequest.newBuilder().setClassId("a b").build()),
        "learner_id",
        "text",
        "class_id");
    assertInvalid(() -> handOff("long", "xiaoming", "问".repeat(1_001)), "text");
    assertInvalid(
        () -> learner.handOff(request("c", "stranger", ASKED).setClassId(CLASS).build()),
        "class_id");
    assertInvalid(
        () -> teacher.takeQuestion(TakeQuestionRequest.newBuilder().setLeaseMinutes(1_441).build()),
        "question_id",
        "teacher_id",
        "lease_minutes");
    assertInvalid(
        () ->
            teacher.answerQuestion(
                AnswerQuestionRequest.newBuilder()
                    .setPublish(PublishKind.PUBLISH_KIND_RESOURCE)
                    .build()),
        "question_id",
        "teacher_id",
        "text",
        "title");
    assertInvalid(
        () -> teacher.listQuestions(ListQuestionsRequest.newBuilder().setLimit(201).build()),
        "limit");
  }

  @Test
  void unknownThings_named_andLearnersDoNotAnswer() {
    assertUnknown(() -> take("none", "li"), "UNKNOWN_QUESTION");
    assertUnknown(() -> queue("none"), "UNKNOWN_CLASS");
    assertFails(
        () -> learner.listQuestions(ListQuestionsRequest.getDefaultInstance()),
        Status.Code.PERMISSION_DENIED,
        "MISSING_SCOPE");
  }

  private HandOffResponse handOff(String id, String who, String text) {
    return learner.handOff(request(id, who, text).build());
  }

  private static HandOffRequest.Builder request(String id, String who, String text) {
    return HandOffRequest.newBuilder().setQuestionId(id).setLearnerId(who).setText(text);
  }

  private HandedQuestion take(String id, String who) {
    return teacher
        .takeQuestion(TakeQuestionRequest.newBuilder().setQuestionId(id).setTeacherId(who).build())
        .getHanded();
  }

  private List<HandedQuestion> queue(String classId) {
    return teacher
        .listQuestions(ListQuestionsRequest.newBuilder().setClassId(classId).build())
        .getHandedList();
  }

  private HandedQuestion mine(String who, boolean markRead) {
    return learner
        .listMyQuestions(
            ListMyQuestionsRequest.newBuilder().setLearnerId(who).setMarkRead(markRead).build())
        .getHanded(0);
  }

  private static HandedQuestion close(QuestionServiceBlockingStub as, String id, String who) {
    return as.closeQuestion(
            CloseQuestionRequest.newBuilder().setQuestionId(id).setLearnerId(who).build())
        .getHanded();
  }
}
