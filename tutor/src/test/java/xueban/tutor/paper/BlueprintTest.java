package xueban.tutor.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.graph.Concept;
import xueban.graph.Edition;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Stage;
import xueban.graph.Unit;
import xueban.recommend.ItemKind;

class BlueprintTest {
  private static final BlueprintRow ROW =
      BlueprintRow.of("add", ItemKind.FILL_IN, DifficultyBand.EASY, 4, 2.5);

  private static KnowledgeGraph graph() {
    return KnowledgeGraph.builder()
        .put(concept("add", "加法"))
        .put(concept("multiply", "乘法"))
        .put(
            new Edition(
                "pep",
                "人教版",
                "mathematics",
                List.of(new Unit("7-1", "有理数的运算", 7, 1, List.of("add", "multiply")))))
        .build();
  }

  private static Concept concept(String id, String name) {
    return new Concept(id, name, "", List.of(), "", "mathematics", Stage.JUNIOR, 7, 1, "", "");
  }

  @Test
  void totalsThatContradictTheRows_areRefused() {
    assertThat(Blueprint.of(ROW, ROW).points()).isEqualTo(20);
    assertThat(with(20, 0, 1).totalPoints()).isEqualTo(20);
    assertThatThrownBy(() -> with(100, 0, 1))
        .hasMessageContaining("total_points")
        .hasMessageContaining("100")
        .hasMessageContaining("(20)");
    assertThatThrownBy(() -> with(-1, 0, 1)).hasMessageContaining("total_points");
    assertThatThrownBy(() -> with(Double.NaN, 0, 1)).hasMessageContaining("total_points");
    assertThatThrownBy(() -> with(0, 241, 1)).hasMessageContaining("minutes");
    assertThatThrownBy(() -> with(0, 0, 5)).hasMessageContaining("versions");
    assertThatThrownBy(Blueprint::of).hasMessageContaining("rows");
    assertThatThrownBy(
            () -> Blueprint.of(Collections.nCopies(4, row(40, 1)).toArray(new BlueprintRow[0])))
        .hasMessageContaining("160 items");
  }

  private static Blueprint with(double total, int minutes, int versions) {
    return new Blueprint(List.of(ROW, ROW), total, minutes, versions, List.of(), 0, false, true, 0);
  }

  private static BlueprintRow row(int count, double points) {
    return BlueprintRow.of("add", ItemKind.FILL_IN, DifficultyBand.EASY, count, points);
  }

  @Test
  void rows_nameTheValueThatIsWrong() {
    assertThatThrownBy(() -> row(0, 1)).hasMessageContaining("count").hasMessageContaining("0");
    assertThatThrownBy(() -> row(1, .3)).hasMessageContaining("points").hasMessageContaining("0.3");
    assertThatThrownBy(() -> row(1, Double.NaN)).hasMessageContaining("points");
    assertThatThrownBy(
            () -> new BlueprintRow(List.of(), "", "", List.of(), DifficultyBand.ANY, 1, 1))
        .hasMessageContaining("concepts");
    assertThatThrownBy(
            () ->
                new BlueprintRow(List.of("add"), "pep", "7-1", List.of(), DifficultyBand.ANY, 1, 1))
        .hasMessageContaining("either concepts");
    assertThatThrownBy(
            () -> new BlueprintRow(List.of(), "", "7-1", List.of(), DifficultyBand.ANY, 1, 1))
        .hasMessageContaining("edition");
  }

  @Test
  void bands_coverAllSharesOnce() {
    for (double ease = 0; ease <= 1; ease += .01) {
      DifficultyBand band = DifficultyBand.of(ease);
      assertThat(band.holds(ease)).isTrue();
      assertThat(DifficultyBand.ANY.holds(ease)).isTrue();
      int holding = 0;
      for (DifficultyBand other : DifficultyBand.values()) {
        holding += other != DifficultyBand.ANY && other.holds(ease) ? 1 : 0;
      }
      assertThat(holding).as("%s", ease).isOne();
    }
    assertThat(DifficultyBand.of(1)).isEqualTo(DifficultyBand.EASY);
  }

  @Test
  void table_asTeachersPasteIt_isRead() {
    List<BlueprintRow> rows =
        BlueprintTable.read(
            "知识点\t题型\t难度\t题数\t分值\n加法\t选择题\t易\t4\t2.5\nadd;乘法\t填空\t中等题\t2\t4\n乘法\t\t\t1\t8\n",
            graph());
    assertThat(rows)
        .containsExactly(
            new BlueprintRow(
                List.of("add"),
                "",
                "",
                List.of(ItemKind.SINGLE_CHOICE, ItemKind.MULTIPLE_CHOICE),
                DifficultyBand.EASY,
                4,
                2.5),
            new BlueprintRow(
                List.of("add", "multiply"),
                "",
                "",
                List.of(ItemKind.FILL_IN),
                DifficultyBand.MEDIUM,
                2,
                4),
            new BlueprintRow(List.of("multiply"), "", "", List.of(), DifficultyBand.ANY, 1, 8));
    BlueprintRow unit =
        BlueprintTable.read("教材,单元,题型,难度,题数,每题分值\n人教版,有理数的运算,解答题,难,2,10\n", graph()).getFirst();
    assertThat(unit.subject()).isEqualTo("pep/7-1");
    assertThat(unit.conceptsIn(graph())).containsExactly("add", "multiply");
    assertThat(unit.title(graph())).isEqualTo("有理数的运算");
  }

  @Test
  void table_wrongRows_areAllNamedByTheirLine() {
    assertThatThrownBy(
            () ->
                BlueprintTable.read(
                    "concept,kind,difficulty,count,points\n"
                        + "magic,,,1,1\n"
                        + "add,essay,,1,1\n"
                        + "add,,odd,1,1\n"
                        + "add,,,x,1\n",
                    graph()))
        .hasMessageContaining("line 2")
        .hasMessageContaining("magic")
        .hasMessageContaining("line 3")
        .hasMessageContaining("essay")
        .hasMessageContaining("line 4")
        .hasMessageContaining("odd")
        .hasMessageContaining("line 5");
    assertThatThrownBy(() -> BlueprintTable.read("知识点,题数,分值\n", graph()))
        .hasMessageContaining("no row");
    assertThatThrownBy(() -> BlueprintTable.read("", graph())).hasMessageContaining("table");
    assertThatThrownBy(() -> BlueprintTable.read("教材,单元,题数,分值\npep,9-9,1,1\n", graph()))
        .hasMessageContaining("9-9");
    assertThatThrownBy(() -> BlueprintTable.read("知识点,分值\n加法,2\n", graph()))
        .hasMessageContaining("count");
  }
}
