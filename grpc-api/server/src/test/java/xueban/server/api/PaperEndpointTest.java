package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.server.api.Failures.assertFails;
import static xueban.server.api.Failures.assertInvalid;
import static xueban.server.api.Failures.assertUnknown;

import io.grpc.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.server.access.Scope;
import xueban.v1.AcceptedForms;
import xueban.v1.BlueprintRow;
import xueban.v1.CreatePaperRequest;
import xueban.v1.DifficultyBand;
import xueban.v1.ExportPaperRequest;
import xueban.v1.ExportPaperResponse;
import xueban.v1.ForecastBasis;
import xueban.v1.GetLessonCheckRequest;
import xueban.v1.GetLessonCheckResponse;
import xueban.v1.GetPaperRequest;
import xueban.v1.ItemKind;
import xueban.v1.ListPapersRequest;
import xueban.v1.ListPapersResponse;
import xueban.v1.Paper;
import xueban.v1.PaperAnswer;
import xueban.v1.PaperAnswerOutcome;
import xueban.v1.PaperEntry;
import xueban.v1.PaperServiceGrpc;
import xueban.v1.PaperServiceGrpc.PaperServiceBlockingStub;
import xueban.v1.PaperVersion;
import xueban.v1.RecordPaperAnswersRequest;

class PaperEndpointTest {
  private static final String CLASS = "sample-8-1";
  private static final String CONCEPT = "math.rational-number";

  private final PaperServiceBlockingStub papers =
      PaperServiceGrpc.newBlockingStub(ApiServer.as(Scope.TEACH));

  private static CreatePaperRequest.Builder request(String id) {
    return CreatePaperRequest.newBuilder()
        .setPaperId(id)
        .setClassId(CLASS)
        .addRows(
            BlueprintRow.newBuilder()
                .addConceptIds(CONCEPT)
                .addConceptIds("math.absolute-value")
                .setCount(2)
                .setPoints(4))
        .addRows(
            BlueprintRow.newBuilder()
                .addConceptIds(CONCEPT)
                .addKinds(ItemKind.ITEM_KIND_OPEN)
                .setBand(DifficultyBand.DIFFICULTY_BAND_HARD)
                .setCount(50)
                .setPoints(.5));
  }

  @Test
  void createPaper_versionsWithKeysTableAndGaps_repeatable() {
    CreatePaperRequest request = request("create").setVersionCount(2).setMinutes(45).build();
    Paper made = papers.createPaper(request).getPaper();

    assertThat(made.getVersionsList()).extracting(PaperVersion::getName).containsExactly("A", "B");
    assertThat(made.getBasis()).isEqualTo(ForecastBasis.FORECAST_BASIS_CLASS);
    assertThat(made.getLearnerCount()).isEqualTo(6);
    for (PaperVersion version : made.getVersionsList()) {
      assertThat(version.getEntriesCount()).isGreaterThanOrEqualTo(2);
      assertThat(version.hasScoreSpread()).isTrue();
      assertThat(version.hasReliability()).as("six learners are too few").isFalse();
      assertThat(version.getTable(0).getPlannedPoints()).isEqualTo(8);
      assertThat(version.getTable(0).getPoints()).isEqualTo(8);
      for (PaperEntry entry : version.getEntriesList()) {
        assertThat(entry.getItem().getItem().getId()).isEqualTo(entry.getItemId());
        assertThat(entry.getItem().hasKey()).isTrue();
        assertThat(entry.getExpectedSuccess()).isBetween(0.0, 1.0);
      }
    }
    assertThat(made.getShortages(0).getRowIndex()).isEqualTo(1);
    assertThat(made.getShortages(0).getMissingCount()).isPositive();
    assertThat(made.getNotesList()).anyMatch(note -> note.contains("第 2 行"));
    assertThat(papers.createPaper(request).getPaper()).isEqualTo(made);
    assertThat(get("create")).isEqualTo(made);
    assertFails(
        () -> papers.createPaper(request("create").setSeed(5).build()),
        Status.Code.ALREADY_EXISTS,
        "CONFLICT");
  }

