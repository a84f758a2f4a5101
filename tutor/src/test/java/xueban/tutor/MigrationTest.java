package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;
import xueban.graph.Concept;
import xueban.graph.IdChange;
import xueban.graph.IdChange.Kind;
import xueban.graph.IdChanges;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Prerequisite;
import xueban.graph.Stage;
import xueban.model.MigrationEvent;
import xueban.tutor.profile.ConceptProfile;
import xueban.tutor.profile.ProfileQuery;

/** A graph's next version: learners, their evidence and the catalog come along. */
class MigrationTest {
  private final SmallSchool school = new SmallSchool();
  private final Xueban xueban = school.xueban;

  @AfterEach
  void close() {
    school.close();
  }

  private static Concept concept(String id, String name, String subject) {
    return new Concept(id, name, "", List.of(), "", subject, Stage.JUNIOR, 7, 1, "", "");
  }

  private static KnowledgeGraph graph(String... ids) {
    KnowledgeGraph.Builder builder = KnowledgeGraph.builder();
    for (String id : ids) {
      builder.put(concept(id, "名" + id, "mathematics"));
    }
    return builder.build();
  }

  private static IdChanges changes(IdChange... changes) {
    return IdChanges.of(List.of(changes));
  }

  private ConceptProfile profile(String learner, String concept) {
    return xueban
        .profile(learner, ProfileQuery.all().withConcepts(List.of(concept)))
        .concept(concept)
        .orElseThrow();
  }

  private void answer(String learner, String concept, int right, int wrong) {
    for (int i = 0; i < right + wrong; i++) {
      String item = concept + "-" + (1 + i % 5);
      xueban.record(i < right ? Response.correct(learner, item) : Response.wrong(learner, item));
    }
  }

  private long migrations(String learner) {
    return xueban.events(learner).stream().filter(e -> e.event() instanceof MigrationEvent).count();
  }

  @Test
  void rename_keepsEvidenceToTheLastDigit() {
    answer("ming", "multiply", 6, 2);
    ConceptProfile before = profile("ming", "multiply");

    Migrated migrated =
        xueban.migrateGraph(
            graph("add", "times", "power"),
            changes(new IdChange(Kind.RENAME, "multiply", List.of("times"))),
            false);

    ConceptProfile after = profile("ming", "times");
    assertThat(after.mastery()).isEqualTo(before.mastery());
    assertThat(after.responses()).isEqualTo(8);
    assertThat(after.events()).isEqualTo(before.events()).isNotEmpty();
    assertThat(xueban.item("multiply-1").metadata().concepts()).containsExactly("times");
    assertThat(xueban.find("lesson-multiply").orElseThrow().metadata().concepts())
        .containsExactly("times");
    assertThat(migrated.entries()).isEqualTo(6);
    assertThat(migrated.learners()).isEqualTo(1);
    assertThat(xueban.graph().find("multiply")).isEmpty();
  }

  @Test
  void merge_addsEvidence() {
    answer("ming", "multiply", 3, 1);
    answer("ming", "power", 2, 2);

    xueban.migrateGraph(
        graph("add", "product"),
        changes(
            new IdChange(Kind.MERGE, "multiply", List.of("product")),
            new IdChange(Kind.MERGE, "power", List.of("product"))),
        false);

    assertThat(profile("ming", "product").responses()).isEqualTo(8);
    assertThat(xueban.profile("ming").responses()).isEqualTo(8);
    assertThat(migrations("ming")).isEqualTo(1);
  }

  @Test
  void split_sharesEvidenceSoThatEachPartIsLessCertain() {
    answer("ming", "multiply", 8, 0);
    ConceptProfile before = profile("ming", "multiply");

    IdChanges split =
        changes(new IdChange(Kind.SPLIT, "multiply", List.of("multiply", "distribute")));
    xueban.migrateGraph(graph("add", "multiply", "distribute", "power"), split, false);

    for (String part : List.of("multiply", "distribute")) {
      assertThat(profile("ming", part).responses()).isEqualTo(4);
      assertThat(profile("ming", part).mastery().standardError())
          .isGreaterThan(before.mastery().standardError());
    }
    assertThat(xueban.item("multiply-1").metadata().concepts())
        .containsExactly("multiply", "distribute");
    Migrated again =
        xueban.migrateGraph(graph("add", "multiply", "distribute", "power"), split, false);
    assertThat(again.learners()).isZero();
    assertThat(again.entries()).isZero();
    assertThat(profile("ming", "multiply").responses()).isEqualTo(4);
  }

