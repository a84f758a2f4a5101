package xueban.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextFolding;

/**
 * The concepts that a search names or means.
 *
 * @param concepts the likeliest first
 * @param matching those of them that let an entry match; the others only score what matches anyway
 */
record SoughtConcepts(List<TaggedConcept> concepts, Set<String> matching) {
  private static final int MOST = 5;
  private static final int MOST_MEANT = 3;
  private static final double SURE = .5;
  private static final double LEAST_MEANT = .3;
  private static final int MOST_BY_TEXTS = 5;
  private static final double LEAST_BY_TEXTS = .1;
  private static final int LEAST_LETTERS = 4;

  SoughtConcepts {
    concepts = List.copyOf(concepts);
    matching = Set.copyOf(matching);
  }

  /** Returns concepts that all let entries match. */
  static SoughtConcepts matching(List<TaggedConcept> concepts) {
    return new SoughtConcepts(concepts, ids(concepts));
  }

  /** Says whether anything in the catalog is surely about a concept. */
  interface Held {
    boolean by(String concept) throws IOException;
  }

  /**
   * Returns the concepts, the likeliest first. A search that says nothing beside a concept's name
   * means that concept, however short the name; one that says much beside it may mean anything: it
   * is {@code share · max(p, share²)} likely, with the name's share of the letters and what {@link
   * TextAnalysis#tag} says of such a name in a text. Where none is likely, what the search means
   * without naming it ({@link TextAnalysis#meant}) takes the rest; and of what that leaves, what
   * was learnt from the texts of the concepts ({@link TextAnalysis#meantByTexts}), which lets
   * entries match from {@value #LEAST_MEANT} on. Both as far as the catalog has anything on a
   * concept.
   */
  static SoughtConcepts of(SearchRequest request, TextAnalysis analysis, Held held)
      throws IOException {
    if (request.text().isBlank()) {
      return matching(List.of());
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
    Set<String> matching = new HashSet<>(ids(sought));
    double open = 1 - surest(sought);
    if (open > 1 - SURE && letters >= LEAST_LETTERS) {
      List<TaggedConcept> meant =
          likely(analysis.meant(request.text(), subject, MOST_MEANT), open, LEAST_MEANT, held);
      open -= surest(meant); // they are of what was open: open · (1 - p)
      meant.forEach(one -> add(one, sought));
      matching.addAll(ids(meant));
      if (open >= LEAST_BY_TEXTS) {
        for (TaggedConcept one :
            likely(
                analysis.meantByTexts(request.text(), subject, MOST_BY_TEXTS),
                open,
                LEAST_BY_TEXTS,
                held)) {
          add(one, sought);
          if (one.probability() >= LEAST_MEANT) {
            matching.add(one.concept());
          }
        }
      }
    }
    sought.sort(
        Comparator.comparingDouble(TaggedConcept::probability)
            .reversed()
            .thenComparing(TaggedConcept::concept));
    return new SoughtConcepts(sought, matching);
  }

  private static Set<String> ids(List<TaggedConcept> concepts) {
    return concepts.stream().map(TaggedConcept::concept).collect(Collectors.toSet());
  }

  private static double surest(List<TaggedConcept> concepts) {
    return concepts.stream().mapToDouble(TaggedConcept::probability).max().orElse(0);
  }

  /** Returns those that are likely enough, {@code open} times as likely, and that are held. */
  private static List<TaggedConcept> likely(
      List<TaggedConcept> meant, double open, double least, Held held) throws IOException {
    List<TaggedConcept> likely = new ArrayList<>();
    for (TaggedConcept one : meant) {
      double probability = open * one.probability();
      if (probability >= least && held.by(one.concept())) { // asked last: a count in the index
        likely.add(new TaggedConcept(one.concept(), probability, one.evidence()));
      }
    }
    return likely;
  }

  /** Adds what a search means, unless it is surer of that concept already. */
  private static void add(TaggedConcept one, List<TaggedConcept> sought) {
    sought.removeIf(s -> s.concept().equals(one.concept()) && s.probability() <= one.probability());
    if (sought.stream().noneMatch(s -> s.concept().equals(one.concept()))) {
      sought.add(one);
    }
  }

  private static long letters(String text) {
    return TextFolding.of(text).text().chars().filter(Character::isLetterOrDigit).count();
  }
}
