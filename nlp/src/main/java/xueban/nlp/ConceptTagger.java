package xueban.nlp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import xueban.graph.Concept;

/**
 * Turns names found in a text into concepts with probabilities, by fixed rules that were chosen
 * before any measuring and are fitted to no data.
 *
 * <pre>
 *   p(concept) = 1 − ∏ over its hits (1 − specificity · place · share)
 *   specificity  by weight of the name (a Chinese character 1, another word 2):
 *                1: .15   2: .45   3: .60   4: .75   5 and more: .85
 *   place        1 in the title (first line or sentence, at most 40 characters), else .6
 *   share        1 if one concept bears the name; of several, a subject gets
 *                (1 + hits that only it bears) / (sum of that over the subjects of the bearers),
 *                divided by its bearers
 * </pre>
 *
 * <p>Of hits that overlap the longest counts, then the earlier; a name of one character counts only
 * where the segmenter sees a word. So more hits, longer names and the title never lower a
 * probability, and it stays below 1.
 */
final class ConceptTagger {
  private static final double[] SPECIFICITY = {0, .15, .45, .60, .75, .85};
  private static final double BODY = .6;
  private static final int TITLE_LENGTH = 40;
  private static final double MOST = .99;
  private static final int EVIDENCE = 3;

  /** What is gathered about one concept. */
  private static final class Evidence {
    double missed = 1;
    final Set<String> words = new LinkedHashSet<>();
  }

  /**
   * Returns the concepts of the hits.
   *
   * @param isWord tells whether the segmenter sees a word of one character at a folded offset;
   *     asked only where a hit has one character
   */
  List<TaggedConcept> tag(
      FoldedText folded,
      List<ConceptNames.Hit> all,
      IntPredicate isWord,
      String subject,
      int limit) {
    List<ConceptNames.Hit> hits = longest(all, isWord, subject);
    Map<String, Integer> own = hitsOfOneSubject(hits, subject);
    int title = titleEnd(folded);
    TreeMap<String, Evidence> found = new TreeMap<>();
    for (ConceptNames.Hit hit : hits) {
      double specificity = SPECIFICITY[Math.min(hit.name().weight(), SPECIFICITY.length - 1)];
      double place = hit.end() <= title ? 1 : BODY;
      List<Concept> bearers = bearers(hit, subject);
      for (Concept concept : bearers) {
        Evidence evidence = found.computeIfAbsent(concept.id(), k -> new Evidence());
        evidence.missed *= 1 - specificity * place * share(concept, bearers, own);
        if (evidence.words.size() < EVIDENCE) {
          evidence.words.add(folded.originalWords(hit.start(), hit.end()));
        }
      }
    }
    List<TaggedConcept> tags = new ArrayList<>(found.size());
    found.forEach(
        (id, evidence) ->
            tags.add(
                new TaggedConcept(
                    id, Math.min(MOST, 1 - evidence.missed), String.join(" · ", evidence.words))));
    tags.sort(
        Comparator.comparingDouble(TaggedConcept::probability)
            .reversed()
            .thenComparing(TaggedConcept::concept));
    return List.copyOf(tags.subList(0, Math.min(limit, tags.size())));
  }

  /** Drops what overlaps a longer hit, and single characters that are part of a word. */
  private static List<ConceptNames.Hit> longest(
      List<ConceptNames.Hit> all, IntPredicate isWord, String subject) {
    List<ConceptNames.Hit> wanted = new ArrayList<>(all.size());
    for (ConceptNames.Hit hit : all) {
      if (isBorne(hit, subject) && (hit.name().weight() > 1 || isWord.test(hit.start()))) {
        wanted.add(hit);
      }
    }
    wanted.sort(
        Comparator.comparingInt(ConceptNames.Hit::length)
            .reversed()
            .thenComparingInt(ConceptNames.Hit::start));
    TreeMap<Integer, ConceptNames.Hit> kept = new TreeMap<>();
    for (ConceptNames.Hit hit : wanted) {
      var before = kept.lowerEntry(hit.end());
      if (before == null || before.getValue().end() <= hit.start()) {
        kept.put(hit.start(), hit);
      }
    }
    return new ArrayList<>(kept.values());
  }

  private static boolean isBorne(ConceptNames.Hit hit, String subject) {
    if (subject.isEmpty()) {
      return true;
    }
    for (Concept concept : hit.name().concepts()) {
      if (concept.subject().equals(subject)) {
        return true;
      }
    }
    return false;
  }

  private static List<Concept> bearers(ConceptNames.Hit hit, String subject) {
    List<Concept> bearers = hit.name().concepts();
    boolean one = bearers.size() == 1; // borne at all, it is the one that is wanted
    return subject.isEmpty() || one
        ? bearers
        : bearers.stream().filter(c -> c.subject().equals(subject)).toList();
  }

  private static Map<String, Integer> hitsOfOneSubject(
      List<ConceptNames.Hit> hits, String subject) {
    Map<String, Integer> own = new HashMap<>();
    for (ConceptNames.Hit hit : hits) {
      List<Concept> bearers = bearers(hit, subject);
      String first = bearers.getFirst().subject();
      if (bearers.size() == 1 || bearers.stream().allMatch(c -> c.subject().equals(first))) {
        own.merge(first, 1, Integer::sum);
      }
    }
    return own;
  }

  private static double share(Concept concept, List<Concept> bearers, Map<String, Integer> own) {
    if (bearers.size() == 1) {
      return 1;
    }
    long sameSubject = bearers.stream().filter(c -> c.subject().equals(concept.subject())).count();
    double all =
        bearers.stream()
            .map(Concept::subject)
            .distinct()
            .mapToDouble(s -> 1 + own.getOrDefault(s, 0))
            .sum();
    return (1 + own.getOrDefault(concept.subject(), 0)) / all / sameSubject;
  }

  private static int titleEnd(FoldedText folded) {
    String text = folded.text();
    int end = 0;
    while (end < text.length() && end < TITLE_LENGTH && !ends(folded, end)) {
      end++;
    }
    return end;
  }

  private static boolean ends(FoldedText folded, int index) {
    char c = folded.text().charAt(index);
    boolean decimal =
        index + 1 < folded.text().length() && Character.isDigit(folded.text().charAt(index + 1));
    return folded.original().charAt(folded.originalStart(index)) == '\n'
        || c == '?'
        || c == '!'
        || c == ';'
        || (c == '.' && !decimal);
  }
}
