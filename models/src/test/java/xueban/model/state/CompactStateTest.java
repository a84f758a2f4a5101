package xueban.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.ConceptEvidence;
import xueban.model.ConceptNames;
import xueban.model.ContestEvent;
import xueban.model.Help;
import xueban.model.HintEvent;
import xueban.model.LearnerState;
import xueban.model.MigrationEvent;
import xueban.model.PlausibleEvents;
import xueban.model.Responses;
import xueban.model.Tracer;
import xueban.model.logistic.RandomWeights;

class CompactStateTest {
  private final ConceptNames names = new ConceptNames();
  private final Tracer tracer = RandomWeights.tracer(7);

  @Test
  void restore_toBytes_givesAnEqualState() {
    PlausibleEvents events = new PlausibleEvents(11);
    LearnerState state = tracer.start(names);
    for (int i = 0; i < 1_500; i++) {
      state = tracer.fold(state, events.event("ming"));
      LearnerState again = tracer.restore(state.toBytes(), names).orElseThrow();
      assertThat(again).as("seed 11, event %d", i).isEqualTo(state);
      assertThat(again.evidence()).isEqualTo(state.evidence());
    }
    assertThat(state.evidence()).isNotEmpty();
  }

  /** The promise for a province: at most 2 KB at 100 concepts, however much was answered. */
  @Test
  void toBytes_hundredConcepts_atMost2KB() {
    LearnerState state = tracer.start(names);
    for (int i = 0; i < 20_000; i++) {
      String concept = "an-id-that-is-rather-long-一元二次方程-" + i % 100;
      state = tracer.fold(state, Responses.of(i, concept, i % 3 == 0 ? 0.4 : 1));
    }
    assertThat(state.evidence()).hasSize(100);
    assertThat(state.toBytes()).hasSize(32 + 100 * 16 + 64 * 6).hasSizeLessThanOrEqualTo(2_048);
  }

