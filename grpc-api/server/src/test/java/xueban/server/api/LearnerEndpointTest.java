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
import xueban.v1.ConceptProfile;
import xueban.v1.ConceptStatus;
import xueban.v1.GetProfileRequest;
import xueban.v1.GetProfileResponse;
import xueban.v1.HelpGiven;
import xueban.v1.ItemAnswer;
import xueban.v1.RecordResponsesRequest;
import xueban.v1.RecordResponsesResponse;
import xueban.v1.ResponseOutcome;

class LearnerEndpointTest extends LearnerEndpointTestCase {
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
}
