package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static xueban.server.api.Failures.assertInvalid;
import static xueban.server.api.Failures.assertUnknown;

import com.google.protobuf.Timestamp;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.server.access.Scope;
import xueban.v1.ClassGroup;
import xueban.v1.ClassServiceGrpc;
import xueban.v1.ClassServiceGrpc.ClassServiceBlockingStub;
import xueban.v1.ConceptInsight;
import xueban.v1.EarlyWarning;
import xueban.v1.GetClassRequest;
import xueban.v1.GetGrowthRequest;
import xueban.v1.GetHelpListRequest;
import xueban.v1.GetInsightRequest;
import xueban.v1.GetWarningsRequest;
import xueban.v1.HelpGroup;
import xueban.v1.ListClassesRequest;
import xueban.v1.ListClassesResponse;
import xueban.v1.ListMisconceptionsRequest;
import xueban.v1.MaterialRecommendation;
import xueban.v1.PutClassRequest;
import xueban.v1.RecommendMaterialRequest;
import xueban.v1.RecommendedResource;
import xueban.v1.WeakCause;

class ClassEndpointTest {
  private static final String CLASS = "sample-8-1";
  private static final String CONCEPT = "math.pythagorean-theorem";

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
  void putClass_atAVersionThatIsNoMore_isAborted_andLeavesTheOthersChange() {
    put(group("two").addLearnerIds("a"));
    ClassGroup read = get("two");
    ClassGroup first = put(read.toBuilder().addLearnerIds("b"), read.getVersion());
    assertThat(first.getVersion())
        .isNotEqualTo(read.getVersion())
        .isEqualTo(get("two").getVersion());

    assertThatThrownBy(() -> put(read.toBuilder().setName("三班"), read.getVersion()))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.ABORTED))
        .hasMessageContaining("Read it again");
    assertThat(get("two")).isEqualTo(first);
    assertThat(put(first.toBuilder().setName("三班"), first.getVersion()).getName()).isEqualTo("三班");
    assertThatThrownBy(() -> put(group("none"), first.getVersion()))
        .hasMessageContaining("is gone");
    assertThat(list().getGroupsList())
        .filteredOn(g -> g.getClassId().equals("two"))
        .extracting(ClassGroup::getVersion)
        .containsExactly(get("two").getVersion());
  }

  private ListClassesResponse list() {
    return classes.listClasses(ListClassesRequest.newBuilder().setPageSize(200).build());
  }

  private ClassGroup put(ClassGroup.Builder group, String expected) {
    return classes
        .putClass(PutClassRequest.newBuilder().setGroup(group).setExpectedVersion(expected).build())
        .getGroup();
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

  @Test
  void getWarnings_comparesTheClass_orSaysWhyNot() {
    var asked = GetWarningsRequest.newBuilder().setClassId(CLASS).setExplain(true);
    var all = classes.getWarnings(asked.setThreshold(1e-9).build());

    assertThat(all.getJudgedCount() + all.getUnjudgedLearnerIdsCount()).isEqualTo(6);
    assertThat(all.getWarningsCount()).isEqualTo(all.getJudgedCount() < 5 ? 0 : 6);
    assertThat(all.getNote().getText()).contains("名");
    for (EarlyWarning warning : all.getWarningsList()) {
      assertThat(warning.getRisk()).isBetween(1e-9, 1.0);
      assertThat(warning.getReason().getEventIdsList()).isNotEmpty();
      assertThat(1 / (1 + Math.exp(-warning.getExplanation().getValue())))
          .isCloseTo(warning.getRisk(), within(1e-12));
    }
    var usual = classes.getWarnings(asked.clearThreshold().build());
    assertThat(usual.getThreshold()).isBetween(0.1, 0.6);

    put(group("quiet").addLearnerIds("nobody"));
    var quiet = classes.getWarnings(asked.setClassId("quiet").build());
    assertThat(quiet.getWarningsList()).isEmpty();
    assertThat(quiet.getUnjudgedLearnerIdsList()).containsExactly("nobody");
    assertInvalid(
        () -> classes.getWarnings(GetWarningsRequest.newBuilder().setThreshold(1).build()),
        "class_id",
        "threshold");
    assertUnknown(
        () -> classes.getWarnings(GetWarningsRequest.newBuilder().setClassId("none").build()),
        "UNKNOWN_CLASS");
  }

  @Test
  void sinceATime_growthMisconceptionsAndHelpList() {
    Timestamp since = Timestamp.newBuilder().setSeconds(0).build();
    var growth =
        classes.getGrowth(
            GetGrowthRequest.newBuilder().setClassId(CLASS).setSinceTime(since).build());
    assertThat(growth.getLearnersList()).hasSize(6);
    assertThat(growth.getMeasuredCount()).isZero(); // nobody answered before 1970
    assertThat(growth.hasValueAdded()).isFalse();
    assertThat(growth.getLearnersList())
        .allMatch(l -> !l.getReason().getText().isEmpty() && !l.hasValueAdded());
    assertThat(growth.getNote().getText()).contains("6 名学生");

    var found =
        classes.listMisconceptions(
            ListMisconceptionsRequest.newBuilder().setClassId(CLASS).setSinceTime(since).build());
    assertThat(found.getWrongCount()).isPositive();
    assertThat(found.getExplainedCount()).isLessThanOrEqualTo(found.getWrongCount());
    assertThat(found.getMisconceptionsList())
        .allMatch(m -> m.getResponseCount() > 0 && m.getLearnerIdsCount() > 0);

    var list =
        classes.getHelpList(
            GetHelpListRequest.newBuilder().setClassId(CLASS).setSinceTime(since).build());
    assertThat(list.getLearnerCount()).isEqualTo(6);
    assertThat(list.getGroupsList()).isNotEmpty();
    for (HelpGroup group : list.getGroupsList()) {
      assertThat(group.getCause()).isNotEqualTo(WeakCause.WEAK_CAUSE_UNSPECIFIED);
      assertThat(group.getMembersList())
          .allMatch(m -> m.getReason().getEventIdsCount() > 0 && m.getMastery() < 1);
    }
  }

  @Test
  void sinceATime_badRequests_allFieldsNamed() {
    assertInvalid(
        () -> classes.getGrowth(GetGrowthRequest.newBuilder().setMaxEntries(101).build()),
        "class_id",
        "max_entries",
        "since_time");
    Timestamp future = Timestamp.newBuilder().setSeconds(32_503_680_000L).build();
    assertInvalid(
        () ->
            classes.getHelpList(
                GetHelpListRequest.newBuilder().setClassId(CLASS).setSinceTime(future).build()),
        "since_time");
    assertUnknown(
        () ->
            classes.listMisconceptions(
                ListMisconceptionsRequest.newBuilder()
                    .setClassId("none")
                    .setSinceTime(Timestamp.getDefaultInstance())
                    .build()),
        "UNKNOWN_CLASS");
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