  @Test
  void restore_anyBitFlipped_corrupt() {
    LearnerState state = tracer.start(names);
    for (int i = 0; i < 10; i++) {
      state = tracer.fold(state, Responses.of(i, "c" + i % 3, 1));
    }
    byte[] bytes = state.toBytes();
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] damaged = bytes.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> tracer.restore(damaged, names))
          .isInstanceOfSatisfying(
              XuebanException.class,
              e -> assertThat(e.code()).isIn(ErrorCode.CORRUPT, ErrorCode.FORMAT_TOO_NEW));
    }
    assertThatThrownBy(() -> tracer.restore(new byte[0], names))
        .isInstanceOf(XuebanException.class);
  }

  @Test
  void restore_conceptWithoutName_empty() {
    LearnerState state = tracer.fold(tracer.start(names), Responses.of(1, "c1", 1));
    assertThat(tracer.restore(state.toBytes(), new ConceptNames())).isEmpty();
    assertThat(tracer.restore(state.toBytes(), ConceptNames.of(List.of("c1")))).isPresent();
  }

  @Test
  void evidence_keepsHelpApart() {
    LearnerState state = tracer.start(names);
    state = tracer.fold(state, Responses.of(1, "c", 1));
    state = tracer.fold(state, Responses.of(2, "c", 0.25));
    state = tracer.fold(state, Responses.assisted(3, "c", 1));
    state = tracer.fold(state, Responses.of(4, "b", 0));
    Instant last = Responses.of(3, "c", 1).at();
    assertThat(state.evidence())
        .containsExactly(
            new ConceptEvidence("b", 1, 0, 0, 0, Responses.of(4, "b", 0).at(), false),
            new ConceptEvidence("c", 2, 1.25, 1, 1, last, false));
    assertThat(state.evidence("d")).isEmpty();
  }

  @Test
  void evidence_aHintBeforeMakesTheNextResponseAssisted() {
    LearnerState state = tracer.start(names);
    HintEvent hint = new HintEvent("h", "ming", Instant.EPOCH, "item-1", 1, Help.HINT);
    state = tracer.fold(state, hint);
    state = tracer.fold(state, Responses.of(2, "c", 1));
    state = tracer.fold(state, Responses.of(1, "c", 1));
    state = tracer.fold(state, Responses.of(1, "c", 1));
    ConceptEvidence evidence = state.evidence("c").orElseThrow();
    assertThat(evidence.assisted()).isEqualTo(1);
    assertThat(evidence.independent()).isEqualTo(2);
  }

  @Test
  void evidence_contestedUntilTheNextIndependentResponse() {
    LearnerState state = tracer.fold(tracer.start(names), Responses.of(1, "c", 1));
    state = tracer.fold(state, new ContestEvent("x", "ming", Instant.EPOCH, "c", "no"));
    assertThat(contested(state)).isTrue();
    assertThat(tracer.mastery(state, "c", Instant.EPOCH).standardError()).isEqualTo(0.5);
    state = tracer.fold(state, Responses.assisted(2, "c", 1));
    assertThat(contested(state)).isTrue();
    state = tracer.fold(state, Responses.of(3, "c", 1));
    assertThat(contested(state)).isFalse();
    assertThat(tracer.mastery(state, "c", Instant.EPOCH).standardError()).isLessThan(0.5);
  }

  @Test
  void evidence_contestOfAnUntouchedConcept() {
    LearnerState state =
        tracer.fold(tracer.start(names), new ContestEvent("x", "ming", Instant.EPOCH, "new", ""));
    assertThat(state.evidence())
        .containsExactly(new ConceptEvidence("new", 0, 0, 0, 0, null, true));
  }

  @Test
  void migration_renamesMergesSplitsAndRemoves() {
    LearnerState state = tracer.start(names);
    for (int i = 0; i < 6; i++) {
      state = tracer.fold(state, Responses.of(i, "old", i < 3 ? 0 : 1));
    }
    state = tracer.fold(state, Responses.of(6, "other", 1));
    LearnerState renamed = migrated(state, move("old", "new"));
    assertThat(renamed.evidence("old")).isEmpty();
    assertThat(renamed.evidence("new").orElseThrow())
        .isEqualTo(new ConceptEvidence("new", 6, 3, 0, 0, Responses.of(5, "", 1).at(), false));
    LearnerState merged = migrated(state, move("old", "other"));
    assertThat(merged.evidence())
        .containsExactly(
            new ConceptEvidence("other", 7, 4, 0, 0, Responses.of(6, "", 1).at(), false));
    LearnerState split = migrated(state, move("old", "a", "b", "c", "d"));
    assertThat(split.evidence("a").orElseThrow().independent()).isEqualTo(2);
    assertThat(split.evidence("d").orElseThrow().independentScore()).isEqualTo(1);
    assertThat(split.evidence()).hasSize(5);
    assertThat(migrated(state, move("old")).evidence()).hasSize(1);
  }

  @Test
  void migration_exchange_movesBothAtOnce() {
    LearnerState state = tracer.fold(tracer.start(names), Responses.of(1, "a", 1));
    state = tracer.fold(state, Responses.of(2, "b", 0));
    LearnerState exchanged = migrated(state, move("a", "b"), move("b", "a"));
    assertThat(exchanged.evidence("a").orElseThrow().independentScore()).isZero();
    assertThat(exchanged.evidence("b").orElseThrow().independentScore()).isEqualTo(1);
    assertThat(migrated(exchanged, move("a", "b"), move("b", "a")).evidence())
        .isEqualTo(state.evidence());
  }

  @Test
  void fold_moreConceptsThanASlotCanSay_keepsGoing() {
    LearnerState state = tracer.start(names);
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 1_100; i++) {
      many.add("c" + i);
      state = tracer.fold(state, Responses.of(i, "c" + i, 1));
    }
    List<MigrationEvent.Move> moves = new ArrayList<>();
    many.forEach(concept -> moves.add(move(concept, concept + "'")));
    state = tracer.fold(state, new MigrationEvent("m", "ming", Instant.EPOCH, "graph-2", moves));
    assertThat(state.evidence()).hasSize(1_100);
    assertThat(Optional.of(state).flatMap(s -> s.evidence("c1099'"))).isPresent();
  }

  private LearnerState migrated(LearnerState state, MigrationEvent.Move... moves) {
    return tracer.fold(
        state, new MigrationEvent("m", "ming", Instant.EPOCH, "graph-2", List.of(moves)));
  }

  private static MigrationEvent.Move move(String from, String... to) {
    return new MigrationEvent.Move(from, List.of(to));
  }

  private static boolean contested(LearnerState state) {
    return state.evidence("c").orElseThrow().contested();
  }
}
