package xueban.model.state;

import java.util.Optional;
import java.util.zip.CRC32C;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.ConceptNames;
import xueban.model.internal.ByteReader;
import xueban.model.internal.ByteWriter;

/** The bytes of a {@link CompactState}, whose Javadoc draws them. */
final class CompactStateCodec {
  private static final int CRC_AT = CompactState.HEADER_BYTES - 4;

  private CompactStateCodec() {}

  static byte[] write(CompactState state) {
    ByteWriter out = new ByteWriter(state.size());
    out.put(CompactState.FORMAT);
    out.put(state.interactions.length);
    out.number16(state.concepts());
    StateTotals totals = state.totals;
    out.number32(totals.lastMinute());
    out.number32(totals.hintedItem());
    out.number32(Float.floatToRawIntBits(totals.ability()));
    out.number32(totals.independent());
    out.number32(totals.independentScore());
    out.number16(totals.assisted());
    out.number16(totals.assistedScore());
    out.number32(0);
    for (long word : state.cells) {
      out.number64(word);
    }
    for (long bits : state.interactions) {
      out.number16((int) (bits >>> 32));
      out.number32((int) bits);
    }
    byte[] bytes = out.toBytes();
    int crc = crc(bytes);
    for (int i = 0; i < 4; i++) {
      bytes[CRC_AT + i] = (byte) (crc >>> (24 - 8 * i));
    }
    return bytes;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @return empty if {@code names} lacks a concept
   * @throws XuebanException {@code CORRUPT} or {@code FORMAT_TOO_NEW}
   */
  static Optional<CompactState> read(byte[] bytes, ConceptNames names) {
    ByteReader in = new ByteReader("learner state", bytes);
    int format = in.next();
    if (format > CompactState.FORMAT) {
      throw new XuebanException(
          ErrorCode.FORMAT_TOO_NEW,
          "A learner state has format %d; this xueban reads %d. Update xueban."
              .formatted(format, CompactState.FORMAT));
    }
    int interactionCount = in.next();
    int conceptCount = in.number16();
    if (format != CompactState.FORMAT
        || interactionCount > CompactState.MAX_INTERACTIONS
        || conceptCount > CompactState.MAX_CONCEPTS
        || bytes.length
            != CompactState.HEADER_BYTES
                + conceptCount * CompactState.CELL_BYTES
                + interactionCount * Interaction.BYTES) {
      throw in.corrupt("does not have the size that its header says");
    }
    StateTotals totals =
        new StateTotals(
            in.number32(),
            in.number32(),
            Float.intBitsToFloat(in.number32()),
            in.number32(),
            in.number32(),
            in.number16(),
            in.number16());
    if (in.number32() != crc(bytes)) {
      throw in.corrupt("fails its checksum");
    }
    long[] cells = new long[2 * conceptCount];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = in.number64();
    }
    long[] interactions = new long[interactionCount];
    for (int i = 0; i < interactionCount; i++) {
      interactions[i] = (long) in.number16() << 32 | (in.number32() & 0xffffffffL);
    }
    CompactState state = new CompactState(names, totals, cells, interactions);
    for (int slot = 0; slot < conceptCount; slot++) {
      if (!names.knows(state.cell(slot).key())) {
        return Optional.empty();
      }
    }
    return Optional.of(state);
  }

  private static int crc(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, CRC_AT);
    crc.update(bytes, CompactState.HEADER_BYTES, bytes.length - CompactState.HEADER_BYTES);
    return (int) crc.getValue();
  }
}
