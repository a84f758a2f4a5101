package xueban.model.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;

/** Wrong input is refused with what is wrong, what is allowed and what to do. */
class DiagnosisInputTest {
  private static final QMatrix Q = SimulatedTest.q(6);

  @Test
  void qMatrix_emptyRow_refused() {
    assertThatThrownBy(() -> QMatrix.of(Map.of("a", List.of("k"), "b", List.of())))
        .hasMessageContaining("item \"b\" needs 0 concepts")
        .hasMessageContaining("at least 1")
        .hasMessageContaining("Tag it");
    assertThatThrownBy(() -> QMatrix.of(Map.<String, List<String>>of()))
        .hasMessageContaining("0 items");
  }

  @Test
  void qMatrix_anyOrder_sameNumbers() {
    QMatrix q = QMatrix.of(Map.of("b", List.of("y", "x", "y"), "a", List.of("z")));
    assertThat(q.items()).containsExactly("a", "b");
    assertThat(q.concepts()).containsExactly("x", "y", "z");
    assertThat(q.conceptsOf("b")).containsExactly("x", "y");
  }

  @Test
  void matrix_oneClassOrNothing_refused() {
    List<ItemResponse> right = List.of(new ItemResponse("i0", true), new ItemResponse("i1", true));
    assertThatThrownBy(() -> ResponseMatrix.of(Q, List.of(right)))
        .hasMessageContaining("2 of 2 are right")
        .hasMessageContaining("needs right and wrong ones");
    assertThatThrownBy(() -> ResponseMatrix.of(Q, List.of())).hasMessageContaining("0 of 0");
  }

  @Test
  void unknownItemOrConcept_refusedByName() {
    List<ItemResponse> unknown = List.of(new ItemResponse("moon", true));
    assertThatThrownBy(() -> ResponseMatrix.of(Q, List.of(unknown)))
        .hasMessageContaining("knows 6 items and no \"moon\"");
    for (Diagnoser diagnoser : RandomDiagnosers.all(Q, SimulatedTest.random(1))) {
      assertCode(ErrorCode.UNKNOWN_ITEM, () -> diagnoser.diagnose(unknown));
      Diagnosis nothing = diagnoser.diagnose(List.of());
      assertCode(ErrorCode.UNKNOWN_ITEM, () -> nothing.predict("moon"));
      assertCode(ErrorCode.UNKNOWN_CONCEPT, () -> nothing.proficiency("moon"));
      assertCode(ErrorCode.UNKNOWN_ITEM, () -> diagnoser.explain(List.of(), "moon"));
    }
  }

  @Test
  void numbers_nanOrWrongSizes_refused() {
    double[] one = {1};
    double[][] half = {{0.5}, {0.5}, {0.5}, {0.5}, {0.5}, {0.5}};
    double[][] skills = {{0.5}, {0.5}, {0.5}, {0.5}};
    assertThat(new PointModel(Q, one, half, skills).items()).isEqualTo(Q);
    assertThatThrownBy(() -> new PointModel(Q, one, skills, skills))
        .hasMessageContaining("right: 4 rows; must be 6");
    assertThatThrownBy(() -> new PointModel(Q, new double[2], half, skills))
        .hasMessageContaining("1 points in a row; must be 2");
    double[][] wrong = {{0.5}, {Double.NaN}, {0.5}, {0.5}, {0.5}, {0.5}};
    assertThatThrownBy(() -> new PointModel(Q, one, wrong, skills)).hasMessageContaining("NaN");
    Diagnoser member = new PointModel(Q, one, half, skills);
    assertThatThrownBy(() -> new BlendedModel(List.of(member), new double[] {-1}, 0))
        .hasMessageContaining("-1.0 must be at least 0");
    assertThatThrownBy(() -> new BlendedModel(List.of(member), new double[] {1, 1}, 0))
        .hasMessageContaining("2 for 1 members");
  }

  @Test
  void dina_tooManyConcepts_refusedWithAWayOn() {
    Map<String, List<String>> rows = new TreeMap<>();
    List<ItemResponse> answers = new ArrayList<>();
    for (int i = 0; i < 17; i++) {
      rows.put("i" + i, List.of("k" + i));
      answers.add(new ItemResponse("i" + i, i % 2 == 0));
    }
    ResponseMatrix responses = ResponseMatrix.of(QMatrix.of(rows), List.of(answers));
    assertThatThrownBy(() -> new DinaTrainer(5).train(responses))
        .hasMessageContaining("17 make 2^17 profiles")
        .hasMessageContaining("at most 16")
        .hasMessageContaining("CompensatoryTrainer");
  }

  @Test
  void trainers_wrongSettings_refused() {
    assertThatThrownBy(() -> new CompensatoryTrainer(21, 1, 1)).hasMessageContaining("free (21)");
    assertThatThrownBy(() -> new FreeTraitsTrainer(4, 1, 1, 1)).hasMessageContaining("traits (4)");
    assertThatThrownBy(() -> new LatentClassTrainer(1, 1, 1, Double.NaN, 1))
        .hasMessageContaining("smoothing (NaN)");
    assertThatThrownBy(() -> new NetworkTrainer(1, 1, Double.NaN, 1, 1, 1))
        .hasMessageContaining("rates (NaN");
    assertThatThrownBy(() -> new BlendTrainer(List.of(), 0.1)).hasMessageContaining("members (0)");
  }

  private static void assertCode(
      ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(XuebanException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
