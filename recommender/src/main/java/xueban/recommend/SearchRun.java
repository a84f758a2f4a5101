package xueban.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xueban.Explanation;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;

/** One search on one state of the index: runs a plan and makes a page of what it finds. */
final class SearchRun {
  /** Matches looked at for one page where nearly all are near-duplicates. */
  private static final int MOST_SEEN = 5_000;

  private final CatalogStore store;
  private final IndexReading reading;
  private final TextAnalysis analysis;
  private final KnowledgeGraph graph;

  SearchRun(CatalogStore store, IndexReading reading, TextAnalysis analysis, KnowledgeGraph graph) {
    this.store = store;
    this.reading = reading;
    this.analysis = analysis;
    this.graph = graph;
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
    IndexReading.Found found =
        find(request, plan, request.pageSize() + 1, start.after(), request.facets());
    Optional<NearDuplicates> duplicates =
        request.help().collapse()
            ? Optional.of(new NearDuplicates(reading, plan.query(), request.sort(), apart))
            : Optional.empty();
    Shown shown =
        duplicates.isPresent()
            ? collapsed(request, plan, found, duplicates.get())
            : Shown.of(found.matches(), request.pageSize());
    return new SearchPage(
        hits(request, plan, shown.ids(), words, duplicates),
        found.facets(),
        start.next(shown.last()),
        found.total(),
        found.totalExact(),
        plan.concepts(),
        "",
        "",
        0);
  }

  /**
   * What comes on a page.
   *
   * @param last where the next page goes on, or null after the last page
   */
  private record Shown(List<IndexReading.Match> matches, IndexReading.@Nullable Match last) {
    static Shown of(List<IndexReading.Match> matches, int pageSize) {
      List<IndexReading.Match> onPage = matches.subList(0, Math.min(matches.size(), pageSize));
      return new Shown(onPage, matches.size() > pageSize ? onPage.getLast() : null);
    }

    List<String> ids() {
      return matches.stream().map(IndexReading.Match::id).toList();
    }
  }

  /** Goes on behind what was found until the page is full of matches that are shown. */
  private Shown collapsed(
      SearchRequest request, SearchPlan plan, IndexReading.Found first, NearDuplicates duplicates)
      throws IOException {
    List<IndexReading.Match> onPage = new ArrayList<>();
    List<IndexReading.Match> some = first.matches();
    int window = request.pageSize() + 1;
    int seen = 0;
    while (true) {
      for (IndexReading.Match match : some) {
        boolean shows = duplicates.isShown(match.id());
        if (shows && onPage.size() == request.pageSize()) {
          return new Shown(onPage, onPage.getLast());
        }
        if (shows) {
          onPage.add(match);
        }
      }
      seen += some.size();
      if (some.size() < window) {
        return new Shown(onPage, null);
      }
      IndexReading.Match last = some.getLast();
      if (seen >= MOST_SEEN) {
        return new Shown(onPage, last);
      }
      window = Math.min(MOST_SEEN, window * 2);
      some = find(request, plan, window, last, List.of()).matches();
    }
  }

  private IndexReading.Found find(
      SearchRequest request,
      SearchPlan plan,
      int most,
      IndexReading.@Nullable Match after,
      List<Facet> facets)
      throws IOException {
    return reading.search(plan.query(), request.sort(), after, most, facets);
  }

  private List<SearchHit> hits(
      SearchRequest request,
      SearchPlan plan,
      List<String> ids,
      HitExplanation words,
      Optional<NearDuplicates> duplicates)
      throws IOException {
    Map<String, CatalogEntry> entries = new HashMap<>();
    store.findAll(ids).forEach(entry -> entries.put(entry.id(), entry));
    Map<String, List<PartScores.Given>> given = PartScores.of(reading, plan.parts(), ids);
    PassageHighlighter highlighter = new PassageHighlighter(analysis.sought(plan.terms()));
    List<SearchHit> hits = new ArrayList<>();
    for (String id : ids) {
      @Nullable CatalogEntry entry = entries.get(id);
      if (entry == null) {
        // Deleted since the index was made, or since this search looked at it: it must not show.
        continue;
      }
      List<PartScores.Given> parts = given.getOrDefault(id, List.of());
      Explanation explanation = words.explain(parts);
      List<SearchHit.Highlight> highlights = highlighter.highlights(entry);
      double cosine = plan.cosines().getOrDefault(id, Double.NaN);
      hits.add(
          new SearchHit(
              entry,
              explanation.value(),
              highlights,
              words.reason(parts, highlights, cosine),
              request.explain() ? Optional.of(explanation) : Optional.empty(),
              duplicates.isPresent() ? duplicates.get().others(id) : 0));
    }
    if (request.sort() == SearchRequest.Sort.RELEVANCE) {
      // The index compares sums rounded to float; we show them unrounded, and in order.
      hits.sort(
          Comparator.comparingDouble(SearchHit::score)
              .reversed()
              .thenComparing(hit -> hit.entry().id()));
    }
    return hits;
  }
}
