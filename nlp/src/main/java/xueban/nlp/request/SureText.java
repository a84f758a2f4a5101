package xueban.nlp.request;

import java.util.List;
import xueban.nlp.request.RemainingText.Stretch;
import xueban.nlp.request.RequestPart.State;

/*
 * Weights learn from requests in which people talk; of keywords between commas (浮力，潜水艇) they saw few, and
 * took what stands alone beside a concept for circumstances. Who tells circumstances needs more than nouns.
 */
/** What is text of a request whatever the learnt weights say. */
final class SureText {
  private static final List<String> NOMINAL = List.of("n", "g", "s", "b");

  private final RequestMarks marks;
  private final List<RequestPart> parts;
  private final List<Stretch> ruled;

  SureText(RequestReading reading, List<RequestPart> parts, List<Stretch> ruled) {
    marks = new RequestMarks(reading);
    this.parts = parts;
    this.ruled = ruled;
  }

  /**
   * Returns whether a part is text for sure: the caller, the table or a title says so, the request
   * introduces it, or the rules tell it and its clause is nouns alone.
   */
  boolean has(RequestPart part) {
    return part.state() == State.KEEP
        || ruled.stream()
            .anyMatch(
                s ->
                    s.overlaps(part.start(), part.end()) && (s.asked() || isOfNouns(part.start())));
  }

  /**
   * Returns whether the clause around a place, between marks, fills no slot and has nouns alone or
   * is one word that is not Chinese: GeoGebra in 勾股定理，GeoGebra.
   */
  private boolean isOfNouns(int place) {
    int start = marks.start(place, false);
    int end = marks.end(place, false);
    List<RequestPart> clause =
        parts.stream().filter(part -> part.start() >= start && part.start() < end).toList();
    return (clause.size() == 1 && clause.getFirst().is("nx"))
        || clause.stream().allMatch(part -> part.state() == State.KEEP || isNoun(part));
  }

  /** Returns whether a Chinese word is a noun or the like; of others nobody told. */
  private static boolean isNoun(RequestPart part) {
    return part.state() == State.FREE && !part.is("nx") && NOMINAL.stream().anyMatch(part::is);
  }
}
