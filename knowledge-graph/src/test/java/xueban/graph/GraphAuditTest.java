package xueban.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import xueban.graph.GraphFinding.Kind;

class GraphAuditTest {
  private static Concept concept(String id, String name, int grade, int term) {
    return new Concept(id, name, "", List.of(), "", "m", null, grade, term, "", "");
  }

  private static List<GraphFinding> findings(KnowledgeGraph graph, Kind kind) {
    return GraphAudit.of(graph).stream().filter(f -> f.kind() == kind).toList();
  }

  @Test
  void backwards_withoutReason_isFound() {
    KnowledgeGraph.Builder two =
        KnowledgeGraph.builder().put(concept("a", "甲", 8, 1)).put(concept("b", "乙", 7, 2));

    assertThat(findings(two.put(new Prerequisite("a", "b", "")).build(), Kind.BACKWARDS))
        .singleElement()
        .satisfies(f -> assertThat(f.concepts()).containsExactly("a", "b"))
        .satisfies(f -> assertThat(f.text()).startsWith("a (grade 8.1) is taught after b"));
    assertThat(findings(two.put(new Prerequisite("a", "b", "因为")).build(), Kind.BACKWARDS))
        .isEmpty();
  }

  @Test
  void backwards_inTheTerm_isFoundAndUnknownGradesAreNot() {
    KnowledgeGraph graph =
        KnowledgeGraph.builder()
            .put(concept("a", "甲", 7, 2))
            .put(concept("b", "乙", 7, 1))
            .put(concept("c", "丙", 0, 0))
            .put(concept("d", "丁", 7, 0))
            .put(new Prerequisite("a", "b", ""))
            .put(new Prerequisite("a", "c", ""))
            .put(new Prerequisite("a", "d", ""))
            .build();

    assertThat(findings(graph, Kind.BACKWARDS)).hasSize(1);
  }

  @Test
  void sameNames_foldedAndAmongAliases_areFoundWithinASubject() {
    KnowledgeGraph graph =
        KnowledgeGraph.builder()
            .put(concept("a", "ＡＢ 定理", 7, 1))
            .put(new Concept("b", "乙", "", List.of("ab定理"), "", "m", null, 7, 1, "", ""))
            .put(new Concept("c", "乙", "", List.of(), "", "other", null, 7, 1, "", ""))
            .build();

    assertThat(findings(graph, Kind.SAME_NAME))
        .singleElement()
        .satisfies(f -> assertThat(f.concepts()).containsExactly("a", "b"));
  }

  @Test
  void apart_isolatedAndDisconnected_areFoundButNotTheLargestGroup() {
    KnowledgeGraph.Builder builder = KnowledgeGraph.builder();
    for (String id : List.of("a", "b", "c", "x", "y", "z")) {
      builder.put(concept(id, "名" + id, 7, 1));
    }
    KnowledgeGraph graph =
        builder
            .put(new Prerequisite("a", "b", ""))
            .put(new Prerequisite("b", "c", ""))
            .put(new Prerequisite("x", "y", ""))
            .build();

    assertThat(GraphAudit.of(graph))
        .extracting(GraphFinding::kind, GraphFinding::concepts)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Kind.ISOLATED, List.of("z")),
            org.assertj.core.groups.Tuple.tuple(Kind.DISCONNECTED, List.of("x", "y")));
  }

  @Test
  void redundant_impliedByLongerPath_goesInTheReduction() {
    KnowledgeGraph graph =
        KnowledgeGraph.builder()
            .put(concept("a", "甲", 7, 1))
            .put(concept("b", "乙", 7, 1))
            .put(concept("c", "丙", 7, 1))
            .put(new Prerequisite("a", "b", ""))
            .put(new Prerequisite("b", "c", ""))
            .put(new Prerequisite("a", "c", "因为"))
            .build();

    assertThat(findings(graph, Kind.REDUNDANT))
        .singleElement()
        .satisfies(f -> assertThat(f.concepts()).containsExactly("a", "c"));
    assertThat(GraphAudit.reduced(graph).prerequisites())
        .extracting(Prerequisite::before, Prerequisite::after)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a", "b"),
            org.assertj.core.groups.Tuple.tuple("b", "c"));
  }

  @Test
  void reduced_randomGraphs_keepAncestorsAndCannotBeReducedFurther() {
    for (long seed = 0; seed < 200; seed++) {
      KnowledgeGraph graph =
          new RandomGraphs(RandomGeneratorFactory.of("L64X128MixRandom").create(seed)).next();

      KnowledgeGraph reduced = GraphAudit.reduced(graph);

      for (Concept concept : graph.concepts()) {
        assertThat(reduced.ancestorsOf(concept.id()))
            .as("seed %d", seed)
            .containsExactlyInAnyOrderElementsOf(graph.ancestorsOf(concept.id()));
      }
      assertThat(findings(reduced, Kind.REDUNDANT)).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void builtInGraph_hasNoFault() {
    assertThat(GraphAudit.of(BuiltInGraph.load()).stream().filter(f -> f.kind().fault())).isEmpty();
  }
}
