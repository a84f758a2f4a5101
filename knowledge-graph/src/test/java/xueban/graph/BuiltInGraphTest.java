package xueban.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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
  void load_everyNameMeansOneConcept() {
    Map<String, String> ownerOfName = new HashMap<>();
    for (Concept concept : graph.concepts()) {
      Stream.concat(Stream.of(concept.name()), concept.aliases().stream())
          .forEach(
              name ->
                  assertThat(ownerOfName.put(name, concept.id()))
                      .as("other concept named %s", name)
                      .isNull());
    }
  }

  @Test
  void load_editionTeachesEveryJuniorConceptOnce() {
    assertThat(graph.edition("pep").units().stream().flatMap(u -> u.concepts().stream()))
        .containsExactlyInAnyOrderElementsOf(
            graph.concepts().stream()
                .filter(c -> c.stage() == Stage.JUNIOR)
                .map(Concept::id)
                .toList());
  }
}
