package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.server.api.Failures.assertFails;
import static xueban.server.api.Failures.assertInvalid;
import static xueban.server.api.Failures.assertUnknown;

import io.grpc.Status;
import org.junit.jupiter.api.Test;
import xueban.server.access.Scope;
import xueban.v1.GraphServiceGrpc;
import xueban.v1.IdChangeKind;
import xueban.v1.MigrateGraphRequest;

/** What a migration refuses, and that nothing has changed then. */
class MigrateGraphRefusedTest extends MigrateGraphTestCase {
  @Test
  void badStream_namesTheFieldAndChangesNothing() {
    String before = version();

    assertInvalid(() -> migrate(), "header");
    assertInvalid(() -> migrate(concept("a")), "header");
    assertInvalid(() -> migrate(header(false), header(false)), "header");
    assertInvalid(() -> migrate(header(false), MigrateGraphRequest.getDefaultInstance()), "part");
    assertThat(
            assertInvalid(() -> migrate(header(false), concept("a"), concept("b c")), "concept.id"))
        .contains("row 2: ");
    assertThat(
            assertInvalid(() -> migrate(header(false), concept("a"), concept("a")), "concept.id"))
        .contains("row 2: \"a\" came already");
    assertInvalid(
        () -> migrate(header(false), edge("a", "b"), edge("a", "b")), "prerequisite.after_id");
    assertInvalid(() -> migrate(header(false), edition("e", "a"), edition("e", "a")), "edition.id");
    assertInvalid(
        () -> migrate(header(false), misconception("a", "错"), misconception("a", "错")),
        "misconception.name");
    assertThat(version()).isEqualTo(before);
  }

  @Test
  void badChanges_nameTheFieldAndChangeNothing() {
    String before = version();

    assertThat(assertInvalid(() -> migrate(header(false), concept("a"), concept("c")), "change"))
        .contains("1 concepts of the graph are not in the new one and not declared: b");
    assertInvalid(
        () ->
            migrate(
                header(false), change(IdChangeKind.ID_CHANGE_KIND_UNSPECIFIED, "b c", "a", "d e")),
        "change.old_id",
        "change.new_ids[1]",
        "change.kind");
    assertInvalid(
        () -> migrate(header(false), change(IdChangeKind.ID_CHANGE_KIND_SPLIT, "b", "x")),
        "change.new_ids");
    assertFails(
        () ->
            migrate(
                header(false),
                concept("a"),
                concept("c"),
                rename("b", "a"),
                change(IdChangeKind.ID_CHANGE_KIND_REMOVE, "b")),
        Status.Code.INVALID_ARGUMENT,
        "GRAPH_DUPLICATE");
    assertUnknown(
        () -> migrate(header(false), concept("a"), concept("c"), rename("b", "lost")),
        "UNKNOWN_CONCEPT");
    assertUnknown(
        () ->
            migrate(
                header(false), concept("a"), concept("c"), rename("b", "a"), rename("lost", "c")),
        "UNKNOWN_CONCEPT");
    assertInvalid(
        () -> migrate(header(false), concept("a"), concept("b"), concept("c"), rename("b", "c")),
        "change.old_id");
    assertThat(version()).isEqualTo(before);
  }

  @Test
  void badGraph_isNamedAndChangesNothing() {
    String before = version();

    assertThat(
            assertFails(
                () ->
                    migrate(
                        header(false),
                        concept("a"),
                        concept("b"),
                        concept("c"),
                        edge("a", "b"),
                        edge("b", "a")),
                Status.Code.INVALID_ARGUMENT,
                "GRAPH_CYCLE"))
        .contains("a", "b");
    assertThat(
            assertFails(
                () -> migrate(header(false), concept("a"), edge("a", "lost")),
                Status.Code.INVALID_ARGUMENT,
                "GRAPH_DANGLING"))
        .contains("lost");
    assertThat(version()).isEqualTo(before);
  }

  @Test
  void moreConceptsThanAGraphHolds_refused() {
    MigrateGraphRequest[] rows = new MigrateGraphRequest[200_002];
    rows[0] = header(true);
    for (int i = 1; i < rows.length; i++) {
      rows[i] = concept("n" + i);
    }

    assertThat(assertInvalid(() -> migrate(rows), "concept")).contains("200000");
  }

  @Test
  void credentialThatMayNotManage_refused() {
    Answer answer = new Answer();

    GraphServiceGrpc.newStub(as(Scope.TEACH)).migrateGraph(answer).onCompleted();

    assertFails(answer::get, Status.Code.PERMISSION_DENIED, "MISSING_SCOPE");
  }
}
