package xueban.server.api;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import xueban.server.access.Tenants;
import xueban.server.api.LearnerMapper.ProfileStart;
import xueban.tutor.EventView;
import xueban.tutor.Recorded;
import xueban.tutor.Xueban;
import xueban.tutor.profile.ConceptProfile;
import xueban.tutor.profile.Profile;
import xueban.v1.Acknowledged;
import xueban.v1.ContestMasteryRequest;
import xueban.v1.ContestMasteryResponse;
import xueban.v1.EraseLearnerRequest;
import xueban.v1.EraseLearnerResponse;
import xueban.v1.GetProfileRequest;
import xueban.v1.GetProfileResponse;
import xueban.v1.LearnerServiceGrpc.LearnerServiceImplBase;
import xueban.v1.ListEventsRequest;
import xueban.v1.ListEventsResponse;
import xueban.v1.RecordResponsesRequest;
import xueban.v1.RecordResponsesResponse;
import xueban.v1.RegradeRequest;
import xueban.v1.RegradeResponse;
import xueban.v1.RetractRequest;
import xueban.v1.RetractResponse;

/** Records what learners did and tells what they have mastered. */
@Singleton
public final class LearnerEndpoint extends LearnerServiceImplBase {
  private static final int MAX_ROWS = 1_000;
  private static final int MAX_NOTE = 500;
  private static final Map<String, String> NAMES =
      Map.of(
          "learner", "learner_id",
          "response", "response_event_id",
          "retracted", "response_event_id",
          "concept", "concept_id",
          "concepts", "concept_ids",
          "now", "as_of_time");

  private final Tenants tenants;

  LearnerEndpoint(Tenants tenants) {
    this.tenants = tenants;
  }

  @Override
  public void recordResponses(
      RecordResponsesRequest request, StreamObserver<RecordResponsesResponse> answer) {
    Fields.ofRequest()
        .atMost("responses", request.getResponsesCount(), MAX_ROWS)
        .bytes("responses", request)
        .check();
    Answers.one(
        answer,
        RecordResponsesResponse.newBuilder()
            .addAllOutcomes(RecordBatch.record(tenants.current(), request.getResponsesList()))
            .build());
  }

  @Override
  public void getProfile(GetProfileRequest request, StreamObserver<GetProfileResponse> answer) {
    int pageSize = LearnerMapper.check(request);
    PageCursor cursor = PageCursor.of(request.toBuilder().clearPageSize().clearCursor().build());
    Optional<ProfileStart> start = cursor.read(request.getCursor()).map(ProfileStart::of);
    Xueban xueban = tenants.current();
    Profile profile =
        FieldNames.translated(
            NAMES,
            () -> xueban.profile(request.getLearnerId(), LearnerMapper.query(request, start)));
    if (request.getAsOfPosition() > profile.position()) {
      requireInLog(xueban, request.getLearnerId(), request.getAsOfPosition());
    }
    ProfileStart from = new ProfileStart(profile.position(), profile.now());
    PageCursor.Slice<ConceptProfile> page =
        cursor.slice(
            LearnerMapper.concepts(profile, request.getStatusesList()),
            pageSize,
            request.getCursor(),
            concept -> from.behind(concept.concept()));
    Answers.one(answer, LearnerMapper.profile(xueban.graph(), profile, page, request.getExplain()));
  }

  private static void requireInLog(Xueban xueban, String learner, long position) {
    long last = xueban.profile(learner).position();
    if (position > last) {
      Fields.ofRequest()
          .fault(
              "as_of_position",
              "%d is beyond the learner's log, which ends at %d.".formatted(position, last))
          .check();
    }
  }

