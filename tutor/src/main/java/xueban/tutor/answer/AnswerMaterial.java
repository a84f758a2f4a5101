package xueban.tutor.answer;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
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
  private static final List<ResourceType> READABLE =
      Arrays.stream(ResourceType.values()).filter(t -> t != ResourceType.ITEM).toList();

  AnswerMaterial {
    requireNonNull(graph, "graph");
    requireNonNull(search, "search");
  }

  /** Returns the resources found for a question, of its subject if it names one, best first. */
  List<CatalogEntry> found(Question question) {
    SearchFilter filter = SearchFilter.none().withTypes(READABLE);
    if (!question.subject().isEmpty()) {
      filter = filter.withSubjects(List.of(question.subject()));
    }
    SearchRequest request = SearchRequest.of(question.text()).withFilter(filter).withPageSize(HITS);
    return search.search(request).hits().stream().map(SearchHit::entry).toList();
  }

  private Stream<Passage> cures(Concept concept) {
    return graph.misconceptionsOf(concept.id()).stream()
        .filter(misconception -> !misconception.cure().isBlank())
        .map(misconception -> Passage.of(concept, misconception));
  }

  /**
   * Returns the definitions of the likeliest concepts and what helps against misconceptions about
   * them, then what is found, as far as they may be quoted or given to a writer: what speaks to
   * machines is left out of both, here and nowhere else.
   */
  List<Passage> passages(List<TaggedConcept> concepts, List<CatalogEntry> found) {
    Stream<Passage> definitions =
        concepts.stream()
            .limit(DEFINITIONS)
            .flatMap(tagged -> graph.find(tagged.concept()).stream())
            .filter(concept -> !concept.definition().isBlank())
            .map(Passage::of);
    Stream<Passage> cures =
        concepts.stream()
            .limit(DEFINITIONS)
            .flatMap(tagged -> graph.find(tagged.concept()).stream())
            .flatMap(this::cures);
    return Stream.concat(
            Stream.concat(definitions, cures),
            found.stream().map(Passage::of).filter(passage -> !passage.sentences().isEmpty()))
        .filter(passage -> !OrdersToMachines.in(passage.title() + '\n' + passage.text()))
        .toList();
  }
}
