package xueban.server.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.server.connect.RunningFront.SEARCH;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.rpc.BadRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xueban.v1.SearchRequest;
import xueban.v1.SearchResponse;

/** Unary calls in the Connect protocol over real HTTP. */
final class ConnectUnaryTest {
  private RunningFront front;

  @BeforeEach
  void start() throws Exception {
    front = new RunningFront();
  }

  @AfterEach
  void stop() {
    front.close();
  }

  @Test
  void json_isReadAndWritten() throws Exception {
    HttpResponse<String> answer =
        front.post(SEARCH, "{\"query\":\"勾股定理\",\"pageSize\":3,\"filters\":{\"grades\":[8]}}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
    assertThat(answer.body()).isEqualTo("{\"indexVersion\":\"勾股定理\"}");
    assertThat(front.services.searched.getPageSize()).isEqualTo(3);
    assertThat(front.services.searched.getFilters().getGradesList()).containsExactly(8);
  }

  @Test
  void proto_isReadAndWritten() throws Exception {
    SearchRequest request = SearchRequest.newBuilder().setQuery("函数").build();

    HttpResponse<byte[]> answer = front.post(SEARCH, "application/proto", request.toByteArray());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/proto");
    assertThat(SearchResponse.parseFrom(answer.body()).getIndexVersion()).isEqualTo("函数");
  }

  @Test
  void headers_becomeMetadata_andMetadataBecomesHeadersAndTrailers() throws Exception {
    HttpResponse<String> answer =
        front.post(
            SEARCH,
            "{}",
            "authorization",
            "Bearer abc",
            "x-echo",
            "hello",
            "x-echo-bin",
            "AAEC",
            "cookie",
            "a=b",
            "connect-protocol-version",
            "1");

    assertThat(front.services.received.keys())
        .contains("authorization", "x-echo", "x-echo-bin")
        .doesNotContain("cookie", "connect-protocol-version", "content-type", "content-length");
    assertThat(answer.headers().firstValue("x-echo")).hasValue("hello");
    assertThat(answer.headers().firstValue("trailer-x-echo")).hasValue("hello");
    assertThat(answer.headers().firstValue("x-echo-bin")).hasValue("AAEC");
    assertThat(answer.headers().firstValue("trailer-x-echo-bin")).hasValue("AAEC");
  }

  @Test
  void error_carriesCodeMessageAndDetails() throws Exception {
    HttpResponse<String> answer = front.post(SEARCH, "{\"query\":\"invalid\"}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
    assertThat(answer.headers().map()).doesNotContainKey("trailer-grpc-status-details-bin");
    JsonNode error = json(answer.body());
    assertThat(error.path("code").asText()).isEqualTo("invalid_argument");
    assertThat(error.path("message").asText()).isEqualTo("page_size: 0 must be in 1..100.");
    JsonNode badRequest = error.path("details").path(1);
    assertThat(badRequest.path("type").asText()).isEqualTo("google.rpc.BadRequest");
    assertThat(badRequest.path("value").asText()).doesNotContain("=");
    BadRequest decoded =
        BadRequest.parseFrom(Base64.getDecoder().decode(badRequest.path("value").asText()));
    assertThat(decoded.getFieldViolations(0).getField()).isEqualTo("page_size");
    assertThat(badRequest.at("/debug/fieldViolations/0/field").asText()).isEqualTo("page_size");
    assertThat(error.at("/details/0/debug/reason").asText()).isEqualTo("INVALID_INPUT");
  }

  @Test
  void fault_isNotTold() throws Exception {
    HttpResponse<String> answer = front.post(SEARCH, "{\"query\":\"fault\"}");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(json(answer.body()).path("code").asText()).isEqualTo("internal");
    assertThat(answer.body()).doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"pageSize\":\"many\"} | pageSize | a whole number",
        "{\"filters\":{\"grades\":[8,\"x\"]}} | filters.grades[1] | \"x\" must be a whole number",
        "{\"filters\":{\"types\":[\"FILM\"]}} | filters.types[0] | RESOURCE_TYPE_VIDEO",
        "{\"filters\":{\"gardes\":[8]}} | filters.gardes | grades",
        "{\"filters\":7} | filters | must be an object",
        "{\"facets\":\"x\"} | facets | a list in brackets",
        "{\"query\":[\"a\",\"b\"]} | query | a text in quotes",
        "[] | - | an object",
        "{\"query\": | - | line 1",
      })
  void badJson_namesTheField(String body, String field, String said) throws Exception {
    HttpResponse<String> answer = front.post(SEARCH, body);

    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode error = json(answer.body());
    assertThat(error.path("code").asText()).isEqualTo("invalid_argument");
    assertThat(error.path("message").asText()).contains(said);
    if (!field.equals("-")) {
      JsonNode violation = error.at("/details/1/debug/fieldViolations/0");
      assertThat(violation.path("field").asText()).isEqualTo(field);
      assertThat(violation.path("description").asText()).contains(said);
    }
  }

  @Test
  void emptyBody_isRefusedAsJson_andTakenAsProto() throws Exception {
    assertThat(front.post(SEARCH, "").body()).contains("invalid_argument", "send {}");
    assertThat(front.post(SEARCH, "application/proto", new byte[0]).statusCode()).isEqualTo(200);
  }

  @Test
  void badProto_isInvalid() throws Exception {
    HttpResponse<byte[]> answer = front.post(SEARCH, "application/proto", new byte[] {1, 2, 3});

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(new String(answer.body(), "UTF-8")).contains("xueban.v1.SearchRequest");
  }

  @Test
  void unknownMethod_isUnimplementedWith404() throws Exception {
    for (String path : new String[] {"/xueban.v1.SearchService/Find", "/other.Service/Search"}) {
      HttpResponse<String> answer = front.post(path, "{}");
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(json(answer.body()).path("code").asText()).isEqualTo("unimplemented");
    }
  }

  @Test
  void otherContentType_is415WithAcceptPost() throws Exception {
    for (String type :
        new String[] {"text/plain", "application/connect+json", "application/grpc"}) {
      HttpResponse<byte[]> answer = front.post(SEARCH, type, new byte[0]);
      assertThat(answer.statusCode()).isEqualTo(415);
      assertThat(answer.headers().firstValue("accept-post"))
          .hasValue("application/json, application/proto");
    }
    HttpResponse<byte[]> charset =
        front.post(SEARCH, "application/json; charset=utf-8", FakeServices.utf8("{}"));
    assertThat(charset.statusCode()).isEqualTo(200);
  }

  @Test
  void otherVerb_is405() throws Exception {
    HttpResponse<String> answer = front.send("GET", SEARCH);

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("allow")).hasValue("POST");
  }

