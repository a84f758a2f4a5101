/** A range of a text: [start, end), in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A piece of a text, matched or not. */
export interface Piece {
  readonly text: string;
  readonly matched: boolean;
}

/**
 * Cuts a text at its ranges, so that the pieces joined are the text again. A range that does not fit
 * (before the last one's end, beyond the text, empty) is left out rather than shown wrong.
 */
export function pieces(text: string, ranges: readonly Range[]): Piece[] {
  const found: Piece[] = [];
  let done = 0;
  for (const { start, end } of ranges) {
    if (start < done || end <= start || end > text.length) {
      continue;
    }
    if (start > done) {
      found.push({ text: text.slice(done, start), matched: false });
    }
    found.push({ text: text.slice(start, end), matched: true });
    done = end;
  }
  if (done < text.length) {
    found.push({ text: text.slice(done), matched: false });
  }
  return found;
}
