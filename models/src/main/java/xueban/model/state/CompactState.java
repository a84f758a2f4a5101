package xueban.model.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;
import xueban.model.ConceptEvidence;
import xueban.model.ConceptNames;
import xueban.model.LearnerState;

/**
 * A learner's state in few bytes: 2,016 at 100 concepts and 64 interactions. Immutable.
 *
 * <pre>
 *   header, 32 bytes                                            all numbers: high byte first
 *   ┌ format 1 ┬ interactions 1 ┬ concepts 2 ┬ last minute 4 ┬ hinted item 4 ┬ ability 4 ┐
 *   ├ independent 4 ┬ their score 4 ┬ assisted 2 ┬ their score 2 ┬ CRC-32C of the rest 4 ┤
 *   ├ {@link ConceptCell} 16 bytes, in the order in which the concepts were first met      …
 *   ├ {@link Interaction}  6 bytes, the oldest first, at most 64                           …
 *   └──────────────────────────────────────────────────────────────────────────────────────
 * </pre>
 *
 * Concepts beyond {@link #MAX_CONCEPTS} leave no evidence. Totals count responses, not concepts;
 * their scores are in sixteenths.
 */
public final class CompactState implements LearnerState {
  static final int FORMAT = 1;
  static final int HEADER_BYTES = 32;
  static final int CELL_BYTES = 16;
  public static final int MAX_CONCEPTS = 8_192;
  public static final int MAX_INTERACTIONS = 64;

  final ConceptNames names;
  final StateTotals totals;
  final long[] cells; // two words a concept
  final long[] interactions;

  CompactState(ConceptNames names, StateTotals totals, long[] cells, long[] interactions) {
    this.names = names;
    this.totals = totals;
    this.cells = cells;
    this.interactions = interactions;
  }

  public static CompactState empty(ConceptNames names) {
    return new CompactState(names, StateTotals.NONE, new long[0], new long[0]);
  }

  /** Returns the learner's ability: log-odds, 0 for the average learner. */
  public float ability() {
    return totals.ability();
  }

  /** Returns how many responses were given unaided. */
  public int independent() {
    return totals.independent();
  }

  /** Returns how many unaided responses the concepts have, in the mean; 0 of no concept. */
  public double independent(List<String> ofConcepts) {
    double sum = 0;
    for (String concept : ofConcepts) {
      sum += cell(concept).independent();
    }
    return sum / Math.max(1, ofConcepts.size());
  }

  /** Returns the sum of their scores, exact in sixteenths. */
  public double independentRight() {
    return totals.independentScore() / (double) ConceptCell.UNITS;
  }

  /** Returns how many of the last responses it holds, at most {@link #MAX_INTERACTIONS}. */
  public int interactions() {
    return interactions.length;
  }

  /** Returns one of the last responses, 0 being the oldest. */
  public Interaction interaction(int number) {
    return Interaction.of(interactions[number]);
  }

  /** Returns the same without the last responses: for tracers that do not read them. */
  public CompactState withoutInteractions() {
    return new CompactState(names, totals, cells, new long[0]);
  }

  /** Returns how many concepts it holds evidence of. */
  public int concepts() {
    return cells.length / 2;
  }

  public ConceptCell cell(int slot) {
    return ConceptCell.of(cells[2 * slot], cells[2 * slot + 1]);
  }

  /** Returns the place of the key's cell, or -1. */
  public int slot(long key) {
    return slot(cells, key);
  }

  static int slot(long[] cells, long key) {
    for (int i = 0; i < cells.length; i += 2) {
      if (cells[i] >>> (64 - ConceptNames.KEY_BITS) == key) {
        return i / 2;
      }
    }
    return -1;
  }

  /** Returns the id of the concept at a place, as long as somebody knows it. */
  public Optional<String> concept(int slot) {
    return Optional.ofNullable(names.name(cell(slot).key()));
  }

  public ConceptCell cell(String concept) {
    long key = ConceptNames.key(concept);
    int slot = slot(key);
    return slot < 0 ? ConceptCell.untouched(key) : cell(slot);
  }

  @Override
  public List<ConceptEvidence> evidence() {
    List<ConceptEvidence> list = new ArrayList<>(concepts());
    for (int slot = 0; slot < concepts(); slot++) {
      ConceptCell cell = cell(slot);
      String name = names.name(cell.key());
      if (name == null) {
        throw new IllegalStateException("A concept of the state has lost its name.");
      }
      list.add(evidence(name, cell));
    }
    list.sort(Comparator.comparing(ConceptEvidence::concept));
    return List.copyOf(list);
  }

  @Override
  public Optional<ConceptEvidence> evidence(String concept) {
    int slot = slot(ConceptNames.key(concept));
    return slot < 0 ? Optional.empty() : Optional.of(evidence(concept, cell(slot)));
  }

  private static ConceptEvidence evidence(String concept, ConceptCell cell) {
    @Nullable Instant last = cell.touched() ? Instant.ofEpochSecond(cell.minute() * 60L) : null;
    return new ConceptEvidence(
        concept,
        cell.independent(),
        cell.right(),
        cell.assisted(),
        cell.assistedRight(),
        last,
        cell.contested());
  }

  @Override
  public byte[] toBytes() {
    return CompactStateCodec.write(this);
  }

  /** Returns the size in bytes, stored. */
  public int size() {
    return HEADER_BYTES + cells.length * 8 + interactions.length * Interaction.BYTES;
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @return empty if {@code names} lacks a concept
   * @throws XuebanException {@code CORRUPT} or {@code FORMAT_TOO_NEW}
   */
  public static Optional<CompactState> read(byte[] bytes, ConceptNames names) {
    return CompactStateCodec.read(bytes, names);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CompactState that && Arrays.equals(toBytes(), that.toBytes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(toBytes());
  }
}