  @ParameterizedTest
  @CsvSource({
    "connect-protocol-version, 2",
    "connect-timeout-ms, 1s",
    "connect-timeout-ms, 12345678901",
    "connect-timeout-ms, -1",
    "x-echo-bin, ***",
  })
  void badHeader_isInvalidAndNamed(String name, String value) throws Exception {
    HttpResponse<String> answer = front.post(SEARCH, "{}", name, value);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer.body()).path("message").asText()).contains(name);
  }

  @Test
  void timeout_becomesTheDeadlineOfTheCall() throws Exception {
    HttpResponse<String> answer =
        front.post(SEARCH, "{\"query\":\"wait\"}", "connect-timeout-ms", "300");

    assertThat(answer.statusCode()).isEqualTo(504);
    assertThat(json(answer.body()).path("code").asText()).isEqualTo("deadline_exceeded");
    assertThat(front.services.deadlineMillis.get(5, TimeUnit.SECONDS)).isBetween(0L, 300L);
    assertThat(front.services.cancelled.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void oversizeBody_isExhausted_andSmallerOnesGoOn() throws Exception {
    String query = "x".repeat(RunningFront.BODY_BYTES);

    HttpResponse<String> answer = front.post(SEARCH, "{\"query\":\"" + query + "\"}");

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(json(answer.body()).path("code").asText()).isEqualTo("resource_exhausted");
    assertThat(json(answer.body()).path("message").asText())
        .contains(String.valueOf(RunningFront.BODY_BYTES));
    assertThat(front.post(SEARCH, "{}").statusCode()).isEqualTo(200);
  }

  @Test
  void gzip_isTakenWithinTheLimit() throws Exception {
    byte[] small = Gzip.compress(FakeServices.utf8("{\"query\":\"" + "x".repeat(2_000) + "\"}"));
    byte[] bomb = Gzip.compress(new byte[RunningFront.BODY_BYTES * 10]);

    assertThat(zipped(small, "gzip").statusCode()).isEqualTo(200);
    assertThat(front.services.searched.getQuery()).hasSize(2_000);
    assertThat(zipped(bomb, "gzip").statusCode()).isEqualTo(429);
    assertThat(zipped(new byte[] {1, 2}, "gzip").statusCode()).isEqualTo(400);
    HttpResponse<byte[]> other = zipped(small, "br");
    assertThat(other.statusCode()).isEqualTo(501);
    assertThat(other.headers().firstValue("accept-encoding")).hasValue("gzip");
  }

  @Test
  void largeAnswer_isCompressedForThoseWhoTakeIt() throws Exception {
    byte[] request = FakeServices.utf8("{\"query\":\"long\"}");

    HttpResponse<byte[]> plain = front.post(SEARCH, "application/json", request);
    HttpResponse<byte[]> zipped =
        front.post(SEARCH, "application/json", request, "accept-encoding", "br, gzip;q=0.8");

    assertThat(plain.headers().firstValue("content-encoding")).isEmpty();
    assertThat(zipped.headers().firstValue("content-encoding")).hasValue("gzip");
    assertThat(Gzip.expand(zipped.body(), 1 << 20)).isEqualTo(plain.body());
    assertThat(zipped.body().length).isLessThan(plain.body().length / 10);
  }

  @Test
  void everyStatus_hasAWordAndAnHttpStatus() {
    assertThat(Stream.of(io.grpc.Status.Code.values()).map(ConnectCode::of)).doesNotContainNull();
    assertThat(ConnectCode.of(io.grpc.Status.Code.CANCELLED).word()).isEqualTo("canceled");
    assertThat(ConnectCode.of(io.grpc.Status.Code.CANCELLED).httpStatus()).isEqualTo(499);
  }

  private HttpResponse<byte[]> zipped(byte[] body, String encoding) throws Exception {
    return front.post(SEARCH, "application/json", body, "content-encoding", encoding);
  }

  private static JsonNode json(String body) throws Exception {
    return new ObjectMapper().readTree(body);
  }
}
