package xueban.server.api;

import java.util.ArrayList;
import java.util.List;
import xueban.graph.KnowledgeGraph;
import xueban.recommend.Item;
import xueban.tutor.lesson.LessonPackRequest;
import xueban.tutor.office.LessonFile;
import xueban.v1.ExportLessonPackRequest;
import xueban.v1.GetLessonPackRequest;
import xueban.v1.KeyedItem;
import xueban.v1.Layer;
import xueban.v1.LayeredItem;
import xueban.v1.LessonMaterial;
import xueban.v1.LessonPack;
import xueban.v1.OpeningItem;
import xueban.v1.PrerequisiteCheck;
import xueban.v1.TypicalError;

/** Lesson packs, to and fro. */
final class LessonMapper {
  private static final int USUAL_EXERCISES = 3;
  private static final int USUAL_MINUTES = 5;

  private LessonMapper() {}

  static LessonPackRequest request(GetLessonPackRequest request) {
    check(Fields.ofRequest(), "", request).check();
    return toRequest(request);
  }

  static LessonPackRequest request(ExportLessonPackRequest request) {
    Fields fields = check(Fields.ofRequest(), "pack.", request.getPack());
    if (file(request).isEmpty()) {
      fields.fault("format", "must be PPTX or DOCX.");
    }
    fields.check();
    return toRequest(request.getPack());
  }

  /** Returns the kind of file asked for, or nothing for one that is unknown here. */
  static List<LessonFile> file(ExportLessonPackRequest request) {
    return switch (request.getFormat()) {
      case LESSON_FILE_FORMAT_PPTX -> List.of(LessonFile.PPTX);
      case LESSON_FILE_FORMAT_DOCX -> List.of(LessonFile.DOCX);
      case LESSON_FILE_FORMAT_UNSPECIFIED, UNRECOGNIZED -> List.of();
    };
  }

  private static Fields check(Fields fields, String path, GetLessonPackRequest request) {
    return fields
        .id(path + "concept_id", request.getConceptId())
        .optionalId(path + "class_id", request.getClassId())
        .within(path + "max_practice_items", request.getMaxPracticeItems(), 0, 10)
        .within(path + "opening_minutes", request.getOpeningMinutes(), 0, 20);
  }

  private static LessonPackRequest toRequest(GetLessonPackRequest request) {
    return new LessonPackRequest(
        request.getConceptId(),
        request.getClassId(),
        request.getMaxPracticeItems() == 0 ? USUAL_EXERCISES : request.getMaxPracticeItems(),
        request.getOpeningMinutes() == 0 ? USUAL_MINUTES : request.getOpeningMinutes());
  }

  static LessonPack pack(KnowledgeGraph graph, xueban.tutor.lesson.LessonPack pack) {
    LessonPack.Builder proto =
        LessonPack.newBuilder()
            .setConcept(CommonMapper.concept(graph, pack.concept().id()))
            .setDefinition(pack.concept().definition())
            .setClassId(pack.classId())
            .addAllExplanation(pack.explanation())
            .addAllNotes(pack.notes());
    pack.prerequisites()
        .forEach(
            p ->
                proto.addPrerequisites(
                    PrerequisiteCheck.newBuilder()
                        .setConcept(CommonMapper.concept(graph, p.concept().id()))
                        .setWhy(p.why())
                        .setMasteredCount(p.mastered())
                        .setTestedCount(p.tested())
                        .setLearnerCount(p.learners())));
    pack.quiz()
        .forEach(
            q ->
                proto.addOpeningItems(
                    OpeningItem.newBuilder()
                        .setItem(keyed(q.item()))
                        .setChecks(q.checks())
                        .setDurationSeconds(q.time().toMillis() / 1000.0)));
    proto.addAllExamples(layered(pack.examples())).addAllPracticeItems(layered(pack.exercises()));
    pack.materials()
        .forEach(
            m ->
                proto.addMaterials(
                    LessonMaterial.newBuilder()
                        .setResourceId(m.id())
                        .setTitle(m.title())
                        .setUri(m.uri())
                        .setReason(CommonMapper.reason(m.reason()))));
    pack.errors()
        .forEach(
            e ->
                proto.addErrors(
                    TypicalError.newBuilder()
                        .setMisconception(e.name())
                        .setShowsAs(e.showsAs())
                        .setCure(e.cure())
                        .setResponseCount(e.responses())));
    return proto.build();
  }

  private static List<LayeredItem> layered(xueban.tutor.lesson.LessonPack.Layered items) {
    List<LayeredItem> all = new ArrayList<>();
    items.basic().forEach(i -> all.add(layered(i, Layer.LAYER_BASIC)));
    items.improving().forEach(i -> all.add(layered(i, Layer.LAYER_IMPROVING)));
    items.extending().forEach(i -> all.add(layered(i, Layer.LAYER_EXTENDING)));
    return all;
  }

  private static LayeredItem layered(Item item, Layer layer) {
    return LayeredItem.newBuilder().setItem(keyed(item)).setLayer(layer).build();
  }

  private static KeyedItem keyed(Item item) {
    return KeyedItem.newBuilder()
        .setItem(ItemMapper.item(item))
        .setKey(ItemMapper.key(item))
        .build();
  }
}
