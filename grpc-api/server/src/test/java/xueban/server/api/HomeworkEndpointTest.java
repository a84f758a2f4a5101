package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.server.api.Failures.assertFails;
import static xueban.server.api.Failures.assertInvalid;
import static xueban.server.api.Failures.assertUnknown;

import com.google.protobuf.Timestamp;
import io.grpc.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.server.access.Scope;
import xueban.v1.AssignedItem;
import xueban.v1.ClassGroup;
import xueban.v1.ClassServiceGrpc;
import xueban.v1.CreateHomeworkRequest;
import xueban.v1.GetHomeworkRequest;
import xueban.v1.Homework;
import xueban.v1.HomeworkServiceGrpc;
import xueban.v1.HomeworkServiceGrpc.HomeworkServiceBlockingStub;
import xueban.v1.Item;
import xueban.v1.Layer;
import xueban.v1.LayerPlan;
import xueban.v1.LearnerSet;
import xueban.v1.ListHomeworkRequest;
import xueban.v1.PutClassRequest;
import xueban.v1.TaskKind;
import xueban.v1.TaskKindDemand;

class HomeworkEndpointTest {
  private static final String CLASS = "sample-8-1";

  private final HomeworkServiceBlockingStub homework =
      HomeworkServiceGrpc.newBlockingStub(ApiServer.as(Scope.TEACH));

  @Test
  void createHomework_threeLayersAndASetEach_repeatable() {
    CreateHomeworkRequest request = request("create").build();
    Homework made = homework.createHomework(request).getHomework();

    assertThat(made.getLayersList())
        .extracting(LayerPlan::getLayer)
        .containsExactly(Layer.LAYER_BASIC, Layer.LAYER_IMPROVING, Layer.LAYER_EXTENDING);
    assertThat(made.getSetsList()).hasSize(6);
    assertThat(made.getLearnerCount()).isPositive();
    assertThat(made.hasDueAt()).isTrue();
    List<String> items = made.getItemsList().stream().map(Item::getId).toList();
    assertThat(items).doesNotHaveDuplicates().isSorted();
    for (LearnerSet set : made.getSetsList()) {
      assertThat(set.getReason().getText()).isNotEmpty();
      assertThat(set.getDurationSeconds()).isLessThanOrEqualTo(made.getMaxMinutes() * 60);
      assertThat(items)
          .containsAll(set.getItemsList().stream().map(AssignedItem::getItemId).toList());
      assertThat(set.getItemsList()).allMatch(item -> !item.getReason().getText().isEmpty());
    }
    assertThat(homework.createHomework(request).getHomework()).isEqualTo(made);
    assertThat(get("create", "")).isEqualTo(made);
  }

  @Test
  void createHomework_kindsAskedFor_areGivenOrTold() {
    Homework made =
        homework
            .createHomework(
                request("kinds")
                    .addKinds(
                        TaskKindDemand.newBuilder()
                            .setKind(TaskKind.TASK_KIND_ENQUIRY)
                            .setMinItems(50))
                    .build())
            .getHomework();
    assertThat(made.getNotesList()).anyMatch(note -> note.contains("至少 50 道探究性题"));
    assertInvalid(
        () ->
            homework.createHomework(
                request("no-kind").addKinds(TaskKindDemand.newBuilder().setMinItems(51)).build()),
        "kinds",
        "kinds.min_items");
  }

  @Test
  void getHomework_oneLearner_namesNobodyElse() {
    homework.createHomework(request("one").setIssueAtOnce(true).build());

    Homework shown =
        HomeworkServiceGrpc.newBlockingStub(ApiServer.as(Scope.LEARN))
            .getHomework(
                GetHomeworkRequest.newBuilder()
                    .setHomeworkId("one")
                    .setLearnerId("xiaoming")
                    .build())
            .getHomework();

    assertThat(shown.getSetsList())
        .extracting(LearnerSet::getLearnerId)
        .containsExactly("xiaoming");
    assertThat(shown.getLayersList())
        .flatExtracting(LayerPlan::getLearnerIdsList)
        .containsExactly("xiaoming");
    assertThat(shown.getItemsCount()).isEqualTo(shown.getSets(0).getItemsCount());
    assertThat(get("one", "stranger").getSetsList()).isEmpty();
  }

