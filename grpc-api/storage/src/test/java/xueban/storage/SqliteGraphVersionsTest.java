package xueban.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;

final class SqliteGraphVersionsTest {
  @TempDir Path folder;

  @Test
  void find_everyVersionEverSaved() {
    KnowledgeGraph first = graph("勾股定理");
    KnowledgeGraph second = graph("毕达哥拉斯定理");
    try (SqliteFile file = open()) {
      SqliteGraphStore store = new SqliteGraphStore(file);
      store.save(first);
      store.save(first);
      store.save(second);
      store.save(first);
    }
    try (SqliteFile file = open()) {
      SqliteGraphStore store = new SqliteGraphStore(file);
      assertThat(store.load().version()).isEqualTo(first.version());
      assertThat(store.versions())
          .containsExactly(first.version(), second.version(), first.version());
      assertThat(store.find(second.version()).orElseThrow().concept("c").name())
          .isEqualTo("毕达哥拉斯定理");
      assertThat(store.find("0000000000000000")).isEmpty();
    }
  }

  private SqliteFile open() {
    return SqliteFile.open(folder.resolve("catalog.db"), SqliteSchema.CATALOG);
  }

  private static KnowledgeGraph graph(String name) {
    return KnowledgeGraph.builder().put(Concept.named("c", name, "mathematics")).build();
  }
}
