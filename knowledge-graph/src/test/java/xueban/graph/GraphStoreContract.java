package xueban.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link GraphStore} does. Extend it and say how an empty one is made. */
public abstract class GraphStoreContract {
  private GraphStore store;

  /** Returns an empty store. */
  protected abstract GraphStore newStore() throws Exception;

  @BeforeEach
  void openStore() throws Exception {
    store = newStore();
  }

  @Test
  void load_neverSaved_isEmpty() {
    assertThat(store.load().concepts()).isEmpty();
    assertThat(store.load().version()).isEqualTo(KnowledgeGraph.empty().version());
  }

  @Test
  void load_afterSave_returnsAllOfIt() {
    KnowledgeGraph graph = graph("勾股定理");
    store.save(graph);
    KnowledgeGraph loaded = store.load();
    assertThat(loaded.concepts()).containsExactlyElementsOf(graph.concepts());
    assertThat(loaded.prerequisites()).isEqualTo(graph.prerequisites());
    assertThat(loaded.editions()).containsExactlyElementsOf(graph.editions());
    assertThat(loaded.version()).isEqualTo(graph.version());
  }

  @Test
  void save_again_replaces_andBackAgain() {
    KnowledgeGraph first = graph("勾股定理");
    KnowledgeGraph second = graph("毕达哥拉斯定理");
    store.save(first);
    store.save(second);
    assertThat(store.load().version()).isEqualTo(second.version());
    store.save(first);
    assertThat(store.load().version()).isEqualTo(first.version());
    store.save(KnowledgeGraph.empty());
    assertThat(store.load().concepts()).isEmpty();
  }

  private static KnowledgeGraph graph(String name) {
    return KnowledgeGraph.builder()
        .put(
            new Concept(
                "m.pythagoras",
                name,
                "Pythagorean theorem",
                List.of("商高定理", "a²+b²=c²"),
                "直角三角形两直角边的平方和等于斜边的平方。",
                "mathematics",
                Stage.JUNIOR,
                8,
                2,
                "图形与几何",
                "a^2+b^2=c^2"))
        .put(new Misconception("m.pythagoras", "忘记开方", "得到 c=25", "写出 c² 再开方"))
        .put(Concept.named("m.square", "平方", "mathematics"))
        .put(new Prerequisite("m.square", "m.pythagoras", "证明用到平方, \"面积\""))
        .put(
            new Edition(
                "pep",
                "人教版",
                "mathematics",
                List.of(new Unit("8b-17", "勾股定理", 8, 2, List.of("m.pythagoras")))))
        .build();
  }
}
