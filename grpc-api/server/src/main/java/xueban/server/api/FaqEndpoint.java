package xueban.server.api;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.recommend.CatalogStore.Outcome;
import xueban.server.access.Tenants;
import xueban.tutor.Faq;
import xueban.tutor.faq.FaqEntry;
import xueban.v1.DeleteFaqRequest;
import xueban.v1.DeleteFaqResponse;
import xueban.v1.FaqServiceGrpc.FaqServiceImplBase;
import xueban.v1.GetFaqRequest;
import xueban.v1.GetFaqResponse;
import xueban.v1.ListFaqRequest;
import xueban.v1.ListFaqResponse;
import xueban.v1.PutFaqRequest;
import xueban.v1.PutFaqResponse;
import xueban.v1.Rejection;

/** Keeps the help centre's questions. */
@Singleton
public final class FaqEndpoint extends FaqServiceImplBase {
  private static final int MAX_ROWS = 200;

  private final Tenants tenants;

  FaqEndpoint(Tenants tenants) {
    this.tenants = tenants;
  }

  @Override
  public void putFaq(PutFaqRequest request, StreamObserver<PutFaqResponse> answer) {
    Fields.ofRequest()
        .atMost("entries", request.getEntriesCount(), MAX_ROWS)
        .bytes("entries", request)
        .check();
    List<Rejection> rejections = new ArrayList<>();
    List<FaqEntry> good = new ArrayList<>();
    for (int i = 0; i < request.getEntriesCount(); i++) {
      xueban.v1.FaqEntry row = request.getEntries(i);
      String path = "entries[%d]".formatted(i);
      Fields fields = FaqMapper.check(path, row);
      if (!fields.faults().isEmpty()) {
        rejections.add(Rejections.of(i, row.getId(), fields.faults()));
        continue;
      }
      try {
        good.add(FaqMapper.entry(row));
      } catch (XuebanException e) {
        rejections.add(Rejections.of(i, row.getId(), path, e, field -> field));
      }
    }
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    tenants
        .current()
        .faq()
        .put(good, request.getDryRun())
        .forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
    Answers.one(
        answer,
        PutFaqResponse.newBuilder()
            .setAdded(counts.getOrDefault(Outcome.ADDED, 0))
            .setChanged(counts.getOrDefault(Outcome.CHANGED, 0))
            .setUnchanged(counts.getOrDefault(Outcome.UNCHANGED, 0))
            .addAllRejections(rejections)
            .build());
  }

  @Override
  public void getFaq(GetFaqRequest request, StreamObserver<GetFaqResponse> answer) {
    Fields.ofRequest().id("faq_id", request.getFaqId()).check();
    FaqEntry entry =
        tenants
            .current()
            .faq()
            .find(request.getFaqId())
            .orElseThrow(
                () ->
                    new XuebanException(
                        ErrorCode.UNKNOWN_FAQ,
                        "The help centre has no entry \"%s\". Correct the id, or list the entries."
                            .formatted(request.getFaqId())));
    Answers.one(answer, GetFaqResponse.newBuilder().setEntry(FaqMapper.entry(entry)).build());
  }

  @Override
  public void listFaq(ListFaqRequest request, StreamObserver<ListFaqResponse> answer) {
    Fields fields = Fields.ofRequest();
    int pageSize = fields.pageSize(request.getPageSize(), 50, 100);
    fields.check();
    Faq faq = tenants.current().faq();
    PageCursor.Slice<FaqEntry> page =
        PageCursor.of(request.toBuilder().clearPageSize().clearCursor().build())
            .page(
                after -> faq.list(after, pageSize + 1),
                CommonMapper.count(faq.size()),
                pageSize,
                request.getCursor(),
                FaqEntry::id);
    Answers.one(
        answer,
        ListFaqResponse.newBuilder()
            .addAllEntries(page.entries().stream().map(FaqMapper::entry).toList())
            .setPage(CommonMapper.page(page))
            .build());
  }

  @Override
  public void deleteFaq(DeleteFaqRequest request, StreamObserver<DeleteFaqResponse> answer) {
    Fields.ofRequest().id("faq_id", request.getFaqId()).check();
    boolean deleted = tenants.current().faq().delete(request.getFaqId());
    Answers.one(answer, DeleteFaqResponse.newBuilder().setDeleted(deleted).build());
  }
}
