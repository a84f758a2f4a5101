package xueban.server.api;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xueban.graph.KnowledgeGraph;
import xueban.recommend.SearchFilter;
import xueban.recommend.SearchPage;
import xueban.recommend.SearchRequest.Help;
import xueban.recommend.SearchRequest.Sort;
import xueban.v1.Facet;
import xueban.v1.FacetBucket;
import xueban.v1.FacetField;
import xueban.v1.Highlight;
import xueban.v1.PageInfo;
import xueban.v1.ResourceType;
import xueban.v1.SearchFilters;
import xueban.v1.SearchHit;
import xueban.v1.SearchRequest;
import xueban.v1.SearchResponse;
import xueban.v1.SearchSort;
import xueban.v1.SimilarRequest;
import xueban.v1.SimilarResponse;
import xueban.v1.Stage;
import xueban.v1.TextRange;

/** Searches, to and fro. */
final class SearchMapper {
  private static final int MAX_HIGHLIGHTS = 3;
  private static final int MAX_QUERY_CONCEPTS = 5;
  private static final int MAX_VALUES = 100;

  private SearchMapper() {}

  /** Checks a request and returns the search. */
  static xueban.recommend.SearchRequest search(SearchRequest request) {
    Fields fields =
        Fields.ofRequest()
            .plainText(
                "query", request.getQuery(), 0, xueban.recommend.SearchRequest.MAX_TEXT_LENGTH)
            .known("facets", request.getFacetsList())
            .known("sort", request.getSort());
    for (int i = 0; i < request.getFacetsCount(); i++) {
      FacetField facet = request.getFacets(i);
      if (facet == FacetField.FACET_FIELD_UNSPECIFIED) {
        fields.fault("facets[" + i + "]", "is unspecified; say what to count by.");
      } else if (request.getFacetsList().indexOf(facet) < i) {
        fields.fault("facets[" + i + "]", facet + " is there already; ask for each once.");
      }
    }
    checkFilters(fields, request.getFilters());
    UnderstandingMapper.check(fields, request);
    int pageSize =
        fields.pageSize(request.getPageSize(), 10, xueban.recommend.SearchRequest.MAX_PAGE_SIZE);
    fields.check();
    return new xueban.recommend.SearchRequest(
        request.getQuery(),
        filter(request.getFilters()),
        request.getFacetsList().stream().map(SearchMapper::facet).toList(),
        pageSize,
        request.getCursor(),
        sort(request.getSort()),
        request.getExplain(),
        new Help(!request.getKeepDuplicates(), !request.getExactQuery()));
  }

  /** Checks a request and returns what is asked. */
  static xueban.recommend.SimilarRequest similar(SimilarRequest request) {
    int most = xueban.recommend.SearchRequest.MAX_PAGE_SIZE;
    Fields fields =
        Fields.ofRequest()
            .id("resource_id", request.getResourceId())
            .within("limit", request.getLimit(), 0, most);
    checkFilters(fields, request.getFilters());
    fields.check();
    return new xueban.recommend.SimilarRequest(
        request.getResourceId(),
        filter(request.getFilters()),
        request.getLimit() == 0 ? 10 : request.getLimit());
  }

  static SimilarResponse similar(KnowledgeGraph graph, List<xueban.recommend.SearchHit> hits) {
    return SimilarResponse.newBuilder()
        .addAllHits(hits.stream().map(hit -> hit(graph, hit)).toList())
        .build();
  }

  private static void checkFilters(Fields fields, SearchFilters filters) {
    fields
        .atMost("filters.subjects", filters.getSubjectsCount(), MAX_VALUES)
        .atMost("filters.stages", filters.getStagesCount(), MAX_VALUES)
        .known("filters.stages", filters.getStagesList())
        .atMost("filters.grades", filters.getGradesCount(), MAX_VALUES)
        .grades("filters.grades", filters.getGradesList())
        .atMost("filters.types", filters.getTypesCount(), MAX_VALUES)
        .known("filters.types", filters.getTypesList())
        .atMost("filters.edition_ids", filters.getEditionIdsCount(), MAX_VALUES)
        .ids("filters.concept_ids", filters.getConceptIdsList(), MAX_VALUES)
        .atMost("filters.languages", filters.getLanguagesCount(), MAX_VALUES)
        .atMost("filters.providers", filters.getProvidersCount(), MAX_VALUES)
        .share("filters.min_quality", filters.getMinQuality())
        .within(
            "filters.max_duration_seconds", filters.getMaxDurationSeconds(), 0, Integer.MAX_VALUE)
        .within(
            "filters.min_duration_seconds",
            filters.getMinDurationSeconds(),
            0,
            filters.getMaxDurationSeconds() > 0
                ? filters.getMaxDurationSeconds()
                : Integer.MAX_VALUE);
  }

