package xueban.server.api;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xueban.recommend.CatalogEntry;
import xueban.tutor.Xueban;
import xueban.tutor.answer.Question;
import xueban.tutor.handoff.HandOff;
import xueban.tutor.handoff.HandOffQueue;
import xueban.tutor.handoff.HandOffRequest;
import xueban.tutor.handoff.HandedQuestion;
import xueban.tutor.handoff.TeacherReply;
import xueban.v1.AnswerQuestionRequest;
import xueban.v1.HandOffResponse;
import xueban.v1.PublishKind;
import xueban.v1.QuestionQueue;
import xueban.v1.QuestionReply;
import xueban.v1.QuestionState;

/** Questions that go to teachers, to and fro. */
final class QuestionMapper {
  private final Xueban service;
  private final Instant now;

  /**
   * @param now at which leases are looked at
   */
  QuestionMapper(Xueban service, Instant now) {
    this.service = service;
    this.now = now;
  }

  /** Checks a request and returns it. */
  static HandOffRequest request(xueban.v1.HandOffRequest request) {
    Fields.ofRequest()
        .optionalId("question_id", request.getQuestionId())
        .id("learner_id", request.getLearnerId())
        .plainText("text", request.getText(), 1, Question.MAX_LENGTH)
        .optionalId("class_id", request.getClassId())
        .known("queue", request.getQueue())
        .optionalId("subject", request.getSubject())
        .check();
    return new HandOffRequest(
        request.getQuestionId(),
        Question.of(request.getText()).by(request.getLearnerId()).withSubject(request.getSubject()),
        request.getClassId(),
        queue(request.getQueue()));
  }

  private static @Nullable HandOffQueue queue(QuestionQueue queue) {
    return switch (queue) {
      case QUESTION_QUEUE_CLASS -> HandOffQueue.CLASS_TEACHERS;
      case QUESTION_QUEUE_REMOTE -> HandOffQueue.REMOTE_TEACHERS;
      case QUESTION_QUEUE_UNSPECIFIED, UNRECOGNIZED -> null;
    };
  }

  /** Checks a request and returns the reply. */
  static TeacherReply reply(AnswerQuestionRequest request) {
    Fields fields =
        Fields.ofRequest()
            .id("question_id", request.getQuestionId())
            .id("teacher_id", request.getTeacherId())
            .plainText("text", request.getText(), 1, HandedQuestion.Reply.MAX_LENGTH)
            .known("publish", request.getPublish())
            .plainText("title", request.getTitle(), 0, 200);
    TeacherReply.Publish publish = publish(request.getPublish());
    if (publish != TeacherReply.Publish.NOTHING && request.getTitle().isBlank()) {
      fields.fault("title", "is empty; to publish, write what is asked as others shall read it.");
    }
    fields.check();
    return new TeacherReply(
        request.getQuestionId(),
        request.getTeacherId(),
        request.getText(),
        publish,
        request.getTitle());
  }

  private static TeacherReply.Publish publish(PublishKind kind) {
    return switch (kind) {
      case PUBLISH_KIND_FAQ -> TeacherReply.Publish.FAQ_ENTRY;
      case PUBLISH_KIND_RESOURCE -> TeacherReply.Publish.RESOURCE;
      case PUBLISH_KIND_UNSPECIFIED, UNRECOGNIZED -> TeacherReply.Publish.NOTHING;
    };
  }

  HandOffResponse response(HandOff outcome) {
    return switch (outcome) {
      case HandOff.Handed handed ->
          HandOffResponse.newBuilder().setHanded(question(handed.question())).build();
      case HandOff.Replied replied ->
          HandOffResponse.newBuilder().setRefusal(AnswerMapper.refusal(replied.reply())).build();
    };
  }

  xueban.v1.HandedQuestion question(HandedQuestion question) {
    HandedQuestion.State state = question.stateAt(now);
    xueban.v1.HandedQuestion.Builder proto =
        xueban.v1.HandedQuestion.newBuilder()
            .setQuestionId(question.id())
            .setLearnerId(question.learner())
            .setClassId(question.classId())
            .setText(question.text())
            .addAllConcepts(
                question.concepts().stream()
                    .map(id -> CommonMapper.concept(service.graph(), id))
                    .toList())
            .setAskedAt(CommonMapper.timestamp(question.askedAt()))
            .setState(state(state));
    for (String id : question.nearest()) {
      Optional<CatalogEntry> entry = service.find(id);
      entry.ifPresent(e -> proto.addNearestResources(CatalogMapper.summary(service.graph(), e)));
    }
    if (state == HandedQuestion.State.TAKEN && question.lease() != null) {
      proto
          .setTeacherId(question.lease().teacher())
          .setLeaseUntil(CommonMapper.timestamp(question.lease().until()));
    }
    if (question.reply() != null) {
      proto.setReply(
          QuestionReply.newBuilder()
              .setTeacherId(question.reply().teacher())
              .setText(question.reply().text())
              .setRepliedAt(CommonMapper.timestamp(question.reply().at()))
              .setPublishedId(question.reply().published())
              .setRead(question.reply().read()));
    }
    return proto.build();
  }

  private static QuestionState state(HandedQuestion.State state) {
    return switch (state) {
      case WAITING -> QuestionState.QUESTION_STATE_WAITING;
      case TAKEN -> QuestionState.QUESTION_STATE_TAKEN;
      case ANSWERED -> QuestionState.QUESTION_STATE_ANSWERED;
      case CLOSED -> QuestionState.QUESTION_STATE_CLOSED;
    };
  }
}
