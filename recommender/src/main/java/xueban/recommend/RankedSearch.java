package xueban.recommend;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;

/**
 * The one way of every search, on whatever engine the index is: what to ask for, how it is scored,
 * what comes on the page and what is said about it. Safe for concurrent use.
 */
public final class RankedSearch {
  private final CatalogStore store;
  private final VectorSpaces spaces;
  private final QueryVectors queryVectors;
  private final HybridFusion fusion;
  private volatile CatalogWords words;

  /** Makes a search over a catalog; the analysis is made of the graph. */
  public RankedSearch(
      CatalogStore store, TextAnalysis analysis, VectorSpaces spaces, KnowledgeGraph graph) {
    this(store, new CatalogWords(analysis, graph), spaces, HybridFusion.standard());
  }

  RankedSearch(CatalogStore store, CatalogWords words, VectorSpaces spaces, HybridFusion fusion) {
    this.store = requireNonNull(store, "store");
    this.words = words;
    this.spaces = requireNonNull(spaces, "spaces");
    this.fusion = fusion;
    queryVectors = new QueryVectors(spaces);
  }

  /** Goes over to another graph and its analysis; what they index differs from now on. */
  public synchronized void use(TextAnalysis analysis, KnowledgeGraph graph) {
    words = new CatalogWords(analysis, graph).preparedLike(words);
  }

  CatalogWords words() {
    return words;
  }

  /** Returns what makes documents with the words of now, and what these words are called. */
  public Documents documents() {
    CatalogWords now = words;
    return new Documents(now.documents(spaces), now.analysis().version(), spaces.id());
  }

  /**
   * What makes documents, and what an index made with it must be marked with.
   *
   * @param analysis version of the words; with another, all entries are indexed again
   * @param vectors version of the vectors; with another, they are all made again
   */
  public record Documents(CatalogDocuments maker, String analysis, String vectors) {
    /** Returns the version of what a document holds, counted up with every change of it. */
    public int format() {
      return IndexIdentity.FORMAT;
    }
  }

  /**
   * Returns the page of hits.
   *
   * @param index name of the index: a cursor of one is refused by another
   * @param version number of the last catalog change that the reading sees at least
   * @throws XuebanException {@code INVALID_CURSOR} for a cursor of another search or index
   */
  public SearchPage search(SearchRequest request, IndexReading reading, String index, long version)
      throws IOException {
    return search(request, start(request, index), reading, version, words);
  }

  /**
   * Returns where the page begins.
   *
   * @throws XuebanException {@code INVALID_CURSOR}
   */
  static PageStart start(SearchRequest request, String index) {
    return PageStart.of(request, SearchOrder.digest(index));
  }

  SearchPage search(
      SearchRequest request,
      PageStart asked,
      IndexReading reading,
      long version,
      CatalogWords known)
      throws IOException {
    Optional<QueryCorrection.Meant> meant =
        asked.isFirst() ? QueryCorrection.of(request, reading, known) : Optional.empty();
    PageStart start =
        meant
            .filter(QueryCorrection.Meant::instead)
            .map(m -> asked.corrected(m.text()))
            .orElse(asked);
    SearchRequest searched = start.searched(request);
    SearchPlan plan = plan(searched, reading, known);
    SearchPage page = run(reading, known).page(searched, plan, start);
    String offered = meant.filter(m -> !m.instead()).map(m -> m.text()).orElse("");
    return page.of(version).spelt(start.corrected(), offered);
  }

  private SearchPlan plan(SearchRequest request, IndexReading reading, CatalogWords known)
      throws IOException {
    SoughtConcepts sought =
        SoughtConcepts.of(request, known.analysis(), concept -> isHeld(concept, reading));
    Optional<QueryVectors.QueryVector> vector =
        request.sort() == SearchRequest.Sort.RELEVANCE
            ? queryVectors.of(request.text())
            : Optional.empty();
    return new SearchPlan.Maker(reading, fusion, new HeadEvidence(store, reading))
        .plan(request, known.analysis().tokens(request.text()), sought, vector);
  }

  private static boolean isHeld(String concept, IndexReading reading) throws IOException {
    return reading.count(new IndexQuery.OneOf(IndexFields.ABOUT_SURELY, List.of(concept)), 1) > 0;
  }

  private SearchRun run(IndexReading reading, CatalogWords known) {
    return new SearchRun(store, reading, known.analysis(), known.graph());
  }

  /**
   * Returns entries like one of the catalog, most alike first, each with what they have in common;
   * never the entry itself nor its near-duplicates.
   *
   * @throws XuebanException {@code UNKNOWN_RESOURCE} if the catalog has no such entry
   */
  public List<SearchHit> similar(SimilarRequest request, IndexReading reading) throws IOException {
    CatalogEntry entry =
        store
            .find(request.resource())
            .orElseThrow(
                () ->
                    new XuebanException(
                        ErrorCode.UNKNOWN_RESOURCE,
                        "The catalog has no resource or item \"%s\". Correct the id, or search for it."
                            .formatted(request.resource())));
    CatalogWords known = words;
    SimilarRun run =
        new SimilarRun(
            reading,
            new DocumentWords(known.analysis(), known.graph()),
            spaces,
            new HeadEvidence(store, reading));
    SearchRequest search = SimilarRun.search(entry, request);
    HitExplanation reasons = HitExplanation.ofLikeness(known.graph(), search.text());
    return run(reading, known)
        .page(
            search, run.plan(entry, search), PageStart.of(search, 0), reasons, TextSketch.of(entry))
        .hits();
  }
}
