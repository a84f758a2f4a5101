package xueban.nlp.request;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import xueban.graph.Edition;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextFolding;
import xueban.nlp.request.Found.Meaning;
import xueban.nlp.request.Found.Source;

/**
 * The editions that a graph has, by name: 人教版 are all whose name begins so ({@code pep}, {@code
 * pep-physics}). Immutable.
 */
final class EditionNames {
  private final TreeMap<String, List<String>> idsByName = new TreeMap<>();
  private final TreeMap<String, String> nameByWords = new TreeMap<>();

  EditionNames(KnowledgeGraph graph) {
    for (Edition edition : graph.editions()) {
      idsByName.computeIfAbsent(edition.name(), k -> new ArrayList<>()).add(edition.id());
      String words = TextFolding.fold(edition.name());
      if (words.length() >= 2 && !namesSubject(words)) {
        nameByWords.put(words, edition.name());
      }
    }
  }

  /** Returns whether a name is an edition and a subject, which are two slots: 苏科版物理. */
  private static boolean namesSubject(String words) {
    RequestWords table = RequestWords.standard();
    int edition = table.lengthAt("EDITION", words, 0);
    return edition > 0 && table.has("SUBJECT", words.substring(edition));
  }

  /** Returns the graph's own names in a folded request. */
  List<Found> find(String text) {
    List<Found> found = new ArrayList<>();
    nameByWords.forEach(
        (words, name) -> {
          for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            if (RequestWords.isWhole(text, at, at + words.length())) {
              Meaning meaning = Meaning.of(SlotKind.EDITION, name, name);
              found.add(Found.slot(at, at + words.length(), meaning, Source.NAME));
            }
          }
        });
    return found;
  }

  /** Returns a found edition with the ids that the graph knows under its name. */
  Found withIds(Found found) {
    if (!found.fills(SlotKind.EDITION)) {
      return found;
    }
    String name = found.meanings().get(0).label();
    List<String> ids =
        idsByName.tailMap(name, true).entrySet().stream()
            .takeWhile(named -> named.getKey().startsWith(name))
            .flatMap(named -> named.getValue().stream())
            .toList();
    Meaning meaning = new Meaning(SlotKind.EDITION, ids, name);
    return Found.slot(found.start(), found.end(), meaning, found.source());
  }
}
