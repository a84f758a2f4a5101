package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.server.api.Failures.assertInvalid;
import static xueban.server.api.Failures.assertUnknown;

import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.server.access.Scope;
import xueban.v1.ResourceType;
import xueban.v1.SearchFilters;
import xueban.v1.SearchHit;
import xueban.v1.SearchRequest;
import xueban.v1.SearchServiceGrpc;
import xueban.v1.SearchServiceGrpc.SearchServiceBlockingStub;
import xueban.v1.SimilarRequest;

class SimilarEndpointTest {
  private final SearchServiceBlockingStub search =
      SearchServiceGrpc.newBlockingStub(ApiServer.as(Scope.LEARN));

  private String lesson() {
    SearchFilters lessons =
        SearchFilters.newBuilder().addTypes(ResourceType.RESOURCE_TYPE_LESSON).build();
    return search
        .search(SearchRequest.newBuilder().setQuery("勾股定理").setFilters(lessons).build())
        .getHits(0)
        .getResource()
        .getId();
  }

  @Test
  void similar_othersWithReasons() {
    String id = lesson();
    List<SearchHit> hits =
        search
            .similar(SimilarRequest.newBuilder().setResourceId(id).setLimit(5).build())
            .getHitsList();

    assertThat(hits).isNotEmpty().hasSizeLessThanOrEqualTo(5);
    assertThat(hits).extracting(hit -> hit.getResource().getId()).doesNotContain(id);
    assertThat(hits).allMatch(hit -> !hit.getReason().getText().isEmpty());
    assertThat(hits.getFirst().getReason().getText()).contains("勾股定理");
  }

  @Test
  void similar_filtersHold() {
    SearchFilters items =
        SearchFilters.newBuilder().addTypes(ResourceType.RESOURCE_TYPE_ITEM).build();
    assertThat(
            search
                .similar(
                    SimilarRequest.newBuilder().setResourceId(lesson()).setFilters(items).build())
                .getHitsList())
        .allMatch(hit -> hit.getResource().getType() == ResourceType.RESOURCE_TYPE_ITEM);
  }

  @Test
  void similar_badInput_saysWhich() {
    assertUnknown(
        () -> search.similar(SimilarRequest.newBuilder().setResourceId("nobody").build()),
        "UNKNOWN_RESOURCE");
    assertInvalid(
        () ->
            search.similar(
                SimilarRequest.newBuilder()
                    .setLimit(101)
                    .setFilters(SearchFilters.newBuilder().addGrades(13))
                    .build()),
        "resource_id",
        "limit",
        "filters.grades[0]");
  }

  @Test
  void search_mistyped_saysWhatWasSearched() {
    assertThat(
            search.search(SearchRequest.newBuilder().setQuery("够股定里").build()).getCorrectedQuery())
        .isEqualTo("勾股定理");
    assertThat(
            search
                .search(SearchRequest.newBuilder().setQuery("够股定里").setExactQuery(true).build())
                .getCorrectedQuery())
        .isEmpty();
    assertThat(
            search.search(SearchRequest.newBuilder().setQuery("勾股定理").build()).getCorrectedQuery())
        .isEmpty();
  }
}
