package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.server.api.Failures.assertFails;
import static xueban.server.api.Failures.assertInvalid;
import static xueban.server.api.Failures.assertUnknown;

import com.google.common.collect.Lists;
import io.grpc.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.server.access.Scope;
import xueban.v1.Concept;
import xueban.v1.Edition;
import xueban.v1.ExportGraphRequest;
import xueban.v1.ExportGraphResponse;
import xueban.v1.GetConceptRequest;
import xueban.v1.GraphServiceGrpc;
import xueban.v1.GraphServiceGrpc.GraphServiceBlockingStub;
import xueban.v1.ImportGraphRequest;
import xueban.v1.Prerequisite;
import xueban.v1.Rejection;
import xueban.v1.Unit;

/** The graph in and out by calls. */
class GraphEndpointImportTest {
  private final GraphServiceBlockingStub graph =
      GraphServiceGrpc.newBlockingStub(ApiServer.as(Scope.MANAGE));

  @Test
  void importGraph_goodRowsTaken_badOnesNamed_twiceChangesNothing() {
    ImportGraphRequest rows =
        ImportGraphRequest.newBuilder()
            .addConcepts(concept("import.a"))
            .addConcepts(concept("import.b"))
            .addConcepts(concept("import b"))
            .addPrerequisites(edge("import.a", "import.b"))
            .addPrerequisites(edge("import.a", "import.lost"))
            .addEditions(edition("import.edition", "import.a", "import.lost"))
            .build();

    var dry = graph.importGraph(rows.toBuilder().setDryRun(true).build());
    var first = graph.importGraph(rows);
    var second = graph.importGraph(rows);

    assertThat(dry.getConcepts()).isEqualTo(first.getConcepts());
    assertThat(dry.getGraphVersion()).isNotEqualTo(first.getGraphVersion());
    assertThat(first.getConcepts().getAdded()).isEqualTo(2);
    assertThat(first.getPrerequisites().getAdded()).isEqualTo(1);
    assertThat(first.getRejectionsList())
        .extracting(Rejection::getField)
        .containsExactly(
            "concepts[2].id", "prerequisites[1].after_id", "editions[0].units[0].concept_ids[1]");
    assertThat(first.getRejectionsList())
        .extracting(Rejection::getCode)
        .containsExactly("INVALID_INPUT", "UNKNOWN_CONCEPT", "UNKNOWN_CONCEPT");
    assertThat(second.getConcepts().getUnchanged()).isEqualTo(2);
    assertThat(second.getGraphVersion()).isEqualTo(first.getGraphVersion());
  }

  @Test
  void importGraph_cycle_namedAndNothingTaken() {
    ImportGraphRequest rows =
        ImportGraphRequest.newBuilder()
            .addConcepts(concept("cycle.a"))
            .addConcepts(concept("cycle.b"))
            .addPrerequisites(edge("cycle.a", "cycle.b"))
            .addPrerequisites(edge("cycle.b", "cycle.a"))
            .build();

    String message =
        assertFails(() -> graph.importGraph(rows), Status.Code.INVALID_ARGUMENT, "GRAPH_CYCLE");

    assertThat(message).contains("cycle.a", "cycle.b");
    assertUnknown(
        () -> graph.getConcept(GetConceptRequest.newBuilder().setConceptId("cycle.a").build()),
        "UNKNOWN_CONCEPT");
  }

  @Test
  void importGraph_tooMany_refused() {
    ImportGraphRequest.Builder rows = ImportGraphRequest.newBuilder();
    for (int i = 0; i <= 2_000; i++) {
      rows.addConcepts(concept("many." + i));
    }

    assertInvalid(() -> graph.importGraph(rows.build()), "concepts");
  }

  @Test
  void exportGraph_headerThenWhatItAnnounces() {
    List<ExportGraphResponse> rows =
        Lists.newArrayList(
            graph.exportGraph(ExportGraphRequest.newBuilder().setSubject("mathematics").build()));
    var header = rows.getFirst().getHeader();

    assertThat(rows.getFirst().hasHeader()).isTrue();
    assertThat(rows.stream().filter(ExportGraphResponse::hasConcept))
        .hasSize(header.getConceptCount())
        .hasSizeGreaterThan(120);
    assertThat(rows.stream().filter(ExportGraphResponse::hasPrerequisite))
        .hasSize(header.getPrerequisiteCount());
    assertThat(rows.stream().filter(ExportGraphResponse::hasEdition))
        .hasSize(header.getEditionCount());
    assertInvalid(
        () ->
            graph.exportGraph(ExportGraphRequest.newBuilder().setSubject("a b").build()).hasNext(),
        "subject");
  }

  private static Concept concept(String id) {
    return Concept.newBuilder().setId(id).setName("名 " + id).setSubject("import").build();
  }

  private static Prerequisite edge(String before, String after) {
    return Prerequisite.newBuilder().setBeforeId(before).setAfterId(after).build();
  }

  private static Edition edition(String id, String... concepts) {
    return Edition.newBuilder()
        .setId(id)
        .setName("版本")
        .setSubject("import")
        .addUnits(
            Unit.newBuilder()
                .setId("u")
                .setTitle("单元")
                .setGrade(7)
                .setTerm(1)
                .addAllConceptIds(List.of(concepts)))
        .build();
  }
}
