package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.server.api.Failures.assertFails;
import static xueban.server.api.Failures.assertInvalid;
import static xueban.server.api.Failures.assertUnknown;

import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.server.access.Scope;
import xueban.v1.Concept;
import xueban.v1.Edition;
import xueban.v1.GetConceptRequest;
import xueban.v1.GetEditionRequest;
import xueban.v1.GetLearningPathRequest;
import xueban.v1.GetPrerequisitesRequest;
import xueban.v1.GraphServiceGrpc;
import xueban.v1.GraphServiceGrpc.GraphServiceBlockingStub;
import xueban.v1.LearningStep;
import xueban.v1.ListConceptsRequest;
import xueban.v1.ListConceptsResponse;
import xueban.v1.ListEditionsRequest;
import xueban.v1.Prerequisite;
import xueban.v1.Stage;

class GraphEndpointTest {
  private static final String THEOREM = "math.pythagorean-theorem";

  private static final String APPLICATION = "math.pythagorean-application";

  private final GraphServiceBlockingStub graph =
      GraphServiceGrpc.newBlockingStub(ApiServer.as(Scope.MANAGE));

  @Test
  void getConcept_neighboursAndPlaces() {
    var answer = graph.getConcept(GetConceptRequest.newBuilder().setConceptId(THEOREM).build());

    assertThat(answer.getConcept().getName()).isEqualTo("勾股定理");
    assertThat(answer.getConcept().getStage()).isEqualTo(Stage.STAGE_JUNIOR);
    assertThat(answer.getPrerequisitesList())
        .isNotEmpty()
        .allMatch(edge -> edge.getAfterId().equals(THEOREM));
    assertThat(answer.getDependentsList())
        .extracting(Prerequisite::getAfterId)
        .contains(APPLICATION)
        .isSorted();
    assertThat(answer.getPlacesList()).anyMatch(place -> place.getUnitTitle().equals("勾股定理"));
    assertThat(answer.getGraphVersion()).isNotEmpty();
  }

  @Test
  void getConcept_badOrUnknownId() {
    assertInvalid(() -> graph.getConcept(GetConceptRequest.getDefaultInstance()), "concept_id");
    assertUnknown(
        () -> graph.getConcept(GetConceptRequest.newBuilder().setConceptId("nothing").build()),
        "UNKNOWN_CONCEPT");
  }

  @Test
  void listConcepts_pagesJoinToTheWhole() {
    ListConceptsRequest.Builder request =
        ListConceptsRequest.newBuilder()
            .setSubject("mathematics")
            .setStage(Stage.STAGE_JUNIOR)
            .addGrades(7)
            .addGrades(8)
            .setPageSize(7);
    List<String> ids = new ArrayList<>();
    ListConceptsResponse page;
    do {
      page = graph.listConcepts(request.build());
      page.getConceptsList().forEach(concept -> ids.add(concept.getId()));
      request.setCursor(page.getPage().getNextCursor());
    } while (!request.getCursor().isEmpty());

    assertThat(ids)
        .doesNotHaveDuplicates()
        .hasSize(page.getPage().getTotal())
        .hasSizeGreaterThan(7);
    assertThat(page.getPage().getTotalExact()).isTrue();
  }

  @Test
  void listConcepts_nothingMatches_emptyPage() {
    var page = graph.listConcepts(ListConceptsRequest.newBuilder().setSubject("music").build());

    assertThat(page.getConceptsList()).isEmpty();
    assertThat(page.getPage().getTotal()).isZero();
    assertThat(page.getPage().getNextCursor()).isEmpty();
  }

  @Test
  void listConcepts_badInput_allFieldsNamed() {
    assertInvalid(
        () ->
            graph.listConcepts(
                ListConceptsRequest.newBuilder()
                    .addGrades(7)
                    .addGrades(13)
                    .setPageSize(501)
                    .setStageValue(9)
                    .build()),
        "stage",
        "grades[1]",
        "page_size");
  }

