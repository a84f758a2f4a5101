package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.server.api.Failures.assertInvalid;
import static xueban.server.api.Failures.assertUnknown;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import xueban.server.access.Scope;
import xueban.v1.ClassServiceGrpc;
import xueban.v1.ClassServiceGrpc.ClassServiceBlockingStub;
import xueban.v1.ExportLessonPackRequest;
import xueban.v1.GetLessonPackRequest;
import xueban.v1.Layer;
import xueban.v1.LessonFileFormat;
import xueban.v1.LessonPack;
import xueban.v1.OpeningItem;

class LessonPackEndpointTest {
  private final ClassServiceBlockingStub classes =
      ClassServiceGrpc.newBlockingStub(ApiServer.as(Scope.TEACH));

  @Test
  void aPack_asDataAndAsFiles() throws IOException {
    var asked =
        GetLessonPackRequest.newBuilder()
            .setConceptId("math.pythagorean-theorem")
            .setClassId("sample-8-1")
            .build();
    LessonPack pack = classes.getLessonPack(asked).getPack();

    assertThat(pack.getConcept().getName()).isEqualTo("勾股定理");
    assertThat(pack.getPrerequisitesList()).isNotEmpty().allMatch(p -> p.getLearnerCount() == 6);
    assertThat(
            pack.getOpeningItemsList().stream().mapToDouble(OpeningItem::getDurationSeconds).sum())
        .isBetween(1.0, 300.0);
    assertThat(pack.getExplanationList()).isNotEmpty();
    assertThat(pack.getExamplesList()).isNotEmpty();
    assertThat(pack.getExamplesList())
        .allMatch(e -> !e.getItem().getKey().getSolution().isEmpty())
        .allMatch(e -> e.getLayer() != Layer.LAYER_UNSPECIFIED);

    for (LessonFileFormat format :
        List.of(
            LessonFileFormat.LESSON_FILE_FORMAT_PPTX, LessonFileFormat.LESSON_FILE_FORMAT_DOCX)) {
      var file =
          classes.exportLessonPack(
              ExportLessonPackRequest.newBuilder().setPack(asked).setFormat(format).build());
      assertThat(file.getFileName()).startsWith("备课-勾股定理.");
      assertThat(file.getMediaType()).startsWith("application/vnd.openxmlformats");
      assertThat(file.getContent().size()).isBetween(2_000, 4 << 20);
      List<String> names = new ArrayList<>();
      try (ZipInputStream zip = new ZipInputStream(file.getContent().newInput())) {
        for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
          names.add(e.getName());
        }
      }
      assertThat(names).contains("[Content_Types].xml");
    }
  }

  @Test
  void badRequests_allFieldsNamed() {
    assertInvalid(
        () ->
            classes.getLessonPack(
                GetLessonPackRequest.newBuilder()
                    .setMaxPracticeItems(11)
                    .setOpeningMinutes(21)
                    .build()),
        "concept_id",
        "max_practice_items",
        "opening_minutes");
    assertInvalid(
        () -> classes.exportLessonPack(ExportLessonPackRequest.getDefaultInstance()),
        "pack.concept_id",
        "format");
    assertUnknown(
        () ->
            classes.getLessonPack(
                GetLessonPackRequest.newBuilder().setConceptId("nothing").build()),
        "UNKNOWN_CONCEPT");
  }
}
