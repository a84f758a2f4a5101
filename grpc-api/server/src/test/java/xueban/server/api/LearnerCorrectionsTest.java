package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.server.api.Failures.assertFails;
import static xueban.server.api.Failures.assertInvalid;
import static xueban.server.api.Failures.assertUnknown;

import io.grpc.Status;
import org.junit.jupiter.api.Test;
import xueban.server.access.Scope;
import xueban.v1.ConceptProfile;
import xueban.v1.ContestMasteryRequest;
import xueban.v1.EraseLearnerRequest;
import xueban.v1.EraseLearnerResponse;
import xueban.v1.HandOffRequest;
import xueban.v1.LearnerEvent;
import xueban.v1.LearnerServiceGrpc;
import xueban.v1.LearnerServiceGrpc.LearnerServiceBlockingStub;
import xueban.v1.ListEventsRequest;
import xueban.v1.ListEventsResponse;
import xueban.v1.QuestionServiceGrpc;
import xueban.v1.RegradeRequest;
import xueban.v1.RetractRequest;

/** Contesting, re-grading and retracting, and the events that tell of it. */
class LearnerCorrectionsTest extends LearnerEndpointTestCase {
  @Test
  void events_correctionsStandBesideWhatTheyCorrect() {
    record(row("events", "e1").setScore(0), row("events", "e2").setScore(1));
    learners.regrade(
        RegradeRequest.newBuilder()
            .setEventId("g1")
            .setLearnerId("events")
            .setResponseEventId("e1")
            .setScore(0.5)
            .setReason("步骤正确")
            .build());
    learners.retract(
        RetractRequest.newBuilder()
            .setEventId("r1")
            .setLearnerId("events")
            .setResponseEventId("e2")
            .setReason("误交")
            .build());
    learners.contestMastery(
        ContestMasteryRequest.newBuilder()
            .setEventId("c1")
            .setLearnerId("events")
            .setConceptId(CONCEPT)
            .setNote("再测一次")
            .build());

    ListEventsResponse all =
        learners.listEvents(ListEventsRequest.newBuilder().setLearnerId("events").build());
    LearnerEvent first = all.getEvents(0);
    LearnerEvent second = all.getEvents(1);

    assertThat(all.getEventsList())
        .extracting(LearnerEvent::getEventId)
        .containsExactly("e1", "e2", "g1", "r1", "c1");
    assertThat(all.getEventsList()).extracting(LearnerEvent::getPosition).isSorted();
    assertThat(first.getResponse().getItemId()).isEqualTo(ITEM);
    assertThat(first.getResponse().getScore()).isZero();
    assertThat(first.getCurrentScore()).isEqualTo(0.5);
    assertThat(second.getRetracted()).isTrue();
    assertThat(all.getEvents(2).getRegrade().getResponseEventId()).isEqualTo("e1");
    assertThat(all.getEvents(3).getRetraction().getReason()).isEqualTo("误交");
    assertThat(all.getEvents(4).getContest().getNote()).isEqualTo("再测一次");
    assertThat(profile("events").getConceptsList())
        .filteredOn(c -> c.getConcept().getConceptId().equals(CONCEPT))
        .allMatch(ConceptProfile::getContested);
    assertThat(
            learners
                .listEvents(
                    ListEventsRequest.newBuilder()
                        .setLearnerId("events")
                        .addConceptIds(CONCEPT)
                        .setPageSize(2)
                        .build())
                .getPage()
                .getTotal())
        .isEqualTo(5);
    assertThat(
            learners
                .listEvents(
                    ListEventsRequest.newBuilder()
                        .setLearnerId("events")
                        .addConceptIds("math.pythagorean-theorem")
                        .build())
                .getEventsList())
        .isEmpty();
  }

  @Test
  void contestMastery_ofAResponse_acknowledged() {
    record(row("contest", "e1").setScore(1));

    var acknowledged =
        learners
            .contestMastery(
                ContestMasteryRequest.newBuilder()
                    .setEventId("c1")
                    .setLearnerId("contest")
                    .setResponseEventId("e1")
                    .setNote("判错了")
                    .build())
            .getAcknowledged();

    assertThat(acknowledged.getPosition()).isPositive();
    assertThat(acknowledged.hasScore()).isFalse();
    var contest =
        learners
            .listEvents(ListEventsRequest.newBuilder().setLearnerId("contest").build())
            .getEventsList()
            .getLast()
            .getContest();
    assertThat(contest.getResponseEventId()).isEqualTo("e1");
    assertThat(contest.getNote()).isEqualTo("判错了");
  }

  @Test
  void corrections_badInput() {
    assertInvalid(
        () -> learners.contestMastery(ContestMasteryRequest.getDefaultInstance()),
        "event_id",
        "learner_id",
        "concept_id");
    assertInvalid(
        () -> learners.regrade(RegradeRequest.newBuilder().setScore(Double.NaN).build()),
        "event_id",
        "learner_id",
        "response_event_id",
        "score",
        "reason");
    assertInvalid(
        () -> learners.retract(RetractRequest.newBuilder().setReason("x".repeat(501)).build()),
        "event_id",
        "learner_id",
        "response_event_id",
        "reason");
    assertUnknown(
        () ->
            learners.retract(
                RetractRequest.newBuilder()
                    .setEventId("r1")
                    .setLearnerId("nobody")
                    .setResponseEventId("e1")
                    .setReason("误交")
                    .build()),
        "UNKNOWN_EVENT");
    assertInvalid(
        () -> learners.listEvents(ListEventsRequest.newBuilder().setPageSize(501).build()),
        "learner_id",
        "page_size");
  }

  @Test
  void eraseLearner_saysWhatWasThere_andForgetsIt() {
    record(row("leaving", "e1").setScore(0), row("leaving", "e2").setScore(1));
    QuestionServiceGrpc.newBlockingStub(ApiServer.as(Scope.LEARN))
        .handOff(
            HandOffRequest.newBuilder()
                .setQuestionId("leaving-1")
                .setLearnerId("leaving")
                .setText("毛线球为什么会乱成一团")
                .build());
    LearnerServiceBlockingStub managers =
        LearnerServiceGrpc.newBlockingStub(ApiServer.as(Scope.MANAGE));
    EraseLearnerRequest request = EraseLearnerRequest.newBuilder().setLearnerId("leaving").build();
    assertFails(
        () -> learners.eraseLearner(request), Status.Code.PERMISSION_DENIED, "MISSING_SCOPE");
    assertThat(managers.eraseLearner(request))
        .isEqualTo(EraseLearnerResponse.newBuilder().setEventCount(2).setHandedCount(1).build());
    assertThat(profile("leaving").getPosition()).isZero();
    assertThat(managers.eraseLearner(request)).isEqualTo(EraseLearnerResponse.getDefaultInstance());
    assertInvalid(
        () -> managers.eraseLearner(EraseLearnerRequest.getDefaultInstance()), "learner_id");
  }
}
