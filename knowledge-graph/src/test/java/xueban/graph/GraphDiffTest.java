package xueban.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.graph.GraphChange.Kind;

class GraphDiffTest {
  @TempDir Path folder;

  private static Concept concept(String id, String name, int grade, String definition) {
    return new Concept(id, name, "", List.of(), definition, "m", Stage.JUNIOR, grade, 1, "代数", "");
  }

  private static List<String> lines(KnowledgeGraph a, KnowledgeGraph b, IdChange... changes) {
    return GraphDiff.between(a, b, IdChanges.of(List.of(changes))).changes().stream()
        .map(GraphChange::text)
        .toList();
  }

  @Test
  void equalGraphs_haveNoDifference() {
    KnowledgeGraph graph = BuiltInGraph.load();

    assertThat(GraphDiff.between(graph, BuiltInGraph.load(), IdChanges.none()).changes()).isEmpty();
  }

  @Test
  void everyKind_isALineByKind() {
    KnowledgeGraph older =
        KnowledgeGraph.builder()
            .put(concept("a", "甲", 7, "旧"))
            .put(concept("b", "乙", 7, ""))
            .put(concept("c", "丙", 7, ""))
            .put(concept("d", "丁", 7, ""))
            .put(concept("e", "戊", 7, ""))
            .put(concept("gone", "无", 7, ""))
            .put(new Prerequisite("a", "b", "旧因"))
            .put(new Prerequisite("a", "d", ""))
            .put(new Prerequisite("b", "gone", ""))
            .put(new Misconception("a", "错一", "", ""))
            .put(new Misconception("b", "错二", "", ""))
            .build();
    KnowledgeGraph newer =
        KnowledgeGraph.builder()
            .put(concept("a", "新甲", 8, "新"))
            .put(concept("b2", "乙", 7, ""))
            .put(concept("cd", "丙丁", 7, ""))
            .put(concept("e", "戊", 7, ""))
            .put(concept("e2", "戊二", 7, ""))
            .put(concept("f", "己", 7, ""))
            .put(new Prerequisite("a", "b2", "新因"))
            .put(new Prerequisite("a", "cd", ""))
            .put(new Prerequisite("b2", "f", "因为"))
            .put(new Misconception("a", "错三", "", ""))
            .put(new Misconception("b2", "错二", "这样", ""))
            .build();

    assertThat(
            lines(
                older,
                newer,
                new IdChange(IdChange.Kind.RENAME, "b", List.of("b2")),
                new IdChange(IdChange.Kind.MERGE, "c", List.of("cd")),
                new IdChange(IdChange.Kind.MERGE, "d", List.of("cd")),
                new IdChange(IdChange.Kind.SPLIT, "e", List.of("e", "e2")),
                new IdChange(IdChange.Kind.REMOVE, "gone", List.of())))
        .containsExactly(
            "新增 f: 己",
            "删去 gone: 无",
            "改编号 b → b2",
            "合并 c + d → cd",
            "拆分 e → e + e2",
            "改名 a: 甲 → 新甲",
            "移动 a: grade 7 → 8",
            "改写 a: definition 旧 → 新",
            "新增先修 b2 → f: 因为",
            "删去先修 b → gone",
            "先修理由 a → b2: 旧因 → 新因",
            "新增易错点 a: 错三",
            "删去易错点 a: 错一",
            "改写易错点 b2: 错二  /  → 这样 / ");
  }

  @Test
  void units_areMovesToo() {
    KnowledgeGraph.Builder builder = KnowledgeGraph.builder().put(concept("a", "甲", 7, ""));
    KnowledgeGraph older =
        builder
            .put(new Edition("e", "版", "m", List.of(new Unit("u", "一", 7, 1, List.of("a")))))
            .build();
    KnowledgeGraph newer =
        builder
            .put(new Edition("e", "版", "m", List.of(new Unit("u", "二", 7, 2, List.of("a")))))
            .build();

    assertThat(lines(older, newer)).containsExactly("移动 a: unit 版 7.1 一 → 版 7.2 二");
  }

  @Test
  void undeclaredRename_isOnlySuggested() {
    GraphDiff diff =
        GraphDiff.between(
            KnowledgeGraph.builder().put(concept("old", "甲", 7, "")).build(),
            KnowledgeGraph.builder().put(concept("new", "甲", 7, "")).build(),
            IdChanges.none());

    assertThat(diff.changes())
        .extracting(GraphChange::kind)
        .containsExactly(Kind.ADDED, Kind.REMOVED);
    assertThat(diff.suggestions())
        .containsExactly(new IdChange(IdChange.Kind.RENAME, "old", List.of("new")));
  }

  @Test
  void idChanges_file_isReadAndFaultsNameTheLine() throws Exception {
    Path file = folder.resolve("c.csv");
    Files.writeString(
        file, "old_id,new_id,kind\na,b,rename\ns,s,split\ns,t,split\nx,,remove\nm,n,merge\n");

    IdChanges changes = IdChanges.read(file);

    assertThat(changes.now(List.of("a", "s", "x", "m", "z")))
        .containsExactly("b", "s", "t", "n", "z");

    Files.writeString(file, "old_id,new_id,kind\na,b,rename\nq,r,move\n");
    assertThatThrownBy(() -> IdChanges.read(file))
        .hasMessageContaining("c.csv, line 3")
        .hasMessageContaining("\"move\" is unknown; give rename, merge, split or remove");
    Files.writeString(file, "old_id,new_id,kind\na,b,rename\nc,b,rename\n");
    assertThatThrownBy(() -> IdChanges.read(file)).hasMessageContaining("call it merge");
    Files.writeString(file, "old_id,new_id,kind\na,b,split\n");
    assertThatThrownBy(() -> IdChanges.read(file))
        .hasMessageContaining("line 2")
        .hasMessageContaining("split to two or more");
  }
}
