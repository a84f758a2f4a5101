package xueban.model.bkt;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import xueban.model.ConceptEvidence;
import xueban.model.ConceptNames;
import xueban.model.LearnerState;
import xueban.model.MigrationEvent.Move;
import xueban.model.internal.ByteReader;
import xueban.model.internal.ByteWriter;
import xueban.model.state.CompactState;
import xueban.model.state.ConceptCell;

/**
 * A learner's state under BKT: 2,036 bytes at 100 concepts. Immutable.
 *
 * <pre>
 *   ┌ {@link CompactState} without interactions, 32 bytes and 16 a concept                 …
 *   ├ {@link Belief} 4 bytes, in the same order of concepts                              …
 *   ├ CRC-32C of all before, 4 bytes                              numbers: high byte first
 *   └──────────────────────────────────────────────────────────────────────────────────────
 * </pre>
 */
final class BktState implements LearnerState {
  private static final int LEAST_BYTES = 36;
  private static final int CONCEPT_BYTES = 20;
  private static final int CRC_BYTES = 4;

  private final CompactState evidence;
  private final int[] beliefs;

  private BktState(CompactState evidence, int[] beliefs) {
    this.evidence = evidence;
    this.beliefs = beliefs;
  }

  static BktState empty(ConceptNames names) {
    return new BktState(CompactState.empty(names), new int[0]);
  }

  CompactState compact() {
    return evidence;
  }

  Belief belief(String concept) {
    int slot = evidence.slot(ConceptNames.key(concept));
    return slot < 0 ? Belief.NONE : Belief.of(beliefs[slot]);
  }

  /** Returns the state with further evidence of which it has no belief yet. */
  BktState with(CompactState more) {
    return new BktState(more.withoutInteractions(), Arrays.copyOf(beliefs, more.concepts()));
  }

  /** Returns the state with another belief of a concept; without a place for it, the same. */
  BktState with(String concept, Belief belief) {
    int slot = evidence.slot(ConceptNames.key(concept));
    if (slot < 0) {
      return this;
    }
    int[] changed = beliefs.clone();
    changed[slot] = belief.bits();
    return new BktState(evidence, changed);
  }

  /**
   * Returns the state after a migration.
   *
   * @param after the evidence after it
   * @param moves what became of concepts
   */
  BktState migrated(CompactState after, List<Move> moves) {
    int[] moved = new int[after.concepts()];
    BeliefMix[] mixes = new BeliefMix[moved.length];
    Arrays.setAll(mixes, i -> new BeliefMix());
    boolean[] gone = new boolean[beliefs.length];
    for (Move move : moves) {
      int from = evidence.slot(ConceptNames.key(move.from()));
      if (from >= 0 && !gone[from]) {
        gone[from] = true;
        for (String to : move.to().stream().distinct().toList()) {
          int slot = after.slot(ConceptNames.key(to));
          if (slot >= 0) {
            mixes[slot].add(Belief.of(beliefs[from]), evidence.cell(from));
          }
        }
      }
    }
    for (int from = 0; from < gone.length; from++) {
      ConceptCell cell = evidence.cell(from);
      int slot = after.slot(cell.key());
      if (!gone[from] && slot >= 0) {
        mixes[slot].add(Belief.of(beliefs[from]), cell);
      }
    }
    for (int slot = 0; slot < moved.length; slot++) {
      moved[slot] = mixes[slot].belief().bits();
    }
    return new BktState(after.withoutInteractions(), moved);
  }

  @Override
  public List<ConceptEvidence> evidence() {
    return evidence.evidence();
  }

  @Override
  public Optional<ConceptEvidence> evidence(String concept) {
    return evidence.evidence(concept);
  }

  @Override
  public byte[] toBytes() {
    ByteWriter out = new ByteWriter(LEAST_BYTES + CONCEPT_BYTES * beliefs.length);
    out.put(evidence.toBytes());
    for (int belief : beliefs) {
      out.number32(belief);
    }
    byte[] bytes = out.toBytes();
    out.number32(crc(bytes, bytes.length));
    return out.toBytes();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @return empty if {@code names} lacks a concept
   * @throws xueban.XuebanException {@code CORRUPT} or {@code FORMAT_TOO_NEW}
   */
  static Optional<BktState> read(byte[] bytes, ConceptNames names) {
    ByteReader in = new ByteReader("learner state", bytes);
    int concepts = (bytes.length - LEAST_BYTES) / CONCEPT_BYTES;
    if (concepts < 0 || bytes.length != LEAST_BYTES + CONCEPT_BYTES * concepts) {
      throw in.corrupt("does not have the size of a state");
    }
    int beliefBytes = Belief.BYTES * concepts;
    byte[] compact = in.next(bytes.length - beliefBytes - CRC_BYTES);
    int[] beliefs = new int[concepts];
    for (int i = 0; i < concepts; i++) {
      beliefs[i] = in.number32();
    }
    Optional<CompactState> evidence = CompactState.read(compact, names);
    if (in.number32() != crc(bytes, bytes.length - CRC_BYTES)) {
      throw in.corrupt("fails its checksum");
    }
    if (evidence.isPresent() && evidence.get().concepts() != concepts) {
      throw in.corrupt("does not have a belief of each concept");
    }
    return evidence.map(state -> new BktState(state, beliefs));
  }

  private static int crc(byte[] bytes, int count) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, count);
    return (int) crc.getValue();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BktState that && Arrays.equals(toBytes(), that.toBytes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(toBytes());
  }
}
