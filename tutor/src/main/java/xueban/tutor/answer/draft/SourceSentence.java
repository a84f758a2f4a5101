package xueban.tutor.answer.draft;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A sentence of a passage, ready to be compared.
 *
 * @param place where it stands
 * @param stretches its clauses, its neighbouring clauses and itself
 * @param whole its characters without blanks and signs
 */
record SourceSentence(Place place, List<List<Unit>> stretches, String whole) {
  static SourceSentence of(Place place, String text) {
    DraftText read = DraftText.of(text);
    return new SourceSentence(place, read.stretches(), textOf(read.units()));
  }

  static String textOf(List<Unit> units) {
    return units.stream().map(Unit::text).collect(Collectors.joining());
  }
}
