package xueban.recommend;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Language;
import xueban.nlp.TextRole;

/**
 * Vectors of some names of a subject's concepts, made when they are first asked for: to know what
 * is near one concept, one has to know how near it is to others. Thread-safe.
 */
final class SubjectNames {
  /** Most names of a subject: a first search waits for them, some milliseconds each. */
  static final int MOST = 64;

  /** Names without which nothing is said of a subject. */
  static final int LEAST = 8;

  private final KnowledgeGraph graph;
  private final Map<String, List<float[]>> made = new ConcurrentHashMap<>();

  SubjectNames(KnowledgeGraph graph) {
    this.graph = requireNonNull(graph, "graph");
  }

  /**
   * Returns vectors of at most {@value #MOST} names, evenly by id, of the concepts of one's
   * subject; none if the graph lacks the concept, or too few have a name in the language.
   */
  List<float[]> around(String concept, Language language, VectorSpaces.Space space) {
    return graph
        .find(concept)
        .map(
            found ->
                made.computeIfAbsent(
                    language.code() + ' ' + space.field() + ' ' + found.subject(),
                    key -> vectors(names(found.subject(), language), space)))
        .orElse(List.of());
  }

  private List<String> names(String subject, Language language) {
    List<String> names = new ArrayList<>();
    graph.concepts().stream()
        .filter(concept -> concept.subject().equals(subject))
        .sorted(Comparator.comparing(Concept::id))
        .map(concept -> language == Language.ENGLISH ? concept.englishName() : concept.name())
        .filter(name -> !name.isBlank())
        .forEach(names::add);
    return names;
  }

  private static List<float[]> vectors(List<String> names, VectorSpaces.Space space) {
    List<float[]> vectors = new ArrayList<>();
    if (names.size() >= LEAST) {
      int step = (names.size() + MOST - 1) / MOST;
      for (int i = 0; i < names.size(); i += step) {
        vectors.add(space.embedder().embed(names.get(i), TextRole.QUERY));
      }
    }
    return List.copyOf(vectors);
  }
}
