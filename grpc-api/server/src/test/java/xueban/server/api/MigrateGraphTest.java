package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.v1.ConceptProfile;
import xueban.v1.IdChangeKind;
import xueban.v1.MigrateGraphRequest;
import xueban.v1.MigrateGraphResponse;

/** The graph's next version by a call over the network. */
class MigrateGraphTest extends MigrateGraphTestCase {
  @Test
  void rename_movesCatalogAndEvidence_aSecondTimeChangesNothing() {
    String before = version();
    ConceptProfile evidence = profile("b");
    MigrateGraphRequest[] rows = {
      header(false),
      rename("b", "times"),
      edge("a", "times"),
      edge("times", "c"),
      edition("pep", "times", "c"),
      misconception("times", "漏乘"),
      concept("a"),
      concept("times"),
      concept("c")
    };

    MigrateGraphResponse first = migrate(rows);
    MigrateGraphResponse second = migrate(rows);

    assertThat(first)
        .isEqualTo(
            MigrateGraphResponse.newBuilder()
                .setFromGraphVersion(before)
                .setGraphVersion(version())
                .setEntryCount(1)
                .setLearnerCount(1)
                .build());
    assertThat(version()).isNotEqualTo(before);
    assertThat(second)
        .isEqualTo(
            MigrateGraphResponse.newBuilder()
                .setFromGraphVersion(version())
                .setGraphVersion(version())
                .build());
    assertThat(resourceConcepts()).containsExactly("times");
    assertThat(profile("times").getMastery()).isEqualTo(evidence.getMastery());
    assertThat(profile("times").getIndependentCount()).isEqualTo(2);
  }

  @Test
  void split_mergeRemove_areTaken() {
    MigrateGraphResponse split =
        migrate(
            header(false),
            concept("a"),
            concept("b"),
            concept("b2"),
            concept("c"),
            change(IdChangeKind.ID_CHANGE_KIND_SPLIT, "b", "b", "b2"));
    MigrateGraphResponse rest =
        migrate(
            header(false),
            concept("b"),
            change(IdChangeKind.ID_CHANGE_KIND_MERGE, "b2", "b"),
            change(IdChangeKind.ID_CHANGE_KIND_REMOVE, "a"),
            change(IdChangeKind.ID_CHANGE_KIND_REMOVE, "c"));

    assertThat(split.getLearnerCount()).isEqualTo(1);
    assertThat(rest.getLearnerCount()).isEqualTo(1);
    assertThat(resourceConcepts()).containsExactly("b");
    assertThat(profile("b").getIndependentCount()).isEqualTo(2);
  }

  @Test
  void dryRun_countsAndChangesNothing() {
    String before = version();

    MigrateGraphResponse dry =
        migrate(header(true), concept("a"), concept("times"), concept("c"), rename("b", "times"));

    assertThat(dry.getDryRun()).isTrue();
    assertThat(dry.getEntryCount()).isEqualTo(1);
    assertThat(dry.getLearnerCount()).isEqualTo(1);
    assertThat(dry.getGraphVersion()).isNotEqualTo(before);
    assertThat(dry.getFromGraphVersion()).isEqualTo(before);
    assertThat(version()).isEqualTo(before);
    assertThat(resourceConcepts()).containsExactly("b");
  }

  @Test
  void headerAlone_changesNothing() {
    MigrateGraphResponse nothing = migrate(header(false));

    assertThat(nothing.getGraphVersion()).isEqualTo(nothing.getFromGraphVersion());
    assertThat(nothing.getEntryCount()).isZero();
  }

  @Test
  void streamThatBreaksOff_changesNothing_andLeavesPlaceForOthers() throws Exception {
    String before = version();
    for (int i = 0; i < 5; i++) {
      Answer answer = new Answer();
      StreamObserver<MigrateGraphRequest> rows = open(answer);
      rows.onNext(header(false));
      rows.onNext(concept("other"));
      rows.onError(new IllegalStateException("gone"));
      assertThat(answer.code()).isEqualTo(Status.Code.CANCELLED);
    }
    assertThat(version()).isEqualTo(before);
    assertThat(patiently(header(false), concept("a"), concept("b"), concept("c")).getDryRun())
        .isFalse();
  }

  @Test
  void thirdAtATime_isToldToWait() throws Exception {
    List<StreamObserver<MigrateGraphRequest>> open = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      open.add(open(new Answer()));
      open.getLast().onNext(header(true));
    }
    // The two are open on the server once it refuses a third.
    Status.Code refused = Status.Code.OK;
    for (int i = 0; i < 100 && refused != Status.Code.RESOURCE_EXHAUSTED; i++) {
      Answer third = new Answer();
      open(third).onCompleted();
      refused = third.code();
      Thread.sleep(20);
    }
    assertThat(refused).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
    open.forEach(StreamObserver::onCompleted);
    assertThat(patiently(header(true)).getDryRun()).isTrue();
  }

  /** Migrates as soon as there is a place: a call's is free soon after its client hears the end. */
  private MigrateGraphResponse patiently(MigrateGraphRequest... rows) throws InterruptedException {
    for (int i = 0; i < 50; i++) {
      try {
        return migrate(rows);
      } catch (StatusRuntimeException e) {
        assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
        Thread.sleep(100);
      }
    }
    throw new AssertionError("no place became free");
  }
}
