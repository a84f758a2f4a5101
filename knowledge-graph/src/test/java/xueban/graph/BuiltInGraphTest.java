package xueban.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInGraphTest {
  private final KnowledgeGraph graph = BuiltInGraph.load();

  @Test
  void load_coversGrades7To9() {
    assertThat(graph.concepts().stream().filter(c -> c.stage() == Stage.JUNIOR).count())
        .isGreaterThanOrEqualTo(120);
    for (int grade = 7; grade <= 9; grade++) {
      int wanted = grade;
      assertThat(graph.concepts()).anyMatch(c -> c.grade() == wanted);
    }
    assertThat(graph.prerequisites()).hasSizeGreaterThan(200).noneMatch(p -> p.reason().isBlank());
    assertThat(graph.concepts())
        .noneMatch(c -> c.definition().isBlank() || c.englishName().isBlank());
  }

  @Test
  void load_isConnected() {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    open.push(graph.order().get(0));
    while (!open.isEmpty()) {
      String at = open.pop();
      if (seen.add(at)) {
        graph.prerequisitesOf(at).forEach(p -> open.push(p.before()));
        graph.dependentsOf(at).forEach(p -> open.push(p.after()));
      }
    }

    assertThat(seen).hasSize(graph.concepts().size());
  }

  @Test
  void load_gradesNeverRunBackwards() {
    assertThat(graph.prerequisites())
        .allSatisfy(
            p ->
                assertThat(graph.concept(p.before()).grade())
                    .as("%s → %s", p.before(), p.after())
                    .isLessThanOrEqualTo(graph.concept(p.after()).grade()));
  }

  @Test
  void load_everyNameMeansOneConceptOfItsSubject() {
    Map<List<String>, String> ownerOfName = new HashMap<>();
    for (Concept concept : graph.concepts()) {
      Stream.concat(Stream.of(concept.name()), concept.aliases().stream())
          .forEach(
              name ->
                  assertThat(ownerOfName.put(List.of(concept.subject(), name), concept.id()))
                      .as("other concept of %s named %s", concept.subject(), name)
                      .isNull());
    }
  }

  @ParameterizedTest
  @CsvSource({"pep, mathematics", "pep-physics, physics"})
  void load_editionTeachesEveryConceptOfItsSubjectOnce(String edition, String subject) {
    assertThat(graph.edition(edition).subject()).isEqualTo(subject);
    assertThat(taught(edition))
        .containsExactlyInAnyOrderElementsOf(
            graph.concepts().stream()
                .filter(c -> c.subject().equals(subject))
                .map(Concept::id)
                .toList());
  }

  @Test
  void load_coversGrades1To6InFourStrands() {
    List<Concept> primary = primary();

    assertThat(primary).hasSizeGreaterThanOrEqualTo(400);
    for (int grade = 1; grade <= 6; grade++) {
      for (int term = 1; term <= 2; term++) {
        int wanted = grade * 10 + term;
        assertThat(primary.stream().filter(c -> term(c.id()) == wanted).count())
            .as("concepts of term %d", wanted)
            .isGreaterThanOrEqualTo(25);
      }
    }
    assertThat(primary.stream().map(Concept::strand).distinct())
        .containsExactlyInAnyOrder("数与代数", "图形与几何", "统计与概率", "综合与实践");
    assertThat(primary)
        .allMatch(c -> c.definition().length() >= 25 && c.definition().length() <= 80);
  }

  @Test
  void load_primaryPrerequisitesAreReducedAndInOrder() {
    List<Prerequisite> edges =
        graph.prerequisites().stream()
            .filter(p -> graph.concept(p.before()).stage() == Stage.PRIMARY)
            .toList();

    assertThat(edges)
        .hasSizeGreaterThanOrEqualTo(800)
        .noneMatch(this::isImplied)
        .noneMatch(p -> p.reason().length() < 8)
        .noneMatch(p -> term(p.before()) > term(p.after()));
    assertThat(edges.stream().filter(p -> graph.concept(p.after()).stage() == Stage.JUNIOR).count())
        .isGreaterThanOrEqualTo(40);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bnu", "sujiao"})
  void load_otherEditionTeachesMostOfPrimaryOnce(String edition) {
    List<String> primary = primary().stream().map(Concept::id).toList();
    List<String> placed =
        graph.edition(edition).units().stream()
            .filter(u -> u.grade() <= 6)
            .flatMap(u -> u.concepts().stream())
            .toList();

    assertThat(placed).doesNotHaveDuplicates().isSubsetOf(primary);
    assertThat(placed.size()).isGreaterThanOrEqualTo(primary.size() * 85 / 100);
  }

  @Test
  void load_primaryNamesItsMisconceptions() {
    List<Misconception> misconceptions =
        graph.misconceptions().stream()
            .filter(m -> graph.concept(m.concept()).stage() == Stage.PRIMARY)
            .toList();

    assertThat(misconceptions)
        .hasSizeGreaterThanOrEqualTo(350)
        .noneMatch(m -> m.showsAs().isBlank() || m.cure().isBlank() || m.name().length() > 18);
    assertThat(misconceptions.stream().map(Misconception::concept).distinct().count())
        .isGreaterThanOrEqualTo(300);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bnu-physics", "suke-physics"})
  void load_otherEditionOfPhysicsTeachesMostOfItOnce(String edition) {
    List<String> physics = junior("physics");

    assertThat(taught(edition)).doesNotHaveDuplicates().isSubsetOf(physics);
    assertThat(taught(edition).size()).isGreaterThanOrEqualTo(physics.size() * 85 / 100);
  }

  @Test
  void load_physicsBuildsOnMathematics() {
    assertThat(junior("physics")).hasSizeGreaterThanOrEqualTo(135);
    assertThat(into("physics", "physics").size() + into("mathematics", "physics").size())
        .isGreaterThanOrEqualTo(200);
    assertThat(into("mathematics", "physics")).hasSizeGreaterThanOrEqualTo(20);
    assertThat(into("physics", "mathematics")).isEmpty();
  }

  @Test
  void load_physicsNamesItsMisconceptions() {
    List<Misconception> physics =
        graph.misconceptions().stream().filter(m -> m.concept().startsWith("physics.")).toList();

    assertThat(physics)
        .hasSizeGreaterThanOrEqualTo(140)
        .noneMatch(m -> m.showsAs().isBlank() || m.cure().isBlank());
    assertThat(physics.stream().map(Misconception::concept).distinct().count())
        .isGreaterThanOrEqualTo(100);
  }

  @Test
  void load_noPrerequisiteOfPhysicsFollowsFromOthers() {
    assertThat(into("physics", "physics"))
        .noneMatch(this::isImplied)
        .noneMatch(p -> term(p.before()) > term(p.after()));
    assertThat(into("mathematics", "physics"))
        .noneMatch(this::isImplied)
        .noneMatch(p -> term(p.before()) > term(p.after()));
  }

  private boolean isImplied(Prerequisite edge) {
    Set<String> seen = new HashSet<>(Set.of(edge.before()));
    Deque<String> open = new ArrayDeque<>();
    graph.dependentsOf(edge.before()).stream()
        .filter(p -> !p.equals(edge))
        .forEach(p -> open.push(p.after()));
    while (!open.isEmpty()) {
      String at = open.pop();
      if (seen.add(at)) {
        graph.dependentsOf(at).forEach(p -> open.push(p.after()));
      }
    }
    return seen.contains(edge.after());
  }

  private int term(String id) {
    return graph.concept(id).grade() * 10 + graph.concept(id).term();
  }

  private List<Prerequisite> into(String from, String to) {
    return graph.prerequisites().stream()
        .filter(p -> graph.concept(p.before()).subject().equals(from))
        .filter(p -> graph.concept(p.after()).subject().equals(to))
        .toList();
  }

  private List<String> taught(String edition) {
    return graph.edition(edition).units().stream().flatMap(u -> u.concepts().stream()).toList();
  }

  private List<Concept> primary() {
    return graph.concepts().stream().filter(c -> c.stage() == Stage.PRIMARY).toList();
  }

  private List<String> junior(String subject) {
    return graph.concepts().stream()
        .filter(c -> c.stage() == Stage.JUNIOR && c.subject().equals(subject))
        .map(Concept::id)
        .toList();
  }
}
