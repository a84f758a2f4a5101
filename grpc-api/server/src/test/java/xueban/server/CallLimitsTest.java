package xueban.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.stub.MetadataUtils;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import xueban.v1.GetInfoRequest;
import xueban.v1.SearchRequest;
import xueban.v1.SearchServiceGrpc;
import xueban.v1.SystemServiceGrpc;

/** How long, how many and how large calls may be, and what a fault of ours tells. */
class CallLimitsTest extends GrpcServersTestCase {
  @Test
  void call_noDeadline_endsAtTheServersOwn() {
    start(ServerConfig.of(Map.of("xueban.limits.deadline", "200ms")));

    for (Channel channel : List.of(network, servers.channel())) {
      assertCode(
          () ->
              SystemServiceGrpc.newBlockingStub(channel)
                  .getInfo(GetInfoRequest.getDefaultInstance()),
          Status.Code.DEADLINE_EXCEEDED);
    }
    slow.go.countDown();
    assertThat(slow.sawCancelled.join()).isTrue();
  }

  @Test
  void call_ownDeadline_stands() {
    start(ServerConfig.of(Map.of("xueban.limits.deadline", "100ms")));
    timer.schedule(slow.go::countDown, 400, TimeUnit.MILLISECONDS);

    assertThat(
            SystemServiceGrpc.newBlockingStub(network)
                .withDeadlineAfter(10, TimeUnit.SECONDS)
                .getInfo(GetInfoRequest.getDefaultInstance())
                .getVersion())
        .isEqualTo("slow");
  }

  @Test
  void call_waitedPastItsDeadline_isNotBegun() throws Exception {
    start(ServerConfig.defaults());
    for (int i = 0; i < 4; i++) {
      SystemServiceGrpc.newFutureStub(network).getInfo(GetInfoRequest.getDefaultInstance());
    }
    assertThat(slow.begun(4)).isTrue();

    assertCode(
        () ->
            SearchServiceGrpc.newBlockingStub(network)
                .withDeadlineAfter(200, TimeUnit.MILLISECONDS)
                .search(SearchRequest.getDefaultInstance()),
        Status.Code.DEADLINE_EXCEEDED);
    // The server counts a call's time from its arrival, so a little longer than the client did.
    timer.schedule(slow.go::countDown, 1, TimeUnit.SECONDS);
    SystemServiceGrpc.newBlockingStub(network).getInfo(GetInfoRequest.getDefaultInstance());

    assertThat(echo.calls).hasValue(0);
  }

  @Test
  void call_aboveTheMostInFlight_toldToWait_thenLetIn() throws Exception {
    start(ServerConfig.of(Map.of("xueban.limits.calls-in-flight", "1")));
    var first =
        SystemServiceGrpc.newFutureStub(network).getInfo(GetInfoRequest.getDefaultInstance());
    assertThat(slow.begun(1)).isTrue();

    for (Channel channel : List.of(network, servers.channel())) {
      assertCode(
          () ->
              SearchServiceGrpc.newBlockingStub(channel).search(SearchRequest.getDefaultInstance()),
          Status.Code.RESOURCE_EXHAUSTED);
    }
    slow.go.countDown();
    first.get(10, TimeUnit.SECONDS);
    Status.Code code = Status.Code.RESOURCE_EXHAUSTED;
    for (int i = 0; i < 50 && code == Status.Code.RESOURCE_EXHAUSTED; i++) {
      code = codeOfSearch();
    }
    assertThat(code).isEqualTo(Status.Code.OK);
  }

  @Test
  void call_tooLargeARequest_refusedAlike() {
    start(ServerConfig.of(Map.of("xueban.limits.message-bytes", "2000")));
    SearchRequest large = SearchRequest.newBuilder().setQuery("x".repeat(3_000)).build();

    for (Channel channel : List.of(network, servers.channel())) {
      assertCode(
          () -> SearchServiceGrpc.newBlockingStub(channel).search(large),
          Status.Code.RESOURCE_EXHAUSTED);
    }
    assertThat(echo.calls).hasValue(0);
  }

  @Test
  void call_tooLargeHeaders_refusedBeforeItIsBegun() {
    start(ServerConfig.of(Map.of("xueban.limits.metadata-bytes", "2000")));
    Metadata large = new Metadata();
    large.put(Metadata.Key.of("x", Metadata.ASCII_STRING_MARSHALLER), "x".repeat(3_000));
    Channel channel =
        ClientInterceptors.intercept(network, MetadataUtils.newAttachHeadersInterceptor(large));

    assertCode(
        () -> SearchServiceGrpc.newBlockingStub(channel).search(SearchRequest.getDefaultInstance()),
        Status.Code.INTERNAL);
    assertThat(echo.calls).hasValue(0);
  }

  @Test
  void call_faultOfOurs_internalWithoutItsText() {
    start(ServerConfig.defaults());

    assertThatThrownBy(
            () ->
                SearchServiceGrpc.newBlockingStub(network)
                    .search(SearchRequest.newBuilder().setQuery("fail").build()))
        .satisfies(
            e -> assertThat(Status.fromThrowable(e).getCode()).isEqualTo(Status.Code.INTERNAL))
        .hasMessageContaining("incident")
        .hasMessageNotContaining("secret");
  }

  private Status.Code codeOfSearch() throws InterruptedException {
    try {
      SearchServiceGrpc.newBlockingStub(network).search(SearchRequest.getDefaultInstance());
      return Status.Code.OK;
    } catch (io.grpc.StatusRuntimeException e) {
      Thread.sleep(20);
      return e.getStatus().getCode();
    }
  }
}
