package xueban.nlp.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;
import xueban.graph.BuiltInGraph;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Prerequisite;
import xueban.model.trees.BoostedTrees;

/**
 * On mathematics from grade 8, from which one prerequisite is taken and into which a wrong one is
 * put.
 */
class PrerequisiteSuggesterTest {
  private static final Prerequisite TAKEN =
      new Prerequisite("math.triangle", "math.isosceles-triangle", "");
  private static final Prerequisite WRONG =
      new Prerequisite("math.isosceles-triangle", "math.quadratic-formula", "");

  private static KnowledgeGraph graph;
  private static PrerequisiteSuggester suggester;
  private static RelationSuggestions found;

  @BeforeAll
  static void suggest() {
    graph = graphWithout(TAKEN, WRONG);
    suggester = learn();
    found = suggester.suggest("mathematics", 2_000, .5);
  }

  private static PrerequisiteSuggester learn() {
    return PrerequisiteSuggester.learn(
        RelationSources.of(graph).withEmbedder(new FakeEmbedder()), 1);
  }

  private static boolean isLateMathematics(Concept concept) {
    return concept.subject().equals("mathematics") && concept.grade() >= 8;
  }

  private static KnowledgeGraph graphWithout(Prerequisite taken, Prerequisite added) {
    KnowledgeGraph whole = BuiltInGraph.load();
    KnowledgeGraph.Builder builder = KnowledgeGraph.builder();
    whole.concepts().stream()
        .filter(PrerequisiteSuggesterTest::isLateMathematics)
        .forEach(builder::put);
    whole.prerequisites().stream()
        .filter(e -> isLateMathematics(whole.concept(e.before())))
        .filter(e -> isLateMathematics(whole.concept(e.after())))
        .filter(e -> !(e.before().equals(taken.before()) && e.after().equals(taken.after())))
        .forEach(builder::put);
    return builder.put(added).build();
  }

  private static List<String> pairs(List<RelationSuggestion> suggestions) {
    return suggestions.stream().map(s -> s.before() + " → " + s.after()).toList();
  }

  @Test
  void suggest_wrongPrerequisite_isDoubtful() {
    assertThat(pairs(found.doubtful()))
        .contains("math.isosceles-triangle → math.quadratic-formula");
  }

  @Test
  void suggest_missing_areNewForwardAndLikely() {
    assertThat(found.missing()).isNotEmpty();
    for (RelationSuggestion s : found.missing()) {
      assertThat(s.probability()).isBetween(.5, 1.0);
      assertThat(graph.ancestorsOf(s.after())).doesNotContain(s.before());
      assertThat(graph.ancestorsOf(s.before())).doesNotContain(s.after());
      assertThat(graph.concept(s.before()).grade())
          .isLessThanOrEqualTo(graph.concept(s.after()).grade());
      assertThat(BoostedTrees.probability(s.explanation().value())).isEqualTo(s.probability());
    }
    assertThat(found.missing())
        .isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()));
  }

  @Test
  void suggest_again_saysTheSame() {
    assertThat(learn().suggest("mathematics", 2_000, .5)).isEqualTo(found);
  }

  @Test
  void suggest_badLimits_saysWhatIsAllowed() {
    assertThatThrownBy(() -> suggester.suggest("", 0, .5))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("at least 1");
    assertThatThrownBy(() -> suggester.suggest("", 5, Double.NaN))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("between 0 and 1");
  }

  @Test
  void learn_fewPrerequisites_saysHowMany() {
    assertThatThrownBy(
            () -> PrerequisiteSuggester.learn(RelationSources.of(KnowledgeGraph.empty()), 1))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("0 prerequisites")
        .hasMessageContaining("30");
  }
}
