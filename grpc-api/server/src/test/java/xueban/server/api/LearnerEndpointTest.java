package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.server.api.Failures.assertFails;
import static xueban.server.api.Failures.assertInvalid;
import static xueban.server.api.Failures.assertUnknown;

import com.google.protobuf.Timestamp;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.server.access.Scope;
import xueban.v1.ConceptProfile;
import xueban.v1.ConceptStatus;
import xueban.v1.ContestMasteryRequest;
import xueban.v1.GetProfileRequest;
import xueban.v1.GetProfileResponse;
import xueban.v1.HelpGiven;
import xueban.v1.ItemAnswer;
import xueban.v1.LearnerEvent;
import xueban.v1.LearnerServiceGrpc;
import xueban.v1.LearnerServiceGrpc.LearnerServiceBlockingStub;
import xueban.v1.ListEventsRequest;
import xueban.v1.ListEventsResponse;
import xueban.v1.RecordResponsesRequest;
import xueban.v1.RecordResponsesResponse;
import xueban.v1.RegradeRequest;
import xueban.v1.ResponseOutcome;
import xueban.v1.ResponseRow;
import xueban.v1.RetractRequest;

class LearnerEndpointTest {
  private static final String ITEM = "item.rational-number.1";
  private static final String CONCEPT = "math.rational-number";

  private final LearnerServiceBlockingStub learners =
      LearnerServiceGrpc.newBlockingStub(ApiServer.as(Scope.TEACH));

  @Test
  void recordResponses_oneOutcomeEach_inOrder_badRowsNamed() {
    var answer =
        record(
            row("record", "e1").setScore(1),
            row("record", "e2").setScore(2),
            row("record", "e3"),
            row("record", "e 4").setScore(0),
            row("record", "e5").setItemId("nothing").setScore(1),
            row("record", "e6")
                .setAnswer(
                    ItemAnswer.newBuilder()
                        .addOptionKeys("B")
                        .addOptionKeys("C")
                        .addOptionKeys("D")),
            row("record", "e7").setAnswer(ItemAnswer.newBuilder().addBlanks("5")),
            row("record", "e8").setScore(1).setElapsedSeconds(Double.NaN),
            row("record", "e9")
                .setScore(1)
                .setAnsweredAt(Timestamp.newBuilder().setSeconds(Long.MAX_VALUE)));

    assertThat(answer.getOutcomesList())
        .extracting(ResponseOutcome::getEventId)
        .containsExactly("e1", "e2", "e3", "e 4", "e5", "e6", "e7", "e8", "e9");
    assertThat(answer.getOutcomes(0).getAcknowledged().getScore()).isEqualTo(1);
    assertThat(answer.getOutcomes(5).getAcknowledged().getScore()).isEqualTo(1);
    assertRejected(answer, 1, "INVALID_INPUT", "responses[1].score");
    assertRejected(answer, 2, "INVALID_INPUT", "responses[2].score");
    assertRejected(answer, 3, "INVALID_INPUT", "responses[3].event_id");
    assertThat(answer.getOutcomes(4).getRejection().getCode()).startsWith("UNKNOWN_ITEM");
    assertRejected(answer, 6, "INVALID_INPUT", "responses[6].answer.blanks");
    assertRejected(answer, 7, "INVALID_INPUT", "responses[7].elapsed_seconds");
    assertRejected(answer, 8, "INVALID_INPUT", "responses[8].answered_at");
  }

  private static void assertRejected(
      RecordResponsesResponse answer, int index, String code, String field) {
    var rejection = answer.getOutcomes(index).getRejection();
    assertThat(rejection.getIndex()).isEqualTo(index);
    assertThat(rejection.getCode()).isEqualTo(code);
    assertThat(rejection.getField()).isEqualTo(field);
    assertThat(rejection.getDescription()).isNotEmpty();
  }

  @Test
  void recordResponses_again_duplicatesKeepPlaceAndScore() {
    var first = record(row("twice", "e1").setScore(1)).getOutcomes(0).getAcknowledged();
    var second = record(row("twice", "e1").setScore(0)).getOutcomes(0).getAcknowledged();

    assertThat(first.getDuplicate()).isFalse();
    assertThat(second.getDuplicate()).isTrue();
    assertThat(second.getPosition()).isEqualTo(first.getPosition());
    assertThat(second.getScore()).isEqualTo(1);
  }

  @Test
  void recordResponses_tooMany_refused() {
    RecordResponsesRequest.Builder rows = RecordResponsesRequest.newBuilder();
    for (int i = 0; i <= 1_000; i++) {
      rows.addResponses(row("many", "e" + i).setScore(1));
    }
    assertInvalid(() -> learners.recordResponses(rows.build()), "responses");
  }

