package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.protobuf.ByteString;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.ServiceDescriptor;
import io.grpc.Status;
import io.grpc.stub.ClientCalls;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import xueban.server.access.RequiredScopes;
import xueban.server.access.Scope;
import xueban.v1.AnswerServiceGrpc;
import xueban.v1.CatalogServiceGrpc;
import xueban.v1.ClassServiceGrpc;
import xueban.v1.FaqServiceGrpc;
import xueban.v1.GetHomeworkRequest;
import xueban.v1.GetInfoRequest;
import xueban.v1.GetItemRequest;
import xueban.v1.GraphServiceGrpc;
import xueban.v1.HomeworkServiceGrpc;
import xueban.v1.ImportServiceGrpc;
import xueban.v1.LearnerServiceGrpc;
import xueban.v1.PaperServiceGrpc;
import xueban.v1.PracticeServiceGrpc;
import xueban.v1.QuestionServiceGrpc;
import xueban.v1.RelevanceServiceGrpc;
import xueban.v1.SearchServiceGrpc;
import xueban.v1.SystemServiceGrpc;

class CredentialsTest {
  private static final List<ServiceDescriptor> SERVICES =
      List.of(
          AnswerServiceGrpc.getServiceDescriptor(),
          CatalogServiceGrpc.getServiceDescriptor(),
          ClassServiceGrpc.getServiceDescriptor(),
          GraphServiceGrpc.getServiceDescriptor(),
          HomeworkServiceGrpc.getServiceDescriptor(),
          PaperServiceGrpc.getServiceDescriptor(),
          FaqServiceGrpc.getServiceDescriptor(),
          QuestionServiceGrpc.getServiceDescriptor(),
          ImportServiceGrpc.getServiceDescriptor(),
          LearnerServiceGrpc.getServiceDescriptor(),
          PracticeServiceGrpc.getServiceDescriptor(),
          RelevanceServiceGrpc.getServiceDescriptor(),
          SearchServiceGrpc.getServiceDescriptor(),
          SystemServiceGrpc.getServiceDescriptor());

  static Stream<String> methods() {
    return SERVICES.stream()
        .flatMap(service -> service.getMethods().stream())
        .map(MethodDescriptor::getFullMethodName);
  }

  static Stream<String> methodsAboveLearn() {
    return methods().filter(name -> RequiredScopes.of(name).orElseThrow() != Scope.LEARN);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void call_noCredential_unauthenticated(String method) {
    Failures.assertFails(
        () -> call(ApiServer.withoutCredential(), method),
        Status.Code.UNAUTHENTICATED,
        "NO_CREDENTIAL");
  }

  @ParameterizedTest
  @MethodSource("methodsAboveLearn")
  void call_scopeBelow_denied(String method) {
    Scope below = Scope.values()[RequiredScopes.of(method).orElseThrow().ordinal() - 1];

    String message =
        Failures.assertFails(
            () -> call(ApiServer.as(below), method),
            Status.Code.PERMISSION_DENIED,
            "MISSING_SCOPE");

    assertThat(message).contains(method, below.stored());
  }

  @Test
  void call_wrongCredentials_unauthenticated() {
    for (String credential : List.of("", "xb_1_2", "xb_", "对")) {
      assertThat(
              Status.fromThrowable(
                      catchThrowable(
                          () ->
                              call(
                                  ApiServer.with(ApiServer.withoutCredential(), credential),
                                  "xueban.v1.SystemService/GetInfo")))
                  .getCode())
          .as(credential)
          .isEqualTo(Status.Code.UNAUTHENTICATED);
    }
  }

  @Test
  void call_fieldThatNeedsMore_denied() {
    Channel learn = ApiServer.as(Scope.LEARN);

    Failures.assertFails(
        () ->
            CatalogServiceGrpc.newBlockingStub(learn)
                .getItem(
                    GetItemRequest.newBuilder()
                        .setItemId("item.rational-number.1")
                        .setIncludeKey(true)
                        .build()),
        Status.Code.PERMISSION_DENIED,
        "MISSING_SCOPE");
    Failures.assertFails(
        () ->
            HomeworkServiceGrpc.newBlockingStub(learn)
                .getHomework(GetHomeworkRequest.newBuilder().setHomeworkId("h").build()),
        Status.Code.PERMISSION_DENIED,
        "MISSING_SCOPE");
  }

  @Test
  void getInfo_saysWhatTheCredentialMayDo() {
    var info =
        SystemServiceGrpc.newBlockingStub(ApiServer.as(Scope.TEACH))
            .getInfo(GetInfoRequest.getDefaultInstance());

    assertThat(info.getScopesList())
        .containsExactly(xueban.v1.Scope.SCOPE_LEARN, xueban.v1.Scope.SCOPE_TEACH);
    assertThat(info.getTenantName()).isEqualTo("示例学校");
    assertThat(info.getApplicationName()).isEqualTo("test TEACH");
    assertThat(info.getVersion()).isNotEmpty();
    assertThat(info.getGraphVersion()).isNotEmpty();
    assertThat(info.getModelVersion()).isNotEmpty();
    assertThat(info.getIndexVersion()).matches("\\d+");
    assertThat(info.getCounts().getConcepts()).isGreaterThan(120);
    assertThat(info.getCounts().getPrerequisites()).isGreaterThan(120);
    assertThat(info.getCounts().getResources()).isPositive();
    assertThat(info.getCounts().getItems()).isPositive();
    assertThat(info.getCounts().getLearners()).isPositive();
    assertThat(info.getCounts().getEvents()).isPositive();
    assertThat(info.getCounts().getClasses()).isPositive();
    assertThat(info.getServerTime().getSeconds()).isPositive();
  }

  /** Calls a method with an empty request, whatever it is. */
  private static void call(Channel channel, String name) {
    MethodDescriptor<?, ?> method =
        SERVICES.stream()
            .flatMap(service -> service.getMethods().stream())
            .filter(m -> m.getFullMethodName().equals(name))
            .findFirst()
            .orElseThrow();
    send(channel, method);
  }

  private static <Q, A> void send(Channel channel, MethodDescriptor<Q, A> method) {
    Q request = method.parseRequest(ByteString.EMPTY.newInput());
    // As server streaming: it waits for the end of every kind of call.
    ClientCalls.blockingServerStreamingCall(
            channel,
            method.toBuilder().setType(MethodDescriptor.MethodType.SERVER_STREAMING).build(),
            CallOptions.DEFAULT,
            request)
        .forEachRemaining(answer -> {});
  }
}
