package xueban.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;

class KnowledgeGraphTest {
  /** a → b → d, a → c → d */
  private static KnowledgeGraph.Builder diamond() {
    KnowledgeGraph.Builder builder = KnowledgeGraph.builder();
    List.of("a", "b", "c", "d").forEach(id -> builder.put(Concept.named(id, "知识点" + id, "m")));
    return builder
        .put(new Prerequisite("a", "b", ""))
        .put(new Prerequisite("a", "c", ""))
        .put(new Prerequisite("b", "d", ""))
        .put(new Prerequisite("c", "d", "needs c"));
  }

  @Test
  void build_cycle_isRefusedAndNamed() {
    KnowledgeGraph.Builder builder = diamond().put(new Prerequisite("d", "b", ""));

    assertThatThrownBy(builder::build)
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.GRAPH_CYCLE))
        .hasMessageContaining("b → d → b");
  }

  @Test
  void build_danglingEdge_namesEdgeAndConcept() {
    KnowledgeGraph.Builder builder = diamond().put(new Prerequisite("x", "b", ""));

    assertThatThrownBy(builder::build)
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.GRAPH_DANGLING))
        .hasMessageContaining("x → b")
        .hasMessageContaining("\"x\"");
  }

  @Test
  void pathTo_nothingMastered_comesAfterItsPrerequisites() {
    LearningPath path = diamond().build().pathTo("d", id -> false);

    assertThat(path.steps())
        .extracting(LearningPath.Step::concept)
        .containsExactly("a", "b", "c", "d");
    assertThat(path.steps().get(2).leadsTo())
        .containsExactly(new Prerequisite("c", "d", "needs c"));
  }

  @Test
  void pathTo_masteredConcept_hidesItsOwnPrerequisites() {
    LearningPath path = diamond().build().pathTo("d", Set.of("b", "c")::contains);

    assertThat(path.steps()).extracting(LearningPath.Step::concept).containsExactly("d");
    assertThat(diamond().build().pathTo("d", id -> true).steps()).isEmpty();
  }

  @Test
  void pathTo_unknownConcept_isNotFound() {
    assertThatThrownBy(() -> diamond().build().pathTo("zzz", id -> false))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_CONCEPT));
  }

  @Test
  void version_dependsOnContentOnly() {
    assertThat(diamond().build().version()).isEqualTo(diamond().build().version());
    assertThat(diamond().put(new Prerequisite("a", "d", "")).build().version())
        .isNotEqualTo(diamond().build().version());
  }

  @Test
  void ancestorsOf_comeInLearningOrder() {
    assertThat(diamond().build().ancestorsOf("d")).containsExactly("a", "b", "c");
    assertThat(diamond().build().ancestorsOf("a")).isEmpty();
  }
}
