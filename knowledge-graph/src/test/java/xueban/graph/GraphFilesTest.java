package xueban.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.row.ImportOptions;
import xueban.row.ImportReport;

class GraphFilesTest {
  @TempDir Path folder;

  private final List<String> rejected = new ArrayList<>();
  private final ImportOptions collecting =
      ImportOptions.defaults()
          .withRejections((r, raw) -> rejected.add(r.line() + ": " + r.reason()));

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void json_writtenAndRead_isTheSameGraph() {
    KnowledgeGraph graph = BuiltInGraph.load();

    assertThat(GraphJson.read(GraphJson.write(graph)).version()).isEqualTo(graph.version());
  }

  @Test
  void csv_writtenAndRead_isTheSameGraph() {
    KnowledgeGraph graph = BuiltInGraph.load();
    GraphCsv.write(graph, folder.resolve("csv"));

    assertThat(GraphFiles.read(folder.resolve("csv")).version()).isEqualTo(graph.version());
  }

  @Test
  void importInto_sameFileTwice_changesNothing() throws IOException {
    Path csv = file("g.csv", "id,name,subject,prerequisites\nb,乙,m,a\na,甲,m,\n");

    GraphFiles.Imported first = GraphFiles.importInto(KnowledgeGraph.empty(), csv, collecting);
    GraphFiles.Imported second = GraphFiles.importInto(first.graph(), csv, collecting);

    assertThat(first.report()).isEqualTo(new ImportReport(2, 2, 0, 0, 0, false));
    assertThat(second.report()).isEqualTo(new ImportReport(2, 0, 0, 2, 0, false));
    assertThat(second.graph().version()).isEqualTo(first.graph().version());
    assertThat(second.graph().prerequisitesOf("b"))
        .extracting(Prerequisite::before)
        .containsExactly("a");
  }

  @Test
  void importInto_badRows_areNamedAndTheRestIsTaken() throws IOException {
    Path concepts =
        file("c.csv", "id,name,subject,grade\na,甲,m,7\nb,,m,7\na,丙,m,7\nd,丁,m,70\ne,戊,m,8\n");
    KnowledgeGraph graph =
        GraphFiles.importInto(KnowledgeGraph.empty(), concepts, collecting).graph();
    Path edges = file("e.csv", "before,after\na,e\ne,a\na,zzz\ne,e\n");
    graph = GraphFiles.importInto(graph, edges, collecting).graph();

    assertThat(graph.concepts()).extracting(Concept::id).containsExactly("a", "e");
    assertThat(graph.prerequisites()).containsExactly(new Prerequisite("a", "e", ""));
    assertThat(rejected).hasSize(6);
    assertThat(rejected.get(0)).startsWith("3: name: is missing");
    assertThat(rejected.get(2)).startsWith("5: grade: 70.0 must be a whole number in 0..12");
    assertThat(rejected.get(1)).contains("\"a\" stands on line 2 already");
    assertThat(rejected.subList(3, 6))
        .anySatisfy(r -> assertThat(r).startsWith("3: ").contains("e → a → e"))
        .anySatisfy(r -> assertThat(r).startsWith("4: ").contains("\"zzz\""))
        .anySatisfy(
            r -> assertThat(r).startsWith("5: ").contains("cannot be its own prerequisite"));
  }

  @Test
  void importInto_cycleOverThreeConcepts_namesItInOrder() throws IOException {
    Path file = file("g.csv", "id,name,subject,prerequisites\na,甲,m,\nb,乙,m,a\nc,丙,m,b\n");
    KnowledgeGraph graph = GraphFiles.importInto(KnowledgeGraph.empty(), file, collecting).graph();

    GraphFiles.importInto(graph, file("e.csv", "before,after\nc,a\n"), collecting);

    assertThat(rejected).singleElement().asString().contains("c → a → b → c");
  }

  @Test
  void readJson_wrong_namesThePlace() throws IOException {
    Path broken =
        file(
            "b.json",
            "{\"concepts\":[\n{\"id\":\"a\",\"name\":\"甲\",\"subject\":\"m\",\"grade\":70}]}");
    Path twice =
        file(
            "t.json",
            "{\"concepts\":[{\"id\":\"a\",\"name\":\"甲\",\"subject\":\"m\"},"
                + "{\"id\":\"a\",\"name\":\"乙\",\"subject\":\"m\"}]}");

    assertThatThrownBy(() -> GraphFiles.read(broken))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("70 of a must be in 0..12");
    assertThatThrownBy(() -> GraphFiles.read(twice))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.GRAPH_DUPLICATE));
  }
}