  @Test
  void getProfile_evidenceOfTheConcept() {
    record(
        row("profile", "e1").setScore(1),
        row("profile", "e2").setScore(0),
        row("profile", "e3").setScore(1).setHelpGiven(HelpGiven.HELP_GIVEN_HINT));

    GetProfileResponse profile =
        learners.getProfile(
            GetProfileRequest.newBuilder()
                .setLearnerId("profile")
                .addConceptIds(CONCEPT)
                .setExplain(true)
                .build());
    ConceptProfile concept = profile.getConcepts(0);

    assertThat(profile.getResponseCount()).isEqualTo(3);
    assertThat(profile.getPosition()).isPositive();
    assertThat(concept.getConcept().getName()).isEqualTo("有理数");
    assertThat(concept.getIndependentCount()).isEqualTo(2);
    assertThat(concept.getIndependentScoreSum()).isEqualTo(1);
    assertThat(concept.getAssistedCount()).isEqualTo(1);
    assertThat(concept.hasAssistedMastery()).isTrue();
    assertThat(concept.getMastery()).isBetween(0.0, 1.0);
    assertThat(concept.getReason().getEventIdsList()).contains("e2");
    assertThat(concept.getReason().getText()).isNotEmpty();
    assertThat(concept.hasExplanation()).isTrue();
  }

  @Test
  void getProfile_neverSeen_frontierOnly() {
    GetProfileResponse profile = profile("never-seen");

    assertThat(profile.getPosition()).isZero();
    assertThat(profile.getConceptsList())
        .isNotEmpty()
        .allMatch(c -> c.getStatus() == ConceptStatus.CONCEPT_STATUS_FRONTIER)
        .allMatch(c -> !c.hasExplanation() && !c.hasRecallProbability());
  }

  @Test
  void getProfile_pages_areOfOneProfile() {
    record(row("pages", "e1").setScore(1));
    GetProfileRequest.Builder request =
        GetProfileRequest.newBuilder().setLearnerId("pages").setPageSize(1);
    GetProfileResponse first = learners.getProfile(request.build());
    record(row("pages", "e2").setScore(0));
    List<String> ids = new ArrayList<>();
    first.getConceptsList().forEach(c -> ids.add(c.getConcept().getConceptId()));
    GetProfileResponse page = first;
    while (!page.getPage().getNextCursor().isEmpty()) {
      page = learners.getProfile(request.clone().setCursor(page.getPage().getNextCursor()).build());
      assertThat(page.getPosition()).isEqualTo(first.getPosition());
      assertThat(page.getAsOfTime()).isEqualTo(first.getAsOfTime());
      page.getConceptsList().forEach(c -> ids.add(c.getConcept().getConceptId()));
    }

    assertThat(first.getPage().getNextCursor()).isNotEmpty();
    assertThat(ids).doesNotHaveDuplicates().hasSize(first.getPage().getTotal());
    assertFails(
        () ->
            learners.getProfile(
                GetProfileRequest.newBuilder()
                    .setLearnerId("other")
                    .setCursor(first.getPage().getNextCursor())
                    .build()),
        Status.Code.INVALID_ARGUMENT,
        "INVALID_CURSOR",
        "cursor");
  }

  @Test
  void getProfile_badInput() {
    assertInvalid(
        () ->
            learners.getProfile(
                GetProfileRequest.newBuilder()
                    .setLearnerId("a b")
                    .addStatusesValue(77)
                    .setAsOfPosition(-1)
                    .setPageSize(-1)
                    .build()),
        "learner_id",
        "statuses[0]",
        "as_of_position",
        "page_size");
    assertInvalid(
        () ->
            learners.getProfile(
                GetProfileRequest.newBuilder()
                    .setLearnerId("beyond")
                    .setAsOfPosition(1L << 50)
                    .build()),
        "as_of_position");
    assertUnknown(
        () ->
            learners.getProfile(
                GetProfileRequest.newBuilder()
                    .setLearnerId("profile")
                    .addConceptIds("nothing")
                    .build()),
        "UNKNOWN_CONCEPT");
  }

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
                    .build())
            .getAcknowledged();

    assertThat(acknowledged.getPosition()).isPositive();
    assertThat(acknowledged.hasScore()).isFalse();
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

  private GetProfileResponse profile(String learner) {
    return learners.getProfile(
        GetProfileRequest.newBuilder().setLearnerId(learner).setPageSize(500).build());
  }

  private RecordResponsesResponse record(ResponseRow.Builder... rows) {
    RecordResponsesRequest.Builder request = RecordResponsesRequest.newBuilder();
    for (ResponseRow.Builder row : rows) {
      request.addResponses(row);
    }
    return learners.recordResponses(request.build());
  }

  private static ResponseRow.Builder row(String learner, String eventId) {
    return ResponseRow.newBuilder().setLearnerId(learner).setEventId(eventId).setItemId(ITEM);
  }
}
