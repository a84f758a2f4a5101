package xueban.recommend;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Prerequisite;
import xueban.nlp.Language;

/**
 * Recommends material for concepts to a learner or a teacher.
 *
 * <pre>
 *   score = Σ over needs (weight / largest weight) · fit      fit: {@link NeedFit}
 *         + .3 · type suits audience + .2 · quality + .1 · language fits
 *         − .1 · (chosen before it, of the same type) − .2 · (chosen before it, for the same need)
 * </pre>
 *
 * <p>What comes is chosen one by one, so that types and needs alternate. Candidates come from the
 * search, by the concept's name and by its tag and those of its prerequisites. The same catalog,
 * graph and request give the same answer; ties break by id. Safe for concurrent use.
 */
public final class Recommender {
  private static final int CANDIDATES = 50;

  private final CatalogSearch search;
  private final KnowledgeGraph graph;

  public Recommender(CatalogSearch search, KnowledgeGraph graph) {
    this.search = requireNonNull(search, "search");
    this.graph = requireNonNull(graph, "graph");
  }

  /**
   * Returns what fits, best first; fewer than the limit, or none, if the catalog has no more.
   *
   * @throws xueban.XuebanException {@code UNKNOWN_CONCEPT} if a need names one that the graph lacks
   */
  public List<Recommendation> recommend(RecommendationRequest request) {
    List<RecommendationCandidate> open = candidates(request);
    List<Recommendation> chosen = new ArrayList<>();
    Map<ResourceType, Integer> types = new HashMap<>();
    Map<String, Integer> concepts = new HashMap<>();
    while (chosen.size() < request.limit() && !open.isEmpty()) {
      RecommendationCandidate best =
          open.stream()
              .max(
                  Comparator.comparingDouble(
                          (RecommendationCandidate c) -> c.explain(types, concepts).value())
                      .thenComparing(c -> c.entry().id(), Comparator.reverseOrder()))
              .orElseThrow();
      open.remove(best);
      chosen.add(best.recommend(types, concepts));
      types.merge(best.entry().type(), 1, Integer::sum);
      concepts.merge(best.servedBest().need().concept(), 1, Integer::sum);
    }
    return chosen;
  }

  private List<RecommendationCandidate> candidates(RecommendationRequest request) {
    double largest = request.needs().stream().mapToDouble(ConceptNeed::weight).max().orElseThrow();
    TreeMap<String, CatalogEntry> entries = new TreeMap<>();
    Map<String, Map<String, Double>> relevances = new HashMap<>();
    for (ConceptNeed need : request.needs()) {
      relevances.put(need.concept(), find(need, request, entries));
    }
    RecommendationWords words = new RecommendationWords(graph, request);
    List<RecommendationCandidate> candidates = new ArrayList<>();
    for (CatalogEntry entry : entries.values()) {
      List<NeedFit> fits =
          request.needs().stream()
              .map(
                  need -> {
                    double relevance =
                        relevances
                            .getOrDefault(need.concept(), Map.of())
                            .getOrDefault(entry.id(), 0.0);
                    return NeedFit.of(entry, need, relevance, graph);
                  })
              .filter(fit -> fit.share() > 0)
              .toList();
      boolean suits = request.audience().preference(entry.type()) > 0;
      if (!fits.isEmpty() && suits) {
        candidates.add(new RecommendationCandidate(entry, fits, largest, request, words));
      }
    }
    return candidates;
  }

  /** Puts what fits the need into {@code entries}; returns relevance in [0, 1] by id. */
  private Map<String, Double> find(
      ConceptNeed need, RecommendationRequest request, Map<String, CatalogEntry> entries) {
    var concept = graph.concept(need.concept());
    boolean english = request.language() == Language.ENGLISH && !concept.englishName().isEmpty();
    SearchFilter notSeen = SearchFilter.none().withExclude(request.seen());
    SearchRequest byName =
        SearchRequest.of(english ? concept.englishName() : concept.name())
            .withFilter(notSeen)
            .withPageSize(CANDIDATES);
    Map<String, Double> relevance = new HashMap<>();
    List<SearchHit> named = search.search(byName).hits();
    for (SearchHit hit : named) {
      entries.put(hit.entry().id(), hit.entry());
      relevance.put(hit.entry().id(), Math.min(1, hit.score() / named.getFirst().score()));
    }
    List<String> around =
        Stream.concat(
                Stream.of(need.concept()),
                graph.prerequisitesOf(need.concept()).stream().map(Prerequisite::before))
            .toList();
    for (List<String> tags : List.of(List.of(need.concept()), around)) {
      SearchRequest byTag =
          SearchRequest.of("").withFilter(notSeen.withConcepts(tags)).withPageSize(CANDIDATES);
      search.search(byTag).hits().forEach(hit -> entries.put(hit.entry().id(), hit.entry()));
    }
    return relevance;
  }
}