  @Test
  void createPaper_fromASheet() {
    Paper made =
        papers
            .createPaper(
                CreatePaperRequest.newBuilder()
                    .setTable("知识点\t题型\t难度\t题数\t分值\n绝对值\t\t\t2\t5\n")
                    .setTotalPoints(10)
                    .build())
            .getPaper();
    assertThat(made.getRows(0).getConceptIds(0)).isEqualTo("math.absolute-value");
    assertThat(made.getBasis()).isEqualTo(ForecastBasis.FORECAST_BASIS_TYPICAL_LEARNER);
    assertThat(made.getVersions(0).getPoints()).isEqualTo(10);
    assertInvalid(
        () ->
            papers.createPaper(CreatePaperRequest.newBuilder().setTable("知识点,题数\n绝对值,2\n").build()),
        "table");
  }

  @Test
  void listPapers_newestFirst_withoutEntries() {
    for (String id : new String[] {"list.1", "list.2", "list.3"}) {
      papers.createPaper(request(id).setClassId("").build());
    }
    ListPapersRequest.Builder request = ListPapersRequest.newBuilder().setPageSize(2);
    ListPapersResponse first = papers.listPapers(request.build());
    assertThat(first.getPapersCount()).isEqualTo(2);
    assertThat(first.getPage().getTotal()).isGreaterThanOrEqualTo(3);
    assertThat(first.getPapersList())
        .allMatch(p -> p.getVersionsCount() == 1 && p.getVersions(0).getEntriesCount() == 0)
        .allMatch(p -> p.getShortagesCount() == 0 || p.getShortages(0).getNearestCount() == 0);
    assertThat(
            papers
                .listPapers(request.setCursor(first.getPage().getNextCursor()).build())
                .getPapersCount())
        .isPositive();
  }

  @Test
  void exportPaper_withAndWithoutKey() {
    papers.createPaper(request("file").setVersionCount(2).build());
    ExportPaperRequest.Builder request =
        ExportPaperRequest.newBuilder().setPaperId("file").setVersionName("B");
    ExportPaperResponse learners = papers.exportPaper(request.build());
    ExportPaperResponse key = papers.exportPaper(request.setWithKey(true).build());
    assertThat(learners.getFileName()).startsWith("试卷-").endsWith("-B.docx");
    assertThat(learners.getMediaType()).contains("wordprocessingml");
    assertThat(learners.getContent().substring(0, 2).toStringUtf8()).isEqualTo("PK");
    assertThat(key.getContent().size()).isGreaterThan(learners.getContent().size());
    assertUnknown(() -> papers.exportPaper(request.setVersionName("C").build()), "UNKNOWN_PAPER");
  }

  @Test
  void recordPaperAnswers_asPrinted_onceOnly_andWhatIsNotPrintedIsNamed() {
    Paper paper = papers.createPaper(request("record").setVersionCount(2).build()).getPaper();
    PaperEntry entry = paper.getVersions(1).getEntries(0);
    RecordPaperAnswersRequest.Builder request =
        RecordPaperAnswersRequest.newBuilder()
            .setPaperId("record")
            .setVersionName("B")
            .setLearnerId("paper-learner")
            .addAnswers(right(entry))
            .addAnswers(PaperAnswer.newBuilder().setNumber(99).addWritten("A"));
    List<PaperAnswerOutcome> outcomes =
        papers.recordPaperAnswers(request.build()).getOutcomesList();

    assertThat(outcomes.get(0).getItemId()).isEqualTo(entry.getItemId());
    assertThat(outcomes.get(0).getPoints()).isEqualTo(entry.getPoints());
    assertThat(outcomes.get(0).getResponse().getEventId()).isEqualTo("paper.record.B.1");
    assertThat(outcomes.get(0).getResponse().getAcknowledged().getScore()).isEqualTo(1);
    assertThat(outcomes.get(1).hasPoints()).isFalse();
    assertThat(outcomes.get(1).getResponse().getRejection().getField())
        .isEqualTo("answers[1].number");
    assertThat(outcomes.get(1).getResponse().getRejection().getDescription())
        .contains("99 is not on version B");
    assertThat(
            papers
                .recordPaperAnswers(request.build())
                .getOutcomes(0)
                .getResponse()
                .getAcknowledged()
                .getDuplicate())
        .isTrue();
    assertUnknown(
        () -> papers.recordPaperAnswers(request.setVersionName("D").build()), "UNKNOWN_PAPER");
    assertUnknown(
        () -> papers.recordPaperAnswers(request.setPaperId("none").build()), "UNKNOWN_PAPER");
  }

