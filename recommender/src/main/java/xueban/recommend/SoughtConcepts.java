package xueban.recommend;

import java.io.IOException;
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
  private static final int MOST_BY_TEXTS = 5;
  private static final double LEAST_BY_TEXTS = .1;
  private static final int LEAST_LETTERS = 4;

  private SoughtConcepts() {}

  /** Says whether anything in the catalog is surely about a concept. */
  interface Held {
    boolean by(String concept) throws IOException;
  }

  /**
   * Returns the concepts, the likeliest first. A search that says nothing beside a concept's name
   * means that concept, however short the name; one that says much beside it may mean anything: it
   * is {@code share · max(p, share²)} likely, with the name's share of the letters and what {@link
   * TextAnalysis#tag} says of such a name in a text. Where none is likely, what the search means
   * without naming it ({@link TextAnalysis#meant}) takes the rest, as far as the catalog has
   * anything on it; and of what that leaves, what was learnt from the texts of the concepts ({@link
   * TextAnalysis#meantByTexts}).
   */
  static List<TaggedConcept> of(SearchRequest request, TextAnalysis analysis, Held held)
      throws IOException {
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
    double surest = surest(sought);
    if (surest < SURE && letters >= LEAST_LETTERS) {
      List<TaggedConcept> meant = new ArrayList<>();
      for (TaggedConcept one : analysis.meant(request.text(), subject, MOST_MEANT)) {
        if (held.by(one.concept())) {
          meant.add(one);
        }
      }
      add(meant, 1 - surest, LEAST_MEANT, sought);
      double open = (1 - surest) * (1 - surest(meant));
      add(
          analysis.meantByTexts(request.text(), subject, MOST_BY_TEXTS),
          open,
          LEAST_BY_TEXTS,
          sought);
    }
    sought.sort(
        Comparator.comparingDouble(TaggedConcept::probability)
            .reversed()
            .thenComparing(TaggedConcept::concept));
    return sought;
  }

  private static double surest(List<TaggedConcept> concepts) {
    return concepts.stream().mapToDouble(TaggedConcept::probability).max().orElse(0);
  }

  /** Adds what a search means that hardly names anything, {@code open} times as likely. */
  private static void add(
      List<TaggedConcept> meant, double open, double least, List<TaggedConcept> sought) {
    for (TaggedConcept one : meant) {
      double probability = open * one.probability();
      if (probability >= least) {
        sought.removeIf(s -> s.concept().equals(one.concept()) && s.probability() <= probability);
        if (sought.stream().noneMatch(s -> s.concept().equals(one.concept()))) {
          sought.add(new TaggedConcept(one.concept(), probability, one.evidence()));
        }
      }
    }
  }

  private static long letters(String text) {
    return TextFolding.of(text).text().chars().filter(Character::isLetterOrDigit).count();
  }
}
