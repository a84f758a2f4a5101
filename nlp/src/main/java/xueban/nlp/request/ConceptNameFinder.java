package xueban.nlp.request;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.ConceptMention;
import xueban.nlp.FoldedText;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextFolding;

/**
 * Names of concepts in a request: as they are written, and Chinese names of four characters or more
 * also where a character is replaced by one of the same sound (购股定理) or where 的, 和, 与, 、 or a
 * bracket is left out or put in (质数合数, 一次函数的图象). Immutable.
 */
final class ConceptNameFinder {
  private static final int LEAST_SOUNDED = 4;
  private static final int LEAST_LINKED = 3;
  private static final String LINKS = "的和与及、·()";
  private static final char BREAK = '\u0001';

  private final TextAnalysis analysis;
  private final @Nullable AhoCorasickDoubleArrayTrie<List<Bearer>> sounded;

  /** A concept and its name without links. */
  private record Bearer(Concept concept, String plain) {}

  ConceptNameFinder(TextAnalysis analysis, KnowledgeGraph graph) {
    this.analysis = analysis;
    TreeMap<String, List<Bearer>> names = new TreeMap<>();
    for (Concept concept : graph.concepts()) {
      Set<String> all = new LinkedHashSet<>(List.of(concept.name()));
      all.addAll(concept.aliases());
      for (String name : all) {
        String folded = marked(TextFolding.of(name));
        String key = sounds(folded, new ArrayList<>());
        if (key.length() >= LEAST_LINKED && key.indexOf(BREAK) < 0) {
          names
              .computeIfAbsent(key, k -> new ArrayList<>())
              .add(new Bearer(concept, plain(folded, 0, folded.length())));
        }
      }
    }
    sounded = names.isEmpty() ? null : new AhoCorasickDoubleArrayTrie<>(names);
  }

  /** Returns every name as it is written, also one inside another. */
  List<ConceptMention> written(FoldedText folded) {
    return analysis.mentions(folded);
  }

  /**
   * Returns every name that only sounds or links differently.
   *
   * @param marked folded text, with 、 as it was
   */
  List<ConceptMention> sounded(String marked) {
    List<ConceptMention> found = new ArrayList<>();
    if (sounded != null) {
      List<Integer> places = new ArrayList<>();
      String key = sounds(marked, places);
      sounded.parseText(
          key,
          (begin, end, bearers) -> {
            int start = places.get(begin);
            int stop = places.get(end - 1) + 1;
            String plain = plain(marked, start, stop);
            List<Concept> concepts =
                bearers.stream()
                    .filter(b -> end - begin >= LEAST_SOUNDED || b.plain().equals(plain))
                    .map(Bearer::concept)
                    .distinct()
                    .toList();
            if (!concepts.isEmpty()) {
              found.add(new ConceptMention(concepts, start, stop));
            }
          });
    }
    return found;
  }

  /** Returns a folded text with 、 where folding made a comma of it. */
  static String marked(FoldedText folded) {
    StringBuilder marked = new StringBuilder(folded.text());
    for (int i = 0; i < marked.length(); i++) {
      if (marked.charAt(i) == ',' && folded.original().charAt(folded.originalStart(i)) == '、') {
        marked.setCharAt(i, '、');
      }
    }
    return marked.toString();
  }

  private static String plain(String text, int start, int end) {
    StringBuilder plain = new StringBuilder();
    for (int i = start; i < end; i++) {
      if (LINKS.indexOf(text.charAt(i)) < 0) {
        plain.append(text.charAt(i));
      }
    }
    return plain.toString();
  }

  /** Returns the text by its sounds, without links between characters, and where each was. */
  private static String sounds(String folded, List<Integer> places) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      boolean link = LINKS.indexOf(c) >= 0;
      if (!link || key.isEmpty()) {
        key.append(RequestWords.isHan(c) ? Sounds.of(c) : BREAK);
        places.add(i);
      }
    }
    return key.toString();
  }
}
