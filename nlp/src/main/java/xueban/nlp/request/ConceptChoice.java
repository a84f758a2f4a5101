package xueban.nlp.request;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import xueban.nlp.ConceptMention;
import xueban.nlp.TextFolding;
import xueban.nlp.request.Found.Meaning;

/**
 * Which concept a name stands for, of several that bear it: one of the subject that the request
 * names, else the one whose own name it is, else the first by id.
 */
final class ConceptChoice {
  /** Subjects whose lessons use concepts of other subjects. */
  private static final Set<String> OPEN = Set.of("mathematics", "physics", "science");

  private ConceptChoice() {}

  /** Returns the mention with a meaning for each bearer, to be narrowed by {@link #narrow}. */
  static Found of(ConceptMention mention, Found.Source source) {
    return new Found(
        Found.Role.SLOT,
        mention.start(),
        mention.end(),
        mention.concepts().stream()
            .map(c -> new Meaning(SlotKind.CONCEPT, List.of(c.id(), c.subject()), c.name()))
            .toList(),
        source);
  }

  /**
   * Returns the found stretch with one concept, or empty if the subjects named have none such.
   *
   * @param words the folded words of the stretch
   */
  static Optional<Found> narrow(Found found, String words, Set<String> subjects) {
    List<Meaning> bearers = found.meanings();
    List<Meaning> own = bearers.stream().filter(m -> subjects.contains(m.values().get(1))).toList();
    if (own.isEmpty() && !subjects.isEmpty() && subjects.stream().noneMatch(OPEN::contains)) {
      return Optional.empty();
    }
    List<Meaning> wanted = own.isEmpty() ? bearers : own;
    Meaning chosen =
        wanted.stream()
            .filter(m -> TextFolding.fold(m.label()).equals(words))
            .findFirst()
            .orElse(wanted.get(0));
    Meaning concept = Meaning.of(SlotKind.CONCEPT, chosen.values().get(0), chosen.label());
    return Optional.of(Found.slot(found.start(), found.end(), concept, found.source()));
  }

  static boolean isOpen(Found found) {
    return found.fills(SlotKind.CONCEPT) && found.meanings().get(0).values().size() == 2;
  }
}
