package xueban.server.api;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xueban.graph.KnowledgeGraph;
import xueban.recommend.Item;
import xueban.tutor.Homework;
import xueban.tutor.Homework.Assigned;
import xueban.tutor.HomeworkLife;
import xueban.tutor.HomeworkRequest;
import xueban.tutor.Xueban;
import xueban.tutor.homework.Demand;
import xueban.tutor.homework.Trait;
import xueban.v1.AssignedItem;
import xueban.v1.CreateHomeworkRequest;
import xueban.v1.HomeworkChange;
import xueban.v1.HomeworkState;
import xueban.v1.Layer;
import xueban.v1.LayerPlan;
import xueban.v1.LearnerSet;
import xueban.v1.TaskKind;
import xueban.v1.TaskKindDemand;

/** Homework, to and fro. */
final class HomeworkMapper {
  private static final int ITEMS_PER_LEARNER = 8;
  private static final int CORE_ITEMS = 2;
  private static final int MOST_ITEMS = 50;

  private HomeworkMapper() {}

  static HomeworkRequest request(CreateHomeworkRequest request) {
    Fields fields =
        Fields.ofRequest()
            .optionalId("homework_id", request.getHomeworkId())
            .id("class_id", request.getClassId())
            .ids("learner_ids", request.getLearnerIdsList(), 500)
            .ids("target_concept_ids", request.getTargetConceptIdsList(), 20)
            .plainText("title", request.getTitle(), 0, 100)
            .time("due_at", request.hasDueAt(), request.getDueAt())
            .within("max_minutes", request.getMaxMinutes(), 0, 90)
            .within("minutes_given_elsewhere", request.getMinutesGivenElsewhere(), 0, 600)
            .within("items_per_learner", request.getItemsPerLearner(), 0, 50)
            .within("core_item_count", request.getCoreItemCount(), 0, 10)
            .within("no_repeat_days", request.getNoRepeatDays(), 0, 365);
    if (request.getTargetConceptIdsCount() == 0) {
      fields.fault("target_concept_ids", "is empty; name 1 to 20 concepts.");
    }
    for (TaskKindDemand kind : request.getKindsList()) {
      if (trait(kind.getKind()) == null) {
        fields.fault("kinds", "names no kind; choose BASIC, ENQUIRY or INTEGRATED.");
      }
      fields.within("kinds.min_items", kind.getMinItems(), 0, MOST_ITEMS);
      if (kind.hasMaxItems()) {
        fields.within("kinds.max_items", kind.getMaxItems(), kind.getMinItems(), MOST_ITEMS);
      }
    }
    fields.check();
    return new HomeworkRequest(
        request.getHomeworkId(),
        request.getClassId(),
        request.getLearnerIdsList(),
        request.getTargetConceptIdsList(),
        request.getTitle(),
        request.hasDueAt() ? CommonMapper.instant(request.getDueAt()) : null,
        request.getMaxMinutes() == 0 ? null : Duration.ofMinutes(request.getMaxMinutes()),
        Duration.ofMinutes(request.getMinutesGivenElsewhere()),
        request.getItemsPerLearner() == 0 ? ITEMS_PER_LEARNER : request.getItemsPerLearner(),
        request.hasCoreItemCount() ? request.getCoreItemCount() : CORE_ITEMS,
        request.hasNoRepeatDays() ? request.getNoRepeatDays() : null,
        request.getSeed(),
        request.getKindsList().stream().map(HomeworkMapper::demand).toList());
  }

  private static Demand demand(TaskKindDemand kind) {
    Trait trait = requireNonNull(trait(kind.getKind()), "checked before");
    return kind.hasMaxItems()
        ? new Demand(trait, kind.getMinItems(), kind.getMaxItems())
        : Demand.atLeast(trait, kind.getMinItems());
  }

  private static @Nullable Trait trait(TaskKind kind) {
    return switch (kind) {
      case TASK_KIND_BASIC -> Trait.BASIC;
      case TASK_KIND_ENQUIRY -> Trait.ENQUIRY;
      case TASK_KIND_INTEGRATED -> Trait.INTEGRATED;
      case TASK_KIND_UNSPECIFIED, UNRECOGNIZED -> null;
    };
  }

  /**
   * Returns the homework with its sets, every item of them that the catalog still holds, and its
   * changes.
   */
  static xueban.v1.Homework whole(Xueban xueban, Homework homework) {
    return withSets(xueban, homework, homework.sets()).toBuilder()
        .addAllChanges(homework.life().changes().stream().map(HomeworkMapper::change).toList())
        .build();
  }

  private static HomeworkChange change(HomeworkLife.Change change) {
    return HomeworkChange.newBuilder()
        .setRevision(change.revision())
        .setChangedAt(CommonMapper.timestamp(change.at()))
        .setChangedBy(change.by())
        .setText(change.what())
        .build();
  }