  @Test
  void listConcepts_cursorOfAnotherList_refused() {
    String cursor =
        graph
            .listConcepts(ListConceptsRequest.newBuilder().setPageSize(1).build())
            .getPage()
            .getNextCursor();

    for (String wrong : List.of("x", "!", cursor)) {
      assertFails(
          () ->
              graph.listConcepts(
                  ListConceptsRequest.newBuilder().addGrades(7).setCursor(wrong).build()),
          Status.Code.INVALID_ARGUMENT,
          "INVALID_CURSOR",
          "cursor");
    }
  }

  @Test
  void getPrerequisites_directAndAll() {
    var direct =
        graph.getPrerequisites(
            GetPrerequisitesRequest.newBuilder().setConceptId(APPLICATION).build());
    var all =
        graph.getPrerequisites(
            GetPrerequisitesRequest.newBuilder()
                .setConceptId(APPLICATION)
                .setTransitive(true)
                .build());
    List<String> order = all.getConceptsList().stream().map(Concept::getId).toList();

    assertThat(direct.getConceptsList()).extracting(Concept::getId).contains(THEOREM);
    assertThat(order).containsAll(direct.getConceptsList().stream().map(Concept::getId).toList());
    assertThat(order.size()).isGreaterThan(direct.getConceptsCount());
    assertThat(all.getPrerequisitesList())
        .filteredOn(edge -> !edge.getAfterId().equals(APPLICATION))
        .allMatch(edge -> order.indexOf(edge.getBeforeId()) < order.indexOf(edge.getAfterId()));
  }

  @Test
  void getLearningPath_prerequisitesFirst_targetsLast_masteredLeftOut() {
    GetLearningPathRequest.Builder request =
        GetLearningPathRequest.newBuilder()
            .addTargetConceptIds(APPLICATION)
            .addTargetConceptIds("math.rational-number");
    var whole = graph.getLearningPath(request.build());
    var rest = graph.getLearningPath(request.addMasteredConceptIds(THEOREM).build());
    List<String> order =
        whole.getStepsList().stream().map(step -> step.getConcept().getId()).toList();

    assertThat(order).contains(THEOREM, "math.rational-number").endsWith(APPLICATION);
    for (LearningStep step : whole.getStepsList()) {
      assertThat(step.getReason().getText()).isNotEmpty();
      assertThat(step.getLeadsToList())
          .allMatch(
              edge -> order.indexOf(step.getConcept().getId()) < order.indexOf(edge.getAfterId()));
    }
    assertThat(rest.getStepsList()).noneMatch(step -> step.getConcept().getId().equals(THEOREM));
    assertThat(rest.getMasteredConceptIdsList()).contains(THEOREM).isSorted();
  }

  @Test
  void getLearningPath_badInput() {
    assertInvalid(
        () -> graph.getLearningPath(GetLearningPathRequest.getDefaultInstance()),
        "target_concept_ids");
    assertUnknown(
        () ->
            graph.getLearningPath(
                GetLearningPathRequest.newBuilder()
                    .addTargetConceptIds(THEOREM)
                    .addMasteredConceptIds("nothing")
                    .build()),
        "UNKNOWN_CONCEPT");
  }

  @Test
  void editions_listedWithoutUnits_gotWithThem() {
    var listed = graph.listEditions(ListEditionsRequest.getDefaultInstance());
    var edition =
        graph.getEdition(GetEditionRequest.newBuilder().setEditionId("pep").build()).getEdition();

    assertThat(listed.getEditionsList()).extracting(Edition::getId).contains("pep");
    assertThat(listed.getEditionsList()).allMatch(e -> e.getUnitsCount() == 0);
    assertThat(edition.getUnitsCount()).isPositive().isEqualTo(edition.getUnitCount());
    assertUnknown(
        () -> graph.getEdition(GetEditionRequest.newBuilder().setEditionId("none").build()),
        "UNKNOWN_EDITION");
    assertInvalid(
        () -> graph.listEditions(ListEditionsRequest.newBuilder().setPageSize(201).build()),
        "page_size");
  }
}
