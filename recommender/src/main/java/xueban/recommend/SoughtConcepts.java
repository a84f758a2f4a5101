package xueban.recommend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextFolding;

/** The concepts that a search names. */
final class SoughtConcepts {
  private static final int MOST = 5;

  private SoughtConcepts() {}

  /**
   * Returns the concepts, the likeliest first. A search that says nothing beside a concept's name
   * means that concept, however short the name; one that says much beside it may mean anything: it
   * is {@code share · max(p, share²)} likely, with the name's share of the letters and what {@link
   * TextAnalysis#tag} says of such a name in a text.
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
    sought.sort(
        Comparator.comparingDouble(TaggedConcept::probability)
            .reversed()
            .thenComparing(TaggedConcept::concept));
    return sought;
  }

  private static long letters(String text) {
    return TextFolding.of(text).text().chars().filter(Character::isLetterOrDigit).count();
  }
}
