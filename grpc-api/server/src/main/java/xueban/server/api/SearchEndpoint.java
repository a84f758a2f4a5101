package xueban.server.api;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import xueban.nlp.media.Recognition;
import xueban.recommend.SearchPage;
import xueban.recommend.UnderstoodPage;
import xueban.recommend.UnderstoodSlot;
import xueban.server.access.Caller;
import xueban.server.access.Recognizers;
import xueban.server.access.Tenants;
import xueban.tutor.Xueban;
import xueban.v1.RecognizePictureRequest;
import xueban.v1.RecognizePictureResponse;
import xueban.v1.RecognizeSpeechRequest;
import xueban.v1.RecognizeSpeechResponse;
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
  private final Recognizers recognizers;

  SearchEndpoint(Tenants tenants, Recognizers recognizers) {
    this.tenants = tenants;
    this.recognizers = recognizers;
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

  @Override
  public void recognizePicture(
      RecognizePictureRequest request, StreamObserver<RecognizePictureResponse> answer) {
    Recognition recognition =
        recognizers
            .pictures()
            .recognize(request.getPicture().toByteArray(), CallWaiting.withoutQuotes());
    Answers.one(answer, RecognitionMapper.picture(recognition));
  }

  @Override
  public void recognizeSpeech(
      RecognizeSpeechRequest request, StreamObserver<RecognizeSpeechResponse> answer) {
    Fields.ofRequest().optionalId("learner_id", request.getLearnerId()).check();
    Recognition recognition =
        recognizers
            .speech(Caller.current().tenant(), tenants.current().spent().recordings())
            .recognize(
                request.getRecording().toByteArray(),
                request.getLearnerId(),
                CallWaiting.withoutQuotes());
    Answers.one(answer, RecognitionMapper.speech(recognition));
  }
}
