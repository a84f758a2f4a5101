package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.server.api.Failures.assertInvalid;

import com.google.common.collect.Lists;
import com.sun.net.httpserver.HttpServer;
import io.grpc.Channel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.server.ServerConfig;
import xueban.server.XuebanServer;
import xueban.server.access.Scope;
import xueban.v1.AnswerKind;
import xueban.v1.AnswerServiceGrpc;
import xueban.v1.AnswerServiceGrpc.AnswerServiceBlockingStub;
import xueban.v1.AskOnceRequest;
import xueban.v1.AskOnceResponse;
import xueban.v1.AskRequest;
import xueban.v1.AskResponse;
import xueban.v1.RefusalKind;

/** The service with a language model, and with an address for notices, both on this machine. */
class ModelAnswersTest {
  private static final String QUESTION = "什么是勾股定理？";
  private static final BlockingQueue<String> notices = new LinkedBlockingQueue<>();

  @TempDir private static Path folder;
  private static HttpServer local;
  private static XuebanServer server;
  private static volatile String draft = "";
  private static volatile int status = 200;

  @BeforeAll
  static void start() throws IOException {
    local = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    local.createContext(
        "/v1/chat/completions",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] body =
                ("{\"choices\": [{\"message\": {\"content\": \""
                        + draft
                        + "\"}, \"finish_reason\": \"stop\"}]}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    local.createContext(
        "/care",
        exchange -> {
          try (exchange) {
            notices.add(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
          }
        });
    local.start();
    String base = "http://127.0.0.1:" + local.getAddress().getPort();
    server =
        XuebanServer.inProcess(
            ServerConfig.of(
                    Map.of(
                        "xueban.answer.model.url",
                        base + "/v1",
                        "xueban.answer.model.name",
                        "small",
                        "xueban.answer.model.streaming",
                        "false",
                        "xueban.answer.telling-adult",
                        base + "/care"))
                .withDataDir(folder));
  }

  @AfterAll
  static void stop() {
    server.close();
    local.stop(0);
  }

  private static AnswerServiceBlockingStub answers() {
    Channel channel = ApiServer.as(server, "sample", Scope.LEARN);
    return AnswerServiceGrpc.newBlockingStub(channel);
  }

  private static AskOnceResponse ask(String question) {
    return answers().askOnce(AskOnceRequest.newBuilder().setQuestion(question).build());
  }

  /** Returns what the sources say, one sentence a line, as a model that copies well would. */
  private static String copied() {
    status = 500;
    AskOnceResponse quoted = ask(QUESTION);
    status = 200;
    return "我们一起来看。\\n" + quoted.getSentences(0).getText() + "[1]";
  }

  @Test
  void ask_modelSaysWhatTheSourcesSay_itsSentencesAreGiven() {
    draft = copied();
    List<AskResponse> parts =
        Lists.newArrayList(answers().ask(AskRequest.newBuilder().setQuestion(QUESTION).build()));

    assertThat(parts.getLast().getDone().getWriting().getKept()).isEqualTo(1);
    assertThat(parts.getLast().getDone().getWriting().getFallBack()).isEmpty();
    assertThat(parts.getLast().getDone().getReason().getText()).contains("语言模型");
    assertThat(
            parts.stream().filter(AskResponse::hasSentence).map(p -> p.getSentence().getGeneral()))
        .containsExactly(true, false);
  }

  @Test
  void ask_modelMakesThingsUp_sourcesAreQuoted_andItSaysWhy() {
    draft = "勾股定理是牛顿在1687年发现的。[1]";
    AskOnceResponse answer = ask(QUESTION);

    assertThat(answer.getDone().getKind()).isEqualTo(AnswerKind.ANSWER_KIND_CITED);
    assertThat(answer.getDone().getWriting().getFallBack()).isEqualTo("UNSUPPORTED");
    assertThat(answer.toString()).doesNotContain("牛顿");
    assertThat(answer.getSentencesList()).isNotEmpty();
  }

  @Test
  void ask_followUp_isReadWithWhatWentBefore() {
    draft = "";
    AskOnceResponse after =
        answers()
            .askOnce(
                AskOnceRequest.newBuilder()
                    .setQuestion("为什么？")
                    .addEarlierQuestions(QUESTION)
                    .build());
    assertThat(after.getDone().getKind()).isEqualTo(AnswerKind.ANSWER_KIND_CITED);
    assertThat(ask("为什么？").hasRefusal()).isTrue();
  }

  @Test
  void ask_badEarlierQuestions_areNamed() {
    assertInvalid(
        () ->
            answers()
                .askOnce(
                    AskOnceRequest.newBuilder().setQuestion("问").addEarlierQuestions(" ").build()),
        "earlier_questions[0]");
    assertInvalid(
        () ->
            answers()
                .askOnce(
                    AskOnceRequest.newBuilder()
                        .setQuestion("问")
                        .addAllEarlierQuestions(Collections.nCopies(9, "问"))
                        .build()),
        "earlier_questions");
  }

  @Test
  void ask_inDistress_theAdultIsTold_onceAndOfKnownLearnersOnly() throws Exception {
    assertThat(ask("我不想活了").getRefusal().getKind()).isEqualTo(RefusalKind.REFUSAL_KIND_CARE);
    answers()
        .askOnce(AskOnceRequest.newBuilder().setQuestion("我不想活了").setLearnerId("ming").build());

    String notice = notices.poll(10, TimeUnit.SECONDS);
    assertThat(notice)
        .contains("\"tenant\":\"sample\"")
        .contains("\"learner\":\"ming\"")
        .contains("我不想活了");
    assertThat(notices.poll(300, TimeUnit.MILLISECONDS)).isNull();
  }
}
