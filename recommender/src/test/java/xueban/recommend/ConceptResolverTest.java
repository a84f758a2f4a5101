package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Stage;

class ConceptResolverTest {
  private static final KnowledgeGraph GRAPH =
      KnowledgeGraph.builder()
          .put(
              new Concept(
                  "math.pythagoras",
                  "勾股定理",
                  "Pythagorean theorem",
                  List.of("毕达哥拉斯定理", "定理"),
                  "",
                  "mathematics",
                  Stage.JUNIOR,
                  8,
                  2,
                  "",
                  ""))
          .put(
              new Concept(
                  "math.vieta",
                  "根与系数的关系",
                  "",
                  List.of("韦达定理", "定理"),
                  "",
                  "mathematics",
                  Stage.JUNIOR,
                  9,
                  1,
                  "",
                  ""))
          .put(Concept.named("phys.wave", "波", "physics"))
          .build();

  @Test
  void resolve_idNameAliasAndWidth() {
    ConceptResolver resolver = new ConceptResolver(GRAPH, ConceptPolicy.REJECT);
    assertThat(
            concepts(resolver, "mathematics", "phys.wave", "勾股 定理", "ＰＹＴＨＡＧＯＲＥＡＮ theorem", "韦达定理"))
        .containsExactly("phys.wave", "math.pythagoras", "math.vieta");
    assertThat(resolver.created()).isEmpty();
    assertThat(resolver.graph()).isSameAs(GRAPH);
  }

  @Test
  void resolve_create_oneConceptALabelAndSubject() {
    ConceptResolver resolver = new ConceptResolver(GRAPH, ConceptPolicy.CREATE);
    assertThat(concepts(resolver, "mathematics", "波", "数 轴"))
        .containsExactly("mathematics/波", "mathematics/数-轴");
    assertThat(concepts(resolver, "mathematics", "数轴", "定理"))
        .containsExactly("mathematics/数-轴", "mathematics/定理");
    assertThat(concepts(resolver, "", "杂")).containsExactly("general/杂");
    KnowledgeGraph graph = resolver.graph();
    assertThat(graph.concepts()).hasSize(GRAPH.concepts().size() + 4);
    assertThat(graph.concept("mathematics/波").stage()).isEqualTo(Stage.JUNIOR);

    ConceptResolver again = new ConceptResolver(graph, ConceptPolicy.CREATE);
    assertThat(concepts(again, "mathematics", "数轴")).containsExactly("mathematics/数-轴");
    assertThat(again.created()).isEmpty();
  }

  @Test
  void resolve_match_leavesOut() {
    ConceptResolver resolver = new ConceptResolver(GRAPH, ConceptPolicy.MATCH);
    RowDraft.Accepted done =
        (RowDraft.Accepted) resolver.resolve(draft("mathematics", "勾股定理", "定理", "没有的"));
    assertThat(done.entry().metadata().concepts()).containsExactly("math.pythagoras");
    assertThat(done.labels()).containsExactly("定理", "没有的");
  }

  @Test
  void resolve_reject_namesTheLabels() {
    ConceptResolver resolver = new ConceptResolver(GRAPH, ConceptPolicy.REJECT);
    RowDraft.Rejected rejected =
        (RowDraft.Rejected) resolver.resolve(draft("mathematics", "勾股定理", "没有的"));
    assertThat(rejected.reason()).contains("没有的", "mathematics").doesNotContain("勾股定理");
  }

  @Test
  void resolve_labelTooLong_isRejected() {
    ConceptResolver resolver = new ConceptResolver(GRAPH, ConceptPolicy.CREATE);
    assertThat(resolver.resolve(draft("mathematics", "长".repeat(121))))
        .isInstanceOf(RowDraft.Rejected.class);
  }

  private static List<String> concepts(ConceptResolver resolver, String subject, String... labels) {
    RowDraft.Accepted done = (RowDraft.Accepted) resolver.resolve(draft(subject, labels));
    assertThat(done.labels()).isEmpty();
    return done.entry().metadata().concepts();
  }

  private static RowDraft.Accepted draft(String subject, String... labels) {
    Metadata metadata = Entries.fullMetadata("题").withSubject(subject);
    return new RowDraft.Accepted(
        new Resource("r", ResourceType.LESSON, metadata, ""), List.of(labels));
  }
}
