package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.server.api.Failures.assertInvalid;
import static xueban.server.api.Failures.assertUnknown;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.server.access.Scope;
import xueban.v1.ClassGroup;
import xueban.v1.ClassServiceGrpc;
import xueban.v1.ClassServiceGrpc.ClassServiceBlockingStub;
import xueban.v1.ConceptInsight;
import xueban.v1.GetClassRequest;
import xueban.v1.GetInsightRequest;
import xueban.v1.ListClassesRequest;
import xueban.v1.ListClassesResponse;
import xueban.v1.MaterialRecommendation;
import xueban.v1.PutClassRequest;
import xueban.v1.RecommendMaterialRequest;
import xueban.v1.RecommendedResource;

class ClassEndpointTest {
  private static final String CLASS = "sample-8-1";

  private final ClassServiceBlockingStub classes =
      ClassServiceGrpc.newBlockingStub(ApiServer.as(Scope.TEACH));

  @Test
  void putClass_storedAndReplaced_learnersOnce() {
    put(group("put").addLearnerIds("b").addLearnerIds("a").addLearnerIds("b"));
    assertThat(get("put").getLearnerIdsList()).containsExactly("b", "a");

    put(group("put").addLearnerIds("c"));
    assertThat(get("put").getLearnerIdsList()).containsExactly("c");
    assertThat(get("put").getLearnerCount()).isEqualTo(1);
  }

  @Test
  void listClasses_pagesJoinToTheWhole_withoutLearners() {
    for (String id : List.of("list.a", "list.b", "list.c")) {
      put(group(id).addLearnerIds("x"));
    }
    List<String> ids = new ArrayList<>();
    ListClassesRequest.Builder request = ListClassesRequest.newBuilder().setPageSize(2);
    ListClassesResponse page;
    do {
      page = classes.listClasses(request.build());
      page.getGroupsList().forEach(group -> ids.add(group.getClassId()));
      assertThat(page.getGroupsList()).allMatch(group -> group.getLearnerIdsCount() == 0);
      request.setCursor(page.getPage().getNextCursor());
    } while (!request.getCursor().isEmpty());

    assertThat(ids).isSorted().doesNotHaveDuplicates().contains("list.a", "list.b", "list.c");
    assertThat(page.getPage().getTotal()).isEqualTo(ids.size());
  }

  @Test
  void badInput_allFieldsNamed() {
    assertInvalid(() -> classes.putClass(PutClassRequest.getDefaultInstance()), "group");
    assertInvalid(
        () -> put(ClassGroup.newBuilder().setGrade(13).addLearnerIds("a b")),
        "group.class_id",
        "group.name",
        "group.grade",
        "group.learner_ids[0]");
    assertInvalid(() -> classes.getClass(GetClassRequest.getDefaultInstance()), "class_id");
    assertInvalid(
        () -> classes.listClasses(ListClassesRequest.newBuilder().setPageSize(201).build()),
        "page_size");
    assertInvalid(
        () -> classes.getInsight(GetInsightRequest.newBuilder().setMaxConcepts(101).build()),
        "class_id",
        "max_concepts");
    assertInvalid(
        () ->
            classes.recommendMaterial(
                RecommendMaterialRequest.newBuilder()
                    .setMaxConcepts(21)
                    .setMaxResources(21)
                    .build()),
        "class_id",
        "max_concepts",
        "max_resources");
    assertUnknown(() -> get("none"), "UNKNOWN_CLASS");
    assertUnknown(
        () -> classes.getInsight(GetInsightRequest.newBuilder().setClassId("none").build()),
        "UNKNOWN_CLASS");
    assertUnknown(
        () ->
            classes.recommendMaterial(
                RecommendMaterialRequest.newBuilder()
                    .setClassId(CLASS)
                    .addConceptIds("nothing")
                    .build()),
        "UNKNOWN_CONCEPT");
  }

  @Test
  void getInsight_weakestFirst_withEvidence() {
    var insight =
        classes.getInsight(
            GetInsightRequest.newBuilder()
                .setClassId(CLASS)
                .setMaxConcepts(3)
                .setExplain(true)
                .build());

    assertThat(insight.getLearnerCount()).isEqualTo(6);
    assertThat(insight.getActiveLearnerCount()).isEqualTo(6);
    assertThat(insight.getResponseCount()).isPositive();
    assertThat(insight.getConceptsList())
        .hasSize(3)
        .isSortedAccordingTo((a, b) -> Double.compare(a.getMeanMastery(), b.getMeanMastery()));
    for (ConceptInsight concept : insight.getConceptsList()) {
      assertThat(concept.getReason().getText()).isNotEmpty();
      assertThat(concept.getResponseCount()).isPositive();
      assertThat(concept.getExplanation().getValue()).isEqualTo(concept.getMeanMastery());
    }
  }

  @Test
  void getInsight_emptyClass_countsOfZero() {
    put(group("empty"));

    var insight = classes.getInsight(GetInsightRequest.newBuilder().setClassId("empty").build());

    assertThat(insight.getLearnerCount()).isZero();
    assertThat(insight.getConceptsList()).isEmpty();
  }

  @Test
  void recommendMaterial_forEachWeakConcept_withReasons() {
    var answer =
        classes.recommendMaterial(
            RecommendMaterialRequest.newBuilder()
                .setClassId(CLASS)
                .setMaxConcepts(2)
                .setMaxResources(2)
                .setExplain(true)
                .build());

    assertThat(answer.getRecommendationsList()).hasSize(2);
    assertThat(answer.getRecommendationsList()).anyMatch(r -> r.getResourcesCount() > 0);
    for (MaterialRecommendation recommendation : answer.getRecommendationsList()) {
      assertThat(recommendation.getReason().getText()).isNotEmpty();
      assertThat(recommendation.getResourcesCount()).isLessThanOrEqualTo(2);
      for (RecommendedResource resource : recommendation.getResourcesList()) {
        assertThat(resource.getReason().getText()).isNotEmpty();
        assertThat(resource.getExplanation().getValue()).isEqualTo(resource.getScore());
      }
    }
  }

  private void put(ClassGroup.Builder group) {
    classes.putClass(PutClassRequest.newBuilder().setGroup(group).build());
  }

  private ClassGroup get(String id) {
    return classes.getClass(GetClassRequest.newBuilder().setClassId(id).build()).getGroup();
  }

  private static ClassGroup.Builder group(String id) {
    return ClassGroup.newBuilder().setClassId(id).setName("班 " + id).setGrade(8);
  }
}
