package xueban.graph.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import xueban.XuebanException;
import xueban.graph.BuiltInGraph;
import xueban.graph.Concept;
import xueban.graph.Edition;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Misconception;
import xueban.graph.RandomGraphs;
import xueban.graph.Unit;

class RoundTripTest {
  private static final int DRAWS = 40;

  @TempDir Path folder;

  private Path file(GraphFormat format) {
    return folder.resolve("graph" + format.ending());
  }

  @ParameterizedTest
  @EnumSource(names = {"JSON", "CASE", "JSON_LD", "GRAPHML", "OPML"})
  void randomGraphs_comeBackWhole(GraphFormat format) {
    for (long seed = 0; seed < DRAWS; seed++) {
      KnowledgeGraph graph =
          new RandomGraphs(RandomGeneratorFactory.of("L64X128MixRandom").create(seed)).next();

      List<Loss> losses = GraphFormats.write(graph, file(format), format);

      assertThat(losses).as("seed %d", seed).isEmpty();
      assertThat(GraphFormats.read(file(format)).graph().version())
          .as("seed %d", seed)
          .isEqualTo(graph.version());
      assertThat(GraphFormats.read(file(format)).losses()).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void csv_saysExactlyWhatItLoses() {
    int whole = 0;
    for (long seed = 0; seed < DRAWS; seed++) {
      KnowledgeGraph graph =
          new RandomGraphs(RandomGeneratorFactory.of("L64X128MixRandom").create(seed)).next();
      Path csv = folder.resolve("csv" + seed);

      List<Loss> losses = GraphFormats.write(graph, csv, GraphFormat.CSV);

      boolean readable = losses.stream().noneMatch(l -> l.what().startsWith("faults"));
      if (readable) {
        boolean same = GraphFormats.read(csv).graph().version().equals(graph.version());
        assertThat(losses.isEmpty()).as("seed %d: %s", seed, losses).isEqualTo(same);
        whole += same ? 1 : 0;
      }
    }
    assertThat(whole).isPositive();
  }

  @ParameterizedTest
  @EnumSource(names = {"JSON", "CSV", "CASE", "JSON_LD", "GRAPHML", "OPML"})
  void builtInGraph_comesBackWhole(GraphFormat format) {
    KnowledgeGraph graph = BuiltInGraph.load();

    assertThat(GraphFormats.write(graph, file(format), format)).isEmpty();
    assertThat(GraphFormats.read(file(format)).graph().version()).isEqualTo(graph.version());
  }

  @ParameterizedTest
  @EnumSource(names = {"GRAPHML", "OPML"})
  void xml_characterItCannotHold_isSaid(GraphFormat format) {
    KnowledgeGraph graph = KnowledgeGraph.builder().put(Concept.named("a", "甲\u0001", "m")).build();

    assertThat(GraphFormats.write(graph, file(format), format))
        .containsExactly(new Loss("names of concepts", 1, "a"));
  }

  @Test
  void csv_unitIdsAndEmptyUnits_areSaid() {
    Concept a = Concept.named("a", "甲", "m");
    Edition edition =
        new Edition(
            "e",
            "版",
            "m",
            List.of(
                new Unit("eins", "一", 7, 1, List.of("a")), new Unit("zwei", "二", 7, 2, List.of())));
    KnowledgeGraph graph = KnowledgeGraph.builder().put(a).put(edition).build();

    assertThat(GraphFormats.write(graph, file(GraphFormat.CSV), GraphFormat.CSV))
        .containsExactly(new Loss("units of editions", 1, "e"));
  }

  @Test
  void mermaid_saysWhatItLeavesOutAndCannotBeRead() throws Exception {
    KnowledgeGraph graph =
        KnowledgeGraph.builder()
            .put(new Concept("a", "甲\"]", "A", List.of("别"), "定义", "m", null, 7, 1, "", ""))
            .put(Concept.named("b", "乙", "m"))
            .put(new xueban.graph.Prerequisite("a", "b", "因为"))
            .put(new Misconception("a", "错", "", ""))
            .build();
    Path file = file(GraphFormat.MERMAID);

    List<Loss> losses = GraphFormats.write(graph, file, GraphFormat.MERMAID);

    assertThat(losses)
        .extracting(Loss::what)
        .containsExactly(
            "English names of concepts",
            "aliases of concepts",
            "definitions of concepts",
            "subjects of concepts",
            "terms of concepts",
            "reasons of prerequisites",
            "misconceptions");
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            flowchart LR
              subgraph g0["年级未定"]
                c1["乙"]
              end
              subgraph g7["七年级"]
                c0["甲#34;#93;"]
              end
              c0 --> c1
            """);
    assertThatThrownBy(() -> GraphFormats.read(file))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("mermaid is a picture and cannot be read back");
  }

  @Test
  void template_isAGraphWithoutFindings() {
    CsvTemplate.write(folder.resolve("t"));

    KnowledgeGraph graph = GraphFormats.read(folder.resolve("t")).graph();
    assertThat(graph.concepts()).hasSize(3);
    assertThat(xueban.graph.GraphAudit.of(graph)).isEmpty();
    assertThatThrownBy(() -> CsvTemplate.write(folder.resolve("t")))
        .hasMessageContaining("is there already");
  }

  @Test
  void named_unknown_listsTheNames() {
    assertThat(GraphFormat.named("JSON-LD")).isEqualTo(GraphFormat.JSON_LD);
    assertThat(GraphFormat.named("jsonld")).isEqualTo(GraphFormat.JSON_LD);
    assertThatThrownBy(() -> GraphFormat.named("visio"))
        .hasMessageContaining("\"visio\" is unknown; give one of json, csv, case");
  }

  @Test
  void formatOf_jsonAndXml_isToldByTheBeginning() throws Exception {
    KnowledgeGraph graph = BuiltInGraph.load();
    for (GraphFormat format : List.of(GraphFormat.CASE, GraphFormat.JSON_LD, GraphFormat.JSON)) {
      Path plain = folder.resolve(format + ".plain.json");
      GraphFormats.write(graph, plain, format);
      assertThat(GraphFormat.of(plain)).isEqualTo(format);
    }
    Path xml = folder.resolve("x.xml");
    GraphFormats.write(graph, xml, GraphFormat.OPML);
    assertThat(GraphFormat.of(xml)).isEqualTo(GraphFormat.OPML);
    assertThat(GraphFormats.read(xml, GraphFormat.OPML, Map.of()).graph().version())
        .isEqualTo(graph.version());
  }
}
