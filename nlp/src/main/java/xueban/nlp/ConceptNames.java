package xueban.nlp;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;

/**
 * All names of a graph's concepts in one trie, in which they are looked for from each character of
 * a text on: most begin no name, or none after the next. Unlike an automaton that never goes back
 * (Aho and Corasick 1975, doi:10.1145/360825.360855), it reads one place in memory for each step.
 * Immutable after construction.
 */
final class ConceptNames {
  /**
   * A name and the concepts that bear it.
   *
   * @param key canonical form
   * @param term form that is indexed and compared
   * @param concepts bearers, by id
   * @param weight how much the name says: Chinese characters, and two for each other word
   * @param isVariant whether it is a name with another word for "and", which nobody gave; it counts
   *     only where words begin and end
   */
  record Name(String key, String term, List<Concept> concepts, int weight, boolean isVariant) {
    static Name of(String key, Collection<Concept> concepts, boolean isVariant) {
      String term = key.replace(CanonicalText.EDGE, ' ').strip();
      return new Name(key, term, List.copyOf(concepts), weightOf(key), isVariant);
    }

    /** Returns whether it is a word of its own among the tokens of a text. */
    boolean isWord() {
      return weight > 1;
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

    boolean isAt(Hit other) {
      return start == other.start && end == other.end;
    }
  }

  private static final List<String> AND = List.of("和", "与", "跟");

  /**
   * Between two of at least two characters: 数与形 would else be found in 个数和形状. At the end, and
   * before "and", "of" and "difference", 和 is a sum (内角和, 和与差, 和的平方).
   */
  private static final Pattern WITHIN =
      Pattern.compile("(?<=\\p{IsHan}{2})(?:和(?![与的差])|[与跟])(?=\\p{IsHan}{2})");

  private static final Comparator<Hit> LONGER_FIRST = ConceptNames::compare;

  private final @Nullable WordTrie trie;

  /** [words of the trie] the names. */
  private final List<Name> byWord;

  /** Those that are words of their own, by their terms. */
  private final Map<String, List<Name>> words = new HashMap<>();

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
    TreeMap<String, Name> names = new TreeMap<>();
    withOtherWordsForAnd(bearers).forEach((key, all) -> names.put(key, Name.of(key, all, true)));
    bearers.forEach((key, all) -> names.put(key, Name.of(key, all, false)));
    for (Name name : names.values()) {
      if (name.isWord()) {
        words.computeIfAbsent(name.term(), term -> new ArrayList<>()).add(name);
      }
    }
    trie = names.isEmpty() ? null : WordTrie.of(new DoubleArrayTrie<>(names));
    byWord = List.copyOf(names.values());
  }

  /** Returns 电流和电压的关系 for 电流与电压的关系: the names with another word for one "and". */
  private static Map<String, Set<Concept>> withOtherWordsForAnd(
      Map<String, List<Concept>> bearers) {
    Comparator<Concept> byId = Comparator.comparing(Concept::id);
    Map<String, Set<Concept>> others = new TreeMap<>();
    bearers.forEach(
        (key, all) ->
            WITHIN
                .matcher(key)
                .results()
                .flatMap(
                    and ->
                        AND.stream()
                            .map(o -> key.substring(0, and.start()) + o + key.substring(and.end())))
                .forEach(o -> others.computeIfAbsent(o, k -> new TreeSet<>(byId)).addAll(all)));
    return others;
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

  /**
   * Compares by start, then the longer first; in one method, since every text is sorted by it.
   * Names inside one word that is no Chinese to the scanner (々一次函数) all have the place of that
   * word: of these the longest name is first, then by key.
   */
  private static int compare(Hit one, Hit other) {
    if (one.start() != other.start()) {
      return Integer.compare(one.start(), other.start());
    }
    if (one.end() != other.end()) {
      return Integer.compare(other.end(), one.end());
    }
    String key = one.name().key();
    String otherKey = other.name().key();
    return key.length() != otherKey.length()
        ? Integer.compare(otherKey.length(), key.length())
        : key.compareTo(otherKey);
  }

  /** Returns every name in the text, also one inside another, by start, then the longer first. */
  List<Hit> all(CanonicalText text) {
    List<Hit> hits = new ArrayList<>();
    WordTrie known = trie;
    if (known != null) {
      String canonical = text.text();
      for (int begin = 0; begin < canonical.length(); begin++) {
        int state = known.next(known.start(), canonical.charAt(begin));
        for (int end = begin + 1; state >= 0; end++) {
          int word = known.word(state);
          if (word >= 0) {
            add(byWord.get(word), begin, end, text, hits);
          }
          state = end < canonical.length() ? known.next(state, canonical.charAt(end)) : -1;
        }
      }
      hits.sort(LONGER_FIRST);
    }
    return hits;
  }

  /** Returns the names that are words of their own and have one of some terms. */
  List<Name> words(Set<String> terms) {
    return terms.stream().flatMap(term -> words.getOrDefault(term, List.of()).stream()).toList();
  }

  /**
   * Returns every place in the text of some names, in any order: of a few names sooner than {@link
   * #all} of all.
   */
  static List<Hit> of(List<Name> some, CanonicalText text) {
    List<Hit> hits = new ArrayList<>();
    String canonical = text.text();
    for (Name name : some) {
      int begin = canonical.indexOf(name.key());
      while (begin >= 0) {
        add(name, begin, begin + name.key().length(), text, hits);
        begin = canonical.indexOf(name.key(), begin + 1);
      }
    }
    return hits;
  }

  private static void add(Name name, int begin, int end, CanonicalText text, List<Hit> hits) {
    if (!name.isVariant() || isOfWords(text.text(), begin, end)) {
      hits.add(new Hit(name, text.foldedStart(begin), text.foldedEnd(end)));
    }
  }

  /** Returns whether words begin and end where a span does: 导体和绝缘体 is not of 半导体和绝缘体. */
  private static boolean isOfWords(String text, int begin, int end) {
    int from = begin;
    while (from > 0 && Character.isIdeographic(text.charAt(from - 1))) {
      from--;
    }
    int to = end;
    while (to < text.length() && Character.isIdeographic(text.charAt(to))) {
      to++;
    }
    BitSet bounds = new BitSet();
    bounds.set(from);
    bounds.set(to);
    for (int wordEnd : ChineseWords.ends(text.substring(from, to), new WordLattice())) {
      bounds.set(from + wordEnd);
    }
    return bounds.get(begin) && bounds.get(end);
  }
}
