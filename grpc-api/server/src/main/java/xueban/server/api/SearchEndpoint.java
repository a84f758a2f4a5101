package xueban.server.api;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import xueban.recommend.SearchPage;
import xueban.recommend.UnderstoodPage;
import xueban.recommend.UnderstoodSlot;
import xueban.server.access.Tenants;
import xueban.tutor.Xueban;
import xueban.v1.SearchRequest;
import xueban.v1.SearchResponse;
import xueban.v1.SearchServiceGrpc.SearchServiceImplBase;
import xueban.v1.SimilarRequest;
import xueban.v1.SimilarResponse;
import xueban.v1.SuggestRequest;
import xueban.v1.SuggestResponse;

/** Finds resources and items. */
@Singleton
public final class SearchEndpoint extends SearchServiceImplBase {
  private final Tenants tenants;

  SearchEndpoint(Tenants tenants) {
    this.tenants = tenants;
  }

  @Override
  public void search(SearchRequest request, StreamObserver<SearchResponse> answer) {
    xueban.recommend.SearchRequest search = SearchMapper.search(request);
    Xueban xueban = tenants.current();
    if (request.getUnderstand()) {
      UnderstoodPage understood = xueban.understand(search, request.getIgnoredSlotsList());
      boolean relaxed =
          understood.slots().stream().anyMatch(slot -> slot.use() == UnderstoodSlot.Use.RELAXED);
      SearchResponse response = SearchMapper.response(xueban.graph(), understood.page());
      Answers.one(
          answer,
          response.toBuilder()
              .setUnderstanding(UnderstandingMapper.understanding(understood))
              .setSearchId(
                  request.getUnsampled()
                      ? ""
                      : xueban.relevance().served(search, understood.page(), relaxed))
              .build());
      return;
    }
    SearchPage page = xueban.search(search);
    SearchResponse response = SearchMapper.response(xueban.graph(), page);
    Answers.one(
        answer,
        response.toBuilder()
            .setSearchId(
                request.getUnsampled() ? "" : xueban.relevance().served(search, page, false))
            .build());
  }

  @Override
  public void similar(SimilarRequest request, StreamObserver<SimilarResponse> answer) {
    Xueban xueban = tenants.current();
    Answers.one(
        answer,
        SearchMapper.similar(xueban.graph(), xueban.similar(SearchMapper.similar(request))));
  }

  @Override
  public void suggest(SuggestRequest request, StreamObserver<SuggestResponse> answer) {
    Xueban xueban = tenants.current();
    Answers.one(
        answer,
        SuggestMapper.response(xueban.graph(), xueban.suggest(SuggestMapper.request(request))));
  }
}