  @Override
  public void listEvents(ListEventsRequest request, StreamObserver<ListEventsResponse> answer) {
    Fields fields =
        Fields.ofRequest()
            .id("learner_id", request.getLearnerId())
            .ids("concept_ids", request.getConceptIdsList(), 100);
    int pageSize = fields.pageSize(request.getPageSize(), 100, 500);
    fields.check();
    Xueban xueban = tenants.current();
    List<EventView> all = xueban.events(request.getLearnerId());
    if (request.getConceptIdsCount() > 0) {
      all =
          EventMapper.about(
              all,
              request.getConceptIdsList(),
              item -> xueban.find(item).map(e -> e.metadata().concepts()).orElse(List.of()));
    }
    PageCursor.Slice<EventView> page =
        PageCursor.of(request.toBuilder().clearPageSize().clearCursor().build())
            .slice(all, pageSize, request.getCursor(), e -> Long.toString(e.position()));
    Answers.one(
        answer,
        ListEventsResponse.newBuilder()
            .addAllEvents(page.entries().stream().map(EventMapper::event).toList())
            .setPage(CommonMapper.page(page))
            .build());
  }

  @Override
  public void contestMastery(
      ContestMasteryRequest request, StreamObserver<ContestMasteryResponse> answer) {
    Fields fields =
        ids(request.getEventId(), request.getLearnerId())
            .plainText("note", request.getNote(), 0, MAX_NOTE);
    switch (request.getSubjectCase()) {
      case CONCEPT_ID -> fields.id("concept_id", request.getConceptId());
      case RESPONSE_EVENT_ID -> fields.id("response_event_id", request.getResponseEventId());
      case SUBJECT_NOT_SET ->
          fields.fault("concept_id", "is missing; name a concept, or a response_event_id.");
    }
    fields.check();
    Xueban xueban = tenants.current();
    Acknowledged acknowledged =
        acknowledged(
            () ->
                request.hasConceptId()
                    ? xueban.contestConcept(
                        request.getEventId(),
                        request.getLearnerId(),
                        request.getConceptId(),
                        request.getNote())
                    : xueban.contestResponse(
                        request.getEventId(),
                        request.getLearnerId(),
                        request.getResponseEventId(),
                        request.getNote()));
    Answers.one(answer, ContestMasteryResponse.newBuilder().setAcknowledged(acknowledged).build());
  }

  @Override
  public void regrade(RegradeRequest request, StreamObserver<RegradeResponse> answer) {
    ids(request.getEventId(), request.getLearnerId())
        .id("response_event_id", request.getResponseEventId())
        .share("score", request.getScore())
        .plainText("reason", request.getReason(), 1, MAX_NOTE)
        .check();
    Xueban xueban = tenants.current();
    Acknowledged acknowledged =
        acknowledged(
            () ->
                xueban.regrade(
                    request.getEventId(),
                    request.getLearnerId(),
                    request.getResponseEventId(),
                    request.getScore(),
                    request.getReason()));
    Answers.one(answer, RegradeResponse.newBuilder().setAcknowledged(acknowledged).build());
  }

  @Override
  public void retract(RetractRequest request, StreamObserver<RetractResponse> answer) {
    ids(request.getEventId(), request.getLearnerId())
        .id("response_event_id", request.getResponseEventId())
        .plainText("reason", request.getReason(), 1, MAX_NOTE)
        .check();
    Xueban xueban = tenants.current();
    Acknowledged acknowledged =
        acknowledged(
            () ->
                xueban.retract(
                    request.getEventId(),
                    request.getLearnerId(),
                    request.getResponseEventId(),
                    request.getReason()));
    Answers.one(answer, RetractResponse.newBuilder().setAcknowledged(acknowledged).build());
  }

  @Override
  public void eraseLearner(
      EraseLearnerRequest request, StreamObserver<EraseLearnerResponse> answer) {
    Fields.ofRequest().id("learner_id", request.getLearnerId()).check();
    Answers.one(answer, LearnerMapper.erased(tenants.current().erase(request.getLearnerId())));
  }

  private static Fields ids(String eventId, String learner) {
    return Fields.ofRequest().id("event_id", eventId).id("learner_id", learner);
  }

  private static Acknowledged acknowledged(Supplier<Recorded.Acknowledged> work) {
    return ResponseMapper.acknowledged(FieldNames.translated(NAMES, work));
  }
}
