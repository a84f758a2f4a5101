package xueban.recommend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextFolding;

/** The concepts that a search names or means. */
final class SoughtConcepts {
  private static final int MOST = 5;
  private static final int MOST_MEANT = 3;
  private static final double SURE = .5;
  private static final double LEAST_MEANT = .3;
  private static final int LEAST_LETTERS = 4;

  private SoughtConcepts() {}

  /**
   * Returns the concepts, the likeliest first. A search that says nothing beside a concept's name
   * means that concept, however short the name; one that says much beside it may mean anything: it
   * is {@code share · max(p, share²)} likely, with the name's share of the letters and what {@link
   * TextAnalysis#tag} says of such a name in a text. Where none is likely, what the search means
   * without naming it ({@link TextAnalysis#meant}) takes the rest.
   */
  static List<TaggedConcept> of(SearchRequest request, TextAnalysis analysis) {
    if (request.text().isBlank()) {
      return List.of();
    }
    List<String> subjects = request.filter().subjects();
    String subject = subjects.size() == 1 ? subjects.getFirst() : "";
    double letters = letters(request.text());
    List<TaggedConcept> sought = new ArrayList<>();
    for (TaggedConcept named : analysis.tag(request.text(), subject, MOST)) {
      double share = letters == 0 ? 0 : Math.min(1, letters(named.evidence()) / letters);
      double probability = share * Math.max(named.probability(), share * share);
      sought.add(new TaggedConcept(named.concept(), probability, named.evidence()));
    }
    addMeant(request.text(), subject, analysis, sought);
    sought.sort(
        Comparator.comparingDouble(TaggedConcept::probability)
            .reversed()
            .thenComparing(TaggedConcept::concept));
    return sought;
  }

  /** Adds what a search means that hardly names anything, by what the names leave open. */
  private static void addMeant(
      String text, String subject, TextAnalysis analysis, List<TaggedConcept> sought) {
    double surest = sought.stream().mapToDouble(TaggedConcept::probability).max().orElse(0);
    if (surest >= SURE || letters(text) < LEAST_LETTERS) {
      return;
    }
    for (TaggedConcept meant : analysis.meant(text, subject, MOST_MEANT)) {
      double probability = (1 - surest) * meant.probability();
      if (probability >= LEAST_MEANT) {
        sought.removeIf(s -> s.concept().equals(meant.concept()) && s.probability() <= probability);
        if (sought.stream().noneMatch(s -> s.concept().equals(meant.concept()))) {
          sought.add(new TaggedConcept(meant.concept(), probability, meant.evidence()));
        }
      }
    }
  }

  private static long letters(String text) {
    return TextFolding.of(text).text().chars().filter(Character::isLetterOrDigit).count();
  }
}
