package xueban.server.api;

import xueban.graph.KnowledgeGraph;
import xueban.tutor.paper.LessonCheck;
import xueban.tutor.paper.LessonCheckRequest;
import xueban.v1.GetLessonCheckRequest;
import xueban.v1.GetLessonCheckResponse;
import xueban.v1.KeyedItem;
import xueban.v1.LessonCheckEntry;

/** Lesson checks, to and fro. */
final class LessonCheckMapper {
  private static final int USUAL_MINUTES = 5;
  private static final int USUAL_ITEMS = 6;
  private static final int MOST_CONCEPTS = 3;

  private LessonCheckMapper() {}

  static LessonCheckRequest request(GetLessonCheckRequest request) {
    Fields fields =
        Fields.ofRequest()
            .optionalId("class_id", request.getClassId())
            .ids("concept_ids", request.getConceptIdsList(), MOST_CONCEPTS)
            .within("max_items", request.getMaxItems(), 0, 10)
            .within("no_repeat_days", request.getNoRepeatDays(), 0, 365);
    if (request.getMinutes() != 0) {
      fields.within("minutes", request.getMinutes(), 3, 10);
    }
    if (request.getConceptIdsCount() == 0) {
      fields.fault("concept_ids", "is empty; name 1 to 3 concepts.");
    }
    fields.check();
    return new LessonCheckRequest(
        request.getClassId(),
        request.getConceptIdsList(),
        request.getMinutes() == 0 ? USUAL_MINUTES : request.getMinutes(),
        request.getMaxItems() == 0 ? USUAL_ITEMS : request.getMaxItems(),
        request.hasNoRepeatDays() ? request.getNoRepeatDays() : PaperMapper.NO_REPEAT_DAYS);
  }

  static GetLessonCheckResponse response(KnowledgeGraph graph, LessonCheck check) {
    GetLessonCheckResponse.Builder proto =
        GetLessonCheckResponse.newBuilder()
            .setDurationSeconds(CommonMapper.count(check.time().toSeconds()))
            .setBasis(PaperMapper.basis(check.basis()))
            .setLearnerCount(check.learners())
            .addAllNotes(check.notes())
            .setModelVersion(check.model());
    for (LessonCheck.Entry entry : check.items()) {
      proto.addEntries(
          LessonCheckEntry.newBuilder()
              .setItem(
                  KeyedItem.newBuilder()
                      .setItem(ItemMapper.item(entry.item()))
                      .setKey(ItemMapper.key(entry.item())))
              .setConcept(CommonMapper.concept(graph, entry.concept()))
              .setIsPrerequisite(entry.prerequisite())
              .setExpectedSuccess(entry.success())
              .setInformation(entry.information())
              .setDurationSeconds(CommonMapper.seconds(entry.time())));
    }
    return proto.build();
  }
}