  /** Returns the filter; an unspecified stage or type among others lets any pass. */
  private static SearchFilter filter(SearchFilters filters) {
    return new SearchFilter(
        filters.getSubjectsList(),
        filters.getStagesList().contains(Stage.STAGE_UNSPECIFIED)
            ? List.of()
            : filters.getStagesList().stream().map(SearchMapper::stage).toList(),
        filters.getGradesList(),
        filters.getTypesList().contains(ResourceType.RESOURCE_TYPE_UNSPECIFIED)
            ? List.of()
            : filters.getTypesList().stream().map(CatalogMapper::type).toList(),
        filters.getEditionIdsList(),
        filters.getConceptIdsList(),
        filters.getLanguagesList(),
        filters.getProvidersList(),
        seconds(filters.getMinDurationSeconds()),
        seconds(filters.getMaxDurationSeconds()),
        filters.getMinQuality(),
        Set.of());
  }

  private static @Nullable Duration seconds(int seconds) {
    return seconds == 0 ? null : Duration.ofSeconds(seconds);
  }

  private static xueban.graph.Stage stage(Stage stage) {
    return xueban.graph.Stage.valueOf(stage.name().substring("STAGE_".length()));
  }

  static SearchResponse response(KnowledgeGraph graph, SearchPage page) {
    return SearchResponse.newBuilder()
        .addAllHits(page.hits().stream().map(hit -> hit(graph, hit)).toList())
        .addAllFacets(page.facets().stream().map(counts -> facet(graph, counts)).toList())
        .setPage(
            PageInfo.newBuilder()
                .setNextCursor(page.nextCursor())
                .setTotal(CommonMapper.count(page.total()))
                .setTotalExact(page.totalExact()))
        .addAllQueryConcepts(
            page.concepts().stream()
                .limit(MAX_QUERY_CONCEPTS)
                .map(tag -> CommonMapper.tag(graph, tag))
                .toList())
        .setIndexVersion(Long.toString(page.index()))
        .setCorrectedQuery(page.correctedText())
        .setOfferedQuery(page.offeredText())
        .build();
  }

  private static SearchHit hit(KnowledgeGraph graph, xueban.recommend.SearchHit hit) {
    SearchHit.Builder proto =
        SearchHit.newBuilder()
            .setResource(CatalogMapper.summary(graph, hit.entry()))
            .setScore(hit.score())
            .setReason(CommonMapper.reason(hit.reason()))
            .setDuplicateCount(hit.duplicates());
    hit.highlights().stream()
        .limit(MAX_HIGHLIGHTS)
        .forEach(
            h ->
                proto.addHighlights(
                    Highlight.newBuilder()
                        .setField(h.field())
                        .setText(h.passage())
                        .addAllRanges(
                            h.ranges().stream().map(r -> range(r.start(), r.end())).toList())));
    hit.explanation().map(CommonMapper::explanation).ifPresent(proto::setExplanation);
    return proto.build();
  }

  static TextRange range(int start, int end) {
    return TextRange.newBuilder().setStart(start).setEnd(end).build();
  }

  private static Facet facet(KnowledgeGraph graph, SearchPage.FacetCounts counts) {
    Facet.Builder facet = Facet.newBuilder().setField(facet(counts.facet()));
    for (SearchPage.FacetCount count : counts.counts()) {
      String value = value(counts.facet(), count.value());
      facet.addBuckets(
          FacetBucket.newBuilder()
              .setValue(value)
              .setLabel(FacetLabels.label(graph, counts.facet(), value))
              .setCount(CommonMapper.count(count.count())));
    }
    return facet.build();
  }

  /** Returns the value as a filter of the API takes it. */
  private static String value(xueban.recommend.Facet facet, String value) {
    return switch (facet) {
      case STAGE -> "STAGE_" + value.toUpperCase(Locale.ROOT);
      case TYPE -> "RESOURCE_TYPE_" + value.toUpperCase(Locale.ROOT);
      case SUBJECT, GRADE, EDITION, CONCEPT, LANGUAGE, PROVIDER -> value;
    };
  }

  private static FacetField facet(xueban.recommend.Facet facet) {
    return FacetField.valueOf("FACET_FIELD_" + facet.name());
  }

  private static xueban.recommend.Facet facet(FacetField facet) {
    return xueban.recommend.Facet.valueOf(facet.name().substring("FACET_FIELD_".length()));
  }

  private static Sort sort(SearchSort sort) {
    return switch (sort) {
      case SEARCH_SORT_UNSPECIFIED, SEARCH_SORT_RELEVANCE, UNRECOGNIZED -> Sort.RELEVANCE;
      case SEARCH_SORT_NEWEST -> Sort.NEWEST;
      case SEARCH_SORT_QUALITY -> Sort.QUALITY;
      case SEARCH_SORT_SHORTEST -> Sort.SHORTEST;
    };
  }
}