  @Test
  void listHomework_newestFirst_withoutSets() {
    ClassServiceGrpc.newBlockingStub(ApiServer.as(Scope.TEACH))
        .putClass(
            PutClassRequest.newBuilder()
                .setGroup(
                    ClassGroup.newBuilder()
                        .setClassId("listed")
                        .setName("班")
                        .setGrade(8)
                        .addLearnerIds("xiaoming"))
                .build());
    for (String id : List.of("list.1", "list.2", "list.3")) {
      homework.createHomework(request(id).setClassId("listed").build());
    }
    ListHomeworkRequest.Builder request =
        ListHomeworkRequest.newBuilder().setClassId("listed").setPageSize(2);
    var first = homework.listHomework(request.build());
    var second = homework.listHomework(request.setCursor(first.getPage().getNextCursor()).build());

    assertThat(first.getPage().getTotal()).isEqualTo(3);
    assertThat(first.getHomeworkList()).hasSize(2).allMatch(h -> h.getSetsCount() == 0);
    assertThat(second.getHomeworkList()).hasSize(1);
    assertThat(second.getPage().getNextCursor()).isEmpty();
    assertThat(second.getHomework(0).getHomeworkId()).isEqualTo("list.1");
  }

  @Test
  void badInput_allFieldsNamed() {
    assertInvalid(
        () ->
            homework.createHomework(
                CreateHomeworkRequest.newBuilder()
                    .setMaxMinutes(91)
                    .setMinutesGivenElsewhere(601)
                    .setItemsPerLearner(51)
                    .setCoreItemCount(11)
                    .setNoRepeatDays(366)
                    .build()),
        "class_id",
        "max_minutes",
        "minutes_given_elsewhere",
        "items_per_learner",
        "core_item_count",
        "no_repeat_days",
        "target_concept_ids");
    assertInvalid(
        () ->
            homework.createHomework(
                request("past").setDueAt(Timestamp.newBuilder().setSeconds(1)).build()),
        "due_at");
    assertInvalid(
        () -> homework.createHomework(request("strange").addLearnerIds("stranger").build()),
        "learner_ids");
    assertInvalid(
        () -> homework.listHomework(ListHomeworkRequest.newBuilder().setPageSize(101).build()),
        "class_id",
        "page_size");
    assertInvalid(() -> get("a b", ""), "homework_id");
  }

  @Test
  void unknownThings_named() {
    assertUnknown(() -> get("nothing", ""), "UNKNOWN_HOMEWORK");
    assertUnknown(
        () -> homework.listHomework(ListHomeworkRequest.newBuilder().setClassId("none").build()),
        "UNKNOWN_CLASS");
    assertUnknown(
        () -> homework.createHomework(request("u1").setClassId("none").build()), "UNKNOWN_CLASS");
    assertUnknown(
        () -> homework.createHomework(request("u2").addTargetConceptIds("nothing").build()),
        "UNKNOWN_CONCEPT");
  }

  @Test
  void createHomework_idOfAnotherClass_conflict() {
    ClassServiceGrpc.newBlockingStub(ApiServer.as(Scope.TEACH))
        .putClass(
            PutClassRequest.newBuilder()
                .setGroup(ClassGroup.newBuilder().setClassId("other").setName("班").setGrade(8))
                .build());
    homework.createHomework(request("taken").build());

    assertFails(
        () -> homework.createHomework(request("taken").setClassId("other").build()),
        Status.Code.ALREADY_EXISTS,
        "CONFLICT");
  }

  private Homework get(String id, String learner) {
    return homework
        .getHomework(
            GetHomeworkRequest.newBuilder().setHomeworkId(id).setLearnerId(learner).build())
        .getHomework();
  }

  private static CreateHomeworkRequest.Builder request(String id) {
    return CreateHomeworkRequest.newBuilder()
        .setHomeworkId(id)
        .setClassId(CLASS)
        .addTargetConceptIds("math.rational-number");
  }
}
