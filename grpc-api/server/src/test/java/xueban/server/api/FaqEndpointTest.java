package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.server.api.Failures.assertFails;
import static xueban.server.api.Failures.assertInvalid;
import static xueban.server.api.Failures.assertUnknown;

import io.grpc.Channel;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.server.access.Scope;
import xueban.v1.AnswerKind;
import xueban.v1.AnswerServiceGrpc;
import xueban.v1.AskOnceRequest;
import xueban.v1.AskOnceResponse;
import xueban.v1.Citation;
import xueban.v1.DeleteFaqRequest;
import xueban.v1.FaqAudience;
import xueban.v1.FaqEntry;
import xueban.v1.FaqServiceGrpc;
import xueban.v1.FaqServiceGrpc.FaqServiceBlockingStub;
import xueban.v1.GetFaqRequest;
import xueban.v1.ListFaqRequest;
import xueban.v1.PutFaqRequest;
import xueban.v1.PutFaqResponse;
import xueban.v1.RefusalKind;
import xueban.v1.Rejection;

class FaqEndpointTest {
  private final Channel learn = ApiServer.as(Scope.LEARN);
  private final FaqServiceBlockingStub faq =
      FaqServiceGrpc.newBlockingStub(ApiServer.as(Scope.MANAGE));

  @Test
  void putFaq_eachRowAlone_andTwiceChangesNothing() {
    PutFaqRequest request =
        PutFaqRequest.newBuilder()
            .addEntries(entry("put-1", "食堂的开放时间在哪里公布"))
            .addEntries(entry("put 2", ""))
            .build();
    PutFaqResponse first = faq.putFaq(request);
    assertThat(first.getAdded()).isEqualTo(1);
    assertThat(first.getRejectionsList())
        .extracting(Rejection::getField)
        .containsExactly("entries[1].id");
    assertThat(faq.putFaq(request).getUnchanged()).isEqualTo(1);
    assertThat(get("put-1").getRevision()).isEqualTo(1);
    assertThat(get("put-1").getAudiencesList()).containsExactly(FaqAudience.FAQ_AUDIENCE_LEARNER);
    faq.putFaq(
        PutFaqRequest.newBuilder()
            .addEntries(entry("put-1", "食堂的开放时间在哪里公布").setAnswer("在门口。"))
            .build());
    assertThat(get("put-1").getRevision()).isEqualTo(2);
  }

  @Test
  void putFaq_dryRun_storesNothing() {
    assertThat(
            faq.putFaq(
                    PutFaqRequest.newBuilder()
                        .setDryRun(true)
                        .addEntries(entry("dry", "问"))
                        .build())
                .getAdded())
        .isEqualTo(1);
    assertUnknown(() -> get("dry"), "UNKNOWN_FAQ");
  }

  @Test
  void askOnce_inOtherWords_citesTheEntry_whichResolves() {
    AskOnceResponse answer = ask("登录密码想换一个，在哪里改", FaqAudience.FAQ_AUDIENCE_UNSPECIFIED);
    assertThat(answer.getDone().getKind()).isEqualTo(AnswerKind.ANSWER_KIND_CITED);
    for (Citation citation : answer.getCitationsList()) {
      assertThat(citation.getFaqId()).isEqualTo("help.change-password");
      assertThat(citation.getField()).isEqualTo("answer");
      assertThat(
              get(citation.getFaqId())
                  .getAnswer()
                  .substring(citation.getRange().getStart(), citation.getRange().getEnd()))
          .isEqualTo(citation.getQuote());
    }
  }

  @Test
  void askOnce_entryForOthers_isNotGiven_butANearOneOffered() {
    AskOnceResponse answer = ask("怎么批量导入学生名单？", FaqAudience.FAQ_AUDIENCE_LEARNER);
    assertThat(answer.getRefusal().getKind()).isEqualTo(RefusalKind.REFUSAL_KIND_NOT_KNOWN);
    assertThat(answer.getRefusal().getNearestFaqsList())
        .hasSizeLessThanOrEqualTo(3)
        .extracting(FaqEntry::getId)
        .doesNotContain("help.import-roster");
    assertThat(ask("怎么批量导入学生名单？", FaqAudience.FAQ_AUDIENCE_TEACHER).getDone().getKind())
        .isEqualTo(AnswerKind.ANSWER_KIND_CITED);
  }

  @Test
  void askOnce_aboutWhatIsLearnt_isAnsweredFromTheCatalog() {
    assertThat(ask("什么是勾股定理？", FaqAudience.FAQ_AUDIENCE_UNSPECIFIED).getCitationsList())
        .isNotEmpty()
        .allMatch(citation -> citation.getFaqId().isEmpty());
  }

  @Test
  void listFaq_inPages_everyEntryOnce() {
    ListFaqRequest.Builder request = ListFaqRequest.newBuilder().setPageSize(20);
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      var page = faq.listFaq(request.setCursor(cursor).build());
      page.getEntriesList().forEach(entry -> seen.add(entry.getId()));
      cursor = page.getPage().getNextCursor();
    } while (!cursor.isEmpty());
    assertThat(seen).isSorted().doesNotHaveDuplicates().contains("help.contact");
  }

  @Test
  void deleteFaq_saysWhetherItWasThere() {
    faq.putFaq(PutFaqRequest.newBuilder().addEntries(entry("gone", "体检表去哪里领")).build());
    DeleteFaqRequest request = DeleteFaqRequest.newBuilder().setFaqId("gone").build();
    assertThat(faq.deleteFaq(request).getDeleted()).isTrue();
    assertThat(faq.deleteFaq(request).getDeleted()).isFalse();
    assertUnknown(() -> get("gone"), "UNKNOWN_FAQ");
  }

  @Test
  void badInput_named_andLearnersDoNotWrite() {
    assertInvalid(() -> get("a b"), "faq_id");
    assertInvalid(
        () -> faq.listFaq(ListFaqRequest.newBuilder().setPageSize(101).build()), "page_size");
    assertFails(
        () -> FaqServiceGrpc.newBlockingStub(learn).putFaq(PutFaqRequest.getDefaultInstance()),
        Status.Code.PERMISSION_DENIED,
        "MISSING_SCOPE");
  }

  private AskOnceResponse ask(String question, FaqAudience audience) {
    return AnswerServiceGrpc.newBlockingStub(learn)
        .askOnce(AskOnceRequest.newBuilder().setQuestion(question).setAudience(audience).build());
  }

  private FaqEntry get(String id) {
    return faq.getFaq(GetFaqRequest.newBuilder().setFaqId(id).build()).getEntry();
  }

  private static FaqEntry.Builder entry(String id, String question) {
    return FaqEntry.newBuilder()
        .setId(id)
        .setQuestion(question)
        .setAnswer("在公告栏。")
        .addAudiences(FaqAudience.FAQ_AUDIENCE_LEARNER);
  }
}
