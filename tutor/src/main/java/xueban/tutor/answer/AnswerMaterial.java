package xueban.tutor.answer;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TaggedConcept;
import xueban.recommend.CatalogEntry;
import xueban.recommend.CatalogSearch;
import xueban.recommend.ResourceType;
import xueban.recommend.SearchFilter;
import xueban.recommend.SearchHit;
import xueban.recommend.SearchRequest;

/** What an answer may be quoted from: what the graph says, and resources that are found. */
record AnswerMaterial(KnowledgeGraph graph, CatalogSearch search) {
  private static final int DEFINITIONS = 3;
  private static final int HITS = 16;
  static final int MOST_WITHOUT = 50;
  private static final List<ResourceType> READABLE =
      Arrays.stream(ResourceType.values()).filter(t -> t != ResourceType.ITEM).toList();

  AnswerMaterial {
    requireNonNull(graph, "graph");
    requireNonNull(search, "search");
  }

  /** Returns the resources found for a question, of its subject if it names one, best first. */
  List<CatalogEntry> found(Question question) {
    return found(question, Set.of());
  }

  /**
   * Returns the same of a catalog that lacks some entries.
   *
   * @param without ids of those, at most {@value #MOST_WITHOUT}
   */
  List<CatalogEntry> found(Question question, Set<String> without) {
    SearchFilter filter = SearchFilter.none().withTypes(READABLE);
    if (!question.subject().isEmpty()) {
      filter = filter.withSubjects(List.of(question.subject()));
    }
    SearchRequest request =
        SearchRequest.of(question.text())
            .withFilter(filter)
            .withPageSize(HITS + Math.min(without.size(), MOST_WITHOUT));
    return search.search(request).hits().stream()
        .map(SearchHit::entry)
        .filter(entry -> !without.contains(entry.id()))
        .limit(HITS)
        .toList();
  }

  /** Returns what helps against misconceptions about the likeliest concepts. */
  List<Passage> cures(List<TaggedConcept> concepts) {
    return quotable(
        likeliest(concepts)
            .flatMap(
                concept ->
                    graph.misconceptionsOf(concept.id()).stream()
                        .filter(misconception -> !misconception.cure().isBlank())
                        .map(misconception -> Passage.of(concept, misconception))));
  }

  /** Returns the definitions of the likeliest concepts, then what is found. */
  List<Passage> passages(List<TaggedConcept> concepts, List<CatalogEntry> found) {
    Stream<Passage> definitions =
        likeliest(concepts).filter(concept -> !concept.definition().isBlank()).map(Passage::of);
    return quotable(
        Stream.concat(
            definitions,
            found.stream().map(Passage::of).filter(passage -> !passage.excerpts().isEmpty())));
  }

  private Stream<Concept> likeliest(List<TaggedConcept> concepts) {
    return concepts.stream()
        .limit(DEFINITIONS)
        .flatMap(tagged -> graph.find(tagged.concept()).stream());
  }

  /**
   * Returns what may be quoted or given to a writer: what speaks to machines is left out of both,
   * here and nowhere else.
   */
  private static List<Passage> quotable(Stream<Passage> passages) {
    return passages
        .filter(passage -> !OrdersToMachines.in(passage.title() + '\n' + passage.text()))
        .toList();
  }
}
