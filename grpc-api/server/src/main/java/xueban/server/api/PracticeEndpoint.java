package xueban.server.api;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import xueban.recommend.Item;
import xueban.server.access.Tenants;
import xueban.tutor.Submitted;
import xueban.tutor.Xueban;
import xueban.tutor.practice.Hint;
import xueban.tutor.practice.Mistake;
import xueban.tutor.practice.MistakeBook;
import xueban.tutor.practice.NextItem;
import xueban.tutor.practice.PracticeRequest;
import xueban.v1.GetHintRequest;
import xueban.v1.GetHintResponse;
import xueban.v1.ListMistakesRequest;
import xueban.v1.ListMistakesResponse;
import xueban.v1.NextItemRequest;
import xueban.v1.NextItemResponse;
import xueban.v1.PracticeServiceGrpc.PracticeServiceImplBase;
import xueban.v1.SubmitAnswerRequest;
import xueban.v1.SubmitAnswerResponse;

/** Leads a learner from item to item. */
@Singleton
public final class PracticeEndpoint extends PracticeServiceImplBase {
  private static final Map<String, String> NAMES =
      Map.of(
          "learner", "learner_id",
          "item", "item_id",
          "targets", "target_concept_ids",
          "excluded", "excluded_item_ids",
          "elapsed", "elapsed_seconds");

  private final Tenants tenants;

  PracticeEndpoint(Tenants tenants) {
    this.tenants = tenants;
  }

  @Override
  public void nextItem(NextItemRequest request, StreamObserver<NextItemResponse> answer) {
    Fields.ofRequest()
        .id("learner_id", request.getLearnerId())
        .ids("target_concept_ids", request.getTargetConceptIdsList(), 50)
        .optionalId("subject", request.getSubject())
        .ids("excluded_item_ids", request.getExcludedItemIdsList(), 500)
        .check();
    Xueban xueban = tenants.current();
    NextItem next =
        FieldNames.translated(
            NAMES,
            () ->
                xueban.nextItem(
                    new PracticeRequest(
                        request.getLearnerId(),
                        request.getTargetConceptIdsList(),
                        request.getSubject(),
                        request.getExcludedItemIdsList(),
                        !request.getSkipDiagnostic())));
    Answers.one(answer, PracticeMapper.next(xueban.graph(), next, request.getExplain()));
  }

  @Override
  public void getHint(GetHintRequest request, StreamObserver<GetHintResponse> answer) {
    Fields.ofRequest()
        .id("learner_id", request.getLearnerId())
        .id("item_id", request.getItemId())
        .within("step", request.getStep(), 0, Integer.MAX_VALUE)
        .check();
    Hint hint =
        FieldNames.translated(
            NAMES,
            () ->
                tenants
                    .current()
                    .hint(request.getLearnerId(), request.getItemId(), request.getStep()));
    Answers.one(answer, GetHintResponse.newBuilder().setHint(PracticeMapper.hint(hint)).build());
  }

  @Override
  public void submitAnswer(
      SubmitAnswerRequest request, StreamObserver<SubmitAnswerResponse> answer) {
    Fields fields =
        Fields.ofRequest()
            .id("event_id", request.getEventId())
            .id("learner_id", request.getLearnerId())
            .id("item_id", request.getItemId())
            .within("item_revision", request.getItemRevision(), 0, Integer.MAX_VALUE)
            .known("help_given", request.getHelpGiven())
            .time("answered_at", request.hasAnsweredAt(), request.getAnsweredAt())
            .finite("elapsed_seconds", request.getElapsedSeconds());
    if (!request.hasAnswer()) {
      fields.fault("answer", "is missing; send an empty one for an answer left blank.");
    }
    ItemAnswerMapper.check(fields, request.getAnswer()).check();
    Xueban xueban = tenants.current();
    Item item = xueban.item(request.getItemId());
    ItemAnswerMapper.checkFits(fields, item, request.getAnswer()).check();
    Submitted submitted =
        FieldNames.translated(
            Map.of("answer", ItemAnswerMapper.field(item)),
            () -> xueban.submit(ResponseMapper.response(item, request)));
    Answers.one(answer, PracticeMapper.submitted(xueban.graph(), submitted));
  }

  @Override
  public void listMistakes(
      ListMistakesRequest request, StreamObserver<ListMistakesResponse> answer) {
    Fields fields =
        Fields.ofRequest()
            .id("learner_id", request.getLearnerId())
            .ids("concept_ids", request.getConceptIdsList(), 100)
            .named("states", request.getStatesList());
    int pageSize = fields.pageSize(request.getPageSize(), 50, 200);
    fields.check();
    Xueban xueban = tenants.current();
    PageCursor cursor = PageCursor.of(request.toBuilder().clearPageSize().clearCursor().build());
    PageCursor.Place place = cursor.place(request.getCursor());
    MistakeBook book = xueban.mistakeBook(request.getLearnerId(), place.asOf());
    List<Mistake> wanted =
        book.mistakes().stream().filter(mistake -> MistakeMapper.wanted(mistake, request)).toList();
    PageCursor.Slice<Mistake> page =
        cursor.slice(wanted, pageSize, new PageCursor.Place(book.position(), place.from()));
    Answers.one(
        answer,
        ListMistakesResponse.newBuilder()
            .addAllMistakes(
                page.entries().stream().map(m -> MistakeMapper.mistake(xueban, m)).toList())
            .setPage(CommonMapper.page(page))
            .build());
  }
}
