package xueban.nlp.request;

import java.util.List;

/**
 * A stretch of a folded request and what it may be taken for.
 *
 * @param start offset of its first unit in the folded request
 * @param end offset after its last
 * @param meanings what it says; empty unless the role is {@link Role#SLOT}
 * @param source where it was found
 */
record Found(Role role, int start, int end, List<Meaning> meanings, Source source) {
  enum Role {
    /** It fills slots. */
    SLOT,
    /** It is text, whatever stands in it. */
    KEEP,
    /** It says nothing that is looked for. */
    DROP
  }

  /** Where a stretch was found; of two of one length the first counts. */
  enum Source {
    GRAMMAR,
    NAME,
    TABLE,
    SOUND,
    FILLER,
    /** It was a slot that the caller took back. */
    CALLER
  }

  /** One thing that a stretch says. */
  record Meaning(SlotKind kind, List<String> values, String label) {
    Meaning {
      values = List.copyOf(values);
    }

    static Meaning of(SlotKind kind, String value, String label) {
      return new Meaning(kind, List.of(value), label);
    }
  }

  static Found slot(int start, int end, Meaning meaning, Source source) {
    return new Found(Role.SLOT, start, end, List.of(meaning), source);
  }

  static Found keep(int start, int end) {
    return new Found(Role.KEEP, start, end, List.of(), Source.GRAMMAR);
  }

  static Found drop(int start, int end) {
    return new Found(Role.DROP, start, end, List.of(), Source.FILLER);
  }

  /** Returns what a clause says of its circumstances, names of concepts and all: 投影仪坏了. */
  static Found aside(int start, int end) {
    return new Found(Role.DROP, start, end, List.of(), Source.GRAMMAR);
  }

  boolean isAside() {
    return role == Role.DROP && source == Source.GRAMMAR;
  }

  int length() {
    return end - start;
  }

  boolean fills(SlotKind kind) {
    return meanings.stream().anyMatch(meaning -> meaning.kind() == kind);
  }

  boolean overlaps(Found other) {
    return start < other.end && other.start < end;
  }

  /** Returns the stretch as text, which the caller says that it is. */
  Found takenBack() {
    return new Found(Role.KEEP, start, end, List.of(), Source.CALLER);
  }
}
