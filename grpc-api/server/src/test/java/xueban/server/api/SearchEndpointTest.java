package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.server.api.Failures.assertFails;
import static xueban.server.api.Failures.assertInvalid;

import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.server.access.Scope;
import xueban.v1.ConceptTag;
import xueban.v1.Explanation;
import xueban.v1.Facet;
import xueban.v1.FacetBucket;
import xueban.v1.FacetField;
import xueban.v1.ResourceType;
import xueban.v1.SearchFilters;
import xueban.v1.SearchHit;
import xueban.v1.SearchRequest;
import xueban.v1.SearchResponse;
import xueban.v1.SearchServiceGrpc;
import xueban.v1.SearchServiceGrpc.SearchServiceBlockingStub;

class SearchEndpointTest {
  private final SearchServiceBlockingStub search =
      SearchServiceGrpc.newBlockingStub(ApiServer.as(Scope.LEARN));

  @Test
  void search_hitsWithReasonsHighlightsAndExplanations() {
    SearchResponse answer =
        search.search(SearchRequest.newBuilder().setQuery("勾股定理").setExplain(true).build());

    assertThat(answer.getHitsList()).hasSize(10);
    assertThat(answer.getQueryConceptsList()).extracting(ConceptTag::getName).contains("勾股定理");
    assertThat(answer.getIndexVersion()).matches("\\d+");
    for (SearchHit hit : answer.getHitsList()) {
      assertThat(hit.getReason().getText()).isNotEmpty();
      assertThat(hit.getExplanation().getValue()).isEqualTo(hit.getScore());
      assertAddsUp(hit.getExplanation());
    }
    assertThat(answer.getHitsList()).anyMatch(hit -> hit.getHighlightsCount() > 0);
  }

  private static void assertAddsUp(Explanation explanation) {
    if (explanation.getPartsCount() > 0) {
      double sum = 0;
      for (Explanation part : explanation.getPartsList()) {
        assertAddsUp(part);
        sum += part.getValue();
      }
      assertThat(sum).isEqualTo(explanation.getValue());
    }
  }

  @Test
  void search_facetsAndFiltersSpeakTheApisWords() {
    SearchResponse all =
        search.search(
            SearchRequest.newBuilder()
                .addFacets(FacetField.FACET_FIELD_TYPE)
                .addFacets(FacetField.FACET_FIELD_STAGE)
                .addFacets(FacetField.FACET_FIELD_CONCEPT)
                .build());
    Facet types = all.getFacets(0);
    SearchResponse lessons =
        search.search(
            SearchRequest.newBuilder()
                .setFilters(SearchFilters.newBuilder().addTypes(ResourceType.RESOURCE_TYPE_LESSON))
                .build());

    assertThat(all.getFacetsList())
        .extracting(Facet::getField)
        .containsExactly(
            FacetField.FACET_FIELD_TYPE,
            FacetField.FACET_FIELD_STAGE,
            FacetField.FACET_FIELD_CONCEPT);
    assertThat(types.getBucketsList())
        .extracting(FacetBucket::getValue)
        .contains("RESOURCE_TYPE_LESSON", "RESOURCE_TYPE_ITEM");
    assertThat(all.getFacets(1).getBucketsList()).extracting(FacetBucket::getLabel).contains("初中");
    assertThat(all.getFacets(2).getBucketsList())
        .allMatch(bucket -> !bucket.getLabel().isEmpty() && bucket.getCount() > 0);
    assertThat(lessons.getHitsList())
        .isNotEmpty()
        .allMatch(hit -> hit.getResource().getType() == ResourceType.RESOURCE_TYPE_LESSON);
  }

  @Test
  void search_pagesDoNotOverlap() {
    SearchRequest.Builder request = SearchRequest.newBuilder().setQuery("方程").setPageSize(5);
    List<String> ids = new ArrayList<>();
    for (int page = 0; page < 3; page++) {
      SearchResponse answer = search.search(request.build());
      answer.getHitsList().forEach(hit -> ids.add(hit.getResource().getId()));
      request.setCursor(answer.getPage().getNextCursor());
    }
    assertThat(ids).hasSize(15).doesNotHaveDuplicates();
  }

  @Test
  void search_nothingPasses_empty() {
    SearchResponse answer =
        search.search(
            SearchRequest.newBuilder()
                .setQuery("勾股定理")
                .setFilters(SearchFilters.newBuilder().addSubjects("none"))
                .build());

    assertThat(answer.getHitsList()).isEmpty();
    assertThat(answer.getPage().getTotal()).isZero();
  }

  @Test
  void search_badInput_allFieldsNamed() {
    assertInvalid(
        () ->
            search.search(
                SearchRequest.newBuilder()
                    .setQuery("a\u0000b")
                    .addFacets(FacetField.FACET_FIELD_UNSPECIFIED)
                    .addFacets(FacetField.FACET_FIELD_TYPE)
                    .addFacets(FacetField.FACET_FIELD_TYPE)
                    .setFilters(
                        SearchFilters.newBuilder()
                            .addGrades(13)
                            .setMinQuality(2)
                            .setMaxDurationSeconds(-1))
                    .setPageSize(101)
                    .build()),
        "query",
        "facets[0]",
        "facets[2]",
        "filters.grades[0]",
        "filters.min_quality",
        "filters.max_duration_seconds",
        "page_size");
    assertInvalid(
        () -> search.search(SearchRequest.newBuilder().setQuery("x".repeat(1_001)).build()),
        "query");
  }

  @Test
  void search_cursorOfNothing_refused() {
    assertFails(
        () -> search.search(SearchRequest.newBuilder().setCursor("made up").build()),
        Status.Code.INVALID_ARGUMENT,
        "INVALID_CURSOR",
        "cursor");
  }
}
