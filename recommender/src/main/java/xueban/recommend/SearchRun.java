package xueban.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import xueban.Explanation;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;

/** One search on one state of the index: runs a plan and makes a page of what it finds. */
final class SearchRun {
  /** Matches up to here are counted exactly; beyond, counting would cost more than finding. */
  static final int COUNTED_EXACTLY = 10_000;

  /** Matches looked at for one page where nearly all are near-duplicates. */
  private static final int MOST_SEEN = 5_000;

  private final CatalogStore store;
  private final IndexSearcher searcher;
  private final TextAnalysis analysis;
  private final KnowledgeGraph graph;
  private final FacetCounter facetCounter;

  SearchRun(
      CatalogStore store,
      IndexSearcher searcher,
      TextAnalysis analysis,
      KnowledgeGraph graph,
      FacetCounter facetCounter) {
    this.store = store;
    this.searcher = searcher;
    this.analysis = analysis;
    this.graph = graph;
    this.facetCounter = facetCounter;
  }

  /** Returns the page that begins there. */
  SearchPage page(SearchRequest request, SearchPlan plan, PageStart start) throws IOException {
    HitExplanation words = new HitExplanation(graph, request.text());
    return page(request, plan, start, words, Optional.empty());
  }

  /**
   * Returns the page, its hits explained in other words.
   *
   * @param apart what no hit may be a near-duplicate of; needs {@code help.collapse}
   */
  SearchPage page(
      SearchRequest request,
      SearchPlan plan,
      PageStart start,
      HitExplanation words,
      Optional<TextSketch> apart)
      throws IOException {
    Found found = find(request, plan, request.pageSize() + 1, start.after());
    Optional<NearDuplicates> duplicates =
        request.help().collapse()
            ? Optional.of(
                new NearDuplicates(searcher, plan.query(), SearchOrder.sort(request.sort()), apart))
            : Optional.empty();
    Shown shown =
        duplicates.isPresent()
            ? collapsed(request, plan, found, duplicates.get())
            : Shown.of(found.top().scoreDocs, request.pageSize());
    TotalHits total = found.top().totalHits;
    return new SearchPage(
        hits(request, plan, shown.docs(), words, duplicates),
        facetCounter.count(request.facets(), found.matches(), searcher.getIndexReader()),
        start.next(shown.last()),
        total.value(),
        total.relation() == TotalHits.Relation.EQUAL_TO,
        plan.concepts(),
        "",
        "",
        0);
  }

  private record Found(TopFieldDocs top, FacetsCollector matches) {}

  /**
   * What comes on a page.
   *
   * @param last where the next page goes on, or null after the last page
   */
  private record Shown(List<ScoreDoc> docs, @Nullable ScoreDoc last) {
    static Shown of(ScoreDoc[] docs, int pageSize) {
      List<ScoreDoc> onPage = List.of(docs).subList(0, Math.min(docs.length, pageSize));
      return new Shown(onPage, docs.length > pageSize ? onPage.getLast() : null);
    }
  }

  /** Goes on behind what was found until the page is full of matches that are shown. */
  private Shown collapsed(
      SearchRequest request, SearchPlan plan, Found first, NearDuplicates duplicates)
      throws IOException {
    List<ScoreDoc> onPage = new ArrayList<>();
    ScoreDoc[] some = first.top().scoreDocs;
    int window = request.pageSize() + 1;
    int seen = 0;
    while (true) {
      for (ScoreDoc doc : some) {
        boolean shows = duplicates.isShown(doc.doc);
        if (shows && onPage.size() == request.pageSize()) {
          return new Shown(onPage, onPage.getLast());
        }
        if (shows) {
          onPage.add(doc);
        }
      }
      seen += some.length;
      if (some.length < window) {
        return new Shown(onPage, null);
      }
      ScoreDoc last = some[some.length - 1];
      if (seen >= MOST_SEEN) {
        return new Shown(onPage, last);
      }
      window = Math.min(MOST_SEEN, window * 2);
      some = find(request.withFacets(List.of()), plan, window, (FieldDoc) last).top().scoreDocs;
    }
  }

  private Found find(SearchRequest request, SearchPlan plan, int most, @Nullable FieldDoc after)
      throws IOException {
    boolean count = !request.facets().isEmpty();
    CollectorManager<?, TopFieldDocs> top =
        new TopFieldCollectorManager(
            SearchOrder.sort(request.sort()),
            most,
            after,
            count ? Integer.MAX_VALUE : COUNTED_EXACTLY);
    if (!count) {
      return new Found(searcher.search(plan.query(), top), new FacetsCollector());
    }
    Object[] both =
        searcher.search(plan.query(), new MultiCollectorManager(top, new FacetsCollectorManager()));
    return new Found((TopFieldDocs) both[0], (FacetsCollector) both[1]);
  }

  private List<SearchHit> hits(
      SearchRequest request,
      SearchPlan plan,
      List<ScoreDoc> docs,
      HitExplanation words,
      Optional<NearDuplicates> duplicates)
      throws IOException {
    List<String> ids = docs.stream().map(SearchRun::id).toList();
    Map<String, CatalogEntry> entries = new HashMap<>();
    store.findAll(ids).forEach(entry -> entries.put(entry.id(), entry));
    Map<Integer, List<PartScores.Given>> given =
        PartScores.of(searcher, plan.parts(), docs.stream().map(d -> d.doc).toList());
    PassageHighlighter highlighter = new PassageHighlighter(analysis, plan.terms());
    List<SearchHit> hits = new ArrayList<>();
    for (ScoreDoc doc : docs) {
      @Nullable CatalogEntry entry = entries.get(id(doc));
      if (entry == null) {
        // Deleted from the catalog since the index was made: it must not show any more.
        continue;
      }
      List<PartScores.Given> parts = given.getOrDefault(doc.doc, List.of());
      Explanation explanation = words.explain(parts);
      List<SearchHit.Highlight> highlights = highlighter.highlights(entry);
      double cosine = plan.cosines().getOrDefault(doc.doc, Double.NaN);
      hits.add(
          new SearchHit(
              entry,
              explanation.value(),
              highlights,
              words.reason(parts, highlights, cosine),
              request.explain() ? Optional.of(explanation) : Optional.empty(),
              duplicates.isPresent() ? duplicates.get().others(doc.doc) : 0));
    }
    if (request.sort() == SearchRequest.Sort.RELEVANCE) {
      // Lucene compares sums rounded to float; we show them unrounded, and in order.
      hits.sort(
          Comparator.comparingDouble(SearchHit::score)
              .reversed()
              .thenComparing(hit -> hit.entry().id()));
    }
    return hits;
  }

  /** Returns the id of an entry found in {@link SearchOrder}. */
  static String id(ScoreDoc doc) {
    return ((BytesRef) ((FieldDoc) doc).fields[1]).utf8ToString();
  }
}
