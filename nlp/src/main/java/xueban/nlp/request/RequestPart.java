package xueban.nlp.request;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xueban.nlp.request.Found.Role;

/**
 * A part of a request: a stretch that fills slots, one that is text as it stands, or a word of the
 * rest.
 *
 * @param start offset of its first unit in the folded request
 * @param end offset after its last
 * @param text its folded units
 * @param partOfSpeech HanLP's mark; {@code nx} for what is not Chinese, empty for stretches
 * @param state what it was found to be
 * @param kinds the slots that it fills; empty unless its state is {@link State#SLOT}
 */
record RequestPart(
    int start, int end, String text, String partOfSpeech, State state, List<SlotKind> kinds) {
  enum State {
    SLOT,
    KEEP,
    /** A word of the rest that the table says names nothing wherever it stands. */
    DROP,
    FREE
  }

  RequestPart {
    kinds = List.copyOf(kinds);
  }

  boolean isSlot() {
    return state == State.SLOT;
  }

  /** Returns whether its part of speech begins so. */
  boolean is(String beginning) {
    return partOfSpeech.startsWith(beginning);
  }

  /** Returns the parts of a request, in order, without marks and blanks. */
  static List<RequestPart> of(RequestReading reading, List<Found> chosen) {
    Cover cover = Cover.of(chosen);
    String text = reading.text();
    List<RequestPart> parts = new ArrayList<>();
    int at = 0;
    for (Found found : cover.stretches()) {
      if (found.role() != Role.DROP) {
        words(reading, cover, at, found.start(), parts);
        parts.add(
            new RequestPart(
                found.start(),
                found.end(),
                text.substring(found.start(), found.end()),
                "",
                found.role() == Role.SLOT ? State.SLOT : State.KEEP,
                found.meanings().stream().map(Found.Meaning::kind).toList()));
        at = found.end();
      }
    }
    words(reading, cover, at, text.length(), parts);
    return parts;
  }

  private static void words(
      RequestReading reading, Cover cover, int start, int end, List<RequestPart> parts) {
    for (RestCut.Piece word : RestCut.of(reading, start, end)) {
      @Nullable Found found = cover.at(word.start());
      parts.add(
          new RequestPart(
              word.start(),
              word.end(),
              reading.text().substring(word.start(), word.end()),
              word.partOfSpeech().isEmpty() ? "nx" : word.partOfSpeech(),
              found == null ? State.FREE : State.DROP,
              List.of()));
    }
  }
}