  @Test
  void remove_dropsEvidenceAndTag() {
    answer("ming", "power", 1, 0);

    xueban.migrateGraph(
        graph("add", "multiply"), changes(new IdChange(Kind.REMOVE, "power", List.of())), false);

    assertThat(xueban.item("power-1").metadata().concepts()).isEmpty();
    assertThat(xueban.profile("ming").concepts())
        .extracting(ConceptProfile::concept)
        .containsExactlyInAnyOrder("add", "multiply");
  }

  @Test
  void again_changesNothing_andGoesOnWhereARunBrokeOff() {
    answer("ming", "multiply", 2, 0);
    answer("hong", "multiply", 0, 2);
    KnowledgeGraph newer = graph("add", "times", "power");
    IdChanges rename = changes(new IdChange(Kind.RENAME, "multiply", List.of("times")));
    // A run that was killed when it had stored the graph and moved one learner of two.
    xueban.changeGraph(graph -> newer);
    school
        .stores
        .learnerLog()
        .append(
            List.of(
                new MigrationEvent(
                    "graph-%s-after-%d"
                        .formatted(
                            newer.version(), school.stores.learnerLog().lastPosition("ming")),
                    "ming",
                    SmallSchool.MONDAY,
                    newer.version(),
                    List.of(new MigrationEvent.Move("multiply", List.of("times"))))));

    Migrated rest = xueban.migrateGraph(newer, rename, false);
    Migrated nothing = xueban.migrateGraph(newer, rename, false);

    assertThat(rest.learners()).isEqualTo(1);
    assertThat(rest.entries()).isEqualTo(6);
    assertThat(nothing.learners()).isZero();
    assertThat(nothing.entries()).isZero();
    for (String learner : List.of("ming", "hong")) {
      assertThat(profile(learner, "times").responses()).isEqualTo(2);
      assertThat(migrations(learner)).isEqualTo(1);
    }
  }

  @Test
  void dryRun_countsAndStoresNothing() {
    answer("ming", "multiply", 1, 0);
    String version = xueban.graph().version();

    Migrated dry =
        xueban.migrateGraph(
            graph("add", "times", "power"),
            changes(new IdChange(Kind.RENAME, "multiply", List.of("times"))),
            true);

    assertThat(dry.learners()).isEqualTo(1);
    assertThat(dry.entries()).isEqualTo(6);
    assertThat(xueban.graph().version()).isEqualTo(version);
    assertThat(migrations("ming")).isZero();
    assertThat(xueban.item("multiply-1").metadata().concepts()).containsExactly("multiply");
  }

  @Test
  void learnersWithoutEvidence_getNoEvent() {
    answer("ming", "add", 1, 0);

    xueban.migrateGraph(
        graph("add", "times", "power"),
        changes(new IdChange(Kind.RENAME, "multiply", List.of("times"))),
        false);

    assertThat(migrations("ming")).isZero();
  }

  @Test
  void undeclaredOrUnknown_isRefusedAndChangesNothing() {
    String version = xueban.graph().version();

    assertThatThrownBy(
            () -> xueban.migrateGraph(graph("add", "times", "power"), IdChanges.none(), false))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("1 concepts of the graph are not in the new one")
        .hasMessageContaining("multiply");
    assertThatThrownBy(
            () ->
                xueban.migrateGraph(
                    graph("add", "times", "power"),
                    changes(
                        new IdChange(Kind.RENAME, "multiply", List.of("times")),
                        new IdChange(Kind.REMOVE, "mutliply", List.of())),
                    false))
        .hasMessageContaining("no concept mutliply");
    assertThatThrownBy(
            () ->
                xueban.migrateGraph(
                    graph("add", "power"),
                    changes(new IdChange(Kind.RENAME, "multiply", List.of("tmes"))),
                    false))
        .hasMessageContaining("no concept \"tmes\"");
    assertThat(xueban.graph().version()).isEqualTo(version);
  }

  @Test
  void otherSubjects_stayAndFollow() {
    xueban.changeGraph(
        graph ->
            graph.toBuilder()
                .put(concept("speed", "速度", "physics"))
                .put(new Prerequisite("multiply", "speed", "路程是速度与时间的积。"))
                .build());

    xueban.migrateGraph(
        graph("add", "times", "power"),
        changes(new IdChange(Kind.RENAME, "multiply", List.of("times"))),
        false);

    assertThat(xueban.graph().find("speed")).isNotEqualTo(Optional.empty());
    assertThat(xueban.graph().prerequisitesOf("speed"))
        .containsExactly(new Prerequisite("times", "speed", "路程是速度与时间的积。"));
  }
}
