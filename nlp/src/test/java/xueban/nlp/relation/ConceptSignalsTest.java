package xueban.nlp.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;

class ConceptSignalsTest {
  private static final KnowledgeGraph GRAPH =
      KnowledgeGraph.builder()
          .put(concept("square", "正方形", "四条边相等的矩形。", 8, 2))
          .put(concept("rectangle", "矩形", "有一个角是直角的平行四边形。", 8, 1))
          .put(concept("isosceles", "等腰三角形", "", 8, 1))
          .put(concept("triangle", "三角形", "", 7, 2))
          .build();

  private static Concept concept(String id, String name, String definition, int grade, int term) {
    return new Concept(
        id, name, "", List.of(), definition, "mathematics", null, grade, term, "图形与几何", "");
  }

  private static double signal(RelationSources sources, String before, String after, Signal s) {
    ConceptTable table = new ConceptTable(sources);
    double[] row = new double[Signal.ALL.size()];
    new ConceptSignals(table).fill(table.number(before), table.number(after), row);
    return row[s.place()];
  }

  private static double signal(String before, String after, Signal s) {
    return signal(RelationSources.of(GRAPH), before, after, s);
  }

  @Test
  void names_oneInsideTheOther_isDirected() {
    assertThat(signal("triangle", "isosceles", Signal.BEFORE_IN_AFTER)).isEqualTo(1);
    assertThat(signal("triangle", "isosceles", Signal.AFTER_IN_BEFORE)).isZero();
    assertThat(signal("isosceles", "triangle", Signal.AFTER_IN_BEFORE)).isEqualTo(1);
    assertThat(signal("triangle", "isosceles", Signal.SHARED_END)).isEqualTo(3);
    assertThat(signal("triangle", "triangle", Signal.NAME_OVERLAP)).isEqualTo(1);
  }

  @Test
  void definitions_mention_isDirected() {
    assertThat(signal("rectangle", "square", Signal.BEFORE_NAMED_IN_AFTER)).isEqualTo(1);
    assertThat(signal("rectangle", "square", Signal.MENTION_DIFFERENCE)).isEqualTo(1);
    assertThat(signal("square", "rectangle", Signal.MENTION_DIFFERENCE)).isEqualTo(-1);
    assertThat(signal("rectangle", "square", Signal.REFERENCE_DISTANCE)).isEqualTo(1);
  }

  @Test
  void texts_mention_countsAsShareOfTheTexts() {
    RelationSources withTexts =
        RelationSources.of(GRAPH).withTexts(Map.of("isosceles", List.of("等腰的三角形。", "两腰相等。")));

    assertThat(signal(withTexts, "triangle", "isosceles", Signal.BEFORE_NAMED_IN_AFTER))
        .isEqualTo(.5);
  }

  @Test
  void grades_laterTerm_isLater() {
    assertThat(signal("rectangle", "square", Signal.GRADE_DIFFERENCE)).isEqualTo(.5);
    assertThat(signal("triangle", "square", Signal.GRADE_DIFFERENCE)).isEqualTo(1);
    assertThat(signal("square", "triangle", Signal.GRADE_DIFFERENCE)).isEqualTo(-1);
  }

  @Test
  void mastery_whoKnowsOneKnowsTheOther_speaksForTheCommonOne() {
    JointMastery mastery = new JointMastery();
    for (int i = 0; i < 8; i++) {
      mastery.add(Map.of("triangle", true, "isosceles", i < 4));
    }
    RelationSources sources = RelationSources.of(GRAPH).withMastery(mastery);

    // Of 4 who know isosceles all know triangle: 5/6; of 8 who know triangle 4 know it: 5/10.
    assertThat(signal(sources, "triangle", "isosceles", Signal.MASTERY_ASYMMETRY))
        .isEqualTo(5.0 / 6 - 5.0 / 10);
    assertThat(signal(sources, "isosceles", "triangle", Signal.MASTERY_ASYMMETRY))
        .isEqualTo(5.0 / 10 - 5.0 / 6);
    assertThat(signal(sources, "square", "triangle", Signal.MASTERY_ASYMMETRY)).isZero();
  }
}
