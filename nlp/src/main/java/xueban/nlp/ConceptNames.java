package xueban.nlp;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;

/**
 * All names of a graph's concepts in one automaton (Aho and Corasick 1975,
 * doi:10.1145/360825.360855), so that finding them takes one pass however many there are. Immutable
 * after construction.
 */
final class ConceptNames {
  /**
   * A name and the concepts that bear it.
   *
   * @param key canonical form
   * @param term form that is indexed and compared
   * @param concepts bearers, by id
   * @param weight how much the name says: Chinese characters, and two for each other word
   */
  record Name(String key, String term, List<Concept> concepts, int weight) {
    static Name of(String key, List<Concept> concepts) {
      String term = key.replace(CanonicalText.EDGE, ' ').strip();
      return new Name(key, term, List.copyOf(concepts), weightOf(key));
    }
  }

  /**
   * A name in a text.
   *
   * @param start first unit of the folded text
   * @param end folded unit after the last
   */
  record Hit(Name name, int start, int end) {
    int length() {
      return end - start;
    }
  }

  private static final List<String> AND = List.of("和", "与", "跟");

  /** Between two names: at the end it is a sum (内角和). */
  private static final Pattern WITHIN = Pattern.compile("(?<=\\p{IsHan})[和与跟](?=\\p{IsHan})");

  private static final Comparator<Hit> LONGER_FIRST =
      (one, other) ->
          one.start() != other.start()
              ? Integer.compare(one.start(), other.start())
              : Integer.compare(other.end(), one.end());

  private final @Nullable AhoCorasickDoubleArrayTrie<Name> automaton;

  ConceptNames(KnowledgeGraph graph) {
    TreeMap<String, List<Concept>> bearers = new TreeMap<>();
    for (Concept concept : graph.concepts()) {
      for (String name : namesOf(concept)) {
        String key = CanonicalText.of(TextFolding.of(name)).text();
        if (!key.isEmpty()) {
          List<Concept> all = bearers.computeIfAbsent(key, k -> new ArrayList<>());
          if (!all.contains(concept)) {
            all.add(concept);
          }
        }
      }
    }
    addOtherWordsForAnd(bearers);
    TreeMap<String, Name> names = new TreeMap<>();
    bearers.forEach((key, all) -> names.put(key, Name.of(key, all)));
    automaton = names.isEmpty() ? null : new AhoCorasickDoubleArrayTrie<>(names);
  }

  /** Adds 电流和电压的关系 for 电流与电压的关系, unless it is a name of its own. */
  private static void addOtherWordsForAnd(Map<String, List<Concept>> bearers) {
    Map<String, List<Concept>> others = new TreeMap<>();
    bearers.forEach(
        (key, all) -> {
          for (String and : AND) {
            String other = WITHIN.matcher(key).replaceAll(and);
            if (!bearers.containsKey(other)) {
              others.putIfAbsent(other, all);
            }
          }
        });
    bearers.putAll(others);
  }

  private static Set<String> namesOf(Concept concept) {
    Set<String> names = new LinkedHashSet<>();
    names.add(concept.name());
    names.add(concept.englishName());
    names.addAll(concept.aliases());
    names.removeIf(String::isBlank);
    return names;
  }

  private static int weightOf(String key) {
    int weight = 0;
    boolean inWord = false;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      boolean letter = c > CanonicalText.BREAK;
      boolean han = letter && Character.isIdeographic(c);
      weight += han ? 1 : letter && !inWord ? 2 : 0;
      inWord = letter && !han;
    }
    return weight;
  }

  /** Returns every name in the text, also one inside another, by start, then the longer first. */
  List<Hit> all(CanonicalText text) {
    List<Hit> hits = new ArrayList<>();
    if (automaton != null) {
      automaton.parseText(
          text.text(),
          (begin, end, name) ->
              hits.add(new Hit(name, text.foldedStart(begin), text.foldedEnd(end))));
      hits.sort(LONGER_FIRST);
    }
    return hits;
  }
}
