package xueban.graph.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import xueban.XuebanException;
import xueban.graph.BuiltInGraph;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Prerequisite;
import xueban.graph.RandomGraphs;

class PicturesTest {
  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<double[]> boxes(Document svg) {
    NodeList rects = svg.getElementsByTagName("rect");
    List<double[]> boxes = new ArrayList<>();
    for (int i = 0; i < rects.getLength(); i++) {
      Element rect = (Element) rects.item(i);
      if (rect.getAttribute("class").startsWith("node")) {
        boxes.add(
            new double[] {
              Double.parseDouble(rect.getAttribute("x")),
              Double.parseDouble(rect.getAttribute("y")),
              Double.parseDouble(rect.getAttribute("width")),
              Double.parseDouble(rect.getAttribute("height"))
            });
      }
    }
    return boxes;
  }

  private static void assertApart(List<double[]> boxes) {
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = 0; j < i; j++) {
        double[] a = boxes.get(i);
        double[] b = boxes.get(j);
        boolean apart =
            a[0] + a[2] <= b[0]
                || b[0] + b[2] <= a[0]
                || a[1] + a[3] <= b[1]
                || b[1] + b[3] <= a[1];
        assertThat(apart).as("%s, %s", a, b).isTrue();
      }
    }
  }

  @Test
  void neighbourhood_everyConcept_isWellFormedSaysItsNameAndOverlapsNothing() throws Exception {
    KnowledgeGraph graph = BuiltInGraph.load();
    int drawn = 0;
    for (Concept concept : graph.concepts()) {
      if (drawn++ % 9 == 0) {
        Document svg = parsed(NeighbourhoodPicture.svg(graph, concept.id(), 1 + drawn % 3));
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
            .isEqualTo(concept.name() + "：先修与后续");
        assertApart(boxes(svg));
      }
    }
  }

  @Test
  void neighbourhood_depthOne_hasThreeColumnsPrerequisitesLeft() throws Exception {
    KnowledgeGraph graph =
        KnowledgeGraph.builder()
            .put(Concept.named("a", "甲", "m"))
            .put(Concept.named("b", "乙", "m"))
            .put(Concept.named("c", "丙", "m"))
            .put(Concept.named("d", "丁", "m"))
            .put(new Prerequisite("a", "b", ""))
            .put(new Prerequisite("b", "c", ""))
            .put(new Prerequisite("c", "d", ""))
            .build();

    Document svg = parsed(NeighbourhoodPicture.svg(graph, "b", 1));

    assertThat(boxes(svg)).extracting(b -> b[0]).containsExactly(16.0, 216.0, 416.0);
    assertThat(svg.getDocumentElement().getTextContent()).contains("甲", "乙", "丙");
    assertThat(svg.getDocumentElement().getTextContent()).doesNotContain("丁");
    assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo("乙的先修知识：甲。后续知识：丙。");
  }

  @Test
  void map_everyConceptOnceInTheColumnOfItsTerm() throws Exception {
    KnowledgeGraph graph = BuiltInGraph.load();

    Document svg = parsed(CurriculumMap.svg(graph, "图"));

    List<double[]> boxes = boxes(svg);
    assertThat(boxes).hasSize(graph.concepts().size());
    assertThat(boxes.stream().map(b -> b[0] + " " + b[1]).distinct()).hasSameSizeAs(boxes);
    assertThat(CurriculumMap.svg(graph, "图")).isEqualTo(CurriculumMap.svg(graph, "图"));
  }

  @Test
  void anyGraph_isEscapedAndDeterministic() throws Exception {
    for (long seed = 0; seed < 60; seed++) {
      KnowledgeGraph graph =
          new RandomGraphs(RandomGeneratorFactory.of("L64X128MixRandom").create(seed)).next();
      parsed(CurriculumMap.svg(graph, "<图>"));
      for (Concept concept : graph.concepts()) {
        String svg = NeighbourhoodPicture.svg(graph, concept.id(), 3);
        assertApart(boxes(parsed(svg)));
        assertThat(NeighbourhoodPicture.svg(graph, concept.id(), 3)).isEqualTo(svg);
      }
    }
  }

  @Test
  void crossings_sweepsMakeFewerAndNeverMore() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    long straight = 0;
    long swept = 0;
    for (int round = 0; round < 40; round++) {
      TreeMap<String, Integer> layers = new TreeMap<>();
      for (int i = 0; i < 24; i++) {
        layers.put("%02d".formatted(i), i / 6);
      }
      List<Prerequisite> edges = new ArrayList<>();
      for (int i = 0; i < 18; i++) {
        int from = random.nextInt(18);
        int to = (from / 6 + 1) * 6 + random.nextInt(6);
        edges.add(new Prerequisite("%02d".formatted(from), "%02d".formatted(to), ""));
      }
      edges = edges.stream().distinct().toList();
      long before = crossings(edges);
      long after = new LayeredOrder(layers, edges).crossings();
      assertThat(after).isLessThanOrEqualTo(before);
      straight += before;
      swept += after;
    }
    assertThat(swept).isLessThan(straight / 2);
  }

  /** Counts crossings when every layer stands in the order of its ids. */
  private static long crossings(List<Prerequisite> edges) {
    long crossings = 0;
    for (Prerequisite a : edges) {
      for (Prerequisite b : edges) {
        int layerOfA = Integer.parseInt(a.before()) / 6;
        int layerOfB = Integer.parseInt(b.before()) / 6;
        if (layerOfA == layerOfB
            && a.before().compareTo(b.before()) < 0
            && a.after().compareTo(b.after()) > 0) {
          crossings++;
        }
      }
    }
    return crossings;
  }

  @Test
  void depthOrConcept_wrong_isRefused() {
    KnowledgeGraph graph = BuiltInGraph.load();

    assertThatThrownBy(() -> NeighbourhoodPicture.svg(graph, "math.rational-number", 7))
        .hasMessageContaining("7 must be in 1..6");
    assertThatThrownBy(() -> NeighbourhoodPicture.svg(graph, "none", 1))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("no concept \"none\"");
  }

  @Test
  void label_breaksEvenlyAndCutsWithAnEllipsis() {
    assertThat(Label.lines("勾股定理的逆定理", 7, 4)).containsExactly("勾股定理", "的逆定理");
    assertThat(Label.lines("勾股定理", 7, 4)).containsExactly("勾股定理");
    assertThat(Label.lines("一二三四五六七八九十", 4, 1)).containsExactly("一二三…");
  }
}
