package xueban.server.api;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import xueban.server.access.Caller;
import xueban.server.access.Scope;
import xueban.server.access.Tenants;
import xueban.tutor.Questions;
import xueban.tutor.Xueban;
import xueban.tutor.handoff.HandedQuestion;
import xueban.tutor.handoff.TeacherReply;
import xueban.v1.AnswerQuestionRequest;
import xueban.v1.AnswerQuestionResponse;
import xueban.v1.CloseQuestionRequest;
import xueban.v1.CloseQuestionResponse;
import xueban.v1.HandOffRequest;
import xueban.v1.HandOffResponse;
import xueban.v1.ListMyQuestionsRequest;
import xueban.v1.ListMyQuestionsResponse;
import xueban.v1.ListQuestionsRequest;
import xueban.v1.ListQuestionsResponse;
import xueban.v1.QuestionServiceGrpc.QuestionServiceImplBase;
import xueban.v1.TakeQuestionRequest;
import xueban.v1.TakeQuestionResponse;

/** Brings learners' questions to teachers and the answers back. */
@Singleton
public final class QuestionEndpoint extends QuestionServiceImplBase {
  private static final int MAX_MINUTES = 1_440;
  private static final Map<String, String> NAMES =
      Map.of("id", "question_id", "learner", "learner_id", "question", "text");

  private final Tenants tenants;
  private final Clock clock = Clock.systemUTC();

  QuestionEndpoint(Tenants tenants) {
    this.tenants = tenants;
  }

  @Override
  public void handOff(HandOffRequest request, StreamObserver<HandOffResponse> answer) {
    xueban.tutor.handoff.HandOffRequest wish = QuestionMapper.request(request);
    Xueban xueban = tenants.current();
    Answers.one(
        answer,
        mapper(xueban)
            .response(FieldNames.translated(NAMES, () -> xueban.questions().handOff(wish))));
  }

  @Override
  public void listMyQuestions(
      ListMyQuestionsRequest request, StreamObserver<ListMyQuestionsResponse> answer) {
    Fields.ofRequest()
        .id("learner_id", request.getLearnerId())
        .within("limit", request.getLimit(), 0, 100)
        .check();
    Xueban xueban = tenants.current();
    int limit = request.getLimit() == 0 ? 20 : request.getLimit();
    Answers.one(
        answer,
        ListMyQuestionsResponse.newBuilder()
            .addAllHanded(
                xueban
                    .questions()
                    .ofLearner(request.getLearnerId(), limit, request.getMarkRead())
                    .stream()
                    .map(mapper(xueban)::question)
                    .toList())
            .build());
  }

  @Override
  public void listQuestions(
      ListQuestionsRequest request, StreamObserver<ListQuestionsResponse> answer) {
    Fields.ofRequest()
        .optionalId("class_id", request.getClassId())
        .within("limit", request.getLimit(), 0, 200)
        .check();
    Xueban xueban = tenants.current();
    String classId =
        request.getClassId().isEmpty() ? "" : xueban.classGroup(request.getClassId()).id();
    int limit = request.getLimit() == 0 ? 50 : request.getLimit();
    Answers.one(
        answer,
        ListQuestionsResponse.newBuilder()
            .addAllHanded(
                xueban.questions().open(classId, limit).stream()
                    .map(mapper(xueban)::question)
                    .toList())
            .build());
  }

  @Override
  public void takeQuestion(
      TakeQuestionRequest request, StreamObserver<TakeQuestionResponse> answer) {
    Fields.ofRequest()
        .id("question_id", request.getQuestionId())
        .id("teacher_id", request.getTeacherId())
        .within("lease_minutes", request.getLeaseMinutes(), 0, MAX_MINUTES)
        .check();
    Duration lease =
        request.getLeaseMinutes() == 0
            ? Questions.USUAL_LEASE
            : Duration.ofMinutes(request.getLeaseMinutes());
    Xueban xueban = tenants.current();
    HandedQuestion taken =
        xueban.questions().take(request.getQuestionId(), request.getTeacherId(), lease);
    Answers.one(
        answer,
        TakeQuestionResponse.newBuilder().setHanded(mapper(xueban).question(taken)).build());
  }

  @Override
  public void answerQuestion(
      AnswerQuestionRequest request, StreamObserver<AnswerQuestionResponse> answer) {
    TeacherReply reply = QuestionMapper.reply(request);
    Xueban xueban = tenants.current();
    HandedQuestion answered = FieldNames.translated(NAMES, () -> xueban.questions().answer(reply));
    Answers.one(
        answer,
        AnswerQuestionResponse.newBuilder().setHanded(mapper(xueban).question(answered)).build());
  }

  @Override
  public void closeQuestion(
      CloseQuestionRequest request, StreamObserver<CloseQuestionResponse> answer) {
    Fields.ofRequest()
        .id("question_id", request.getQuestionId())
        .optionalId("learner_id", request.getLearnerId())
        .check();
    if (request.getLearnerId().isEmpty()) {
      Caller.current().require(Scope.TEACH, "CloseQuestion without learner_id");
    }
    Xueban xueban = tenants.current();
    HandedQuestion closed =
        xueban.questions().close(request.getQuestionId(), request.getLearnerId());
    Answers.one(
        answer,
        CloseQuestionResponse.newBuilder().setHanded(mapper(xueban).question(closed)).build());
  }

  private QuestionMapper mapper(Xueban xueban) {
    return new QuestionMapper(xueban, clock.instant());
  }
}