  /** Returns the states of which the names were checked. */
  static Set<xueban.tutor.HomeworkState> states(List<HomeworkState> states) {
    return Arrays.stream(xueban.tutor.HomeworkState.values())
        .filter(one -> states.contains(state(one)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static HomeworkState state(xueban.tutor.HomeworkState state) {
    return switch (state) {
      case DRAFT -> HomeworkState.HOMEWORK_STATE_DRAFT;
      case ISSUED -> HomeworkState.HOMEWORK_STATE_ISSUED;
      case CLOSED -> HomeworkState.HOMEWORK_STATE_CLOSED;
      case WITHDRAWN -> HomeworkState.HOMEWORK_STATE_WITHDRAWN;
    };
  }

  /** Returns the homework as one learner may see it: the layers name nobody else. */
  static xueban.v1.Homework ofLearner(Xueban xueban, Homework homework, String learner) {
    return withSets(
        xueban,
        homework,
        homework.sets().stream().filter(set -> set.learner().equals(learner)).toList());
  }

  private static xueban.v1.Homework withSets(
      Xueban xueban, Homework homework, List<Homework.LearnerSet> shown) {
    KnowledgeGraph graph = xueban.graph();
    xueban.v1.Homework.Builder proto = outline(homework, shown);
    shown.forEach(set -> proto.addSets(set(graph, set)));
    TreeSet<String> ids = new TreeSet<>();
    shown.forEach(set -> set.items().forEach(assigned -> ids.add(assigned.item())));
    for (String id : ids) {
      if (xueban.find(id).orElse(null) instanceof Item item) {
        proto.addItems(ItemMapper.item(item));
      }
    }
    return proto.build();
  }

  /** Returns the homework without sets and items, the layers without learners. */
  static xueban.v1.Homework outline(Homework homework) {
    return outline(homework, List.of()).build();
  }

  /**
   * @param shown the sets whose learners the layers may name
   */
  private static xueban.v1.Homework.Builder outline(
      Homework homework, List<Homework.LearnerSet> shown) {
    xueban.v1.Homework.Builder proto =
        xueban.v1.Homework.newBuilder()
            .setHomeworkId(homework.id())
            .setClassId(homework.classId())
            .setTitle(homework.title())
            .addAllTargetConceptIds(homework.concepts())
            .setCreatedAt(CommonMapper.timestamp(homework.createdAt()))
            .setMaxMinutes(CommonMapper.count(homework.cap().toMinutes()))
            .addAllLayers(
                Arrays.stream(xueban.tutor.Layer.values())
                    .map(layer -> layer(layer, homework, shown))
                    .toList())
            .addAllNotes(homework.notes())
            .setLearnerCount(
                CommonMapper.count(
                    homework.sets().stream().filter(set -> !set.items().isEmpty()).count()))
            .setSeed(homework.seed())
            .setModelVersion(homework.model())
            .setGraphVersion(homework.graph())
            .setState(state(homework.state()))
            .setRevision(homework.revision());
    if (homework.life().issuedAt() != null) {
      proto.setIssuedAt(CommonMapper.timestamp(homework.life().issuedAt()));
    }
    if (homework.dueAt() != null) {
      proto.setDueAt(CommonMapper.timestamp(homework.dueAt()));
    }
    return proto;
  }

  private static LayerPlan layer(
      xueban.tutor.Layer layer, Homework homework, List<Homework.LearnerSet> shown) {
    LayerPlan.Builder proto =
        LayerPlan.newBuilder()
            .setLayer(layer(layer))
            .setMinSuccess(layer.least())
            .setMaxSuccess(layer.most())
            .addAllLearnerIds(
                shown.stream()
                    .filter(set -> set.layer() == layer)
                    .map(Homework.LearnerSet::learner)
                    .toList());
    meanSuccess(
            homework.sets().stream()
                .filter(set -> set.layer() == layer)
                .map(Homework.LearnerSet::items)
                .flatMap(Collection::stream)
                .toList())
        .ifPresent(proto::setExpectedSuccess);
    return proto.build();
  }

  private static LearnerSet set(KnowledgeGraph graph, Homework.LearnerSet set) {
    LearnerSet.Builder proto =
        LearnerSet.newBuilder()
            .setLearnerId(set.learner())
            .setLayer(layer(set.layer()))
            .addAllItems(set.items().stream().map(item -> item(graph, item)).toList())
            .setDurationSeconds(CommonMapper.count(set.duration().toSeconds()))
            .setReason(
                CommonMapper.reason(
                    set.reason(),
                    set.items().isEmpty() ? "NOTHING_FITS" : "LAYER_" + set.layer().name(),
                    List.of(),
                    List.of()));
    meanSuccess(set.items()).ifPresent(proto::setExpectedSuccess);
    return proto.build();
  }

  private static AssignedItem item(KnowledgeGraph graph, Assigned assigned) {
    return AssignedItem.newBuilder()
        .setItemId(assigned.item())
        .setItemRevision(assigned.revision())
        .setConcept(CommonMapper.concept(graph, assigned.concept()))
        .setPurpose(PracticeMapper.purpose(assigned.purpose()))
        .setExpectedSuccess(assigned.expectedSuccess())
        .setDurationSeconds(CommonMapper.seconds(assigned.duration()))
        .setReason(
            CommonMapper.reason(
                assigned.reason(),
                assigned.purpose().name(),
                List.of(),
                List.of(assigned.concept())))
        .build();
  }

  private static OptionalDouble meanSuccess(List<Assigned> items) {
    return items.stream().mapToDouble(Assigned::expectedSuccess).average();
  }

  private static Layer layer(xueban.tutor.Layer layer) {
    return switch (layer) {
      case BASIC -> Layer.LAYER_BASIC;
      case IMPROVING -> Layer.LAYER_IMPROVING;
      case EXTENDING -> Layer.LAYER_EXTENDING;
    };
  }
}