  private static PaperAnswer right(PaperEntry entry) {
    PaperAnswer.Builder answer = PaperAnswer.newBuilder().setNumber(entry.getNumber());
    boolean choice = entry.getItem().getItem().getOptionsCount() > 0;
    for (AcceptedForms forms : entry.getItem().getKey().getAnswersList()) {
      answer.addAllWritten(forms.getFormsList().subList(0, choice ? forms.getFormsCount() : 1));
    }
    return answer.build();
  }

  @Test
  void recordPaperAnswers_badInput_allFieldsNamed() {
    RecordPaperAnswersRequest.Builder request =
        RecordPaperAnswersRequest.newBuilder()
            .addAnswers(PaperAnswer.newBuilder().setNumber(1).setScore(1.5))
            .addAnswers(PaperAnswer.newBuilder().setNumber(2).addWritten("x".repeat(4_001)));
    assertInvalid(
        () -> papers.recordPaperAnswers(request.build()),
        "paper_id",
        "learner_id",
        "answers[0].score",
        "answers[1].written");
    PaperAnswer twice = PaperAnswer.newBuilder().setNumber(1).addWritten("A").build();
    assertInvalid(
        () ->
            papers.recordPaperAnswers(
                RecordPaperAnswersRequest.newBuilder()
                    .setPaperId("p")
                    .setLearnerId("l")
                    .addAnswers(twice)
                    .addAnswers(twice)
                    .build()),
        "answers");
  }

  @Test
  void getLessonCheck_tellsMostWithinTheTime() {
    GetLessonCheckResponse check =
        papers.getLessonCheck(
            GetLessonCheckRequest.newBuilder()
                .setClassId(CLASS)
                .addConceptIds(CONCEPT)
                .setNoRepeatDays(0)
                .build());
    assertThat(check.getEntriesList()).isNotEmpty();
    assertThat(check.getDurationSeconds()).isLessThanOrEqualTo(300);
    assertThat(check.getLearnerCount()).isEqualTo(6);
    assertThat(check.getEntriesList())
        .allMatch(e -> e.getInformation() > 0 && e.getItem().hasKey());
  }

  @Test
  void badInput_allFieldsNamed() {
    assertInvalid(
        () ->
            papers.createPaper(
                CreatePaperRequest.newBuilder()
                    .setMinutes(241)
                    .setVersionCount(5)
                    .setNoRepeatDays(366)
                    .addRows(BlueprintRow.newBuilder().setPoints(.3))
                    .build()),
        "minutes",
        "version_count",
        "no_repeat_days",
        "rows[0].count",
        "rows[0].concept_ids",
        "rows[0].points");
    assertInvalid(() -> papers.createPaper(CreatePaperRequest.getDefaultInstance()), "rows");
    assertInvalid(
        () -> papers.createPaper(request("total").setTotalPoints(100).build()), "total_points");
    assertInvalid(
        () ->
            papers.getLessonCheck(
                GetLessonCheckRequest.newBuilder().setMinutes(2).setMaxItems(11).build()),
        "max_items",
        "minutes",
        "concept_ids");
    assertInvalid(() -> get("a b"), "paper_id");
  }

  @Test
  void unknownThings_named() {
    assertUnknown(() -> get("nothing"), "UNKNOWN_PAPER");
    assertUnknown(
        () -> papers.createPaper(request("u").setClassId("none").build()), "UNKNOWN_CLASS");
    assertUnknown(
        () -> papers.listPapers(ListPapersRequest.newBuilder().setClassId("none").build()),
        "UNKNOWN_CLASS");
    assertUnknown(
        () ->
            papers.getLessonCheck(
                GetLessonCheckRequest.newBuilder().addConceptIds("nothing").build()),
        "UNKNOWN_CONCEPT");
  }

  private Paper get(String id) {
    return papers.getPaper(GetPaperRequest.newBuilder().setPaperId(id).build()).getPaper();
  }
}
