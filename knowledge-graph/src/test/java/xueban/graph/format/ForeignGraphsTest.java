package xueban.graph.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Prerequisite;

/** Files that others wrote. */
class ForeignGraphsTest {
  @TempDir Path folder;

  private GraphFormats.Read read(String name, String content, Map<String, String> constants)
      throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    return GraphFormats.read(file, GraphFormat.of(file), constants);
  }

  @Test
  void mindMap_leavesAreConceptsAndTheTopIsTheStrand() throws IOException {
    String map =
        """
        <opml version="2.0"><head><title>几何</title></head><body>
        <outline text="图形与几何"><outline text="三角形">
          <outline text="勾股定理" _note="直角三角形三边的关系"/><outline text="全等 判定"/>
        </outline></outline></body></opml>
        """;

    GraphFormats.Read read = read("m.opml", map, Map.of("subject", "mathematics"));

    assertThat(read.graph().concepts())
        .extracting(Concept::id, Concept::name, Concept::strand, Concept::definition)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("全等-判定", "全等 判定", "图形与几何", ""),
            org.assertj.core.groups.Tuple.tuple("勾股定理", "勾股定理", "图形与几何", "直角三角形三边的关系"));
    assertThat(read.losses())
        .containsExactly(new Loss("branches of the mind map between strand and concept", 1, "三角形"));
    assertThatThrownBy(() -> read("m.opml", map, Map.of()))
        .hasMessageContaining("m.opml, line 3: subject: is missing")
        .hasMessageContaining("--set subject=");
  }

  @Test
  void case10_foreignFramework_keepsCodesStrandsAndPrecedes() throws IOException {
    String framework =
        """
        {"CFDocument": {"identifier": "d", "subject": ["Mathematics"]},
         "CFItems": [
          {"identifier": "g", "fullStatement": "Geometry", "educationLevel": ["KG"]},
          {"identifier": "x", "humanCodingScheme": "7.G.1", "fullStatement": "Solve problems.",
           "educationLevel": ["07"]},
          {"identifier": "y", "humanCodingScheme": "8.G 1", "abbreviatedStatement": "Rotations",
           "fullStatement": "Verify the properties.", "educationLevel": ["08"]}],
         "CFAssociations": [
          {"associationType": "isChildOf", "originNodeURI": {"identifier": "x"},
           "destinationNodeURI": {"identifier": "g"}},
          {"associationType": "isChildOf", "originNodeURI": {"identifier": "y"},
           "destinationNodeURI": {"identifier": "g"}},
          {"associationType": "isRelatedTo", "originNodeURI": {"identifier": "x"},
           "destinationNodeURI": {"identifier": "y"}},
          {"associationType": "precedes", "originNodeURI": {"identifier": "x"},
           "destinationNodeURI": {"identifier": "y"}}]}
        """;

    GraphFormats.Read read = read("f.json", framework, Map.of());

    assertThat(read.graph().prerequisites())
        .containsExactly(new Prerequisite("7.G.1", "8.G-1", ""));
    assertThat(read.graph().concept("8.G-1"))
        .isEqualTo(
            new Concept(
                "8.G-1",
                "Rotations",
                "",
                List.of(),
                "Verify the properties.",
                "mathematics",
                null,
                8,
                0,
                "Geometry",
                ""));
    assertThat(read.losses())
        .extracting(Loss::what)
        .containsExactly("associations of type isRelatedTo", "items with items under them");
  }

  @Test
  void yEdGraph_namesComeFromTheLabels() throws IOException {
    String yed =
        """
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
        <key for="node" id="d6" yfiles.type="nodegraphics"/>
        <graph edgedefault="directed" id="G">
          <edge id="e0" source="n0" target="n1"/>
          <node id="n0"><data key="d6"><y:ShapeNode><y:NodeLabel>分数</y:NodeLabel></y:ShapeNode></data></node>
          <node id="n1"><data key="d6"><y:ShapeNode><y:NodeLabel>比例</y:NodeLabel></y:ShapeNode></data></node>
        </graph></graphml>
        """;

    KnowledgeGraph graph = read("y.graphml", yed, Map.of("subject", "m")).graph();

    assertThat(graph.concepts()).extracting(Concept::name).containsExactly("分数", "比例");
    assertThat(graph.prerequisites()).containsExactly(new Prerequisite("n0", "n1", ""));
  }

  @Test
  void skosOfOthers_otherTypesAreLeftOutAloud() throws IOException {
    String skos =
        """
        {"@context": {}, "@graph": [
          {"@id": "http://ex.org/c/fraction", "@type": "skos:Concept",
           "prefLabel": [{"@value": "分数", "@language": "zh"}, {"@value": "fraction", "@language": "en"}]},
          {"@id": "http://ex.org/s", "@type": "skos:ConceptScheme"}]}
        """;

    GraphFormats.Read read = read("s.jsonld", skos, Map.of("subject", "m"));

    assertThat(read.graph().concept("fraction").englishName()).isEqualTo("fraction");
    assertThat(read.losses())
        .containsExactly(new Loss("nodes of type skos:ConceptScheme", 1, "http://ex.org/s"));
  }

  @Test
  void coherenceMap_isReadAndGoesThroughEveryFormat() throws IOException {
    String data = System.getenv().getOrDefault("XUEBAN_DATA", "../../shared/data");
    Path source = Path.of(data, "prerequisites");
    if (!Files.exists(source.resolve("ccss-edges.csv"))) {
      System.out.println(
          "LEFT OUT: the Common Core's coherence map; no ccss-edges.csv in " + source);
    }
    assumeTrue(Files.exists(source.resolve("ccss-edges.csv")), "no evaluation data");
    Path map = Files.createDirectory(folder.resolve("ccss"));
    Files.copy(source.resolve("ccss-edges.csv"), map.resolve("ccss-edges.csv"));
    Files.copy(source.resolve("ccss-standards.js"), map.resolve("ccss-standards.js"));

    GraphFormats.Read read = GraphFormats.read(map);

    KnowledgeGraph graph = read.graph();
    assertThat(read.losses()).extracting(Loss::what).contains("links that are no arrow");
    long arrows =
        graph.prerequisites().size()
            + read.losses().stream()
                .filter(l -> l.what().startsWith("arrows"))
                .mapToLong(Loss::count)
                .sum();
    assertThat(arrows).isEqualTo(452);
    assertThat(
            graph.concepts().stream().filter(c -> !c.definition().isEmpty()).count()
                / (double) graph.concepts().size())
        .isGreaterThan(.9);
    for (GraphFormat format :
        List.of(
            GraphFormat.JSON,
            GraphFormat.CASE,
            GraphFormat.JSON_LD,
            GraphFormat.GRAPHML,
            GraphFormat.OPML,
            GraphFormat.CSV)) {
      Path file = folder.resolve("ccss" + format + format.ending());
      assertThat(GraphFormats.write(graph, file, format)).as("%s", format).isEmpty();
    }
  }
}
